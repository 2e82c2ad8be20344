#include "connect_web/page_memo.h"

#include <ranges>

namespace svea::connect_web {

std::string PageMemo::fingerprint() const {
  return validators.fingerprint().empty() ? listed : validators.fingerprint();
}

// A line each; none of them holds a line feed: headers are one line, addresses are encoded.
std::string PageMemo::text() const {
  std::string lines = validators.etag + '\n' + validators.last_modified + '\n' + listed;
  for (const auto& link : links) lines += '\n' + link;
  return lines;
}

PageMemo read_page_memo(std::string_view text) {
  PageMemo memo;
  std::size_t number = 0;
  for (const auto part : text | std::views::split('\n')) {
    std::string line(part.begin(), part.end());
    switch (number++) {
      case 0:
        memo.validators.etag = std::move(line);
        break;
      case 1:
        memo.validators.last_modified = std::move(line);
        break;
      case 2:
        memo.listed = std::move(line);
        break;
      default:
        memo.links.push_back(std::move(line));
    }
  }
  return memo;
}

}  // namespace svea::connect_web
