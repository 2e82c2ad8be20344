#include "server/node.h"

#include <algorithm>
#include <condition_variable>

#include "base/log.h"
#include "extract_process/process_extractor.h"
#include "files_disk/disk_files.h"
#include "search_xapian/xapian_index.h"
#include "server/all_tasks.h"
#include "server/model_connections.h"
#include "server/secret_key.h"
#include "store_sqlite/sqlite_record.h"
#include "tasks/model_translator.h"

namespace svea::server {
namespace {

// Another process may be making the index just now.
constexpr int k_open_attempts_max = 50;
constexpr std::chrono::milliseconds k_open_again{20};
// How long files wait at most after the process that took them in has ended.
constexpr std::chrono::seconds k_take_over_again{1};

// Extraction is bound by the processor; more workers than cores only cost memory.
int intake_workers() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U)); }

// What the operator has named; null where nothing is.
std::unique_ptr<llm::Translator> make_translator(const Config& config, llm::ModelChoice& models) {
  if (!config.translation.base_url.empty())
    return std::make_unique<translate_libre::LibreTranslator>(config.translation);
  if (config.translation_languages.empty()) return nullptr;
  return std::make_unique<tasks::ModelTranslator>(models, config.translation_languages);
}

}  // namespace

Node::Node(const Clock& clock) : clock_(clock) {}
Node::~Node() = default;

Result<std::unique_ptr<Node>> Node::open(const Config& config, const Clock& clock) {
  std::unique_ptr<Node> node(new Node(clock));
  node->record_ = TRY(store_sqlite::open_record(config.data));
  node->files_ = TRY(files_disk::DiskFiles::open(config.data));
  node->originals_ = std::make_unique<ingest::Originals>(*node->files_, node->record_->documents(),
                                                         node->record_->recordings());
  node->box_ = std::make_unique<crypto::SealedBox>(TRY(secret_key(config.data)), node->random_);
  TRY(node->open_index(config.data / "index"));
  const auto access = node->owns_index_ ? search_vectors::Access::write : search_vectors::Access::read_only;
  node->searching_ =
      TRY(Searching::open(config, config.data / "index" / "vectors", *node->index_, clock, access));
  TRY(node->open_models(config));
  if (!config.speech.server.base_url.empty())
    node->transcriber_ = std::make_unique<llm_openai::OpenAiTranscriber>(config.speech);
  node->translator_ = make_translator(config, *node->models_);
  node->extractor_ = std::make_unique<extract_process::ProcessExtractor>(config.extract);
  node->dictionary_ = std::make_unique<spell_hunspell::HunspellDictionary>(config.dictionaries);
  node->tasks_ =
      std::make_unique<const tasks::Tasks>(all_tasks(*node->files_, *node->extractor_, *node->dictionary_,
                                                     node->record_->library(), node->translator_.get()));
  node->connectors_ = std::make_unique<SourceConnectors>(*node->box_, *node->extractor_, node->clock_);
  node->seq_at_start_ = TRY(node->record_->documents().last_seq());
  node->follower_ = std::make_unique<ingest::IndexFollower>(node->record_->documents(), node->index());
  return node;
}

Status Node::open_models(const Config& config) {
  local_models_ = std::make_unique<LocalModels>(config.data / "models", streams_, config.local_options);
  // A name that is none is told at once, not with the first question.
  if (!config.local_model.empty()) TRY(local_models_->worker(config.local_model));
  const auto connections = std::make_shared<ModelConnections>(config, *box_, *local_models_, streams_);
  models_ = TRY(models::Registry::open(
      {.record = *record_,
       .clock = clock_,
       .connect = [connections](const auto& model) { return connections->connect(model); },
       .configured = configured_model(config)}));
  return {};
}

Status Node::open_index(const std::filesystem::path& folder) {
  for (int attempt = 1;; ++attempt) {
    auto index = search_xapian::open_index(folder, search_xapian::Access::write);
    owns_index_ = index.has_value();
    if (!index && index.error().code == "index_locked")
      index = search_xapian::open_index(folder, search_xapian::Access::read_only);
    if (index || index.error().code != "index_missing" || attempt == k_open_attempts_max) {
      index_ = TRY(std::move(index));
      return {};
    }
    std::this_thread::sleep_for(k_open_again);
  }
}

Status Node::start_intake(sync::Schedule schedule) {
  schedule_ = schedule;
  // A command is over before an index that was left behind (of another format, say) has caught up in the
  // background. What keeps it from that shows when it is searched.
  if (owns_index_ && schedule == sync::Schedule::wished) static_cast<void>(follower_->catch_up());
  if (owns_index_) return take_files_in();
  taking_over_ = std::jthread([this](std::stop_token stop) { take_over_when_free(std::move(stop)); });
  return {};
}

void Node::take_over_when_free(std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  while (!stopped.wait_for(lock, stop, k_take_over_again, [&] { return stop.stop_requested(); })) {
    const auto taken = index_->take_over();
    if (taken && !*taken) continue;
    const auto begun = taken ? take_files_in() : Status(std::unexpected(taken.error()));
    if (begun) return log(LogLevel::info, "intake_taken_over");
    log(LogLevel::error, "intake_not_taken_over",
        {{"code", begun.error().code}, {"detail", begun.error().detail}});
  }
}

Status Node::take_files_in() {
  TRY(record_->intake_jobs().release_leases());
  TRY(record_->sources().release_runs());
  TRY(record_->task_runs().release_leases());
  TRY(searching_->follow(record_->documents()));
  const std::scoped_lock lock(intake_mutex_);
  intake_ = std::make_unique<ingest::Intake>(
      ingest::Intake::Parts{record_->intake_jobs(), *files_, *extractor_, *follower_, clock_},
      intake_workers());
  const auto on_added = [this] {
    const std::scoped_lock waking(intake_mutex_);
    intake_->wake();
  };
  synchroniser_ = std::make_unique<sync::Synchroniser>(
      sync::Synchroniser::Parts{record_->sources(),
                                *connectors_,
                                {record_->source_items(), record_->documents(), *originals_, clock_},
                                on_added},
      schedule_);
  task_runner_ = std::make_unique<tasks::TaskRunner>(
      tasks::TaskRunner::Parts{*record_, *tasks_, *models_, index(), clock_}, intake_workers());
  recording_runner_ = std::make_unique<tasks::RecordingRunner>(
      tasks::RecordingRunner::Parts{.record = *record_,
                                    .originals = *originals_,
                                    .transcriber = transcriber_.get(),
                                    .clock = clock_,
                                    .on_written = [&runner = *task_runner_] { runner.wake(); }});
  return {};
}

Status Node::readiness() {
  TRY(record_->documents().last_seq());
  if (index_->applied_seq() >= seq_at_start_) return {};
  return fail(ErrorKind::unavailable, "index_catching_up",
              {"Sökningen byggs upp. Vänta en stund och försök igen.",
               "The search is being built up. Wait a moment and try again."});
}

void Node::wake() {
  const std::scoped_lock lock(intake_mutex_);
  if (intake_) intake_->wake();
  if (synchroniser_) synchroniser_->wake();
  if (task_runner_) task_runner_->wake();
  if (recording_runner_) recording_runner_->wake();
}

answer::TurnPorts Node::turn_ports() { return {*index_, record_->documents(), models_.get()}; }

}  // namespace svea::server
