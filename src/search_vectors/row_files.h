// The rows of all vectors: a file each of what is read for all of them, and of what is read for the best.
#pragma once

#include <span>

#include "search_vectors/quantise.h"
#include "search_vectors/row_file.h"

namespace svea::search_vectors {

// As RowFile, whose rules for threads it keeps.
class RowFiles {
 public:
  // `width` as of row_width(). Errors: storage_full, internal.
  [[nodiscard]] static Result<RowFiles> open(const std::filesystem::path& folder, std::size_t width,
                                             Access access);

  [[nodiscard]] std::size_t rows() const;
  void cut(std::size_t count);
  [[nodiscard]] Status append(std::span<const Quantised> rows);
  // The rows of another set, of the same width, from `first` on.
  [[nodiscard]] Status append(const RowFiles& from, std::size_t first, std::size_t count);
  [[nodiscard]] Status sync() const;

  [[nodiscard]] std::size_t width() const { return width_; }
  // Defined here: a search asks for each of its rows.
  [[nodiscard]] const std::uint8_t* coarse(std::size_t row) const {
    return reinterpret_cast<const std::uint8_t*>(coarse_.row(row));
  }
  [[nodiscard]] const float* scale(std::size_t row) const {
    return reinterpret_cast<const float*>(scales_.row(row));
  }
  [[nodiscard]] const std::int16_t* fine(std::size_t row) const {
    return reinterpret_cast<const std::int16_t*>(fine_.row(row));
  }

 private:
  std::size_t width_ = 0;
  RowFile coarse_;
  RowFile scales_;
  RowFile fine_;
};

}  // namespace svea::search_vectors
