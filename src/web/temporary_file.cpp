#include "web/temporary_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/unique_fd.h"

namespace svea::web {

TemporaryFile::TemporaryFile() {
  std::error_code ignored;  // what is written there fails then, and says why
  auto name = (std::filesystem::temp_directory_path(ignored) / "svea-source-XXXXXX").string();
  const UniqueFd made(::mkostemp(name.data(), O_CLOEXEC));
  path_ = name;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace svea::web
