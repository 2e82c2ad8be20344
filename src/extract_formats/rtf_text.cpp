#include "extract_formats/rtf_text.h"

#include <algorithm>
#include <utility>

namespace svea::extract_formats {
namespace {

void append(std::string& utf8, char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3f)); };
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else if (c < 0x800) {
    utf8 += {static_cast<char>(0xc0 | c >> 6), tail(0)};
  } else if (c < 0x10000) {
    utf8 += {static_cast<char>(0xe0 | c >> 12), tail(6), tail(0)};
  } else {
    utf8 += {static_cast<char>(0xf0 | c >> 18), tail(12), tail(6), tail(0)};
  }
}

}  // namespace

void RtfText::add_bytes(std::string_view bytes, std::string_view encoding) {
  const std::size_t left_out = std::min(bytes.size(), stand_ins_);
  stand_ins_ -= left_out;
  bytes.remove_prefix(left_out);
  if (bytes.empty()) return;
  if (encoding != pending_encoding_) decode_pending();
  pending_encoding_ = encoding;
  pending_ += bytes;
}

void RtfText::add_unit(int unit, int stand_ins) {
  decode_pending();
  stand_ins_ = static_cast<std::size_t>(std::clamp(stand_ins, 0, 8));
  const auto value = static_cast<char32_t>(unit & 0xffff);
  const bool is_high = value >= 0xd800 && value < 0xdc00;
  const bool is_low = value >= 0xdc00 && value < 0xe000;
  if (is_low && high_surrogate_ != 0)
    append(utf8_, 0x10000 + ((high_surrogate_ - 0xd800) << 10) + (value - 0xdc00));
  else if (!is_high && !is_low)
    append(utf8_, value);
  high_surrogate_ = is_high ? value : 0;
}

void RtfText::add_utf8(std::string_view text) {
  decode_pending();
  utf8_ += text;
}

void RtfText::decode_pending() {
  if (pending_.empty()) return;
  utf8_ += decoders_.decode_in(pending_encoding_, pending_);
  pending_.clear();
}

std::string RtfText::take() {
  decode_pending();
  return std::exchange(utf8_, {});
}

}  // namespace svea::extract_formats
