// svea-extract on a terminal or in a pipe: one document on stdin, JSON lines on stdout.
#pragma once

#include <string_view>

#include "extract_formats/document_reader.h"
#include "extract_sandbox/wall.h"
#include "libre_office.h"

namespace svea::extract_app {

// What is asked for.
struct Wish {
  std::string_view file_name;
  int page = 0;  // 0: the document; from 1: the picture of that page
};

// Writes a line about the document or page and then a line for each block; an error is one line
// {"code","detail","detail_en"}. Gives the exit status: 0, 1 when the document could not be read, 2 when the
// wall could not be put up.
[[nodiscard]] int read_stdin(extract_formats::DocumentReader& reader, const extract_sandbox::Wall& wall,
                             const std::optional<LibreOffice>& office, const Wish& wish);

// svea-extract --check: what of the wall this kernel has, tried out, and whether old Office documents are
// read. 0 when the wall holds.
[[nodiscard]] int check_wall(const extract_sandbox::Wall& wall);

}  // namespace svea::extract_app
