// /task-runs/…/file: a result as a document; /documents/…/template: what a template asks for.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "api/caller.h"
#include "api/find_document.h"
#include "api/find_task_run.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"
#include "tasks/draft_values.h"
#include "tasks/template_objects.h"
#include "text/direction.h"

namespace svea::api {
namespace {

using drafts::FileType;

struct TypeRow {
  FileType type;
  std::string_view name;
  std::string_view media_type;
};

constexpr std::array k_types{
    TypeRow{FileType::docx, "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    TypeRow{FileType::odt, "odt", "application/vnd.oasis.opendocument.text"},
    TypeRow{FileType::pdf, "pdf", "application/pdf"}};

const TypeRow& row_of(FileType type) { return *std::ranges::find(k_types, type, &TypeRow::type); }

// None when the query names none: what fits.
Result<std::optional<FileType>> type_in(const http::Request& request) {
  const auto name = request.target.query.find("type");
  if (!name) return std::nullopt;
  const auto row = std::ranges::find(k_types, *name, &TypeRow::name);
  if (row == k_types.end()) return parameter_invalid("type");
  return row->type;
}

// Of the step in the query, else the last one.
Result<model::TaskResult> result_in(Services& services, const model::TaskItem& item,
                                    const http::Request& request) {
  auto results = TRY(services.record.task_runs().results(item.id));
  const auto step = TRY(query_number(request, "step"));
  if (step) std::erase_if(results, [&](const model::TaskResult& one) { return one.step != *step; });
  if (results.empty()) return not_there();
  return std::move(results.back());
}

drafts::Origin origin_of(const json::Object& result, const model::TaskResult& made) {
  drafts::Origin origin;
  const std::string writer =
      json::find<std::string>(result, "writer").value_or(std::nullopt).value_or("grund");
  origin.by_language_model = writer != "grund";
  if (origin.by_language_model) origin.writer = writer;
  const auto translation = json::find<const json::Object*>(result, "translation").value_or(std::nullopt);
  if (translation)
    origin.writer += fmt::format(", maskinöversättning av {}",
                                 json::get<std::string>(**translation, "engine").value_or(""));
  origin.made_at = std::chrono::floor<std::chrono::seconds>(made.made_at);
  return origin;
}

// Of a translation that is written from right to left; "" of every other result.
std::string right_to_left_language(const json::Object& result) {
  const auto translation = json::find<const json::Object*>(result, "translation").value_or(std::nullopt);
  if (!translation || !text::is_right_to_left(json::get<std::string>(**translation, "letter").value_or("")))
    return "";
  return json::get<std::string>(**translation, "language").value_or("");
}

// A template with the values that the result holds now. Errors: template_gone, draft_incomplete, and those of
// DocumentWriter.
Result<http::Response> filled(Services& services, const http::Request& request, const json::Object& result,
                              drafts::Origin origin, const std::string& name) {
  const model::DocumentId id{TRY(json::get<std::int64_t>(result, "template"))};
  const auto document = TRY(services.record.documents().find(id, caller_of(request).rights.reach()));
  if (!document) return tasks::fail_template_gone();
  const auto path = TRY(services.originals.path_of(*document));
  const auto values = TRY(tasks::draft_values(*TRY(json::get<const json::Object*>(result, "values"))));
  const auto asked = TRY(services.document_writer.read_template(path, {}));
  TRY(tasks::nothing_missing(drafts::missing(asked, values)));
  const FileType own = asked.format == drafts::Format::docx ? FileType::docx : FileType::odt;
  const FileType type = TRY(type_in(request)).value_or(own);
  if (type != own && type != FileType::pdf)
    return fail(ErrorKind::invalid_input, "draft_type",
                {fmt::format("Mallen är i formatet {0}. Välj {0} eller pdf.", row_of(own).name),
                 fmt::format("The template is in the format {0}. Choose {0} or pdf.", row_of(own).name)});
  origin.from_template = true;
  origin.is_visible = json::find<bool>(result, "marked").value_or(std::nullopt).value_or(false);
  auto bytes = TRY(services.document_writer.fill(path, values, origin, type == FileType::pdf, {}));
  return http::download(std::move(bytes), row_of(type).media_type,
                        fmt::format("{}.{}", name, row_of(type).name));
}

Result<http::Response> send_result(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  const auto item = TRY(item_of(services, run, request));
  const auto made = TRY(result_in(services, item, request));
  const auto result = TRY(json::parse_object(made.edited.empty() ? made.result : made.edited));
  const auto* task = TRY(services.tasks.find(run.steps.at(static_cast<std::size_t>(made.step)).kind));
  const drafts::Origin origin = origin_of(result, made);
  if (task->kind() == "draft") return filled(services, request, result, origin, item.name);
  const FileType type = TRY(type_in(request)).value_or(FileType::docx);
  const drafts::Manuscript manuscript{item.name, "sv-SE", task->text_of(result),
                                      right_to_left_language(result)};
  auto bytes = TRY(services.document_writer.write(manuscript, origin, type, {}));
  return http::download(std::move(bytes), row_of(type).media_type,
                        fmt::format("{}.{}", item.name, row_of(type).name));
}

Result<http::Response> show_template(Services& services, http::Request& request) {
  const auto document = TRY(find_document(services, request));
  const auto path = TRY(services.originals.path_of(document));
  const auto read = TRY(services.document_writer.read_template(path, {}));
  return json_of(200, {{"format", tasks::slug_of(read.format)},
                       {"fields", tasks::field_objects(read)},
                       {"problems", tasks::problem_objects(read)}});
}

}  // namespace

void add_task_files(http::Router& router, Services& services) {
  using http::Method;
  router.add({.method = Method::get,
              .pattern = path("/task-runs/{run}/items/{item}/file"),
              .handler = with(services, send_result),
              .lane = http::Lane::slow,
              .action = "task_result_saved"});
  router.add({.method = Method::get,
              .pattern = path("/documents/{document}/template"),
              .handler = with(services, show_template),
              .lane = http::Lane::slow});
}

}  // namespace svea::api
