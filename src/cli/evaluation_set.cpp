#include "cli/evaluation_set.h"

#include <fmt/format.h>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "crypto/base64.h"
#include "gzip/gunzip.h"
#include "json/lines.h"
#include "text/unicode.h"

namespace svea::cli {
namespace {

// A passage of a set is a page of text at most.
constexpr std::size_t k_line_bytes_max = 8u << 20;

// Unpacked where it is packed.
Result<std::string> read_file(const std::filesystem::path& path) {
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
  if (gzip::is_gzip(bytes)) return gzip::gunzip(bytes, limits::k_evaluation_bytes_max);
  return bytes;
}

Result<json::Array> read_lines(const std::filesystem::path& path) {
  std::istringstream text(TRY(read_file(path)));
  json::Array lines;
  TRY(json::for_each_line(text, k_line_bytes_max, [&](const json::Object& line) -> Status {
    lines.emplace_back(line);
    return {};
  }));
  return lines;
}

std::string_view from_line(std::string_view text, std::int64_t first) {
  for (; first > 1 && !text.empty(); --first)
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text;
}

// The line with its document in it.
Status fill_in_report(json::Object& line, const std::filesystem::path& folder) {
  const auto report = TRY(json::find<std::string>(line, "report"));
  if (!report) return {};
  const auto text = TRY(read_file(folder / *report));
  const auto body = from_line(text, TRY(json::find<std::int64_t>(line, "body_start_line")).value_or(1));
  line["document"] = text::to_valid_utf8(body);
  return {};
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

Result<json::Object> drafts_in(const std::filesystem::path& folder) {
  json::Object request;
  request["values"] = TRY(json::parse_object(TRY(read_file(folder / "values.json"))));
  std::vector<std::filesystem::path> templates;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "templates", ignored))
    if (const auto type = entry.path().extension(); type == ".docx" || type == ".odt")
      templates.push_back(entry.path());
  std::ranges::sort(templates);
  json::Array cases;
  for (const auto& file : templates) {
    const auto expected = TRY(read_file(folder / "expected" / file.filename()));
    cases.emplace_back(json::Object{{"name", file.stem().string()},
                                    {"type", file.extension().string().substr(1)},
                                    {"template", crypto::to_base64(TRY(read_file(file)))},
                                    {"expected", crypto::to_base64(expected)}});
  }
  if (cases.empty())
    return fail(ErrorKind::invalid_input, "draft_set_empty",
                {fmt::format("Mappen {} har inga mallar. Lägg dem i ”templates” och dokumenten som de ska "
                             "bli i ”expected”, med samma namn.",
                             folder.string()),
                 fmt::format("The folder {} has no templates. Put them in “templates” and the documents they "
                             "are to become in “expected”, by the same names.",
                             folder.string())});
  request["cases"] = std::move(cases);
  return request;
}

Result<json::Object> summaries_in(const std::filesystem::path& set) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(set, ignored)) return cases_in(set);
  auto request = TRY(cases_in(set / "summaries.jsonl"));
  for (auto& line : request["cases"].as_array()) TRY(fill_in_report(line.as_object(), set));
  return request;
}

Result<std::string> text_in(const std::filesystem::path& file) {
  return text::to_valid_utf8(TRY(read_file(file)));
}

// build/<preset>/bin/svea lies three folders below the checkout.
std::filesystem::path demo_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (program.parent_path() / "../../../demo").lexically_normal();
}

}  // namespace svea::cli
