#include "search_vectors/row_files.h"

#include <algorithm>
#include <vector>

namespace svea::search_vectors {

Result<RowFiles> RowFiles::open(const std::filesystem::path& folder, std::size_t width, Access access) {
  RowFiles files;
  files.width_ = width;
  files.coarse_ = TRY(RowFile::open(folder / "coarse", width, access));
  files.scales_ = TRY(RowFile::open(folder / "scales", sizeof(float), access));
  files.fine_ = TRY(RowFile::open(folder / "fine", width * sizeof(std::int16_t), access));
  return files;
}

std::size_t RowFiles::rows() const { return std::min({coarse_.rows(), scales_.rows(), fine_.rows()}); }

void RowFiles::cut(std::size_t count) {
  for (RowFile* file : {&coarse_, &scales_, &fine_}) file->cut(count);
}

Status RowFiles::append(std::span<const Quantised> rows) {
  std::vector<std::uint8_t> coarse;
  std::vector<float> scales;
  std::vector<std::int16_t> fine;
  for (const Quantised& row : rows) {
    coarse.insert(coarse.end(), row.coarse.begin(), row.coarse.end());
    scales.push_back(row.scale);
    fine.insert(fine.end(), row.fine.begin(), row.fine.end());
  }
  TRY(coarse_.append(std::as_bytes(std::span(coarse))));
  TRY(scales_.append(std::as_bytes(std::span(scales))));
  return fine_.append(std::as_bytes(std::span(fine)));
}

Status RowFiles::append(const RowFiles& from, std::size_t first, std::size_t count) {
  TRY(coarse_.append(std::as_bytes(std::span(from.coarse(first), count * width_))));
  TRY(scales_.append(std::as_bytes(std::span(from.scale(first), count))));
  return fine_.append(std::as_bytes(std::span(from.fine(first), count * width_)));
}

Status RowFiles::sync() const {
  TRY(coarse_.sync());
  TRY(scales_.sync());
  return fine_.sync();
}

}  // namespace svea::search_vectors
