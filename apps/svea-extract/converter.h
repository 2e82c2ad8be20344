// LibreOffice at the side of a document's process, which stands behind the wall and can start nothing itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"
#include "extract_formats/document_reader.h"
#include "libre_office.h"

namespace svea::extract_app {

// A process of its own, outside of the wall, that does nothing but pass documents to LibreOffice and what
// comes of them back. It ends, and what it began with it, when this object or the process that holds it does.
// Moves only.
class Converter {
 public:
  // What it does with every document, by what the document is; none refuses it.
  using Choose = std::optional<Conversion> (*)(std::string_view document);

  // Call it before the wall, with one thread. Errors: internal.
  [[nodiscard]] static Result<Converter> start(const LibreOffice& office, Choose choose);

  // The document in its other format, as untrusted as it was; for use behind the wall. All documents of one
  // converter, such as those in an archive, share k_convert_time_max. Errors: file_damaged,
  // file_convert_timeout.
  [[nodiscard]] Result<std::string> convert(std::string_view document) const;

 private:
  explicit Converter(UniqueFd socket) : socket_(std::move(socket)) {}

  UniqueFd socket_;
};

// Gives `reader` a converter of its own. Call it before the wall, with one thread. Where the machine has no
// room for one the reader goes without.
void convert_with(const LibreOffice& office, extract_formats::DocumentReader& reader);

}  // namespace svea::extract_app
