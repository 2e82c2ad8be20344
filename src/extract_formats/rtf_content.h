// The groups and control words of an RTF file, and the paragraphs they make.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "extract_formats/document_flow.h"
#include "extract_formats/properties.h"
#include "extract_formats/rtf_text.h"
#include "extract_formats/rtf_tokens.h"

namespace svea::extract_formats {

// Takes tokens in order and adds their text to `blocks`. Borrows all it is given.
class RtfContent {
 public:
  RtfContent(BlockBuilder& blocks, const Decoders& decoders)
      : blocks_(blocks), flow_(blocks), text_(decoders) {}

  // Errors: file_too_deep.
  [[nodiscard]] Status read(RtfTokens tokens);
  [[nodiscard]] const Properties& properties() const { return properties_; }

 private:
  // What the text of a group is for.
  enum class Place { body, skipped, fonts, styles, info, title, author, date, note, list_number };
  // What holds until the group ends.
  struct State {
    Place place = Place::body;
    std::string encoding{};
    int stand_ins = 1;
    int style = 0;
    int heading_level = 0;  // by outline level
    int list_level = -1;    // -1: in no list
    bool in_table = false;
    bool is_hidden = false;
  };
  struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
  };

  Status begin_group();
  void end_group();
  void take_word(const RtfToken& word);
  bool take_destination(std::string_view name);
  bool take_character(std::string_view name);
  void take_format(std::string_view name, int number, bool is_on);
  void take_file_wide(std::string_view name, int number);
  void take_row_part(std::string_view name);
  void end_paragraph();
  void open_cell();
  void close_row();

  BlockBuilder& blocks_;
  DocumentFlow flow_;
  RtfText text_;
  Properties properties_;
  std::vector<State> states_{State{}};
  bool is_optional_ = false;  // "\*": unless it is known, the group may be skipped
  std::string number_;        // of the list item being read
  std::string before_note_;   // the paragraph that the note being read stands in
  std::string notes_;         // of the paragraph being read
  bool in_row_ = false;
  bool in_cell_ = false;
  int font_ = 0;  // being defined
  Date date_;     // being read
  std::string file_encoding_ = "WINDOWS-1252";
  std::unordered_map<int, std::string> font_encodings_;
  std::unordered_map<int, int> heading_levels_;  // by style
};

}  // namespace svea::extract_formats
