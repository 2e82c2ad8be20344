#include "cli/evaluation_set.h"

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sstream>

#include "gzip/gunzip.h"
#include "json/lines.h"

namespace svea::cli {
namespace {

// A passage of a set is a page of text at most.
constexpr std::size_t k_line_bytes_max = 8u << 20;

Result<json::Array> read_lines(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in)
    return fail(
        ErrorKind::not_found, "set_not_found",
        {fmt::format("Filen {} saknas. En mapp med frågor har passages.jsonl och questions.jsonl; de andra "
                     "mätningarna läser en fil med fall, som demo/checks/orders.jsonl.",
                     path.string()),
         fmt::format("The file {} is missing. A set of questions has passages.jsonl and questions.jsonl; the "
                     "other measurements read a file of cases, such as demo/checks/orders.jsonl.",
                     path.string())});
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (gzip::is_gzip(bytes)) bytes = TRY(gzip::gunzip(bytes, limits::k_evaluation_bytes_max));
  std::istringstream text(std::move(bytes));
  json::Array lines;
  TRY(json::for_each_line(text, k_line_bytes_max, [&](const json::Object& line) -> Status {
    lines.emplace_back(line);
    return {};
  }));
  return lines;
}

}  // namespace

Result<json::Object> questions_in(const std::filesystem::path& folder) {
  json::Object request;
  request["passages"] = TRY(read_lines(folder / "passages.jsonl"));
  request["questions"] = TRY(read_lines(folder / "questions.jsonl"));
  return request;
}

Result<json::Object> cases_in(const std::filesystem::path& file) {
  json::Object request;
  request["cases"] = TRY(read_lines(file));
  return request;
}

// build/<preset>/bin/svea lies three folders below the checkout.
std::filesystem::path demo_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (program.parent_path() / "../../../demo").lexically_normal();
}

}  // namespace svea::cli
