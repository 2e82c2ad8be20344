#include "api/setting_reader.h"

#include <algorithm>

#include <fmt/format.h>

namespace svea::api {
namespace {

constexpr std::size_t k_entries_max = 100;
constexpr std::size_t k_entry_bytes_max = 500;
constexpr std::size_t k_address_bytes_max = 2000;  // what browsers and servers agree on

}  // namespace

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

bool is_web_address(std::string_view text) {
  const bool is_web = text.starts_with("http://") || text.starts_with("https://");
  const auto host = text.substr(std::min(text.size(), text.find("//") + 2));
  const bool names_user = host.substr(0, host.find('/')).contains('@');
  return is_web && !names_user && !host.empty() && !text.contains(' ') && !has_control(text) &&
         text.size() <= k_address_bytes_max;
}

std::unexpected<Error> SettingReader::invalid(std::string_view name, std::string_view sv,
                                              std::string_view en) const {
  return fail(ErrorKind::invalid_input, std::string(code_),
              {fmt::format("”{}” går inte att använda: {}.", name, sv),
               fmt::format("“{}” cannot be used: {}.", name, en)});
}

Status SettingReader::text(std::string_view name, std::string& text) const {
  const auto given = TRY(json::find<std::string>(body_, name));
  if (!given) return {};
  if (has_control(*given) || given->size() > k_entry_bytes_max)
    return invalid(name, "skriv en rad med högst 500 tecken", "write one line of at most 500 characters");
  text = *given;
  return {};
}

Status SettingReader::texts(std::string_view name, std::vector<std::string>& texts) const {
  const auto given = TRY(json::find<const json::Array*>(body_, name));
  if (!given) return {};
  std::vector<std::string> read;
  for (const auto& value : **given) {
    auto entry = TRY(json::as<std::string>(value, name));
    if (entry.empty() || entry.size() > k_entry_bytes_max || has_control(entry))
      return invalid(name, "ett värde är tomt eller för långt", "a value is empty or too long");
    read.push_back(std::move(entry));
  }
  if (read.size() > k_entries_max)
    return invalid(name, "högst 100 värden tas emot", "at most 100 values are accepted");
  texts = std::move(read);
  return {};
}

Status SettingReader::flag(std::string_view name, bool& flag) const {
  flag = TRY(json::find<bool>(body_, name)).value_or(flag);
  return {};
}

Result<std::optional<std::int64_t>> SettingReader::number_in(std::string_view name, std::int64_t least,
                                                             std::int64_t most) const {
  const auto given = TRY(json::find<std::int64_t>(body_, name));
  if (given && (*given < least || *given > most))
    return invalid(name, fmt::format("ange ett tal från {} till {}", least, most),
                   fmt::format("give a number from {} to {}", least, most));
  return given;
}

}  // namespace svea::api
