// Any bytes as a model file: no crash, and a file that is accepted is whole.
#include <cstddef>
#include <cstdint>
#include <sstream>

#include "base/check.h"
#include "gguf/memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  const auto facts = svea::gguf::read_facts(in, size);
  if (!facts) return 0;
  svea::check(facts->file_bytes_min <= size && facts->weight_bytes <= size, "the tensors lie in the file");
  svea::check(svea::gguf::memory_needed(*facts, 8192).total() >= facts->weight_bytes, "a sum does not wrap");
  return 0;
}
