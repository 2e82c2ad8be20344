#include "extract_formats/ocr_signs.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Relative to digits: "§" is a fifth taller at least, and half of that hangs below the line.
constexpr double k_tall = 1.12;
constexpr double k_below = 0.08;
constexpr double k_wide = 1.5;
// The width of two section signs by a digit's height; an "1" is too narrow to measure by.
constexpr double k_two_signs = 1.1;
// A dash's height by its width.
constexpr double k_flat = 0.25;
// A bullet's width by its height or the other way about; its height and place relative to a letter.
constexpr double k_round = 1.5;
constexpr double k_bullet_min = 0.2;
constexpr double k_bullet_max = 0.7;
constexpr double k_raised = 0.1;
constexpr std::size_t k_sign_glyphs_max = 3;

bool is_digit(const Glyph& glyph) {
  return glyph.text.size() == 1 && glyph.text[0] >= '0' && glyph.text[0] <= '9';
}

bool is_around(const Glyph& glyph) { return std::string_view("()[].,;:\"'").contains(glyph.text); }

double width(const Glyph& glyph) { return glyph.box.right - glyph.box.left; }

// The word without brackets and punctuation.
std::span<const Glyph> core_of(const Glyphs& word) {
  std::span<const Glyph> core(word);
  while (!core.empty() && is_around(core.front())) core = core.subspan(1);
  while (!core.empty() && is_around(core.back())) core = core.first(core.size() - 1);
  return core;
}

// The digit to measure by; null when the word is no number.
const Glyph* digit_of(const Glyphs& word) {
  const std::span<const Glyph> core = core_of(word);
  if (!std::ranges::all_of(core, [](const Glyph& glyph) { return is_digit(glyph) || glyph.text == "–"; }))
    return nullptr;
  const auto widest = std::ranges::max_element(
      core, {}, [](const Glyph& glyph) { return is_digit(glyph) ? width(glyph) : 0; });
  return widest == core.end() || !is_digit(*widest) ? nullptr : &*widest;
}

// The "a" of "4 a §".
bool is_single_letter(const Glyphs& word) {
  return word.size() == 1 && word[0].text.size() == 1 && word[0].text[0] >= 'a' && word[0].text[0] <= 'z';
}

bool is_section(const Glyph& glyph, const Glyph& digit) {
  return glyph.box.height() >= k_tall * digit.box.height() &&
         glyph.box.bottom - digit.box.bottom >= k_below * digit.box.height();
}

bool is_per_cent(std::span<const Glyph> core, const Glyph& digit) {
  const bool is_on_line =
      std::ranges::none_of(core, [&](const Glyph& glyph) { return is_section(glyph, digit); });
  return is_on_line &&
         std::ranges::any_of(core, [&](const Glyph& glyph) { return width(glyph) >= k_wide * width(digit); });
}

bool may_be_sign(std::span<const Glyph> core) {
  static constexpr std::string_view k_look_alikes = "0123456789$&SBYZ/*";
  return !core.empty() && core.size() <= k_sign_glyphs_max &&
         std::ranges::all_of(core, [](const Glyph& glyph) {
           return glyph.text.size() == 1 && k_look_alikes.contains(glyph.text[0]);
         });
}

std::string joined(std::span<const Glyph> glyphs) {
  std::string text;
  for (const Glyph& glyph : glyphs) text += glyph.text;
  return text;
}

// One sign may have been read as two letters.
std::string sections(std::span<const Glyph> glyphs, const Glyph& digit) {
  const double all = glyphs.back().box.right - glyphs.front().box.left;
  return all < k_two_signs * digit.box.height() ? "§" : "§§";
}

// What stands in the core, beside a digit before or after it.
std::string sign_in(std::span<const Glyph> core, const Glyph* before, const Glyph* after) {
  const Glyph* const digit = before != nullptr ? before : after;
  if (digit == nullptr || !may_be_sign(core)) return joined(core);
  if (std::ranges::all_of(core, [&](const Glyph& glyph) { return is_section(glyph, *digit); }))
    return sections(core, *digit);
  return before != nullptr && is_per_cent(core, *before) ? "%" : joined(core);
}

// A dash alone in a cell is taken for an equals sign, which is not as flat.
void shorten_dashes(Glyphs& word) {
  for (Glyph& glyph : word)
    if (glyph.text == "—" || (glyph.text == "=" && glyph.box.height() < k_flat * width(glyph)))
      glyph.text = "–";
}

// "1 §" set so close that it was read as one word, such as "18".
std::optional<std::string> number_with_section(std::span<const Glyph> core) {
  if (core.size() < 2 || !is_digit(core.front())) return std::nullopt;
  const auto sign =
      std::ranges::find_if(core, [&](const Glyph& glyph) { return is_section(glyph, core.front()); });
  const auto at = static_cast<std::size_t>(sign - core.begin());
  const std::span<const Glyph> number = core.first(at);
  const std::span<const Glyph> rest = core.subspan(at);
  const bool is_number = std::ranges::all_of(number, is_digit);
  const bool is_sign = may_be_sign(rest) && std::ranges::all_of(rest, [&](const Glyph& glyph) {
                         return is_section(glyph, core.front());
                       });
  if (!is_number || !is_sign) return std::nullopt;
  return joined(number) + ' ' + sections(rest, core.front());
}

// Something small and as wide as high at the beginning of a line, above where the letters stand.
bool is_bullet(const Glyphs& word, const Glyphs& next) {
  const auto is_sign = [](const Glyph& glyph) {
    return !text::is_letter(text::code_point(glyph.text, 0).value) && !is_digit(glyph);
  };
  if (word.empty() || next.empty() || !std::ranges::all_of(word, is_sign)) return false;
  PdfBox box = word.front().box;
  for (const Glyph& glyph : word) {
    box.right = std::max(box.right, glyph.box.right);
    box.top = std::min(box.top, glyph.box.top);
    box.bottom = std::max(box.bottom, glyph.box.bottom);
  }
  const PdfBox& letter = next.front().box;
  const double shape = (box.right - box.left) / box.height();
  return shape > 1 / k_round && shape < k_round && box.height() > k_bullet_min * letter.height() &&
         box.height() < k_bullet_max * letter.height() &&
         letter.bottom - box.bottom > k_raised * letter.height();
}

}  // namespace

std::vector<std::string> texts_with_signs(std::vector<Glyphs> line) {
  std::ranges::for_each(line, shorten_dashes);
  if (line.size() > 1 && is_bullet(line[0], line[1])) line[0] = {{std::string(k_bullet), line[0][0].box}};
  std::vector<std::string> texts;
  const Glyph* last_digit = nullptr;  // of the number right before, be it with a letter after it
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::span<const Glyph> core = core_of(line[i]);
    const Glyph* const after = i + 1 < line.size() ? digit_of(line[i + 1]) : nullptr;
    const auto start = static_cast<std::size_t>(core.data() - line[i].data());
    const std::string sign = number_with_section(core).value_or(sign_in(core, last_digit, after));
    texts.push_back(core.empty() ? joined(line[i])
                                 : joined(std::span(line[i]).first(start)) + sign +
                                       joined(std::span(line[i]).subspan(start + core.size())));
    if (!is_single_letter(line[i])) last_digit = sign == joined(core) ? digit_of(line[i]) : nullptr;
  }
  return texts;
}

}  // namespace svea::extract_formats
