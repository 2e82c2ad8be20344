#include "server/model_measures.h"

#include "tasks/classify_task.h"
#include "tasks/each_object.h"
#include "tasks/extract_task.h"
#include "tasks/simplify_task.h"
#include "text/unicode.h"

namespace svea::server {
namespace {

plain::Reason reason_named(std::string_view name) {
  std::size_t i = 0;
  while (i + 1 < plain::k_reasons && plain::name_of(static_cast<plain::Reason>(i)) != name) ++i;
  return static_cast<plain::Reason>(i);
}

// With the reasons of its changes; what they edit is not measured.
Result<plain::Simplified> simplified_in(const json::Object& result, const std::string& before) {
  plain::Simplified simplified{.changes = {},
                               .text = TRY(json::get<std::string>(result, "text")),
                               .before = text::readability(before),
                               .after = {},
                               .withheld = 0};
  simplified.after = text::readability(simplified.text);
  simplified.withheld = static_cast<std::size_t>(TRY(json::get<std::int64_t>(result, "withheld")));
  tasks::each_object(result, "changes", [&](const json::Object& change) {
    if (change.contains("about")) return;  // offered and not made
    const auto reason = json::get<std::string>(change, "reason").value_or("");
    simplified.changes.push_back({.reason = reason_named(reason), .edits = {}, .why = {}});
  });
  return simplified;
}

// What is not found again in the text has no place, and counts as found at none.
std::vector<fields::Found> found_in(const json::Object& row, const std::vector<fields::Kind>& kinds,
                                    const text::CodePointMap& map) {
  std::vector<fields::Found> found;
  const auto* const cells = row.if_contains("cells");
  if (cells == nullptr || !cells->is_array()) return found;
  for (std::size_t i = 0; i < kinds.size() && i < cells->get_array().size(); ++i)
    tasks::each_object(json::Object{{"cell", cells->get_array()[i]}}, "cell", [&](const json::Object& said) {
      fields::Found one{.kind = kinds[i], .span = {}, .value = {}, .confidence = 0};
      if (const auto* const place = said.if_contains("place"); place != nullptr && place->is_object()) {
        const auto byte = [&](const char* name) {
          return map.byte_at(json::get<std::int64_t>(place->get_object(), name).value_or(0));
        };
        one.span = {byte("start"), byte("end")};
      }
      found.push_back(std::move(one));
    });
  return found;
}

}  // namespace

evaluation::Simplifier simplifier(SetTasks& tasks, std::string words) {
  return [&tasks, words = std::move(words)](const std::string& text,
                                            const plain::Options& options) -> Result<plain::Simplified> {
    const auto* const level = options.level == plain::Level::easy ? "easy" : "plain";
    const auto result =
        TRY(tasks.run(svea::tasks::SimplifyTask(), text, {{"level", level}, {"words", words}}));
    return simplified_in(result, text);
  };
}

evaluation::FindFields find_fields(SetTasks& tasks) {
  return
      [&tasks](const std::string& text, const fields::Kinds& wanted) -> Result<std::vector<fields::Found>> {
        std::vector<fields::Kind> kinds;
        json::Array asked;
        for (std::size_t i = 0; i < fields::k_kinds; ++i) {
          const auto kind = static_cast<fields::Kind>(i);
          if (!wanted.contains(kind)) continue;
          kinds.push_back(kind);
          const auto name = fields::name_of(kind);
          asked.emplace_back(json::Object{{"name", name}, {"kind", name}, {"many", true}});
        }
        const auto result = TRY(tasks.run(svea::tasks::ExtractTask(), text, {{"fields", std::move(asked)}}));
        std::vector<fields::Found> found;
        const text::CodePointMap map(text);
        svea::tasks::each_object(result, "rows", [&](const json::Object& row) {
          std::ranges::move(found_in(row, kinds, map), std::back_inserter(found));
        });
        return found;
      };
}

evaluation::AskClass ask_class(SetTasks& tasks) {
  return [&tasks](const classify::Plan& plan, const std::string& text) -> Result<std::optional<std::string>> {
    json::Array classes;
    for (const auto& one : plan) classes.emplace_back(json::Object{{"name", one.name}});
    const auto result = TRY(tasks.run(svea::tasks::ClassifyTask(), text, {{"classes", std::move(classes)}}));
    if (TRY(json::get<std::string>(result, "writer")) == "grund") return std::nullopt;
    return json::find<std::string>(result, "class");
  };
}

}  // namespace svea::server
