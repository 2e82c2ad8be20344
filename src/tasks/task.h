// One kind of work on text: what can be chosen for it, and how it is done.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "json/json.h"
#include "llm/model_choice.h"
#include "model/document.h"
#include "model/reach.h"
#include "search/search_index.h"
#include "store/documents.h"
#include "tables/table.h"

namespace svea::tasks {

// A text the work is done on.
struct Source {
  model::DocumentId document{};  // zero: it came with the run
  std::string name;              // a document's title where it has one
  model::DocumentText text;
  std::string language;  // BCP 47; "" when it can't be told
};

struct Input {
  std::vector<Source> sources;  // at least one
  json::Object options;         // as check() returned them
  llm::Need need{};             // who asks, and the spaces whose documents go along
};

// What is looked things up in, with the rights of the person who asks.
struct Library {
  const search::SearchIndex& index;
  store::Documents& documents;
  model::Reach reach;
};

struct Tools {
  llm::ModelChoice& models;  // for Input::need; none: Grund does it
  const Library& library;
  const Clock& clock;
  // 0–1, from the thread that runs the task; cheap.
  std::function<void(double share)> on_progress;
};

// Thread-safe: one object does the work of everyone. Options and results are JSON objects: docs/api.md,
// "Tasks", says what is in them. Places are {"source", "start", "end"}: the number of the source and code
// points of its text.
class Task {
 public:
  virtual ~Task() = default;

  // A stable slug: "summarise".
  [[nodiscard]] virtual std::string_view kind() const = 0;
  // All sources together give one result; else each gives its own.
  [[nodiscard]] virtual bool takes_all_at_once() const { return false; }
  // The options made whole with their defaults. Errors: invalid_input, in words a person acts on.
  [[nodiscard]] virtual Result<json::Object> check(const json::Object& options) const = 0;
  // Blocks until it is done, or `stop`. "writer" of the result says who wrote it: "grund" or the model's
  // name. Errors: cancelled, and what is wrong with the input.
  [[nodiscard]] virtual Result<json::Object> run(const Input& input, const Tools& tools,
                                                 std::stop_token stop) const = 0;
  // A result as text in Markdown: what the next step of a chain reads, and what a file of it holds.
  [[nodiscard]] virtual std::string text_of(const json::Object& result) const = 0;
  // A result as rows of a table, which those of other texts join. Unless a kind knows better: its text.
  [[nodiscard]] virtual tables::Table table_of(const json::Object& result) const;
};

// The kinds of work there are.
class Tasks {
 public:
  explicit Tasks(std::vector<std::unique_ptr<Task>> all) : all_(std::move(all)) {}

  [[nodiscard]] const std::vector<std::unique_ptr<Task>>& all() const { return all_; }
  // Errors: task_unknown.
  [[nodiscard]] Result<const Task*> find(std::string_view kind) const;

 private:
  std::vector<std::unique_ptr<Task>> all_;
};

}  // namespace svea::tasks
