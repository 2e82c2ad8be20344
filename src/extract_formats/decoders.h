// Text files of any age as UTF-8.
#pragma once

#include <iconv.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svea::extract_formats {

// The conversions, opened ahead: the C library loads each from a file, which cannot be done behind the wall.
// Not thread-safe.
class Decoders {
 public:
  Decoders();

  // The text of a file's bytes without its byte order mark: UTF-8 and UTF-16 where they are valid, else what
  // the bytes look most like, with Windows-1252 where nothing speaks for another encoding. What cannot be
  // decoded becomes U+FFFD. None when it is no text at all.
  [[nodiscard]] std::optional<std::string> decode(std::string_view bytes) const;

  // The same where somebody says in which encoding it is, such as "iso-8859-1": believed unless the bytes are
  // valid UTF-8 or the encoding is unknown here.
  [[nodiscard]] std::optional<std::string> decode_as(std::string_view encoding, std::string_view bytes) const;
  // The same, always believed; an unknown encoding is taken for Windows-1252.
  [[nodiscard]] std::string decode_in(std::string_view encoding, std::string_view bytes) const;

 private:
  struct Close {
    void operator()(void* conversion) const { ::iconv_close(conversion); }
  };
  struct Conversion {
    std::string encoding;  // as uchardet names it
    std::unique_ptr<void, Close> opened;
  };

  [[nodiscard]] std::optional<std::string> convert(std::string_view encoding, std::string_view bytes) const;

  std::vector<Conversion> conversions_;
};

}  // namespace svea::extract_formats
