#include "drafts/missing.h"

#include <algorithm>
#include <optional>
#include <span>

#include "drafts/limits.h"

namespace svea::drafts {
namespace {

std::optional<Lack> lack_of(const Field& field, const Use& use, const Value* value) {
  if (value == nullptr) return use.is_optional ? std::nullopt : std::optional(Lack::not_given);
  const bool is_list = value->rows() != nullptr;
  if (field.kind == FieldKind::list) return is_list ? std::nullopt : std::optional(Lack::wrong_kind);
  if (is_list) return Lack::wrong_kind;
  const std::string* const text = value->text();
  if (field.kind != FieldKind::text || text == nullptr || text->empty()) return std::nullopt;
  return written(field.form, *text) ? std::nullopt : std::optional(Lack::wrong_form);
}

// Goes through the rows of the lists that one use of a field stands in.
class Look {
 public:
  Look(const Field& field, const Use& use, std::vector<Missing>& found)
      : field_(field), use_(use), found_(found) {}

  void through(std::span<const Section> sections, const Scope& scope) {
    if (found_.size() >= k_problems_max) return;
    if (sections.empty()) return look(scope);
    const Section& section = sections.front();
    if (section.kind != SectionKind::repeat) {
      if (scope.holds(section)) through(sections.subspan(1), scope);
      return;
    }
    const Value* const list = scope.find(section.name);
    if (list == nullptr || list->rows() == nullptr) return;
    rows_.push_back(0);
    for (const Values& row : *list->rows()) {
      ++rows_.back();
      through(sections.subspan(1), Scope(row, &scope));
    }
    rows_.pop_back();
  }

 private:
  void look(const Scope& scope) {
    const auto lack = lack_of(field_, use_, scope.find(field_.name));
    if (!lack) return;
    Missing one{&field_, field_.lists.empty() ? std::vector<int>() : rows_, *lack};
    const bool is_known = std::ranges::any_of(
        found_, [&](const Missing& other) { return other.field == one.field && other.rows == one.rows; });
    if (!is_known) found_.push_back(std::move(one));
  }

  const Field& field_;
  const Use& use_;
  std::vector<Missing>& found_;
  std::vector<int> rows_;
};

// Whoever only asks whether there is a text or a list need not be given one.
bool is_asked_for(const Field& field, const Use& use) {
  return !use.is_condition || field.kind == FieldKind::yes_no || field.kind == FieldKind::choice;
}

}  // namespace

std::vector<Missing> missing(const Template& asked, const Values& values) {
  std::vector<Missing> found;
  const Scope scope(values);
  for (const Field& field : asked.fields)
    for (const Use& use : field.uses)
      if (is_asked_for(field, use)) Look(field, use, found).through(use.within, scope);
  return found;
}

}  // namespace svea::drafts
