// Original files and the documents made of them, kept in step.
#pragma once

#include <filesystem>
#include <shared_mutex>

#include "store/files.h"
#include "store/record.h"

namespace svea::ingest {

// Thread-safe. A content that one request finds unused is not removed while another is adding it.
class Originals {
 public:
  Originals(store::Files& files, store::Documents& documents) : files_(files), documents_(documents) {}

  // Where an upload shall be received. Errors: storage_full.
  [[nodiscard]] Result<std::filesystem::path> place_for_upload() { return files_.new_temporary_path(); }
  // Takes the received file over and makes it a document; content_hash and size_bytes of `document` are
  // filled in. Errors: those of store::Files::put_received and store::Documents::add.
  [[nodiscard]] Result<store::Added> add(const std::filesystem::path& received, store::NewDocument document);
  // Removes the document in all its versions, and their files where no other document has the same content.
  // False when not within reach.
  [[nodiscard]] Result<bool> remove(const model::Document& document, const model::Reach& reach);
  // Where the original lies. Errors: not_found.
  [[nodiscard]] Result<std::filesystem::path> path_of(const model::Document& document) {
    return files_.path_of(document.content_hash);
  }

 private:
  store::Files& files_;
  store::Documents& documents_;
  std::shared_mutex mutex_;  // shared while adding
};

}  // namespace svea::ingest
