#include "search_vectors/disk_vectors.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <shared_mutex>

#include "base/fair_shared_mutex.h"
#include "base/log.h"
#include "search_vectors/file_errors.h"
#include "search_vectors/generation.h"
#include "search_vectors/list_keeper.h"
#include "search_vectors/scan.h"

namespace svea::search_vectors {
namespace {

// Rows of documents that are gone cost a search their share of its time: from half of the rows they are
// cleared away, but not for so few that nobody notices.
constexpr std::size_t k_dead_rows_min = 10'000;

int generation_number(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

std::size_t rows_in(const std::vector<Run>& runs) {
  std::size_t rows = 0;
  for (const Run& run : runs) rows += run.end - run.first;
  return rows;
}

class DiskVectors final : public SharedVectors {
 public:
  DiskVectors(std::filesystem::path folder, std::string model, Access access, std::size_t scan_bytes_max)
      : folder_(std::move(folder)),
        model_(std::move(model)),
        scan_bytes_max_(scan_bytes_max),
        access_(access) {}

  Status start();
  void begin_lists();
  [[nodiscard]] Status start_writing() override;
  void wait_for_lists() override;

  [[nodiscard]] model::Seq applied_seq() const override;
  [[nodiscard]] Status apply(std::span<const search::VectorChange> changes) override;
  void hide(model::DocumentId document, model::Seq seq) override;
  [[nodiscard]] Status clear() override;
  [[nodiscard]] std::vector<search::NearPassage> nearest(std::span<const float> vector,
                                                         const search::Query& query,
                                                         std::size_t count) const override;

 private:
  [[nodiscard]] Status check_writable() const;
  [[nodiscard]] bool fits(const search::VectorChange& change) const;
  [[nodiscard]] Status create_for(const search::VectorChange& change);
  void replace(std::unique_ptr<Generation> generation);
  void keep_lists();
  [[nodiscard]] std::size_t rows_scanned_max() const { return scan_bytes_max_ / generation_->rows().width(); }
  [[nodiscard]] Status compact_when_due();
  [[nodiscard]] std::filesystem::path generation_path() const { return folder_ / std::to_string(number_); }

  const std::filesystem::path folder_;
  const std::string model_;
  const std::size_t scan_bytes_max_;
  std::atomic<Access> access_;
  mutable FairSharedMutex mutex_;           // of what a search reads: the generation, and how far it has come
  std::unique_ptr<Generation> generation_;  // none before the first vector
  std::optional<ListKeeper> lists_;         // of the generation, before which it ends
  model::Seq seq_without_vectors_ = 0;      // of changes that came before the first vector
  int number_ = 1;
};

Status DiskVectors::start() {
  std::error_code error;
  if (access_ == Access::write) std::filesystem::create_directories(folder_, error);
  std::vector<std::filesystem::path> generations;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error))
    generations.push_back(entry.path());
  std::ranges::sort(generations, std::greater(), generation_number);
  for (const auto& path : generations) {
    // What has no number was not finished; what is older was to be removed.
    const bool is_newest = !generation_ && generation_number(path) > 0;
    if (is_newest) {
      number_ = generation_number(path);
      generation_ = TRY(Generation::open(path, model_, access_));
    }
    if (!generation_ || !is_newest) {
      if (is_newest) log(LogLevel::warning, "vectors_started_anew", {{"model", model_}});
      if (access_ == Access::write) std::filesystem::remove_all(path, error);
    }
  }
  keep_lists();
  return {};
}

Status DiskVectors::start_writing() {
  {
    const std::unique_lock lock(mutex_);
    if (access_ == Access::write) return {};
    access_ = Access::write;
    lists_.reset();
    generation_.reset();
    TRY(start());
  }
  begin_lists();
  return {};
}

void DiskVectors::keep_lists() {
  if (!generation_) return;
  lists_.emplace(ListKeeper::Parts{*generation_, mutex_, generation_path(), rows_scanned_max(), access_});
}

void DiskVectors::begin_lists() {
  if (lists_ && access_ == Access::write) lists_->wake();
}

void DiskVectors::wait_for_lists() {
  if (lists_) lists_->wait();
}

void DiskVectors::replace(std::unique_ptr<Generation> generation) {
  if (lists_) lists_->stop();
  const std::unique_lock lock(mutex_);
  lists_.reset();
  generation_ = std::move(generation);
  keep_lists();
}

Status DiskVectors::check_writable() const {
  if (access_ == Access::write) return {};
  return fail(ErrorKind::conflict, "vectors_read_only",
              {"Vektorerna är öppnade för läsning och kan inte ändras härifrån. Låt servern göra ändringen.",
               "The vectors are open for reading and can't be changed from here. Let the server make the "
               "change."});
}

model::Seq DiskVectors::applied_seq() const {
  const std::shared_lock lock(mutex_);
  return generation_ ? std::max(generation_->applied_seq(), seq_without_vectors_) : seq_without_vectors_;
}

bool DiskVectors::fits(const search::VectorChange& change) const {
  return std::ranges::all_of(change.vectors, [&](const std::vector<float>& vector) {
    return vector.empty() || vector.size() == generation_->head().dimension;
  });
}

Status DiskVectors::create_for(const search::VectorChange& change) {
  const auto first = std::ranges::find_if(change.vectors, [](const auto& vector) { return !vector.empty(); });
  if (first == change.vectors.end()) return {};
  replace(TRY(Generation::create(generation_path(), {.model = model_, .dimension = first->size()})));
  return {};
}

Status DiskVectors::apply(std::span<const search::VectorChange> changes) {
  TRY(check_writable());
  model::Seq seq = applied_seq();
  std::vector<const search::VectorChange*> wanted;
  for (const search::VectorChange& change : changes) {
    if (change.seq <= seq) continue;
    seq = change.seq;
    if (!generation_) TRY(create_for(change));
    if (!generation_) {
      const std::unique_lock lock(mutex_);
      seq_without_vectors_ = seq;
      continue;
    }
    if (!fits(change)) {
      log(LogLevel::warning, "vectors_of_another_dimension", {{"model", model_}});
      return clear();
    }
    wanted.push_back(&change);
  }
  if (wanted.empty()) return {};
  const auto entries = TRY(generation_->write(wanted));
  {
    const std::unique_lock lock(mutex_);
    generation_->show(entries);
  }
  TRY(compact_when_due());
  begin_lists();
  return {};
}

Status DiskVectors::compact_when_due() {
  const std::size_t dead = generation_->rows().rows() - generation_->documents().rows_alive();
  if (dead < k_dead_rows_min || dead < generation_->documents().rows_alive()) return {};
  const auto unfinished = folder_ / "unfinished";
  auto compacted = TRY(generation_->compact_into(unfinished));
  const auto old = generation_path();
  ++number_;
  std::error_code error;
  std::filesystem::rename(unfinished, generation_path(), error);
  if (error) return fail_internal("vectors: " + error.message());
  replace(std::move(compacted));
  std::filesystem::remove_all(old, error);
  return {};
}

void DiskVectors::hide(model::DocumentId document, model::Seq seq) {
  const std::unique_lock lock(mutex_);
  if (generation_) generation_->hide(document, seq);
}

Status DiskVectors::clear() {
  TRY(check_writable());
  replace(nullptr);
  const std::unique_lock lock(mutex_);
  seq_without_vectors_ = 0;
  std::error_code error;
  std::filesystem::remove_all(generation_path(), error);
  if (error) return fail_internal("vectors: " + error.message());
  return {};
}

std::vector<search::NearPassage> DiskVectors::nearest(std::span<const float> vector,
                                                      const search::Query& query, std::size_t count) const {
  const std::shared_lock lock(mutex_);
  if (!generation_ || vector.size() != generation_->head().dimension || count == 0) return {};
  Scan scan(generation_->rows(), vector, count, dot_product_kinds().front().compute);
  const std::vector<Run> runs = generation_->documents().rows_for(query);
  const InvertedLists* lists = lists_->lists();
  if (lists != nullptr && rows_in(runs) > rows_scanned_max())
    lists->look_at_nearest(scan, runs);
  else
    for (const Run& run : runs) scan.look_at(run);
  std::vector<search::NearPassage> found;
  for (const NearRow& near : scan.finish()) {
    found.push_back(generation_->documents().passage_of(near.row));
    found.back().cosine = near.cosine;
  }
  return found;
}

}  // namespace

Result<std::unique_ptr<SharedVectors>> open_vectors(const std::filesystem::path& folder,
                                                    const std::string& model, Access access,
                                                    std::size_t scan_bytes_max) {
  auto index = std::make_unique<DiskVectors>(folder, model, access, scan_bytes_max);
  TRY(index->start());
  index->begin_lists();
  return index;
}

}  // namespace svea::search_vectors
