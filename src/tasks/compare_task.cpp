#include "tasks/compare_task.h"

#include <fmt/format.h>

#include "compare/compare.h"
#include "tasks/each_object.h"
#include "tasks/options.h"
#include "tasks/place.h"
#include "tasks/word_changes.h"

namespace svea::tasks {
namespace {

std::string_view name_of(compare::ChangeKind kind) {
  switch (kind) {
    case compare::ChangeKind::added:
      return "added";
    case compare::ChangeKind::removed:
      return "removed";
    case compare::ChangeKind::changed:
      return "changed";
    case compare::ChangeKind::moved:
      return "moved";
  }
  return "changed";
}

json::Object passage_of(const compare::Passage& passage, std::size_t source, const Places& places) {
  return {
      {"text", passage.written}, {"heading", passage.heading}, {"place", places.at(source, passage.span)}};
}

// "Tillagt", "Ändrat": how the text of a result begins a change.
std::string_view said_of(std::string_view kind) {
  if (kind == "added") return "Tillagt";
  if (kind == "removed") return "Borttaget";
  return kind == "moved" ? "Flyttat" : "Ändrat";
}

std::string text_in(const json::Object& change, std::string_view side) {
  const auto* const passage = change.if_contains(side);
  if (passage == nullptr || !passage->is_object()) return {};
  return json::get<std::string>(passage->get_object(), "text").value_or("");
}

}  // namespace

Result<json::Object> CompareTask::check(const json::Object& options) const {
  TRY(only(options, {"order"}));
  json::Object whole;
  whole["order"] = TRY(choice(options, "order", {"old_first", "new_first"}));
  return whole;
}

Result<json::Object> CompareTask::run(const Input& input, const Tools&, std::stop_token) const {
  if (input.sources.size() != 2)
    return fail(ErrorKind::invalid_input, "compare_needs_two",
                {fmt::format("En jämförelse gäller två texter, den gamla och den nya. Du valde {}.",
                             input.sources.size()),
                 fmt::format("A comparison is of two texts, the old one and the new one. You chose {}.",
                             input.sources.size())});
  const std::size_t before = input.options.at("order").as_string() == "new_first" ? 1 : 0;
  const std::size_t after = 1 - before;
  const auto version = [&](std::size_t source) {
    const auto& text = input.sources[source].text;
    return compare::Version{.utf8 = text.text, .blocks = text.blocks};
  };
  const auto comparison = compare::compare(version(before), version(after));
  const Places places(input.sources);
  json::Object counts{{"added", 0}, {"removed", 0}, {"changed", 0}, {"moved", 0}};
  json::Array changes;
  for (const auto& change : comparison.changes) {
    const auto kind = name_of(change.kind);
    auto& count = counts[kind];
    count = count.as_int64() + 1;
    json::Object object{{"kind", kind},
                        {"is_moved", change.is_moved},
                        {"is_heading", change.is_heading},
                        {"details", details_of(change.words)}};
    if (change.before) object["before"] = passage_of(*change.before, before, places);
    if (change.after) object["after"] = passage_of(*change.after, after, places);
    changes.push_back(std::move(object));
  }
  counts["same"] = comparison.same;
  counts["form_only"] = comparison.form_only;
  return json::Object{{"writer", "grund"},
                      {"old", before},
                      {"new", after},
                      {"counts", std::move(counts)},
                      {"changes", std::move(changes)}};
}

std::string CompareTask::text_of(const json::Object& result) const {
  std::string text;
  each_object(result, "changes", [&](const json::Object& change) {
    const auto kind = json::get<std::string>(change, "kind").value_or("");
    const auto before = text_in(change, "before");
    const auto after = text_in(change, "after");
    text += fmt::format("- **{}:** ", said_of(kind));
    text += kind == "changed" ? fmt::format("”{}” har blivit ”{}”", before, after)
            : after.empty()   ? before
                              : after;
    each_object(change, "details", [&](const json::Object& detail) {
      const auto said = json::get<std::string>(detail, "detail").value_or("");
      if (!said.empty()) text += fmt::format("\n  - {}", said);
    });
    text += '\n';
  });
  return text.empty() ? "Inget har ändrats i sak.\n" : text;
}

}  // namespace svea::tasks
