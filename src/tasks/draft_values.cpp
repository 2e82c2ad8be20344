#include "tasks/draft_values.h"

#include <fmt/format.h>

#include "drafts/failures.h"
#include "drafts/limits.h"

namespace svea::tasks {
namespace {

using drafts::Lack;
using drafts::Missing;

std::string number_text(const json::Value& value) {
  if (value.is_double()) return fmt::format("{}", value.get_double());
  return value.is_uint64() ? fmt::format("{}", value.get_uint64()) : fmt::format("{}", value.get_int64());
}

// Counts what all values take together.
class Reading {
 public:
  Result<drafts::Values> values(const json::Object& object, std::size_t depth) {
    drafts::Values all;
    if (object.size() > drafts::k_fields_max || depth > drafts::k_sections_nesting_max)
      return drafts::fail(drafts::Failure::too_large);
    for (const auto& member : object) {
      if (member.value().is_null()) continue;
      TRY(take(member.key().size()));
      all.set(member.key(), TRY(value(member.value(), member.key(), depth)));
    }
    return all;
  }

 private:
  Result<drafts::Value> value(const json::Value& given, std::string_view name, std::size_t depth) {
    if (given.is_bool()) return drafts::Value{given.get_bool()};
    if (given.is_number()) return drafts::Value{number_text(given)};
    if (given.is_string()) {
      TRY(take(given.get_string().size()));
      return drafts::Value{std::string(given.get_string())};
    }
    if (!given.is_array()) return wrong_kind(name);
    std::vector<drafts::Values> rows;
    for (const json::Value& row : given.get_array()) {
      if (!row.is_object()) return wrong_kind(name);
      if (++rows_ > drafts::k_rows_max) return drafts::fail(drafts::Failure::too_large);
      rows.push_back(TRY(values(row.get_object(), depth + 1)));
    }
    return drafts::Value{std::move(rows)};
  }

  static std::unexpected<Error> wrong_kind(std::string_view name) {
    return fail(ErrorKind::invalid_input, "draft_value_kind",
                {fmt::format("”{}” är varken text, ja eller nej, eller en lista med rader.", name),
                 fmt::format("“{}” is neither a text, yes or no, nor a list of rows.", name)});
  }

  Status take(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > drafts::k_values_bytes_max) return drafts::fail(drafts::Failure::too_large);
    return {};
  }

  std::size_t bytes_ = 0;
  std::size_t rows_ = 0;
};

std::string_view name_of(Lack lack) {
  switch (lack) {
    case Lack::not_given:
      return "not_given";
    case Lack::wrong_form:
      return "wrong_form";
    case Lack::wrong_kind:
      return "wrong_kind";
  }
  return "";
}

Sentence sentence_of(const Missing& one) {
  std::string name = one.field->name;
  Sentence row;
  if (!one.rows.empty())
    row = {fmt::format(" på rad {} i {}", one.rows.back(), one.field->lists.back()),
           fmt::format(" in row {} of {}", one.rows.back(), one.field->lists.back())};
  const std::string_view form = drafts::name_of(one.field->form);
  if (one.lack == Lack::wrong_form)
    return {fmt::format("”{}”{} ska vara ett {}.", name, row.sv, form.ends_with("datum") ? "datum" : "tal"),
            fmt::format("“{}”{} must be a {}.", name, row.en, form.ends_with("datum") ? "date" : "number")};
  if (one.lack == Lack::wrong_kind) {
    const bool is_list = one.field->kind == drafts::FieldKind::list;
    return {fmt::format("”{}”{} ska vara {}.", name, row.sv, is_list ? "en lista med rader" : "en text"),
            fmt::format("“{}”{} must be {}.", name, row.en, is_list ? "a list of rows" : "a text")};
  }
  return {fmt::format("”{}”{} saknas.", name, row.sv), fmt::format("“{}”{} is missing.", name, row.en)};
}

}  // namespace

Result<drafts::Values> draft_values(const json::Object& object) { return Reading().values(object, 0); }

json::Array objects_of(const std::vector<Missing>& missing) {
  json::Array all;
  for (const Missing& one : missing) {
    Sentence sentence = sentence_of(one);
    all.emplace_back(json::Object{{"name", one.field->name},
                                  {"rows", json::Array(one.rows.begin(), one.rows.end())},
                                  {"lack", name_of(one.lack)},
                                  {"detail", std::move(sentence.sv)},
                                  {"detail_en", std::move(sentence.en)}});
  }
  return all;
}

Status nothing_missing(const std::vector<Missing>& missing) {
  if (missing.empty()) return {};
  constexpr std::size_t k_named_max = 10;
  Sentence all;
  for (std::size_t i = 0; i < missing.size() && i < k_named_max; ++i) {
    const Sentence one = sentence_of(missing[i]);
    all.sv += " " + one.sv;
    all.en += " " + one.en;
  }
  return fail(ErrorKind::invalid_input, "draft_incomplete",
              {fmt::format("Utkastet går inte att skriva än.{} Fyll i det som saknas; det som ska vara tomt "
                           "fylls i med en tom text.",
                           all.sv),
               fmt::format("The draft cannot be written yet.{} Fill in what is missing; give an empty text "
                           "for what is to be empty.",
                           all.en)});
}

}  // namespace svea::tasks
