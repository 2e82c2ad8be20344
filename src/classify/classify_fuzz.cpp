// Any bytes: a saved classifier comes from the record, and a text from anybody.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "classify/classifier.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto classifier = svea::classify::Classifier::load(bytes);
  if (!classifier) return 0;
  for (const auto& one : classifier->classify(bytes).ranked)
    if (one.label >= classifier->names().size()) std::abort();
  return 0;
}
