// The tokens of a Rich Text Format file (RTF 1.9.1, "Basic entities").
#pragma once

#include <optional>
#include <string_view>

namespace svea::extract_formats {

struct RtfToken {
  enum class Kind {
    group_begin,
    group_end,
    word,  // "\par", "\u8211": `text` is its name, `number` what follows it
    text,  // bytes in the encoding of the font
    byte,  // "\'e5": `number` is it
  };
  Kind kind = Kind::text;
  std::string_view text{};  // of symbols ("\~") the character
  std::optional<int> number{};
};

// Any bytes: what is malformed is passed over. Binary data ("\bin") is skipped. Borrows the bytes.
class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}

  // None at the end.
  [[nodiscard]] std::optional<RtfToken> next();

 private:
  RtfToken take_control();
  RtfToken take_word();

  std::string_view rest_;
};

}  // namespace svea::extract_formats
