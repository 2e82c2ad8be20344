// Reads the settings of a thing from a request: what is not named stays as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/json.h"

namespace svea::api {

// Borrows the body. Errors of every call: `code` with the setting's name, those of json::find.
class SettingReader {
 public:
  SettingReader(const json::Object& body, std::string_view code) : body_(body), code_(code) {}

  // One line of at most 500 bytes; may be empty.
  [[nodiscard]] Status text(std::string_view name, std::string& text) const;
  // At most 100 such lines, none empty.
  [[nodiscard]] Status texts(std::string_view name, std::vector<std::string>& texts) const;
  [[nodiscard]] Status flag(std::string_view name, bool& flag) const;
  template <typename Number>
  [[nodiscard]] Status number(std::string_view name, std::int64_t least, std::int64_t most,
                              Number& number) const {
    if (const auto given = TRY(number_in(name, least, most))) number = static_cast<Number>(*given);
    return {};
  }

  // `sv` and `en` say what to do instead, without a full stop.
  [[nodiscard]] std::unexpected<Error> invalid(std::string_view name, std::string_view sv,
                                               std::string_view en) const;

 private:
  [[nodiscard]] Result<std::optional<std::int64_t>> number_in(std::string_view name, std::int64_t least,
                                                              std::int64_t most) const;

  const json::Object& body_;
  const std::string_view code_;
};

[[nodiscard]] bool has_control(std::string_view text);
// http or https, with a host. It names no user: passwords have a place of their own, and addresses are shown.
[[nodiscard]] bool is_web_address(std::string_view text);

}  // namespace svea::api
