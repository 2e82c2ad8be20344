#include "tasks/word_changes.h"

namespace svea::tasks {
namespace {

std::string_view name_of(compare::Matter matter) {
  switch (matter) {
    case compare::Matter::date:
      return "date";
    case compare::Matter::number:
      return "number";
    case compare::Matter::denial:
      return "denial";
    case compare::Matter::obligation:
      return "obligation";
    case compare::Matter::name:
      return "name";
    case compare::Matter::wording:
      return "wording";
  }
  return "wording";
}

}  // namespace

json::Array details_of(const std::vector<compare::WordChange>& changes) {
  json::Array details;
  for (const auto& change : changes) {
    json::Object detail{
        {"matter", name_of(change.matter)}, {"before", change.before}, {"after", change.after}};
    if (change.matter != compare::Matter::wording) {
      const auto sentence = compare::call_out(change);
      detail["detail"] = sentence.sv;
      detail["detail_en"] = sentence.en;
    }
    details.push_back(std::move(detail));
  }
  return details;
}

}  // namespace svea::tasks
