#include "search_vectors/lists_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/log.h"
#include "search_vectors/sealed_bytes.h"

namespace svea::search_vectors {
namespace {

// Of the bytes below and of how rows are compared with centroids.
constexpr std::uint32_t k_format = 1;

template <typename T>
std::string bytes_of(std::span<const T> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

template <typename T>
std::vector<T> take_values(std::string_view& bytes, std::size_t count) {
  std::vector<T> values(count);
  std::memcpy(values.data(), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
  return values;
}

std::string head_bytes(const InvertedLists& lists) {
  std::string body;
  put(body, k_format);
  put(body, lists.rows_trained());
  put(body, static_cast<std::uint64_t>(lists.centroids().size()));
  body += bytes_of(lists.centroids().scales());
  body += bytes_of(lists.centroids().bytes());
  return sealed(body);
}

std::optional<InvertedLists> take_head(std::string_view& bytes, std::size_t width) {
  auto body = take_sealed(bytes);
  std::uint32_t format = 0;
  std::uint64_t rows_trained = 0;
  std::uint64_t count = 0;
  if (!body || !take(*body, format) || format != k_format || !take(*body, rows_trained) ||
      !take(*body, count) || count == 0 || count > k_rows_max ||
      body->size() != count * (sizeof(float) + width))
    return std::nullopt;
  auto scales = take_values<float>(*body, count);
  return InvertedLists({width, take_values<std::uint8_t>(*body, count * width), std::move(scales)},
                       rows_trained);
}

// The lists of rows that follow; nothing where they can't be right.
std::optional<std::vector<std::uint32_t>> take_rows(std::string_view& bytes, std::size_t lists,
                                                    std::size_t rows_max) {
  std::string_view left = bytes;
  auto body = take_sealed(left);
  if (!body || body->size() % sizeof(std::uint32_t) != 0) return std::nullopt;
  auto rows = take_values<std::uint32_t>(*body, body->size() / sizeof(std::uint32_t));
  if (rows.size() > rows_max || std::ranges::any_of(rows, [&](auto list) { return list >= lists; }))
    return std::nullopt;
  bytes = left;
  return rows;
}

}  // namespace

std::optional<InvertedLists> read_lists(const std::filesystem::path& path, std::size_t width,
                                        std::size_t rows, Access access) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::string_view left = bytes;
  auto lists = take_head(left, width);
  if (!lists) return std::nullopt;
  while (const auto some = take_rows(left, lists->centroids().size(), rows - lists->rows()))
    lists->add(*some);
  std::error_code error;
  if (access == Access::write && !left.empty())
    std::filesystem::resize_file(path, bytes.size() - left.size(), error);
  if (error) return std::nullopt;  // what would come after the damage could not be read
  return lists;
}

void ListsFile::replace(const InvertedLists& lists, std::span<const std::uint32_t> list_of_rows) {
  auto unfinished = path_;
  unfinished += ".unfinished";
  std::error_code error;
  {
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    out << head_bytes(lists) << sealed(bytes_of(list_of_rows));
    out.flush();
    is_given_up_ = !out;
  }
  if (!is_given_up_) std::filesystem::rename(unfinished, path_, error);
  if (!is_given_up_ && !error) return;
  is_given_up_ = true;
  std::filesystem::remove(unfinished, error);
  log(LogLevel::warning, "vector_lists_not_kept");
}

void ListsFile::append(std::span<const std::uint32_t> list_of_rows) {
  if (is_given_up_) return;
  std::ofstream out(path_, std::ios::binary | std::ios::app);
  out << sealed(bytes_of(list_of_rows));
  out.flush();
  is_given_up_ = !out;
  if (is_given_up_) log(LogLevel::warning, "vector_lists_not_kept");
}

}  // namespace svea::search_vectors
