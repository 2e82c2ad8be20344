// What is filled into a template.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "drafts/template.h"

namespace svea::drafts {

struct Value;

// Values by the key_of() their fields' names.
class Values {
 public:
  // Out of line, where a Value is whole.
  Values();
  ~Values();
  Values(const Values&);
  Values& operator=(const Values&);
  Values(Values&&) noexcept;
  Values& operator=(Values&&) noexcept;

  // None when nothing is given under that name.
  [[nodiscard]] const Value* find(std::string_view name) const;
  // The last one given under a name counts.
  void set(std::string_view name, Value value);
  [[nodiscard]] const std::vector<std::pair<std::string, Value>>& entries() const { return entries_; }

 private:
  std::vector<std::pair<std::string, Value>> entries_;
};

struct Value {
  // A text (UTF-8, with "\n" between lines and "\n\n" between paragraphs), a yes or no, or the rows of a
  // list.
  std::variant<std::string, bool, std::vector<Values>> of;

  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&of); }
  [[nodiscard]] const std::vector<Values>* rows() const { return std::get_if<std::vector<Values>>(&of); }
};

// The values that a place in a template sees: those of its row, then of the rows around it, then the others.
// Borrows them.
class Scope {
 public:
  explicit Scope(const Values& values, const Scope* outer = nullptr) : values_(values), outer_(outer) {}

  [[nodiscard]] const Value* find(std::string_view name) const;
  // Whether the content of a condition shows: the value is there and neither empty nor no, or equals what is
  // asked for.
  [[nodiscard]] bool holds(const Section& section) const;

 private:
  const Values& values_;
  const Scope* outer_;
};

}  // namespace svea::drafts
