// What a person wants out of texts: named fields of a kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "fields/kinds.h"

namespace svea::fields {

struct Field {
  std::string name;                    // "sökande", "beslutsdatum"
  std::optional<Kind> kind{};          // none: the text that stands after its label
  std::vector<std::string> labels{};   // what stands beside it in texts, besides its name: "klagande", "part"
  std::vector<std::string> choices{};  // where not empty, the value is one of these, whatever the kind
  bool is_many = false;                // all there are, else the one that fits best
  bool is_required = false;            // an empty cell is worth a remark
};

struct Schema {
  std::vector<Field> fields;
  bool has_rows = false;  // a text holds a row for each line of a table or list, else one row
};

// Errors: schema_empty, schema_too_large, field_name_missing, field_name_twice (case and white space aside),
// field_choice_missing (a choice without a word), field_choices_of_kind (choices for what is no free text).
[[nodiscard]] Status check(const Schema& schema);

}  // namespace svea::fields
