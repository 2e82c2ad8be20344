// One data directory, open: the record, the files, the index that follows it, and what takes files in.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "answer/turn.h"
#include "base/clock.h"
#include "crypto/sealed_box.h"
#include "extract_process/process_extractor.h"
#include "http_client/stream_loop.h"
#include "ingest/intake.h"
#include "ingest/originals.h"
#include "llm/transcriber.h"
#include "llm/translator.h"
#include "models/registry.h"
#include "search_xapian/xapian_index.h"
#include "server/config.h"
#include "server/local_models.h"
#include "server/searching.h"
#include "server/source_connectors.h"
#include "spell_hunspell/hunspell_dictionary.h"
#include "store/files.h"
#include "store/record.h"
#include "sync/synchroniser.h"
#include "tasks/recording_runner.h"
#include "tasks/task_runner.h"

namespace svea::server {

// Opens the record, its files and the index. One process at a time takes files in and writes the index:
// whoever opens the data directory first. A process that comes later reads the index and leaves the taking in
// to the first, and takes over when that one has ended.
class Node {
 public:
  // Makes the directory when it isn't there. Does not wait for the index to catch up.
  // Errors: those of the adapters: storage_full, record_too_new, record_damaged, files_unwritable …
  [[nodiscard]] static Result<std::unique_ptr<Node>> open(const Config& config, const Clock& clock);
  ~Node();
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

  [[nodiscard]] store::Record& record() { return *record_; }
  [[nodiscard]] ingest::Originals& originals() { return *originals_; }
  // Seals what the record keeps encrypted; with the data directory's own key.
  [[nodiscard]] crypto::SealedBox& box() { return *box_; }
  [[nodiscard]] search::SearchIndex& index() { return searching_->index(); }
  [[nodiscard]] LocalModels& local_models() { return *local_models_; }
  // For whoever can wait; null where none is configured.
  [[nodiscard]] llm::Embedder* embedder() { return searching_->embedder(); }
  // Null where none is configured.
  [[nodiscard]] llm::Transcriber* transcriber() { return transcriber_.get(); }
  [[nodiscard]] llm::Translator* translator() { return translator_.get(); }
  [[nodiscard]] models::Registry& models() { return *models_; }
  [[nodiscard]] const tasks::Tasks& tasks() const { return *tasks_; }
  [[nodiscard]] extract::Extractor& extractor() { return *extractor_; }
  [[nodiscard]] drafts::DocumentWriter& document_writer() { return *extractor_; }
  [[nodiscard]] answer::TurnPorts turn_ports();

  // Files are taken in, sources synchronised and tasks done from now on, or from when this process is the one
  // that does it. What a process that died had begun is begun again.
  [[nodiscard]] Status start_intake(sync::Schedule schedule);
  // Whether requests can be answered: the record can be read, and the index holds what the record held when
  // this was opened. Its error says which is missing.
  [[nodiscard]] Status readiness();
  // Something may have changed in the record. Cheap; from any thread.
  void wake();

 private:
  explicit Node(const Clock& clock);
  [[nodiscard]] Status open_models(const Config& config);
  [[nodiscard]] Status open_index(const std::filesystem::path& folder);
  [[nodiscard]] Status take_files_in();
  void take_over_when_free(std::stop_token stop);

  const Clock& clock_;
  std::unique_ptr<store::Record> record_;
  std::unique_ptr<store::Files> files_;
  std::unique_ptr<ingest::Originals> originals_;
  crypto::SystemRandom random_;
  std::unique_ptr<crypto::SealedBox> box_;
  std::unique_ptr<search_xapian::SharedIndex> index_;
  bool owns_index_ = false;
  std::unique_ptr<Searching> searching_;
  std::shared_ptr<http_client::StreamLoop> streams_ = std::make_shared<http_client::StreamLoop>();
  std::unique_ptr<LocalModels> local_models_;
  std::unique_ptr<models::Registry> models_;
  std::unique_ptr<llm::Transcriber> transcriber_;
  std::unique_ptr<llm::Translator> translator_;
  std::unique_ptr<extract_process::ProcessExtractor> extractor_;
  std::unique_ptr<spell_hunspell::HunspellDictionary> dictionary_;
  std::unique_ptr<const tasks::Tasks> tasks_;
  std::unique_ptr<SourceConnectors> connectors_;
  std::unique_ptr<ingest::IndexFollower> follower_;
  model::Seq seq_at_start_ = 0;
  std::mutex intake_mutex_;
  std::unique_ptr<ingest::Intake> intake_;  // guarded by intake_mutex_
  sync::Schedule schedule_ = sync::Schedule::wished;
  std::unique_ptr<sync::Synchroniser> synchroniser_;  // guarded by intake_mutex_
  std::unique_ptr<tasks::TaskRunner> task_runner_;    // guarded by intake_mutex_
  std::unique_ptr<tasks::RecordingRunner>
      recording_runner_;      // guarded by intake_mutex_; ends before task_runner_
  std::jthread taking_over_;  // last: it ends before what it uses
};

}  // namespace svea::server
