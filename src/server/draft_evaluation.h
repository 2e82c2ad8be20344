// Measures how well filled-in templates keep their formatting: drawn beside the same documents by hand.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "drafts/document_writer.h"
#include "json/json.h"

namespace svea::server {

// `request` is {"kind": "draft", "values": what is filled in (tasks/draft_values.h), "cases": [{"name",
// "type" ("docx", "odt"), "template", "expected"}]}: a template and the document that a person would have
// written with those values, both as base64. Each is filled in, made a PDF and drawn, page by page. The reply
// has "templates", "formatting_kept" (every page the same, dot for dot), "without_placeholders" (none left),
// "differing" [name] and "seconds". `folder` takes the files meanwhile. Errors: draft_set_invalid, those of
// DocumentWriter (LibreOffice makes the PDFs) and page_images().
[[nodiscard]] Result<json::Object> evaluate_drafts(const json::Object& request,
                                                   drafts::DocumentWriter& writer,
                                                   const std::filesystem::path& folder);

}  // namespace svea::server
