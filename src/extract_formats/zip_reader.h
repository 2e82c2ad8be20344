// ZIP archives of documents.
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/files_inside.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// One document with each file as a section under its path, in the order of the archive; what the operating
// system put there for itself is passed over. Errors: those of FilesInside; why the first file could not be
// read, when none could; file_not_text for an archive without files.
[[nodiscard]] Result<extract::ExtractedDocument> read_zip(package::ZipArchive& archive,
                                                          package::Budget& budget, const ReadFile& read);

}  // namespace svea::extract_formats
