// What passes between the server and svea-extract about templates and drafts: jobs on the way there, outcomes
// on the way back. Both are read with distrust: what fills in a hostile template may be taken over by it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "drafts/document_writer.h"

namespace svea::drafts {

struct FillJob {
  std::string_view file;  // the template's bytes; borrowed from what was decoded
  Values values;
  Origin origin;
};

struct WriteJob {
  Manuscript manuscript;
  Origin origin;
  FileType type = FileType::docx;  // a PDF is made of a DOCX
};

using Job = std::variant<FillJob, WriteJob>;

[[nodiscard]] std::string encode_fill(std::string_view file, const Values& values, const Origin& origin);
[[nodiscard]] std::string encode_write(const Manuscript& manuscript, const Origin& origin, FileType type);
// None when the bytes are not exactly one job within all limits. Borrows them.
[[nodiscard]] std::optional<Job> decode_job(std::string_view bytes);

[[nodiscard]] std::string encode_template(const Result<Template>& outcome);
[[nodiscard]] std::string encode_file(const Result<std::string>& outcome);
// None when the bytes are not exactly one well-formed outcome within all limits; of a failure only its number
// crosses the wall.
[[nodiscard]] std::optional<Result<Template>> decode_template(std::string_view bytes);
[[nodiscard]] std::optional<Result<std::string>> decode_file(std::string_view bytes);

}  // namespace svea::drafts
