#include "extract_formats/decoders.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// What Swedish authorities' files were written in over the years, and the neighbours' languages they publish
// in, and what mails and RTF name besides.
constexpr std::string_view k_encodings[] = {
    "WINDOWS-1252", "UTF-16LE",     "UTF-16BE",     "ISO-8859-15",  "MACINTOSH",    "IBM865",
    "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1256", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1257",
    "ISO-8859-1",   "ISO-8859-2",   "KOI8-R",       "IBM850",       "IBM437"};
constexpr std::string_view k_replacement = "\xef\xbf\xbd";
// uchardet is sure long before; more only costs time.
constexpr std::size_t k_guess_bytes_max = 16u << 10;

// Bytes above 0x7f that Swedish text in Windows-1252 (and ISO 8859-1) is made of: åäöÅÄÖéÉüÜ, § ° ´ · » «
// NBSP, dashes, quotes, bullet, ellipsis.
constexpr std::string_view k_swedish_bytes =
    "\xe5\xe4\xf6\xc5\xc4\xd6\xe9\xc9\xfc\xdc\xa7\xb0\xb4\xb7\xab\xbb\xa0\x96\x97\x91\x92\x93\x94\x95\x85";

bool looks_swedish(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t swedish = 0;
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x80) continue;
    ++high;
    if (k_swedish_bytes.find(c) != std::string_view::npos) ++swedish;
  }
  return swedish * 10 >= high * 9;
}

std::string guess(std::string_view bytes) {
  bytes = bytes.substr(0, k_guess_bytes_max);
  if (looks_swedish(bytes)) return "WINDOWS-1252";
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// UTF-16 without a mark: nearly every second byte of Latin text is zero.
std::string_view utf16_without_mark(std::string_view bytes) {
  bytes = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  const std::size_t half = bytes.size() / 2;
  if (zeros[1] > half * 3 / 4 && zeros[0] <= half / 10) return "UTF-16LE";
  if (zeros[0] > half * 3 / 4 && zeros[1] <= half / 10) return "UTF-16BE";
  return "";
}

// Text has hardly any control characters but white space and the escape of terminals.
bool is_binary(std::string_view utf8) {
  std::size_t controls = 0;
  for (const char c : utf8) {
    if (c == '\0') return true;
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && std::string_view("\t\n\v\f\r\x1b").find(c) == std::string_view::npos) ++controls;
  }
  return controls * 100 > utf8.size();
}

// A file in UTF-8 with a few broken bytes is still that; one in an old encoding has next to nothing valid in
// it.
bool is_mostly_utf8(std::string_view bytes, std::string_view mended) {
  std::size_t broken = 0;
  for (std::size_t at = mended.find(k_replacement); at != std::string_view::npos;
       at = mended.find(k_replacement, at + 3))
    ++broken;
  const auto high = static_cast<std::size_t>(
      std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  return broken * 4 < high;
}

}  // namespace

Decoders::Decoders() {
  for (const std::string_view encoding : k_encodings) {
    const iconv_t opened = ::iconv_open("UTF-8", std::string(encoding).c_str());
    // An encoding that this system's C library lacks is left out; decode() then goes on with the next best.
    if (opened != reinterpret_cast<iconv_t>(-1))
      conversions_.push_back({std::string(encoding), {opened, {}}});
  }
}

std::optional<std::string> Decoders::decode(std::string_view bytes) const {
  std::optional<std::string> decoded;
  if (bytes.starts_with("\xff\xfe")) {
    decoded = convert("UTF-16LE", bytes.substr(2));
  } else if (bytes.starts_with("\xfe\xff")) {
    decoded = convert("UTF-16BE", bytes.substr(2));
  } else if (bytes.starts_with("\xef\xbb\xbf")) {
    decoded = text::to_valid_utf8(bytes.substr(3));
  } else if (text::is_valid_utf8(bytes) && !bytes.contains('\0')) {
    decoded = std::string(bytes);
  } else if (bytes.contains('\0')) {
    decoded = convert(utf16_without_mark(bytes), bytes);
  } else if (std::string mended = text::to_valid_utf8(bytes); is_mostly_utf8(bytes, mended)) {
    decoded = std::move(mended);
  } else {
    decoded = convert(guess(bytes), bytes);
    if (!decoded) decoded = convert("WINDOWS-1252", bytes);
  }
  if (!decoded || is_binary(*decoded)) return std::nullopt;
  return decoded;
}

std::optional<std::string> Decoders::decode_as(std::string_view encoding, std::string_view bytes) const {
  std::string name(encoding);
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  const bool says_itself = name.starts_with("UTF-16") || text::is_valid_utf8(bytes);
  auto decoded = says_itself ? std::nullopt : convert(name, bytes);
  return decoded ? decoded : decode(bytes);
}

std::string Decoders::decode_in(std::string_view encoding, std::string_view bytes) const {
  auto decoded = convert(encoding, bytes);
  if (!decoded) decoded = convert("WINDOWS-1252", bytes);
  return decoded ? *decoded : text::to_valid_utf8(bytes);
}

std::optional<std::string> Decoders::convert(std::string_view encoding, std::string_view bytes) const {
  if (encoding == "ISO-8859-1")
    encoding = "WINDOWS-1252";  // as browsers do: its extra characters are no controls
  const auto found = std::ranges::find(conversions_, encoding, &Conversion::encoding);
  if (found == conversions_.end()) return std::nullopt;
  ::iconv(found->opened.get(), nullptr, nullptr, nullptr, nullptr);

  std::string text;
  std::array<char, 16 << 10> buffer;
  char* in = const_cast<char*>(bytes.data());
  std::size_t in_left = bytes.size();
  while (in_left > 0) {
    char* out = buffer.data();
    std::size_t out_left = buffer.size();
    const std::size_t result = ::iconv(found->opened.get(), &in, &in_left, &out, &out_left);
    text.append(buffer.data(), buffer.size() - out_left);
    if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    text += k_replacement;
    const std::size_t skipped = std::min<std::size_t>(in_left, encoding.starts_with("UTF-16") ? 2 : 1);
    in += skipped;
    in_left -= skipped;
  }
  return text;
}

}  // namespace svea::extract_formats
