// What changed in substance between two versions of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/word_changes.h"
#include "model/document.h"
#include "text/words.h"

namespace svea::compare {

// Borrowed for the call.
struct Version {
  std::string_view utf8;
  std::span<const model::Block> blocks{};  // as in DocumentText; none: read from the lines
};

struct Passage {
  text::Span span;      // bytes of its version
  std::string written;  // one line
  std::string heading;  // that it stands under; "" for none
};

enum class ChangeKind {
  added,
  removed,
  changed,
  moved,  // the same words at another place; `changed` where they are not quite the same
};

struct Change {
  ChangeKind kind = ChangeKind::changed;
  bool is_moved = false;  // of `changed`
  bool is_heading = false;
  std::optional<Passage> before{};
  std::optional<Passage> after{};
  std::vector<WordChange> words{};  // of `changed`
};

struct Comparison {
  std::vector<Change> changes;  // in the order of the new version; what was removed stands where it stood
  std::size_t same = 0;         // sentences and headings
  std::size_t form_only = 0;    // same words in other capitals, signs, spaces or line breaks
};

// By sentences and headings; how a text is laid out on its pages does not matter. Thread-safe.
[[nodiscard]] Comparison compare(const Version& old_version, const Version& new_version);

}  // namespace svea::compare
