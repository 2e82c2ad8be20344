// Port: the elements of an XML file, or the links of an HTML page. The real adapter reads them behind the
// wall, as it does documents: what lists a source's items comes from the network.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace svea::extract {

// What a source lists its items in: sitemaps.org allows a sitemap 50 MB unpacked, and nothing else is larger.
inline constexpr std::size_t k_markup_bytes_max = 50u << 20;

struct Element {
  int depth = 0;     // of the root 0
  std::string name;  // without its namespace's prefix
  std::string text;  // its own, without that of elements inside; white space around it is dropped
  std::vector<std::pair<std::string, std::string>> attributes{};  // names without prefix

  // "" when there is no such attribute.
  [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

// XML: every element. HTML: <html> and all its <base>, <link>, <meta>, <title> and <a>, of depth 1, in
// lower case.
struct Markup {
  std::vector<Element> elements;  // in reading order
};

// Thread-safe.
class MarkupReader {
 public:
  virtual ~MarkupReader() = default;
  // The file may be packed (gzip). XML with a document type is refused, so there are no entities. Limits and
  // errors: as Extractor::extract(), and k_markup_bytes_max unpacked.
  [[nodiscard]] virtual Result<Markup> read_markup(const std::filesystem::path& file,
                                                   std::stop_token stop) = 0;
};

}  // namespace svea::extract
