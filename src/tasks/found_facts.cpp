#include "tasks/found_facts.h"

#include <algorithm>
#include <map>

#include "fields/find.h"

namespace svea::tasks {
namespace {

// Surer than a guess: a list of facts that holds none is better than one that holds wrong ones.
constexpr double k_confidence_min = 0.5;

struct Named {
  std::string text;
  std::string value;
  std::int64_t times = 0;
  std::size_t source = 0;
  text::Span span;
};

std::string_view list_of(fields::Kind kind) {
  if (kind == fields::Kind::amount) return "amounts";
  if (kind == fields::Kind::statute) return "statutes";
  return kind == fields::Kind::date ? "dates" : "parties";
}

}  // namespace

void add_found_facts(const std::vector<Source>& sources, const Places& places, std::size_t each_max,
                     json::Object& facts) {
  std::map<std::string_view, std::vector<Named>> lists = {
      {"amounts", {}}, {"dates", {}}, {"parties", {}}, {"statutes", {}}};
  std::map<std::pair<std::string_view, std::string>, std::size_t> known;
  const fields::FindOptions options{.kinds = {fields::Kind::amount, fields::Kind::date, fields::Kind::person,
                                              fields::Kind::organisation, fields::Kind::statute}};
  for (std::size_t source = 0; source < sources.size(); ++source) {
    const std::string_view utf8 = sources[source].text.text;
    for (const auto& found : fields::find(utf8, options)) {
      if (found.confidence < k_confidence_min) continue;
      const auto list = list_of(found.kind);
      const auto [at, is_new] = known.try_emplace({list, found.value}, lists[list].size());
      if (is_new)
        lists[list].push_back({std::string(utf8.substr(found.span.start, found.span.end - found.span.start)),
                               found.value, 0, source, found.span});
      ++lists[list][at->second].times;
    }
  }
  for (auto& [name, all] : lists) {
    std::ranges::stable_sort(all, std::ranges::greater(), &Named::times);
    all.resize(std::min(all.size(), each_max));
    json::Array array;
    for (const auto& one : all)
      array.push_back(json::Object{{"text", one.text},
                                   {"value", one.value},
                                   {"times", one.times},
                                   {"place", places.at(one.source, one.span)}});
    facts[name] = std::move(array);
  }
}

}  // namespace svea::tasks
