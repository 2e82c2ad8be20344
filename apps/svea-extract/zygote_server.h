// svea-extract --zygote: waits for documents, and has each read by a fresh process.
#pragma once

#include "extract_formats/document_reader.h"
#include "extract_sandbox/wall.h"
#include "libre_office.h"

namespace svea::extract_app {

// What a document and what a page to be read may use.
struct Walls {
  extract_sandbox::Wall document;
  extract_sandbox::Wall page;
};

// Serves extract_process::k_zygote_socket until the other end closes it or there was nothing to do for a
// while. Gives the exit status.
[[nodiscard]] int serve_zygote(extract_formats::DocumentReader& reader, const Walls& walls,
                               const std::optional<LibreOffice>& office);

}  // namespace svea::extract_app
