// A text that Svea has written, on its way to a file.
#pragma once

#include <string>

namespace svea::drafts {

struct Manuscript {
  std::string title;
  std::string language = "sv-SE";  // BCP 47
  // UTF-8, with headings, lists and tables; "[^1]" refers to a note and "[^1]: Ansökan, s. 2" in a paragraph
  // of its own is one.
  std::string markdown;
  // Of what stands there in a script that is written from right to left; "" when nothing does, or unknown.
  std::string right_to_left_language{};
};

}  // namespace svea::drafts
