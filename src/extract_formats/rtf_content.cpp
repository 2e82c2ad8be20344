#include "extract_formats/rtf_content.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/docx_styles.h"
#include "extract_formats/rtf_encodings.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// Groups whose text is no part of the document's, and those that stand there in a second form.
constexpr std::string_view k_skipped[] = {
    "colortbl", "header",   "headerl", "headerr", "headerf",    "footer",  "footerl",      "footerr",
    "footerf",  "pict",     "objdata", "fldinst", "xe",         "tc",      "nonshppict",   "shprslt",
    "sp",       "rxe",      "do",      "upr",     "annotation", "ftnsep",  "ftnsepc",      "ftncn",
    "aftnsep",  "aftnsepc", "aftncn",  "comment", "operator",   "company", "nonesttables", "txe"};
// Optional groups ("\*") with text of the document.
constexpr std::string_view k_known_optional[] = {"shpinst", "shptxt", "fldrslt", "nestrow"};

constexpr std::pair<std::string_view, std::string_view> k_characters[] = {
    {"tab", "\t"},      {"line", "\n"},    {"emdash", "—"},    {"endash", "–"},
    {"lquote", "‘"},    {"rquote", "’"},   {"ldblquote", "“"}, {"~", " "},
    {"rdblquote", "”"}, {"_", "-"},        {"emspace", " "},   {"enspace", " "},
    {"qmspace", " "},   {"nestcell", " "}, {"softline", "\n"}, {"bullet", "•"}};

