#include "tasks/classify_options.h"

#include "tasks/options.h"

namespace svea::tasks {
namespace {

constexpr double k_right_wanted_min = 0.5;
constexpr double k_right_wanted_max = 0.99;

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") + 1 - first));
}

void add_class(ClassifyOptions& options, classify::Class one) {
  options.plan.push_back(std::move(one));
  options.documents.emplace_back();
}

Status read_class(const json::Value& value, ClassifyOptions& options) {
  if (value.is_string()) {
    add_class(
        options,
        {.name = trimmed(TRY(json::as<std::string>(value, "classes"))), .description = {}, .examples = {}});
    return {};
  }
  const auto& object = *TRY(json::as<const json::Object*>(value, "classes"));
  classify::Class one{
      .name = trimmed(TRY(json::get<std::string>(object, "name"))), .description = {}, .examples = {}};
  one.description = TRY(json::find<std::string>(object, "description")).value_or("");
  if (const auto examples = TRY(json::find<const json::Array*>(object, "examples")))
    for (const auto& example : **examples)
      one.examples.push_back(TRY(json::as<std::string>(example, "examples")));
  add_class(options, std::move(one));
  if (const auto documents = TRY(json::find<const json::Array*>(object, "documents")))
    for (const auto& id : **documents)
      options.documents.back().push_back({TRY(json::as<std::int64_t>(id, "documents"))});
  return {};
}

}  // namespace

Result<ClassifyOptions> read_classify_options(const json::Object& options) {
  ClassifyOptions read;
  const auto* const classes = options.if_contains("classes");
  if (classes != nullptr && classes->is_string()) {
    std::string_view rest = classes->get_string();
    while (!trimmed(rest).empty()) {
      const auto comma = rest.find(',');
      add_class(read, {.name = trimmed(rest.substr(0, comma)), .description = {}, .examples = {}});
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
  } else if (const auto list = TRY(json::find<const json::Array*>(options, "classes"))) {
    for (const auto& value : **list) TRY(read_class(value, read));
  }
  read.right_wanted = TRY(json::find<double>(options, "right_wanted")).value_or(read.right_wanted);
  if (read.right_wanted < k_right_wanted_min || read.right_wanted > k_right_wanted_max)
    return fail(ErrorKind::invalid_input, "right_wanted_outside",
                {"Andelen rätta svar ska vara mellan 0,5 och 0,99.",
                 "The share of right answers is to be between 0.5 and 0.99."});
  TRY(classify::check(read.plan));
  return read;
}

Result<json::Object> checked_classify_options(const json::Object& options) {
  TRY(only(options, {"classes", "right_wanted"}));
  const auto read = TRY(read_classify_options(options));
  json::Array classes;
  for (std::size_t i = 0; i < read.plan.size(); ++i) {
    const auto& one = read.plan[i];
    json::Array documents;
    for (const auto id : read.documents[i]) documents.emplace_back(id.value);
    classes.emplace_back(json::Object{{"name", one.name},
                                      {"description", one.description},
                                      {"examples", json::Array(one.examples.begin(), one.examples.end())},
                                      {"documents", std::move(documents)}});
  }
  return json::Object{{"classes", std::move(classes)}, {"right_wanted", read.right_wanted}};
}

}  // namespace svea::tasks
