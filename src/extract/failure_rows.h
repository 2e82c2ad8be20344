// The codes and sentences of an enumeration of failures whose numbers cross the wall.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::extract {

struct FailureRow {
  ErrorKind kind;
  std::string_view code;
  std::string_view sv;
  std::string_view en;
};

// `rows` are in the order of the enumeration, whose first value is 0. Thread-safe.
template <typename Failure>
class FailureRows {
 public:
  explicit constexpr FailureRows(std::span<const FailureRow> rows) : rows_(rows) {}

  // `detail` is for the log.
  [[nodiscard]] Error error_of(Failure failure, std::string detail) const {
    const FailureRow& row = rows_[static_cast<std::size_t>(failure)];
    return Error{
        row.kind, std::string(row.code), {std::string(row.sv), std::string(row.en)}, std::move(detail)};
  }
  // None when there is no such number.
  [[nodiscard]] std::optional<Failure> of_number(std::uint8_t number) const {
    if (number >= rows_.size()) return std::nullopt;
    return static_cast<Failure>(number);
  }
  // None for the codes of other errors.
  [[nodiscard]] std::optional<Failure> of_code(std::string_view code) const {
    const auto row = std::ranges::find(rows_, code, &FailureRow::code);
    if (row == rows_.end()) return std::nullopt;
    return static_cast<Failure>(row - rows_.begin());
  }

 private:
  std::span<const FailureRow> rows_;
};

}  // namespace svea::extract
