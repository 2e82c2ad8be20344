#include "server/draft_evaluation.h"

#include <chrono>
#include <fstream>

#include <fmt/format.h>

#include "crypto/base64.h"
#include "server/page_images.h"
#include "tasks/draft_values.h"

namespace svea::server {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string name;
  std::string type;
  std::string template_bytes;
  std::string expected;
};

std::unexpected<Error> invalid(std::string_view name) {
  return fail(ErrorKind::invalid_input, "draft_set_invalid",
              {fmt::format("Mallen {} går inte att mäta: både mallen och dokumentet som det ska bli måste "
                           "finnas, som docx eller odt.",
                           name),
               fmt::format("The template {} cannot be measured: both the template and the document that it "
                           "is to become must be there, as docx or odt.",
                           name)});
}

Result<Case> case_in(const json::Value& value) {
  const auto& object = *TRY(json::as<const json::Object*>(value, "cases"));
  Case one;
  one.name = TRY(json::get<std::string>(object, "name"));
  one.type = TRY(json::get<std::string>(object, "type"));
  const auto made = crypto::from_base64(TRY(json::get<std::string>(object, "template")));
  const auto expected = crypto::from_base64(TRY(json::get<std::string>(object, "expected")));
  if (!made || !expected || (one.type != "docx" && one.type != "odt")) return invalid(one.name);
  one.template_bytes = *made;
  one.expected = *expected;
  return one;
}

class Measuring {
 public:
  Measuring(drafts::DocumentWriter& writer, fs::path folder) : writer_(writer), folder_(std::move(folder)) {}

  // Whether the template, filled in, looks like the document by hand.
  Result<bool> looks_alike(const Case& one, const drafts::Values& values) {
    const auto filled = TRY(pages_of(one, one.template_bytes, values));
    const auto by_hand = TRY(pages_of(one, one.expected, {}));
    return !filled.empty() && filled == by_hand;
  }

  Result<bool> has_placeholders(const Case& one, const drafts::Values& values) {
    const auto bytes = TRY(writer_.fill(written(one.type, one.template_bytes), values, {}, false, {}));
    const auto read = TRY(writer_.read_template(written(one.type, bytes), {}));
    return !read.fields.empty() || !read.problems.empty();
  }

 private:
  fs::path written(const std::string& type, const std::string& bytes) {
    auto file = folder_ / fmt::format("{:04}.{}", ++files_, type);
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }

  Result<std::vector<std::string>> pages_of(const Case& one, const std::string& bytes,
                                            const drafts::Values& values) {
    return page_images(written("pdf", TRY(writer_.fill(written(one.type, bytes), values, {}, true, {}))));
  }

  drafts::DocumentWriter& writer_;
  fs::path folder_;
  int files_ = 0;
};

}  // namespace

Result<json::Object> evaluate_drafts(const json::Object& request, drafts::DocumentWriter& writer,
                                     const fs::path& folder) {
  const auto start = std::chrono::steady_clock::now();
  const auto values = TRY(tasks::draft_values(*TRY(json::get<const json::Object*>(request, "values"))));
  Measuring measuring(writer, folder);
  std::size_t templates = 0;
  std::size_t whole = 0;
  json::Array differing;
  for (const auto& value : *TRY(json::get<const json::Array*>(request, "cases"))) {
    const auto one = TRY(case_in(value));
    ++templates;
    if (!TRY(measuring.has_placeholders(one, values))) ++whole;
    if (!TRY(measuring.looks_alike(one, values))) differing.emplace_back(one.name);
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  return json::Object{{"templates", templates},
                      {"formatting_kept", templates - differing.size()},
                      {"without_placeholders", whole},
                      {"differing", std::move(differing)},
                      {"seconds", seconds.count()}};
}

}  // namespace svea::server
