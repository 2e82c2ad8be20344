// Templates as results and interfaces show them.
#pragma once

#include "drafts/template.h"
#include "json/json.h"

namespace svea::tasks {

// [{"name", "guidance", "kind", "form", "choices", "lists"}]
[[nodiscard]] json::Array field_objects(const drafts::Template& of);
// [{"detail", "detail_en"}]: what is wrong, where, and how to mend it.
[[nodiscard]] json::Array problem_objects(const drafts::Template& of);
// template_gone: it was removed, or is out of reach.
[[nodiscard]] std::unexpected<Error> fail_template_gone();
// "docx" or "odt"
[[nodiscard]] std::string_view slug_of(drafts::Format format);

}  // namespace svea::tasks
