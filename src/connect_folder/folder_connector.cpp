#include "connect_folder/folder_connector.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <fmt/format.h>

#include "base/limits.h"
#include "connect/names.h"
#include "connect/patterns.h"

namespace svea::connect_folder {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> missing(const fs::path& folder, const std::string& detail) {
  return fail(ErrorKind::unavailable, "source_folder_missing",
              {fmt::format("Mappen {} finns inte eller går inte att läsa. Kontrollera att disken är ansluten "
                           "och att Svea har rätt att läsa den.",
                           folder.string()),
               fmt::format("The folder {} does not exist or cannot be read. Check that the disk is attached "
                           "and that Svea may read it.",
                           folder.string())},
              detail);
}

std::unexpected<Error> unreadable(const std::string& detail) {
  return fail(ErrorKind::invalid_input, "file_unreadable",
              {"Filen går inte att läsa. Kontrollera att Svea har rätt att läsa den.",
               "The file cannot be read. Check that Svea may read it."},
              detail);
}

std::string fingerprint_of(const struct stat& status) {
  return fmt::format("{}-{}.{:09}-{}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                     status.st_ino);
}

}  // namespace

Result<connect::Extent> FolderConnector::list(const connect::Listener& listener, std::stop_token stop) {
  const fs::path root(settings_.address);
  std::error_code error;
  fs::recursive_directory_iterator entries(root, error);
  if (error) return missing(root, error.message());
  while (entries != fs::recursive_directory_iterator()) {
    if (stop.stop_requested()) return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Stopped."});
    const auto path = entries->path();
    struct stat status{};
    const bool is_there = ::lstat(path.c_str(), &status) == 0;
    if (connect::is_temporary(path.filename().string())) {
      entries.disable_recursion_pending();
    } else if (is_there && S_ISREG(status.st_mode) && status.st_size > 0) {
      auto name = path.lexically_relative(root).string();
      if (connect::is_wanted(name, settings_))
        TRY(listener.found({name, name, fingerprint_of(status), "", {}}));
    } else if (is_there && S_ISDIR(status.st_mode) &&
               static_cast<std::size_t>(entries.depth()) >= limits::k_nesting_max) {
      entries.disable_recursion_pending();
    }
    // A folder that can't be read might hold what was taken in before: the listing is not whole.
    entries.increment(error);
    if (error) return missing(path, error.message());
  }
  return connect::Extent::all;
}

Result<connect::Fetched> FolderConnector::fetch(connect::Item& item, const std::optional<connect::Known>&,
                                                const fs::path& target, std::stop_token) {
  const auto file = fs::path(settings_.address) / item.key;
  struct stat status{};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return fail(ErrorKind::not_found, "file_unreadable",
                {"Filen finns inte längre.", "The file no longer exists."});
  if (static_cast<std::uint64_t>(status.st_size) > limits::k_upload_bytes_max)
    return fail(ErrorKind::too_large, "file_too_large",
                {"Filen är större än Svea tar emot (512 MB). Dela upp den.",
                 "The file is larger than Svea accepts (512 MB). Split it."});
  std::error_code error;
  if (!fs::copy_file(file, target, fs::copy_options::overwrite_existing, error))
    return unreadable(error.message());
  item.fingerprint =
      fingerprint_of(status);  // from before the copy: what changes meanwhile is seen next time
  return connect::Fetched::fresh;
}

}  // namespace svea::connect_folder
