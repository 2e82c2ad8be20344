#include "drafts/template.h"

#include <algorithm>
#include <unordered_map>

#include "drafts/limits.h"

namespace svea::drafts {
namespace {

std::vector<std::string> lists_of(const std::vector<Section>& within) {
  std::vector<std::string> lists;
  for (const Section& section : within)
    if (section.kind == SectionKind::repeat) lists.push_back(section.name);
  return lists;
}

bool are_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::equal(a, b, {}, key_of, key_of);
}

FieldKind kind_of(const Placeholder& placeholder) {
  if (placeholder.kind == PlaceholderKind::repeat) return FieldKind::list;
  if (placeholder.kind == PlaceholderKind::value) return FieldKind::text;
  return placeholder.equals.empty() ? FieldKind::yes_no : FieldKind::choice;
}

// How much it says about what the field is: that a list is there also says yes or no.
int weight_of(FieldKind kind) { return kind == FieldKind::yes_no ? 0 : kind == FieldKind::choice ? 1 : 2; }

void add_choice(Field& field, const std::string& choice) {
  if (!choice.empty() && std::ranges::find(field.choices, key_of(choice), key_of) == field.choices.end())
    field.choices.push_back(choice);
}

class Fields {
 public:
  Fields(const std::vector<FoundPlaceholder>& placeholders, std::vector<Problem>& problems)
      : problems_(problems) {
    for (const FoundPlaceholder& found : placeholders)
      if (lists_of(found.within).empty()) outside_.push_back(key_of(found.placeholder.name));
    std::ranges::sort(outside_);
  }

  void add(const FoundPlaceholder& found) {
    const Placeholder& placeholder = found.placeholder;
    Field& field = field_of(found);
    const FieldKind kind = kind_of(placeholder);
    const bool is_contradicted = weight_of(kind) == 2 && weight_of(field.kind) == 2 && kind != field.kind;
    if (is_contradicted && problems_.size() < k_problems_max)
      problems_.push_back({ProblemKind::used_two_ways, found.where});
    if (weight_of(kind) > weight_of(field.kind)) field.kind = kind;
    if (field.form == Form::text) field.form = placeholder.form;
    if (field.guidance.empty()) field.guidance = placeholder.guidance;
    add_choice(field, placeholder.equals);
    field.uses.push_back({found.within, placeholder.is_optional, weight_of(kind) < 2});
  }

  std::vector<Field> take() && { return std::move(fields_); }

 private:
  Field& field_of(const FoundPlaceholder& found) {
    const std::string key = key_of(found.placeholder.name);
    std::vector<std::string> lists = lists_of(found.within);
    if (std::ranges::binary_search(outside_, key)) lists.clear();
    std::string path = key;
    for (const std::string& list : lists) path += '\n' + key_of(list);
    const auto [place, is_new] = places_.try_emplace(std::move(path), fields_.size());
    if (!is_new) return fields_[place->second];
    Field added;
    added.name = found.placeholder.name;
    added.kind = kind_of(found.placeholder);
    added.lists = std::move(lists);
    added.where = found.where;
    return fields_.emplace_back(std::move(added));
  }

  std::vector<Problem>& problems_;
  std::vector<std::string> outside_;  // keys that stand outside of lists somewhere
  std::vector<Field> fields_;
  std::unordered_map<std::string, std::size_t> places_;  // in fields_, by key and lists
};

}  // namespace

const Field* Template::find(std::string_view name, const std::vector<std::string>& lists) const {
  const std::string key = key_of(name);
  const auto field = std::ranges::find_if(
      fields, [&](const Field& one) { return key_of(one.name) == key && are_same(one.lists, lists); });
  return field == fields.end() ? nullptr : &*field;
}

std::vector<Field> fields_of(const std::vector<FoundPlaceholder>& placeholders,
                             std::vector<Problem>& problems) {
  Fields fields(placeholders, problems);
  for (const FoundPlaceholder& found : placeholders)
    if (found.placeholder.kind != PlaceholderKind::end &&
        found.placeholder.kind != PlaceholderKind::otherwise)
      fields.add(found);
  std::vector<Field> all = std::move(fields).take();
  if (all.size() > k_fields_max) {
    problems.push_back({ProblemKind::too_many_fields, all[k_fields_max].where});
    all.resize(k_fields_max);
  }
  return all;
}

}  // namespace svea::drafts
