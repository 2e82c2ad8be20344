// The rows of one run of a statement, and how values go into its parameters and come out of its columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

struct sqlite3_stmt;

namespace svea::store_sqlite {

template <typename T>
inline constexpr bool is_id = false;
template <typename Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <typename T>
inline constexpr bool is_optional = false;
template <typename T>
inline constexpr bool is_optional<std::optional<T>> = true;

// Borrows a statement of its connection's cache, and gives it back on destruction: keep it short.
class Rows {
 public:
  explicit Rows(sqlite3_stmt* statement) : statement_(statement) {}
  Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  // Sets parameter `index` (from 1). Kinds: whole numbers, double, bool, enumerations, text, Id, Time, and
  // optional of these (NULL).
  template <typename T>
  void bind(int index, const T& value) {
    if constexpr (is_optional<T>)
      value ? bind(index, *value) : bind_null(index);
    else if constexpr (is_id<T>)
      bind_integer(index, value.value);
    else if constexpr (std::is_same_v<T, Time>)
      bind_integer(index, value.time_since_epoch().count());
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
      bind_integer(index, static_cast<std::int64_t>(value));
    else if constexpr (std::is_same_v<T, double>)
      bind_real(index, value);
    else
      bind_text(index, value);
  }

  // Goes to the next row, from before the first; false after the last.
  [[nodiscard]] Result<bool> next();

  // Column of the present row, from 0; kinds as in bind(). A std::string_view is valid until next().
  template <typename T>
  [[nodiscard]] T get(int column) const {
    if constexpr (is_optional<T>)
      return is_null(column) ? T{} : T{get<typename T::value_type>(column)};
    else if constexpr (is_id<T>)
      return T{integer(column)};
    else if constexpr (std::is_same_v<T, Time>)
      return Time{std::chrono::milliseconds{integer(column)}};
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
      return static_cast<T>(integer(column));
    else if constexpr (std::is_same_v<T, double>)
      return real(column);
    else
      return T{text(column)};
  }

 private:
  void bind_integer(int index, std::int64_t value);
  void bind_real(int index, double value);
  void bind_text(int index, std::string_view value);
  void bind_null(int index);
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] bool is_null(int column) const;

  sqlite3_stmt* statement_;
};

// Every row from here on, each made by `make(const Rows&)`.
template <typename Make>
[[nodiscard]] Result<std::vector<std::invoke_result_t<Make, const Rows&>>> read_all(Rows& rows, Make&& make) {
  std::vector<std::invoke_result_t<Make, const Rows&>> all;
  while (TRY(rows.next())) all.push_back(make(rows));
  return all;
}

// The first row where there is one.
template <typename Make>
[[nodiscard]] Result<std::optional<std::invoke_result_t<Make, const Rows&>>> read_first(Rows& rows,
                                                                                        Make&& make) {
  if (!TRY(rows.next())) return std::nullopt;
  return make(rows);
}

}  // namespace svea::store_sqlite
