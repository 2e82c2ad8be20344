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

class DiskVectors final : public SharedVectors {
 public:
  DiskVectors(std::filesystem::path folder, std::string model, Access access)
      : folder_(std::move(folder)), model_(std::move(model)), access_(access) {}

  Status start();
  [[nodiscard]] Status start_writing() override;

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
  [[nodiscard]] Status compact_when_due();
  [[nodiscard]] std::filesystem::path generation_path() const { return folder_ / std::to_string(number_); }

  const std::filesystem::path folder_;
  const std::string model_;
  std::atomic<Access> access_;
  mutable FairSharedMutex mutex_;           // of what a search reads: the generation, and how far it has come
  std::unique_ptr<Generation> generation_;  // none before the first vector
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
  return {};
}

Status DiskVectors::start_writing() {
  const std::unique_lock lock(mutex_);
  if (access_ == Access::write) return {};
  access_ = Access::write;
  generation_.reset();
  return start();
}

Status DiskVectors::check_writable() const {
  if (access_ == Access::write) return {};
  return fail(
      ErrorKind::conflict, "vectors_read_only",
      {"Vektorerna är öppnade för läsning och kan inte ändras härifrån. Låt servern göra ändringen.",
       "The vectors are open for reading and can't be changed from here. Let the server make the change."});
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
  auto created = TRY(Generation::create(generation_path(), {.model = model_, .dimension = first->size()}));
  const std::unique_lock lock(mutex_);
  generation_ = std::move(created);
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
  return compact_when_due();
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
  {
    const std::unique_lock lock(mutex_);
    generation_ = std::move(compacted);
  }
  std::filesystem::remove_all(old, error);
  return {};
}

void DiskVectors::hide(model::DocumentId document, model::Seq seq) {
  const std::unique_lock lock(mutex_);
  if (generation_) generation_->hide(document, seq);
}

Status DiskVectors::clear() {
  TRY(check_writable());
  const std::unique_lock lock(mutex_);
  generation_.reset();
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
  for (const Run& run : generation_->documents().rows_for(query)) scan.look_at(run);
  std::vector<search::NearPassage> found;
  for (const NearRow& near : scan.finish()) {
    found.push_back(generation_->documents().passage_of(near.row));
    found.back().cosine = near.cosine;
  }
  return found;
}

}  // namespace

Result<std::unique_ptr<SharedVectors>> open_vectors(const std::filesystem::path& folder,
                                                    const std::string& model, Access access) {
  auto index = std::make_unique<DiskVectors>(folder, model, access);
  TRY(index->start());
  return index;
}

}  // namespace svea::search_vectors
