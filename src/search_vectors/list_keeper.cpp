#include "search_vectors/list_keeper.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "base/log.h"

namespace svea::search_vectors {
namespace {

// Rows without a list are looked at by every search: so many take a third of a millisecond, and to find their
// lists about a second.
constexpr std::size_t k_rows_assigned_at_once = 16'384;
// Centroids of so many times fewer rows have lists twice as long as they should be.
constexpr std::size_t k_growth_until_training = 4;

}  // namespace

ListKeeper::ListKeeper(Parts parts) : parts_(std::move(parts)), file_(parts_.folder / "lists") {
  lists_ = read_lists(parts_.folder / "lists", parts_.generation.rows().width(),
                      parts_.generation.documents().rows_end(), parts_.access);
}

std::size_t ListKeeper::rows_shown() const {
  const std::shared_lock lock(parts_.mutex);
  return parts_.generation.documents().rows_end();
}

bool ListKeeper::is_training_due(std::size_t rows) const {
  if (is_given_up_ || rows <= parts_.rows_scanned_max) return false;
  return !lists_ || rows >= k_growth_until_training * lists_->rows_trained();
}

bool ListKeeper::is_due(std::size_t rows) const {
  return is_training_due(rows) || (lists_ && rows >= lists_->rows() + k_rows_assigned_at_once);
}

void ListKeeper::wake() {
  {
    const std::scoped_lock lock(state_);
    if (is_busy_ || !is_due(rows_shown())) return;
    is_busy_ = true;
  }
  thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

void ListKeeper::wait() {
  std::unique_lock lock(state_);
  idle_.wait(lock, [this] { return !is_busy_; });
}

void ListKeeper::work(const std::stop_token& stop) {
  for (;;) {
    std::size_t rows = 0;
    {
      // Together, so that no rows come between the look and the end.
      const std::scoped_lock lock(state_);
      rows = rows_shown();
      if (stop.stop_requested() || !is_due(rows)) {
        is_busy_ = false;
        idle_.notify_all();
        return;
      }
    }
    if (is_training_due(rows))
      train(rows, stop);
    else
      assign(lists_->rows() + k_rows_assigned_at_once);
  }
}

void ListKeeper::train(std::size_t rows, const std::stop_token& stop) {
  auto centroids = train_centroids(parts_.generation.rows(), rows, stop);
  if (!centroids) {
    log(LogLevel::warning, "vector_lists_not_made", {{"detail", centroids.error().detail}});
    is_given_up_ = true;
    return;
  }
  InvertedLists made(*std::move(centroids), rows);
  std::vector<std::uint32_t> all;
  while (made.rows() < rows) {
    if (stop.stop_requested()) return;
    const auto some = made.lists_of(parts_.generation.rows(),
                                    {made.rows(), std::min(rows, made.rows() + k_rows_assigned_at_once)});
    made.add(some);
    all.insert(all.end(), some.begin(), some.end());
  }
  file_.replace(made, all);
  std::optional<InvertedLists> old(std::move(made));
  const std::unique_lock lock(parts_.mutex);
  lists_.swap(old);
}

void ListKeeper::assign(std::size_t rows) {
  const auto some = lists_->lists_of(parts_.generation.rows(), {lists_->rows(), rows});
  file_.append(some);
  const std::unique_lock lock(parts_.mutex);
  lists_->add(some);
}

}  // namespace svea::search_vectors
