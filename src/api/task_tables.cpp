// /task-runs/…/table: what came of a run as CSV, a workbook or JSON.
#include <array>

#include <fmt/format.h>

#include "api/caller.h"
#include "api/find_task_run.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/run_table.h"
#include "api/table_objects.h"
#include "drafts/origin.h"
#include "tables/csv.h"
#include "tables/join.h"

namespace svea::api {
namespace {

// How the caller wants the table.
struct Wish {
  std::string type;       // "csv", "xlsx" or "json"
  char separator = ';';   // of CSV
  int step = 0;           // of the run
  bool details = false;   // with confidence and places
  bool is_marked = true;  // with who made each row
};

Result<bool> query_flag(const http::Request& request, std::string_view name, bool otherwise) {
  const auto said = request.target.query.find(name);
  if (!said) return otherwise;
  if (*said == "1" || *said == "true") return true;
  if (*said == "0" || *said == "false") return false;
  return parameter_invalid(name);
}

Result<char> separator_in(const http::Request& request) {
  const auto said = request.target.query.find("separator").value_or(";");
  if (said == ";" || said == "semicolon") return ';';
  if (said == "," || said == "comma") return ',';
  if (said == "\t" || said == "tab") return '\t';
  return parameter_invalid("separator");
}

Result<Wish> wish_in(const http::Request& request, const model::TaskRun& run) {
  Wish wish;
  wish.type = request.target.query.find("type").value_or("csv");
  if (wish.type != "csv" && wish.type != "xlsx" && wish.type != "json") return parameter_invalid("type");
  wish.separator = TRY(separator_in(request));
  const auto last = static_cast<std::int64_t>(run.steps.size()) - 1;
  const auto step = TRY(query_number(request, "step")).value_or(last);
  if (step > last) return not_there();
  wish.step = static_cast<int>(step);
  wish.details = TRY(query_flag(request, "details", wish.type == "json"));
  // A workbook says it in its properties; the others have none.
  wish.is_marked = TRY(query_flag(request, "marked", wish.type != "xlsx"));
  return wish;
}

Result<http::Response> workbook(Services& services, const tables::Table& table, const drafts::Origin& origin,
                                const std::string& title) {
  const tables::About about{
      .title = title, .keywords = drafts::keywords_of(origin), .properties = drafts::properties_of(origin)};
  return http::download(TRY(services.workbooks.write(table, about)),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", title + ".xlsx");
}

Result<http::Response> send_table(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  const auto wish = TRY(wish_in(request, run));
  auto made = TRY(table_of_run(services, run, wish.step));
  const auto origin = made.origin;
  auto table = wish.is_marked ? marked(std::move(made)) : std::move(made.table);
  if (wish.type == "json")
    return http::download(json::serialise(json::Value(objects_of(table, wish.details))), "application/json",
                          run.title + ".json");
  if (wish.details) table = tables::with_evidence(table);
  if (wish.type == "xlsx") return workbook(services, table, origin, run.title);
  return http::download(tables::as_csv(table, wish.separator), "text/csv; charset=utf-8", run.title + ".csv");
}

}  // namespace

void add_task_tables(http::Router& router, Services& services) {
  router.add({.method = http::Method::get,
              .pattern = path("/task-runs/{run}/table"),
              .handler = with(services, send_table),
              .lane = http::Lane::slow,
              .action = "task_table_saved"});
}

}  // namespace svea::api
