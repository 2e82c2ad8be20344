// The middles of groups of vectors that point nearly the same way, in bytes as the rows are.
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "base/result.h"
#include "search_vectors/row_files.h"

namespace svea::search_vectors {

// Many threads may read while none changes it.
class Centroids {
 public:
  explicit Centroids(std::size_t width) : width_(width) {}
  // Such as bytes() and scales() gave; as many scales as rows of bytes.
  Centroids(std::size_t width, std::vector<std::uint8_t> bytes, std::vector<float> scales)
      : width_(width), bytes_(std::move(bytes)), scales_(std::move(scales)) {}

  void add(std::span<const float> vector);

  [[nodiscard]] std::size_t size() const { return scales_.size(); }
  // How near each is to `asked` (as of signed_bytes()): higher is nearer.
  [[nodiscard]] std::vector<float> nearness(std::span<const std::int8_t> asked) const;
  // There is at least one.
  [[nodiscard]] std::uint32_t nearest(std::span<const std::int8_t> asked) const;

  [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }
  [[nodiscard]] std::span<const float> scales() const { return scales_; }

 private:
  std::size_t width_;
  std::vector<std::uint8_t> bytes_;
  std::vector<float> scales_;
};

// Finds the middles of the first `rows` rows, of which there is at least one: spherical k-means (FAISS) over
// a sample, always the same for the same rows. Takes seconds to minutes on one core, and at most some 150 MB.
// What is there when `stop` asks to end is of no use. Errors: internal.
[[nodiscard]] Result<Centroids> train_centroids(const RowFiles& files, std::size_t rows,
                                                const std::stop_token& stop);

}  // namespace svea::search_vectors
