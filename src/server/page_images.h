// A PDF's pages as images, drawn by Poppler's pdftoppm where it is installed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::server {

// PNG, 80 dots an inch, in the order of the pages. Writes beside the file. Blocks, a second or so. Errors:
// pdftoppm_missing, pages_not_drawn.
[[nodiscard]] Result<std::vector<std::string>> page_images(const std::filesystem::path& pdf);

}  // namespace svea::server
