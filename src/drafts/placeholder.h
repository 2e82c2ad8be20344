// The language of placeholders in a template's running text; README.md describes it for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/form.h"
#include "text/words.h"

namespace svea::drafts {

enum class PlaceholderKind : std::uint8_t {
  value,      // {{namn}}, {{namn?}}, {{belopp | belopp: Vägledning}}
  repeat,     // {{#barn}}
  condition,  // {{?avslag}}, {{?beslut = avslag}}
  inverse,    // {{^avslag}}
  otherwise,  // {{annars}}
  end,        // {{/barn}}, {{/}}
};

struct Placeholder {
  text::Span span{};  // bytes, braces included
  PlaceholderKind kind = PlaceholderKind::value;
  std::string name{};  // as written, spaces made single; "" for otherwise, and for an end that names nothing
  std::string equals{};    // of a condition: what the value must be; "" asks whether there is one
  std::string guidance{};  // what the person who fills in should know
  Form form = Form::text;
  bool is_optional = false;  // may be left empty
};

// What can be wrong with a template. The numbers cross the wall (wire.h): add at the end.
enum class ProblemKind : std::uint8_t {
  not_closed,            // "{{" without "}}"
  not_opened,            // "}}" without "{{"
  no_name,               // nothing, or no name, between the braces
  unknown_form,          // "| " and a form that there is not
  end_without_start,     // {{/barn}} without {{#barn}}
  start_without_end,     // {{#barn}} without {{/barn}}
  crossed,               // {{#a}}{{#b}}{{/a}}{{/b}}
  otherwise_alone,       // {{annars}} outside of a condition, or a second one in it
  torn,                  // begins within one paragraph or table and ends within another
  used_two_ways,         // a list in one place and a value in another
  section_in_attribute,  // a repeat or condition in an alternative text or the like
  too_many_fields,       // more than k_fields_max
  too_deep,              // sections nested beyond k_sections_nesting_max
};

struct BrokenPlaceholder {
  text::Span span;  // bytes
  ProblemKind problem = ProblemKind::not_closed;
};

struct Placeholders {
  std::vector<Placeholder> found;         // in order
  std::vector<BrokenPlaceholder> broken;  // in order
};

// All of a paragraph's text (UTF-8). Linear.
[[nodiscard]] Placeholders find_placeholders(std::string_view text);

// Two names with the same key are the same field: case and kind of spaces do not count.
[[nodiscard]] std::string key_of(std::string_view name);

}  // namespace svea::drafts
