// How svea-extract hands its result to the server: a compact binary form, read with distrust.
//
// What reads hostile documents may be taken over by one, so whatever it writes is checked against every limit
// and rule of ExtractedDocument, and of a failure only its number crosses the wall: the sentence that a
// person sees is ours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "extract/extractor.h"

namespace svea::extract {

// A document of the largest size in blocks of 20 bytes, such as lines of a table.
inline constexpr std::size_t k_blocks_max = limits::k_document_text_bytes_max / 20;
// Of a title and of an author.
inline constexpr std::size_t k_title_bytes_max = 500;
// Nesting of list items beyond this is shown as this.
inline constexpr int k_list_level_max = 20;
// What the reader of the other end accepts in all: text, and ten bytes around each block.
inline constexpr std::size_t k_wire_bytes_max = limits::k_document_text_bytes_max + 10 * k_blocks_max + 4096;

// An error that is none of failures.h is written as file_damaged with its code as detail.
[[nodiscard]] std::string encode(const Result<ExtractedDocument>& outcome);
[[nodiscard]] std::string encode_page(const Result<ReadPage>& outcome);

// None when the bytes are not exactly one well-formed outcome within all limits.
[[nodiscard]] std::optional<Result<ExtractedDocument>> decode(std::string_view bytes);
[[nodiscard]] std::optional<Result<ReadPage>> decode_page(std::string_view bytes);

}  // namespace svea::extract
