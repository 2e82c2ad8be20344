#include "write_draft.h"

#include "draft_office/report_file.h"
#include "draft_office/template_file.h"
#include "drafts/failures.h"
#include "drafts/wire.h"
#include "extract_formats/markdown_reader.h"
#include "read_document.h"

namespace svea::extract_app {
namespace {

Result<std::string> file_of(const drafts::Job& job) {
  if (const auto* const fill = std::get_if<drafts::FillJob>(&job))
    return draft_office::fill_template(fill->file, fill->values, fill->origin);
  const auto& write = std::get<drafts::WriteJob>(job);
  const auto read = TRY(extract_formats::read_markdown(write.manuscript.markdown));
  const draft_office::Report report = draft_office::report_of(write.manuscript, read);
  return write.type == drafts::FileType::odt ? draft_office::write_odt(report, write.origin)
                                             : draft_office::write_docx(report, write.origin);
}

}  // namespace

Result<drafts::Template> read_template(int fd) {
  return read_bytes(fd, [](std::string_view bytes) { return draft_office::read_template(bytes); });
}

Result<std::string> write_draft(int fd) {
  return read_bytes(fd, [](std::string_view bytes) -> Result<std::string> {
    const auto job = drafts::decode_job(bytes);
    // The server holds to the limits of values before it sends any.
    if (!job) return drafts::fail(drafts::Failure::too_large, "no job");
    return file_of(*job);
  });
}

Result<std::string> write_pdf(int fd, const std::optional<Converter>& converter) {
  if (!converter) return drafts::fail(drafts::Failure::no_converter);
  const std::string document = TRY(write_draft(fd));
  auto pdf = converter->convert(document);
  if (!pdf) return drafts::fail(drafts::Failure::not_converted, pdf.error().code);
  return std::move(*pdf);
}

}  // namespace svea::extract_app
