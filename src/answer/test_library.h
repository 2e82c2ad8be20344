// A few documents in a record and an index, both in memory. For tests and the benchmark only.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "answer/turn.h"
#include "base/check.h"
#include "search/memory_index.h"
#include "store/memory_record.h"
#include "text/unicode.h"

namespace svea::answer {

class TestLibrary {
 public:
  using Section = std::pair<std::string, std::string>;  // heading, text

  TestLibrary();

  // Each section becomes one passage.
  model::DocumentId add(const std::string& name, const std::string& title,
                        const std::vector<Section>& sections);
  // Removes it from the record; the index is not told.
  void remove_from_record(model::DocumentId document);

  [[nodiscard]] TurnPorts ports(llm::ModelChoice* models = nullptr) {
    return {index_, record_.documents(), models};
  }
  [[nodiscard]] const model::Reach& reach() const { return reach_; }
  // text[start, end) of a document, in code points.
  [[nodiscard]] std::string slice(model::DocumentId document, std::int64_t start, std::int64_t end);

 private:
  store::MemoryRecord record_;
  search::MemoryIndex index_;
  model::Organisation organisation_;
  model::Space space_;
  model::Reach reach_;
  int added_ = 0;
};

template <typename T>
T test_value(Result<T> result) {
  check(result.has_value(), "the library in memory does what it is asked");
  return *std::move(result);
}

inline TestLibrary::TestLibrary() {
  organisation_ =
      test_value(record_.directory().add_organisation({.id = {}, .slug = "provby", .name = "Provby kommun"}));
  space_ = test_value(record_.directory().add_space(
      {.id = {}, .organisation = organisation_.id, .slug = "alla", .name = "Alla"}));
  reach_.spaces = {space_.id};
}

inline model::DocumentId TestLibrary::add(const std::string& name, const std::string& title,
                                          const std::vector<Section>& sections) {
  store::TakenIn taken;
  taken.metadata.title = title;
  taken.metadata.language = "sv";
  taken.media_type = "text/plain";
  for (const auto& [heading, text] : sections) {
    taken.text.text += heading + "\n";
    model::Passage passage;
    passage.ordinal = static_cast<int>(taken.passages.size());
    if (!heading.empty()) passage.heading_path = {heading};
    passage.start = text::code_points(taken.text.text);
    passage.end = passage.start + text::code_points(text);
    passage.text = text;
    taken.text.text += text + "\n";
    taken.passages.push_back(std::move(passage));
  }
  const store::NewDocument document{.organisation = organisation_.id,
                                    .space = space_.id,
                                    .name = name,
                                    .content_hash = fmt::format("{:064}", ++added_),
                                    .size_bytes = taken.text.text.size(),
                                    .added_at = {}};
  const auto id = test_value(record_.documents().add({&document, 1})).front().document.id;
  const std::pair finished(id, std::move(taken));
  check(record_.intake_jobs().finish({&finished, 1}).has_value(), "the document is taken in");
  for (auto& change : test_value(record_.documents().changes_after(index_.applied_seq(), 1))) {
    const search::DocumentChange known{
        change.document.seq,  change.document.id,       change.document.organisation, change.document.space,
        change.document.name, change.document.metadata, std::move(change.passages)};
    check(index_.apply({&known, 1}).has_value(), "the index takes the document");
  }
  return id;
}

inline void TestLibrary::remove_from_record(model::DocumentId document) {
  check(test_value(record_.documents().remove(document, reach_)), "the document was there");
}

inline std::string TestLibrary::slice(model::DocumentId document, std::int64_t start, std::int64_t end) {
  const auto text = test_value(record_.documents().text(document, reach_));
  const text::CodePointMap map(text->text);
  return text->text.substr(map.byte_at(start), map.byte_at(end) - map.byte_at(start));
}

// A hit as a search gives it, for tests of single steps.
[[nodiscard]] inline search::Hit hit_of(std::int64_t document, const std::string& title,
                                        const std::string& heading, const std::string& text) {
  search::Hit hit;
  hit.document = {document};
  hit.organisation = {1};
  hit.space = {1};
  hit.name = title + ".md";
  hit.title = title;
  if (!heading.empty()) hit.passage.heading_path = {heading};
  hit.passage.text = text;
  hit.passage.end = text::code_points(text);
  hit.score = 1;
  return hit;
}

}  // namespace svea::answer
