// The characters of an RTF file: bytes in several encodings, and Unicode beside them.
#pragma once

#include <string>
#include <string_view>

#include "extract_formats/decoders.h"

namespace svea::extract_formats {

// Gathers characters as UTF-8. Borrows the decoders.
class RtfText {
 public:
  explicit RtfText(const Decoders& decoders) : decoders_(decoders) {}

  // Bytes in `encoding` (decoders.h). Characters that stand in for a Unicode character are left out.
  void add_bytes(std::string_view bytes, std::string_view encoding);
  // "\u": one UTF-16 unit, written as a signed number; `stand_ins` characters follow it for old readers.
  void add_unit(int unit, int stand_ins);
  // Where a group begins or ends no more stand-ins come.
  void end_stand_ins() { stand_ins_ = 0; }
  void add_utf8(std::string_view text);

  // What has been gathered since the last call.
  [[nodiscard]] std::string take();

 private:
  void decode_pending();

  const Decoders& decoders_;
  std::string utf8_;
  std::string pending_;  // bytes not yet decoded: characters may be longer than one
  std::string pending_encoding_;
  std::size_t stand_ins_ = 0;
  char32_t high_surrogate_ = 0;
};

}  // namespace svea::extract_formats
