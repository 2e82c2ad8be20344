// Reading and filling in one template, or writing one text as a file, in this process, once it stands behind
// the wall.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "converter.h"
#include "drafts/template.h"

namespace svea::extract_app {

// A template's bytes from `fd`. Errors: those of draft_office::read_template().
[[nodiscard]] Result<drafts::Template> read_template(int fd);

// A job (drafts/wire.h) from `fd` to the bytes of a file. Errors: those of draft_office.
[[nodiscard]] Result<std::string> write_draft(int fd);

// The same as PDF. Errors: pdf_unavailable without a converter, pdf_failed.
[[nodiscard]] Result<std::string> write_pdf(int fd, const std::optional<Converter>& converter);

}  // namespace svea::extract_app
