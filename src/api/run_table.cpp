#include "api/run_table.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tables/cells.h"
#include "tables/join.h"
#include "tasks/result_remarks.h"
#include "text/dates.h"

namespace svea::api {
namespace {

using model::TaskItem;
using model::TaskItemState;
using tables::text_cell;

// What stands beside the cells of a result.
struct Beside {
  std::string name;
  std::string state;
  std::string remark;
  std::string made_by;
};

const char* state_name(const TaskItem& item, int step) {
  // A later step is under way, or has failed.
  if (item.step > step) return "klart";
  switch (item.state) {
    case TaskItemState::waiting:
      return "väntar";
    case TaskItemState::to_check:
      return "att granska";
    case TaskItemState::done:
      return "klart";
    case TaskItemState::failed:
      return "misslyckades";
    case TaskItemState::cancelled:
      return "avbrutet";
  }
  return "";
}

class Rows {
 public:
  explicit Rows(const tasks::Task& task) : task_(task) {}

  Status add(const TaskItem& item, int step, const std::optional<model::TaskResult>& made) {
    Beside beside{.name = item.name, .state = state_name(item, step), .remark = {}, .made_by = {}};
    tables::Table rows;
    if (made) {
      const auto result = TRY(json::parse_object(made->edited.empty() ? made->result : made->edited));
      rows = task_.table_of(result);
      beside.remark = tasks::remarks_in(result);
      beside.made_by = made_by(result, *made);
    } else if (item.failure) {
      beside.remark = item.failure->sentence.sv;
    }
    if (rows.rows.empty()) rows.rows.emplace_back(rows.columns.size());
    beside_.insert(beside_.end(), rows.rows.size(), beside);
    return tables::append(results_, std::move(rows));
  }

  [[nodiscard]] RunTable joined() && {
    RunTable joined;
    auto& table = joined.table;
    table.columns = {"Fil"};
    std::ranges::move(results_.columns, std::back_inserter(table.columns));
    table.columns.insert(table.columns.end(), {"Läge", "Anmärkning"});
    tables::make_names_differ(table.columns);
    for (std::size_t i = 0; i < beside_.size(); ++i) {
      auto& row = table.rows.emplace_back();
      row.push_back(text_cell(beside_[i].name));
      std::ranges::move(results_.rows[i], std::back_inserter(row));
      row.push_back(text_cell(beside_[i].state));
      row.push_back(text_cell(beside_[i].remark));
      joined.made_by.push_back(std::move(beside_[i].made_by));
    }
    joined.origin.made_at = made_at_;
    joined.origin.by_language_model = !models_.empty();
    if (!models_.empty()) joined.origin.writer = fmt::format("{}", fmt::join(models_, ", "));
    return joined;
  }

 private:
  std::string made_by(const json::Object& result, const model::TaskResult& made) {
    const auto writer = tasks::writer_of(result);
    if (writer != "grund") models_.insert(writer);
    const auto at = std::chrono::floor<std::chrono::seconds>(made.made_at);
    made_at_ = std::max(made_at_, at);
    return fmt::format("Svea ({}) {}{}", writer == "grund" ? "Grund" : writer,
                       text::iso_text(std::chrono::floor<std::chrono::days>(at)),
                       made.edited.empty() ? "" : ", ändrat av en människa");
  }

  const tasks::Task& task_;
  tables::Table results_;
  std::vector<Beside> beside_;  // of each row
  std::set<std::string> models_;
  std::chrono::sys_seconds made_at_{};
};

}  // namespace

Result<RunTable> table_of_run(Services& services, const model::TaskRun& run, int step) {
  Rows rows(*TRY(services.tasks.find(run.steps.at(static_cast<std::size_t>(step)).kind)));
  auto& runs = services.record.task_runs();
  for (const auto& item : TRY(runs.items(run.id, services.clock.now()))) {
    std::optional<model::TaskResult> made;
    for (auto& result : TRY(runs.results(item.id)))
      if (result.step == step) made = std::move(result);
    TRY(rows.add(item, step, made));
  }
  return std::move(rows).joined();
}

tables::Table marked(RunTable made) {
  auto& table = made.table;
  table.columns.push_back("Framställt av");
  for (std::size_t i = 0; i < table.rows.size(); ++i) table.rows[i].push_back(text_cell(made.made_by[i]));
  tables::make_names_differ(table.columns);
  return std::move(table);
}

}  // namespace svea::api
