// A DocumentWriter for tests that knows no file format: its only template is a text, its files are texts.
#pragma once

#include <string>

#include "drafts/document_writer.h"

namespace svea::drafts {

class FakeDocumentWriter final : public DocumentWriter {
 public:
  // The text of the template that every file is, without conditions.
  explicit FakeDocumentWriter(std::string text = "{{namn}}") : text_(std::move(text)) {}

  [[nodiscard]] Result<Template> read_template(const std::filesystem::path&, std::stop_token) override {
    Template read;
    std::vector<FoundPlaceholder> all;
    std::vector<Section> within;
    const auto found = find_placeholders(text_);
    for (const auto& one : found.found) {
      if (one.kind == PlaceholderKind::end) within.pop_back();
      all.push_back({one, within, {}});
      if (one.kind == PlaceholderKind::repeat) within.push_back({SectionKind::repeat, one.name});
    }
    for (const auto& one : found.broken) read.problems.push_back({one.problem, {Part::body, 1, text_}});
    read.fields = fields_of(all, read.problems);
    return read;
  }

  // "namn: Eva" for each text, with " (PDF)" behind.
  [[nodiscard]] Result<std::string> fill(const std::filesystem::path&, const Values& values,
                                         const Origin& origin, bool as_pdf, std::stop_token) override {
    std::string file = origin.writer + ": ";
    for (const auto& [name, value] : values.entries())
      if (value.text() != nullptr) file += name + "=" + *value.text();
    return file + (as_pdf ? " (PDF)" : "");
  }

  [[nodiscard]] Result<std::string> write(const Manuscript& manuscript, const Origin& origin, FileType,
                                          std::stop_token) override {
    return origin.writer + ": " + manuscript.markdown;
  }

 private:
  std::string text_;
};

}  // namespace svea::drafts
