#include "extract_formats/clean_text.h"

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

bool is_invisible(char32_t c) {
  return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x200e || c == 0x200f ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

// How many characters from `at` on are plain: nearly all of most texts, and written as they are.
std::size_t plain_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] > 0x20 && text[end] < 0x7f) ++end;
  return end - at;
}

// Writes characters with their spaces settled: a space is only written when something visible follows it.
class Writer {
 public:
  explicit Writer(Spacing spacing) : spacing_(spacing) {}

  void write(std::string_view visible) {
    settle();
    out_ += visible;
  }
  void space(char c) {
    if (spacing_ == Spacing::keep) {
      pending_ += c;
      return;
    }
    if (c == '\n' && spacing_ == Spacing::cells) c = ' ';
    if (c == '\t' && spacing_ == Spacing::collapse) c = ' ';
    if (c == ' ') {
      if (pending_.empty()) pending_.push_back(' ');
      return;
    }
    if (pending_ == " ") pending_.clear();  // no spaces at the end of a line or a cell
    if (c == '\t' || pending_.size() < 2) pending_ += c;
  }
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  // Leading white space goes, but an indented first line of code keeps its indentation and a row its empty
  // cells.
  void settle() {
    if (out_.empty() && spacing_ == Spacing::collapse) pending_.clear();
    if (out_.empty() && spacing_ == Spacing::cells && pending_ == " ") pending_.clear();
    if (out_.empty() && spacing_ == Spacing::keep) pending_.erase(0, pending_.rfind('\n') + 1);
    out_ += pending_;
    pending_.clear();
  }

  Spacing spacing_;
  std::string out_;
  std::string pending_;
};

}  // namespace

std::string clean_text(std::string_view text, Spacing spacing) {
  const std::string valid = text::is_valid_utf8(text) ? std::string() : text::to_valid_utf8(text);
  if (!valid.empty()) text = valid;
  Writer writer(spacing);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t run = plain_run(text, at); run > 0) {
      writer.write(text.substr(at, run));
      at += run;
      continue;
    }
    const text::CodePoint point = text::code_point(text, at);
    const std::string_view character = text.substr(at, point.next - at);
    at = point.next;
    if (is_invisible(point.value)) continue;
    if (point.value == '\n' || point.value == '\t')
      writer.space(static_cast<char>(point.value));
    else if (point.value == '\v' || point.value == 0x2028 || point.value == 0x2029)
      writer.space('\n');
    else if (text::is_space(point.value) || point.value == '\f')
      writer.space(' ');
    else if (!is_control(point.value))
      writer.write(character);
  }
  return text::to_nfc(std::move(writer).take());
}

}  // namespace svea::extract_formats
