// What a template asks for, and what is wrong with it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "drafts/form.h"
#include "drafts/placeholder.h"

namespace svea::drafts {

enum class Format : std::uint8_t { docx, odt };

// The parts of a document in which a placeholder can stand. The numbers cross the wall: add at the end.
enum class Part : std::uint8_t { body, header, footer, footnote, endnote, comment, drawing, properties };

struct Where {
  Part part = Part::body;
  int paragraph = 0;    // from 1, counted through the part
  std::string excerpt;  // the text around, at most k_excerpt_bytes_max
};

struct Problem {
  ProblemKind kind = ProblemKind::not_closed;
  Where where;
};

enum class SectionKind : std::uint8_t { repeat, condition, inverse };

// A part of a template that is repeated or shown under a condition.
struct Section {
  SectionKind kind = SectionKind::repeat;
  std::string name;
  std::string equals{};  // of a condition or inverse
};

enum class FieldKind : std::uint8_t { text, yes_no, choice, list };

// A place at which a field is used.
struct Use {
  std::vector<Section> within;  // from the outermost
  bool is_optional = false;
  bool is_condition = false;  // only asked whether it is there
};

// Something that is to be filled in; all places of that name together.
struct Field {
  std::string name;  // as first written
  std::string guidance;
  FieldKind kind = FieldKind::text;
  Form form = Form::text;            // of texts: the first that is not plain
  std::vector<std::string> choices;  // of choices: what the conditions ask for
  std::vector<std::string> lists;    // the lists whose rows have it, from the outermost
  Where where;                       // the first place
  std::vector<Use> uses;
};

struct Template {
  Format format = Format::docx;
  std::vector<Field> fields;  // in the order in which they first stand
  std::vector<Problem> problems;

  // The field by its name and lists; none when there is no such.
  [[nodiscard]] const Field* find(std::string_view name, const std::vector<std::string>& lists = {}) const;
};

// One placeholder of a template, and the sections it stands in.
struct FoundPlaceholder {
  Placeholder placeholder;
  std::vector<Section> within;
  Where where;
};

// The fields that the placeholders stand for; adds to `problems` what contradicts itself. A field that also
// stands outside of lists belongs to none.
[[nodiscard]] std::vector<Field> fields_of(const std::vector<FoundPlaceholder>& placeholders,
                                           std::vector<Problem>& problems);

// A person's sentence about a problem: where it stands and how to mend it.
[[nodiscard]] Sentence sentence_of(const Problem& problem);
[[nodiscard]] Sentence name_of(Part part);

}  // namespace svea::drafts
