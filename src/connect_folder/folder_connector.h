// Connector: the files of a folder on the server's own disks, and those of the folders in it.
#pragma once

#include "connect/connector.h"

namespace svea::connect_folder {

// Leaves out hidden files and folders, those that programs write while they work ("~$lov.docx", "lov.tmp"),
// empty files, those beyond limits::k_upload_bytes_max, and links: they lead out of the folder, or in
// circles. A file's fingerprint is its size, time and inode, so that nothing is read to see what has changed;
// a renamed file is the old one gone and a new one with the same content, which is stored once.
class FolderConnector final : public connect::Connector {
 public:
  explicit FolderConnector(model::SourceSettings settings) : settings_(std::move(settings)) {}

  // Errors: source_folder_missing (also one that can't be read: nothing is taken for gone then).
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  // Errors: file_unreadable, file_too_large.
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  model::SourceSettings settings_;
};

}  // namespace svea::connect_folder
