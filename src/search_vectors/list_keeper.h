// Makes the inverted lists of a generation once its rows are too many to look at all, and keeps them up to
// date, on a thread of its own.
#pragma once

#include <condition_variable>
#include <optional>
#include <thread>

#include "base/fair_shared_mutex.h"
#include "search_vectors/generation.h"
#include "search_vectors/lists_file.h"

namespace svea::search_vectors {

class ListKeeper {
 public:
  struct Parts {
    const Generation& generation;
    FairSharedMutex& mutex;  // held by who reads or changes the generation's documents, or reads lists()
    std::filesystem::path folder;
    std::size_t rows_scanned_max = 0;
    Access access = Access::write;
  };

  // Takes what the folder holds.
  explicit ListKeeper(Parts parts);

  // Nothing before there are enough rows and time to train. While the mutex is held.
  [[nodiscard]] const InvertedLists* lists() const { return lists_ ? &*lists_ : nullptr; }

  // Rows have come: begins what there is to do and does not wait for it. By the thread that adds them, while
  // the mutex is not held.
  void wake();
  // Waits until nothing is left to do.
  void wait();
  // Ends what goes on, within a second or a few. While the mutex is not held.
  void stop() { thread_ = {}; }

 private:
  void work(const std::stop_token& stop);
  [[nodiscard]] std::size_t rows_shown() const;
  [[nodiscard]] bool is_training_due(std::size_t rows) const;
  [[nodiscard]] bool is_due(std::size_t rows) const;
  void train(std::size_t rows, const std::stop_token& stop);
  void assign(std::size_t rows);

  const Parts parts_;
  std::optional<InvertedLists> lists_;  // changed by the thread only
  ListsFile file_;
  bool is_given_up_ = false;  // training failed: memory

  std::mutex state_;
  std::condition_variable idle_;
  bool is_busy_ = false;
  std::jthread thread_;
};

}  // namespace svea::search_vectors
