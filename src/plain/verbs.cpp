#include "plain/verbs.h"

#include "base/check.h"
#include "plain/data.h"
#include "plain/verb_classes.h"

namespace svea::plain {
namespace {

// "kamera" and "opera" are no verbs; the shortest in -era that nothing else is has seven letters.
constexpr std::size_t k_era_bytes_min = 7;
// "återupprätta": more prefixes than two there are not.
constexpr int k_prefixes_max = 2;

}  // namespace

Verbs::Verbs(std::string_view list) {
  for_each_row(list, [this](std::string_view line) { add_line(line); });
}

const Verbs& Verbs::swedish() {
  static const Verbs verbs(data::verbs());
  return verbs;
}

void Verbs::add_line(std::string_view line) {
  const auto fields = split_words(line);
  check(!fields.empty(), "a line of verbs_sv.txt is empty");
  if (fields[0] == "prefix") {
    prefixes_.insert(prefixes_.end(), fields.begin() + 1, fields.end());
  } else if (fields[0] == "=") {
    check(fields.size() == 6, "a verb with forms of its own has five of them");
    add(forms_of_parts({std::string(fields[1]), std::string(fields[2]), std::string(fields[3]),
                        std::string(fields[4]), std::string(fields[5])}));
  } else {
    for (std::size_t i = 1; i < fields.size(); ++i) add(regular_forms(fields[0][0], fields[i]));
  }
}

void Verbs::add(VerbForms forms) {
  const std::size_t verb = verbs_.size();
  by_lemma_.insert_or_assign(forms[0], verb);
  for (std::size_t form = 0; form < k_verb_forms; ++form)
    if (!forms[form].empty()) by_form_.emplace(forms[form], Known{verb, static_cast<VerbForm>(form)});
  verbs_.push_back(std::move(forms));
}

void Verbs::append_known(std::string_view word, std::string_view prefix,
                         std::vector<VerbReading>& found) const {
  const auto [begin, end] = by_form_.equal_range(std::string(word));
  for (auto known = begin; known != end; ++known) {
    const auto& [verb, form] = known->second;
    found.push_back({std::string(prefix) + verbs_[verb][0], form});
  }
}

std::vector<VerbReading> Verbs::readings(std::string_view word) const {
  std::vector<VerbReading> found;
  append_known(word, "", found);
  if (!found.empty()) return found;
  if (const auto era = word.rfind("era"); era != std::string_view::npos && word.size() >= k_era_bytes_min) {
    const auto forms = regular_forms('1', word.substr(0, era + 3));
    for (std::size_t form = 0; form < k_verb_forms; ++form)
      if (forms[form] == word) found.push_back({forms[0], static_cast<VerbForm>(form)});
    if (!found.empty()) return found;
  }
  std::string prefix;
  std::string_view rest = word;
  for (int i = 0; i < k_prefixes_max && found.empty(); ++i) {
    const auto longest = longest_prefix(rest);
    if (longest.empty()) break;
    prefix += longest;
    rest.remove_prefix(longest.size());
    append_known(rest, prefix, found);
  }
  return found;
}

std::string_view Verbs::longest_prefix(std::string_view word) const {
  std::string_view longest;
  for (const auto& prefix : prefixes_)
    if (word.size() > prefix.size() && word.starts_with(prefix) && prefix.size() > longest.size())
      longest = prefix;
  return longest;
}

std::optional<VerbForms> Verbs::forms(std::string_view lemma) const {
  if (const auto known = by_lemma_.find(std::string(lemma)); known != by_lemma_.end())
    return verbs_[known->second];
  if (lemma.ends_with("era")) return regular_forms('1', lemma);
  for (const auto& prefix : prefixes_) {
    if (!lemma.starts_with(prefix)) continue;
    const auto known = by_lemma_.find(std::string(lemma.substr(prefix.size())));
    if (known == by_lemma_.end()) continue;
    auto forms = verbs_[known->second];
    for (auto& form : forms)
      if (!form.empty()) form.insert(0, prefix);
    return forms;
  }
  return std::nullopt;
}

}  // namespace svea::plain
