// One XML part of an office document, element by element.
#pragma once

#include <libxml/xmlreader.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "package/zip_archive.h"

namespace svea::package {

enum class XmlEvent { start, end, text, done };

// Names are local ones: in office documents they tell elements and attributes apart without their namespaces.
// No document type is accepted, so there are no entities to expand or fetch (XXE), and nothing deeper than
// limits::k_nesting_max.
class XmlStream {
 public:
  // None when the archive has no such part. Errors: as ZipArchive::part().
  [[nodiscard]] static Result<std::optional<XmlStream>> open(ZipArchive& archive, const std::string& part);
  // Of bytes in memory, which must outlive it.
  explicit XmlStream(std::string_view bytes);

  // Each element gives a start and an end. After an error or `done` it must not be called again.
  // Errors: file_damaged, file_too_deep, and those of reading the part.
  [[nodiscard]] Result<XmlEvent> next();
  // Goes to the end of the element that just started; next() gives what follows it.
  [[nodiscard]] Status skip();

  // Of the element that starts or ends.
  [[nodiscard]] std::string_view name() const;
  // Of the element that starts; none when it has no such attribute.
  [[nodiscard]] std::optional<std::string> attribute(std::string_view name) const;
  // All of them, in the order of the file; names with their prefixes. Namespace declarations are none.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> attributes() const;
  // The one that has a prefix, where a local name stands for two: "r:id" beside "id".
  [[nodiscard]] std::optional<std::string> prefixed_attribute(std::string_view name) const;
  // The attribute as a whole number; none also when it is no number.
  [[nodiscard]] std::optional<int> number(std::string_view name) const;
  // How many elements it stands in.
  [[nodiscard]] int depth() const { return ::xmlTextReaderDepth(reader_.get()); }
  // The text, white space included.
  [[nodiscard]] std::string_view text() const;

 private:
  // Where the bytes come from; libxml2 holds a pointer to it.
  struct Source {
    std::optional<ZipArchive::Part> part;
    std::string_view bytes;
    std::optional<Error> failed{};
  };
  struct Free {
    void operator()(xmlTextReader* reader) const { ::xmlFreeTextReader(reader); }
  };

  explicit XmlStream(Source source);
  static int read(void* source, char* buffer, int size);

  std::unique_ptr<Source> source_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  bool at_end_of_empty_ = false;  // an empty element has started; its end is still to be told
};

}  // namespace svea::package
