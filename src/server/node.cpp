#include "server/node.h"

#include <algorithm>
#include <thread>

#include "extract_process/process_extractor.h"
#include "files_disk/disk_files.h"
#include "llm_openai/openai_model.h"
#include "search_xapian/xapian_index.h"
#include "store_sqlite/sqlite_record.h"

namespace svea::server {
namespace {

// Extraction is bound by the processor; more workers than cores only cost memory.
int intake_workers() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U)); }

}  // namespace

Node::Node(const Clock& clock) : clock_(clock) {}
Node::~Node() = default;

Result<std::unique_ptr<Node>> Node::open(const Config& config, const Clock& clock) {
  std::unique_ptr<Node> node(new Node(clock));
  node->record_ = TRY(store_sqlite::open_record(config.data));
  node->files_ = TRY(files_disk::DiskFiles::open(config.data));
  TRY(node->open_index(config.data / "index"));
  if (!config.model.base_url.empty()) node->model_ = std::make_unique<llm_openai::OpenAiModel>(config.model);
  node->extractor_ = std::make_unique<extract_process::ProcessExtractor>(config.extract);
  node->seq_at_start_ = TRY(node->record_->documents().last_seq());
  node->follower_ = std::make_unique<ingest::IndexFollower>(node->record_->documents(), *node->index_);
  return node;
}

Status Node::open_index(const std::filesystem::path& folder) {
  auto index = search_xapian::open_index(folder, search_xapian::Access::write);
  owns_index_ = index.has_value();
  if (!index && index.error().code == "index_locked")
    index = search_xapian::open_index(folder, search_xapian::Access::read_only);
  index_ = TRY(std::move(index));
  return {};
}

void Node::start_intake() {
  if (!owns_index_ || intake_) return;
  intake_ = std::make_unique<ingest::Intake>(
      ingest::Intake::Parts{record_->documents(), *files_, *extractor_, *follower_, clock_}, intake_workers());
}

Status Node::readiness() {
  TRY(record_->documents().last_seq());
  if (index_->applied_seq() >= seq_at_start_) return {};
  return fail(ErrorKind::unavailable, "index_catching_up",
              {"Sökningen byggs upp. Vänta en stund och försök igen.", "The search is being built up. Wait a moment and try again."});
}

void Node::wake() {
  if (intake_) intake_->wake();
}

answer::TurnPorts Node::turn_ports() { return {*index_, record_->documents(), model_.get()}; }

}  // namespace svea::server
