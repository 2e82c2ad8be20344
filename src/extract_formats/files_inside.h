// The files inside of a file: entries of an archive, attachments of a mail.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract_formats/block_builder.h"
#include "package/budget.h"

namespace svea::extract_formats {

// Reads one of them as the document that it would be alone, within the same budget.
using ReadFile =
    std::function<Result<extract::ExtractedDocument>(std::string_view bytes, std::string_view name)>;

// Makes each a section of the one document: its name as a heading of level 1 and its own headings below that.
// Pages are numbered through all of them.
class FilesInside {
 public:
  // Borrows all it is given.
  FilesInside(BlockBuilder& blocks, package::Budget& budget, const ReadFile& read)
      : blocks_(blocks), budget_(budget), read_(read) {}

  // A file that cannot be read is named in a line, and reading goes on. Errors: file_too_many_files,
  // file_too_large, file_too_nested, where the budget of all of them is spent.
  [[nodiscard]] Status add(std::string_view name, std::string_view bytes);
  // The same for one whose bytes could not be had.
  void add_unreadable(std::string_view name, Error why);

  [[nodiscard]] int pages() const { return pages_; }
  // Those that are pictures without usable text.
  [[nodiscard]] const std::vector<int>& pages_to_read() const { return pages_to_read_; }
  // Why the first unreadable one was so, provided that none was read.
  [[nodiscard]] std::optional<Error> failure() const;

 private:
  BlockBuilder& blocks_;
  package::Budget& budget_;
  const ReadFile& read_;
  int pages_ = 0;
  std::vector<int> pages_to_read_;
  bool has_read_ = false;
  std::optional<Error> first_failure_;
};

}  // namespace svea::extract_formats
