// What the interface stands on. Everything outlives the routes.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include "api/comparison_book.h"
#include "api/request_metrics.h"
#include "base/clock.h"
#include "drafts/document_writer.h"
#include "identity/identity.h"
#include "ingest/originals.h"
#include "json/json.h"
#include "llm/embedder.h"
#include "llm/transcriber.h"
#include "llm/translator.h"
#include "models/registry.h"
#include "search/search_index.h"
#include "store/record.h"
#include "tables/workbook_writer.h"
#include "tasks/task.h"
#include "turns/turn_runner.h"

namespace svea::api {

// answer::run_turn with its ports filled in.
using RunTurn = std::function<Result<answer::Answer>(const answer::TurnRequest&, const answer::TurnSink&,
                                                     std::stop_token)>;

struct Services {
  store::Record& record;
  ingest::Originals& originals;
  const search::SearchIndex& index;
  identity::Identity& identity;
  turns::TurnRunner& turns;
  RunTurn run_turn;  // for questions outside conversations that are answered in one piece
  models::Registry& models;
  const tasks::Tasks& tasks;
  drafts::DocumentWriter& document_writer;
  tables::WorkbookWriter& workbooks;
  RequestMetrics& metrics;
  ComparisonBook& comparisons;
  const Clock& clock;

  llm::Embedder* embedder = nullptr;        // that takes its time; null: none is configured
  std::string embedding_model;              // its name
  llm::Transcriber* transcriber = nullptr;  // null: none is configured
  llm::Translator* translator = nullptr;    // null: none is configured
  std::string public_url;  // "https://svea.example": where sign-in links lead; "": where the request came to
  int intake_version = 0;  // of what takes documents in now: what an older one took in is outdated
  // The text of a file that is not kept; `name` is what its sender calls it. Blocks, seconds at most. Errors:
  // those of extract::Extractor.
  std::function<Result<model::TaskText>(const std::filesystem::path&, const std::string& name)> read_file;
  // There are new jobs, items of runs, removals or wishes. Cheap; from any thread.
  std::function<void()> wake_ingest;
  // Encrypts what the record must keep and nobody shall read there: crypto/sealed_box.h.
  std::function<std::string(std::string_view)> seal;
  // Whether the parts that requests need are there: what /health/ready says. Its error says which is missing.
  std::function<Status()> readiness;
  // Measures on a set in the form of POST /evaluations, with an index of its own.
  std::function<Result<json::Object>(const json::Object& request)> evaluate;
};

}  // namespace svea::api
