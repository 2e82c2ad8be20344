// What office packages note about themselves.
#pragma once

#include <string>

#include "base/result.h"
#include "extract_formats/properties.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Of a Dublin Core part such as docProps/core.xml or meta.xml: the first author and the last change. Empty
// when there is no such part. Errors: as XmlStream.
[[nodiscard]] Result<Properties> core_properties(package::ZipArchive& archive, const std::string& part);

// An encrypted OpenDocument package still lists its files, each with how it is encrypted. Errors: as
// XmlStream.
[[nodiscard]] Result<bool> is_encrypted_opendocument(package::ZipArchive& archive);

}  // namespace svea::extract_formats
