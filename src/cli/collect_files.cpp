#include "cli/collect_files.h"

#include <fmt/format.h>

#include <algorithm>

namespace svea::cli {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

std::unexpected<Error> unreadable(const fs::path& path, const std::error_code& why) {
  return fail(ErrorKind::invalid_input, "path_unreadable",
              {fmt::format("Svea får inte läsa {}. Kontrollera rättigheterna.", path.string()),
               fmt::format("Svea may not read {}. Check its permissions.", path.string())},
              why.message());
}

Status collect_folder(const fs::path& folder, std::vector<FileToAdd>& files) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  if (error) return unreadable(folder, error);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (error) return unreadable(folder, error);
    if (is_hidden(entry->path())) {
      if (entry->is_directory(error)) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error)) {
      files.push_back({entry->path(), entry->path().lexically_relative(folder).generic_string()});
    }
  }
  if (error) return unreadable(folder, error);
  return {};
}

}  // namespace

Result<std::vector<FileToAdd>> collect_files(const std::vector<fs::path>& paths) {
  std::vector<FileToAdd> files;
  for (const auto& given : paths) {
    std::error_code error;
    const auto path = fs::weakly_canonical(given, error);
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
      return fail(
          ErrorKind::not_found, "path_not_found",
          {fmt::format("Det finns ingen fil eller mapp som heter {}. Kontrollera sökvägen.", given.string()),
           fmt::format("There is no file or folder called {}. Check the path.", given.string())});
    if (fs::is_directory(status))
      TRY(collect_folder(path, files));
    else if (fs::is_regular_file(status))
      files.push_back({path, path.filename().string()});
  }
  if (files.empty())
    return fail(ErrorKind::invalid_input, "folder_empty",
                {"Där finns inga filer att lägga till.", "There are no files to add there."});
  std::sort(files.begin(), files.end(),
            [](const FileToAdd& a, const FileToAdd& b) { return a.name < b.name; });
  return files;
}

}  // namespace svea::cli
