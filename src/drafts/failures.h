// Why a template cannot be read or filled in, beside what can be wrong with any file (extract/failures.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace svea::drafts {

// The numbers cross the wall (wire.h): add at the end.
enum class Failure : std::uint8_t {
  not_template,   // template_type: neither DOCX nor ODT
  has_macros,     // template_macros
  has_problems,   // template_broken: placeholders that are wrong; TemplateTool::read() says which
  too_large,      // draft_too_large: beyond k_copied_nodes_max or k_values_bytes_max
  no_converter,   // pdf_unavailable: no LibreOffice can be run
  not_converted,  // pdf_failed: LibreOffice did not get through with it
};

// The code and sentence of a failure. `detail` is for the log.
[[nodiscard]] Error error_of(Failure failure, std::string detail = {});
[[nodiscard]] inline std::unexpected<Error> fail(Failure failure, std::string detail = {}) {
  return std::unexpected(error_of(failure, std::move(detail)));
}

// The failure with this number, or with this Error::code; none when there is no such.
[[nodiscard]] std::optional<Failure> failure_of_number(std::uint8_t number);
[[nodiscard]] std::optional<Failure> failure_of_code(std::string_view code);

}  // namespace svea::drafts