bool has_letter_or_digit(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

Status RtfContent::read(RtfTokens tokens) {
  while (const auto token = tokens.next()) {
    if (blocks_.is_full()) return {};
    const State& state = states_.back();
    switch (token->kind) {
      case RtfToken::Kind::group_begin:
        TRY(begin_group());
        break;
      case RtfToken::Kind::group_end:
        end_group();
        break;
      case RtfToken::Kind::word:
        take_word(*token);
        break;
      case RtfToken::Kind::text:
        if (state.place != Place::skipped && !state.is_hidden) text_.add_bytes(token->text, state.encoding);
        break;
      case RtfToken::Kind::byte:
        if (state.place != Place::skipped && !state.is_hidden && token->number)
          text_.add_bytes(std::string(1, static_cast<char>(*token->number)), state.encoding);
        break;
    }
  }
  end_paragraph();
  close_row();
  return {};
}

Status RtfContent::begin_group() {
  if (states_.size() > limits::k_nesting_max) return extract::fail(extract::Failure::too_deep, "RTF");
  text_.end_stand_ins();
  states_.push_back(State(states_.back()));
  return {};
}

void RtfContent::end_group() {
  text_.end_stand_ins();
  if (states_.size() < 2) return;
  const State ended = std::move(states_.back());
  states_.pop_back();
  if (ended.place == Place::styles) {
    std::string name = text_.take();
    if (name.ends_with(';')) name.pop_back();
    if (const int level = heading_level_of_style(name); level > 0) heading_levels_[ended.style] = level;
  }
  if (ended.place == states_.back().place) return;
  switch (ended.place) {
    case Place::title:
      properties_.title = text_.take();
      break;
    case Place::author:
      properties_.author = text_.take();
      break;
    case Place::date:
      properties_.date = fmt::format("{:04}-{:02}-{:02}", date_.year, date_.month, date_.day);
      break;
    case Place::note:
      notes_ += text_.take() + '\n';
      text_.add_utf8(before_note_);
      break;
    case Place::list_number:
      number_ = text_.take();
      break;
    case Place::fonts:
      (void)text_.take();  // the names of the fonts
      break;
    default:
      break;
  }
}

void RtfContent::take_word(const RtfToken& word) {
  State& state = states_.back();
  if (word.text == "*") {
    is_optional_ = true;
    return;
  }
  const bool was_optional = std::exchange(is_optional_, false);
  if (state.place == Place::skipped) return;
  if (take_destination(word.text)) return;
  if (was_optional && std::ranges::find(k_known_optional, word.text) == std::end(k_known_optional)) {
    state.place = Place::skipped;
    return;
  }
  if (word.text == "u" && word.number) {
    if (!state.is_hidden) text_.add_unit(*word.number, state.stand_ins);
    return;
  }
  if (take_character(word.text)) return;
  take_format(word.text, word.number.value_or(0), word.number != 0);
  take_file_wide(word.text, word.number.value_or(0));
  if (state.place == Place::body || state.place == Place::note) take_row_part(word.text);
}

bool RtfContent::take_destination(std::string_view name) {
  State& state = states_.back();
  if (std::ranges::find(k_skipped, name) != std::end(k_skipped)) {
    state.place = Place::skipped;
  } else if (name == "fonttbl") {
    state.place = Place::fonts;
  } else if (name == "stylesheet") {
    state.place = Place::styles;
  } else if (name == "info") {
    state.place = Place::info;
  } else if (name == "footnote" && state.place == Place::body) {
    before_note_ = text_.take();
    state.place = Place::note;
  } else if (name == "listtext" || name == "pntext") {
    state.place = Place::list_number;
  } else if (state.place == Place::info && (name == "title" || name == "author")) {
    state.place = name == "title" ? Place::title : Place::author;
  } else if (state.place == Place::info && (name == "revtim" || (name == "creatim" && date_.year == 0))) {
    state.place = Place::date;
  } else if (state.place == Place::info && name != "yr" && name != "mo" && name != "dy") {
    state.place = Place::skipped;
  } else {
    return false;
  }
  return true;
}

bool RtfContent::take_character(std::string_view name) {
  const auto* const found =
      std::ranges::find(k_characters, name, &std::pair<std::string_view, std::string_view>::first);
  if (found == std::end(k_characters)) return false;
  if (!states_.back().is_hidden) text_.add_utf8(found->second);
  return true;
}

void RtfContent::take_format(std::string_view name, int number, bool is_on) {
  State& state = states_.back();
  if (name == "pard") {
    state.style = 0;
    state.heading_level = 0;
    state.list_level = -1;
    state.in_table = false;
  } else if (name == "plain") {
    state.is_hidden = false;
    state.encoding = file_encoding_;
  } else if (name == "v" || name == "deleted") {
    state.is_hidden = is_on;
  } else if (name == "uc") {
    state.stand_ins = number;
  } else if (name == "s") {
    state.style = number;
  } else if (name == "outlinelevel") {
    state.heading_level = number >= 0 && number < 9 ? number + 1 : 0;
  } else if (name == "ls") {
    state.list_level = std::max(state.list_level, 0);
  } else if (name == "ilvl") {
    state.list_level = std::max(number, 0);
  } else if (name == "intbl") {
    state.in_table = true;
  } else if (name == "f") {
    font_ = number;
    const auto found = font_encodings_.find(number);
    state.encoding = found == font_encodings_.end() ? file_encoding_ : found->second;
  }
}

void RtfContent::take_file_wide(std::string_view name, int number) {
  State& state = states_.back();
  if (name == "fcharset") {
    if (const auto encoding = encoding_of_charset(number); !encoding.empty())
      font_encodings_[font_] = encoding;
  } else if (name == "ansicpg" || name == "mac" || name == "pc" || name == "pca") {
    const int page = name == "mac" ? 10000 : name == "pc" ? 437 : name == "pca" ? 850 : number;
    if (const auto encoding = encoding_of_code_page(page); !encoding.empty()) file_encoding_ = encoding;
    state.encoding = file_encoding_;
  } else if (name == "deflang") {
    properties_.language = language_of_locale(number);
  } else if (state.place == Place::date) {
    if (name == "yr") date_.year = number;
    if (name == "mo") date_.month = number;
    if (name == "dy") date_.day = number;
  }
}

void RtfContent::take_row_part(std::string_view name) {
  if (states_.back().place == Place::note) {
    if (name == "par" || name == "sect") text_.add_utf8("\n");
    return;
  }
  if (name == "cell") {
    open_cell();
    end_paragraph();
    in_cell_ = false;
  } else if (name == "row") {
    close_row();
  } else if (name == "par" || name == "sect" || name == "page" || name == "\n" || name == "\r") {
    end_paragraph();
  }
}

void RtfContent::end_paragraph() {
  const State& state = states_.back();
  const std::string text = text_.take();
  const std::string number = std::exchange(number_, {});
  const std::string notes = std::exchange(notes_, {});
  if (state.in_table && text.find_first_not_of(" \t\n") != std::string::npos) open_cell();
  if (!state.in_table && !in_cell_) close_row();
  const auto by_style = heading_levels_.find(state.style);
  const int heading = state.heading_level > 0             ? state.heading_level
                      : by_style != heading_levels_.end() ? by_style->second
                                                          : 0;
  const bool is_item = state.list_level >= 0 || !number.empty();
  const std::string marker = has_letter_or_digit(number) ? number + ' ' : "";  // bullets are left out
  if (heading > 0)
    flow_.add(BlockKind::heading, marker + text, heading);
  else if (is_item && text.find_first_not_of(" \t\n") != std::string::npos)
    flow_.add(BlockKind::list_item, marker + text, std::max(state.list_level, 0));
  else
    flow_.add(BlockKind::paragraph, text);
  if (!notes.empty()) flow_.add(BlockKind::paragraph, notes);
}

void RtfContent::open_cell() {
  if (!std::exchange(in_row_, true)) flow_.begin_row();
  if (!std::exchange(in_cell_, true)) flow_.begin_cell();
}

void RtfContent::close_row() {
  if (std::exchange(in_row_, false)) flow_.end_row();
  in_cell_ = false;
}

}  // namespace svea::extract_formats
