// Any bytes: a document's text reaches this as it is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fields/find.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& found : svea::fields::find(text))
    if (found.span.start >= found.span.end || found.span.end > size) std::abort();
  return 0;
}
