#include "json/lines.h"

#include <fmt/format.h>

#include <string>

#include "json/json.h"

namespace svea::json {
namespace {

// Reads up to a line break or `bytes_max` + 1 bytes; false at the end of the input.
bool read_line(std::istream& in, std::size_t bytes_max, std::string& line) {
  line.clear();
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (c == '\n') return true;
    line += static_cast<char>(c);
    if (line.size() > bytes_max) return true;
  }
  return !line.empty();
}

Status take_line(const std::string& line, std::size_t bytes_max,
                 const std::function<Status(const Object&)>& take) {
  if (line.size() > bytes_max)
    return fail(ErrorKind::too_large, "json_line_too_long",
                {fmt::format("Raden är längre än {} byte. Dela upp den.", bytes_max),
                 fmt::format("The line is longer than {} bytes. Split it.", bytes_max)});
  if (line.find_first_not_of(" \t\r") == std::string::npos) return {};
  return take(TRY(parse_object(line)));
}

}  // namespace

Status for_each_line(std::istream& in, std::size_t line_bytes_max,
                     const std::function<Status(const Object&)>& take) {
  std::string line;
  for (std::size_t number = 1; read_line(in, line_bytes_max, line); ++number) {
    if (auto taken = take_line(line, line_bytes_max, take); !taken) {
      Error error = std::move(taken).error();
      error.sentence = {fmt::format("Rad {}: {}", number, error.sentence.sv),
                        fmt::format("Line {}: {}", number, error.sentence.en)};
      return std::unexpected(std::move(error));
    }
  }
  return {};
}

}  // namespace svea::json
