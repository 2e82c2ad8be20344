#include "tasks/changes_json.h"

namespace svea::tasks {
namespace {

json::Object json_of(const plain::Edit& edit) {
  return {{"start", edit.start}, {"end", edit.end}, {"before", edit.before}, {"after", edit.after}};
}

}  // namespace

json::Array json_of(std::span<const plain::Change> changes) {
  json::Array array;
  for (const auto& change : changes) {
    json::Array edits;
    for (const auto& edit : change.edits) edits.push_back(json_of(edit));
    json::Object object{{"reason", plain::name_of(change.reason)},
                        {"why", json::Object{{"detail", change.why.sv}, {"detail_en", change.why.en}}},
                        {"edits", std::move(edits)}};
    if (change.about) object["about"] = json_of(*change.about);
    if (!change.choices.empty())
      object["choices"] = json::Array(change.choices.begin(), change.choices.end());
    array.push_back(std::move(object));
  }
  return array;
}

json::Object json_of(const text::Readability& readability) {
  return {{"words", readability.words},
          {"sentences", readability.sentences},
          {"lix", readability.lix},
          {"ovix", readability.ovix},
          {"sentence_words_mean", readability.sentence_words_mean},
          {"long_words_share", readability.long_words_share}};
}

}  // namespace svea::tasks
