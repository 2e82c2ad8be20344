// Original files in the data directory, by content hash.
#pragma once

#include <atomic>
#include <memory>

#include "files_disk/descriptor.h"
#include "store/files.h"

namespace svea::files_disk {

// Thread-safe; several processes may share a data directory.
class DiskFiles final : public store::Files {
 public:
  // Makes what is missing of the data directory and clears away what dead processes were receiving.
  // Errors: storage_full, files_unwritable.
  [[nodiscard]] static Result<std::unique_ptr<DiskFiles>> open(const std::filesystem::path& data_directory);
  ~DiskFiles() override;

  Result<store::StoredFile> put(const std::filesystem::path& source) override;
  Result<std::filesystem::path> new_temporary_path() override;
  Result<store::StoredFile> put_received(const std::filesystem::path& temporary) override;
  Result<std::filesystem::path> path_of(std::string_view content_hash) override;
  Status remove(std::string_view content_hash) override;

 private:
  DiskFiles(std::filesystem::path files, std::filesystem::path receiving, Descriptor lock);
  [[nodiscard]] std::filesystem::path place_of(std::string_view content_hash) const;
  [[nodiscard]] Status move_into_place(const std::filesystem::path& temporary, const store::StoredFile& file);

  std::filesystem::path files_;
  std::filesystem::path receiving_;  // this process's own
  Descriptor lock_;                  // held on `receiving_` as long as this lives
  std::atomic<std::uint64_t> temporary_paths_ = 0;
};

}  // namespace svea::files_disk
