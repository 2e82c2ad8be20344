// Header fields of a request or response.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svea::http {

// Names are compared without regard to case (RFC 9110 §5.1). Values never hold a line break: control
// characters become spaces when they are set, so that no value can end its line and begin a field of its own.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  // Replaces all fields of that name.
  void set(std::string_view name, std::string_view value);
  void add(std::string_view name, std::string_view value);
  // Only when there is none of that name.
  void set_default(std::string_view name, std::string_view value);
  // The first one.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  [[nodiscard]] auto begin() const { return fields_.begin(); }
  [[nodiscard]] auto end() const { return fields_.end(); }

 private:
  std::vector<Field> fields_;
};

// ASCII only.
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace svea::http
