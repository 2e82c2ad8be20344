// HTML pages, and the HTML inside Markdown.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/block_builder.h"

namespace svea::extract_formats {

// The text of a page: of its <main> or only <article> where it has one, without navigation, footers, forms,
// scripts and what is hidden. Errors: file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_html(std::string_view utf8);

// Adds what a piece of HTML shows to `blocks`. Errors: file_too_deep.
[[nodiscard]] Status read_html_fragment(std::string_view utf8, BlockBuilder& blocks);

// What a character reference such as "&aring;" stands for.
[[nodiscard]] std::string decode_html_entity(std::string_view entity);

}  // namespace svea::extract_formats
