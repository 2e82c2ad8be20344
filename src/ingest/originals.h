// Original files and the documents and recordings that need them, kept in step.
#pragma once

#include <filesystem>

#include "base/fair_shared_mutex.h"
#include "store/files.h"
#include "store/record.h"

namespace svea::ingest {

// Thread-safe. A content that one request finds unused is not removed while another is adding it.
class Originals {
 public:
  Originals(store::Files& files, store::Documents& documents, store::Recordings& recordings)
      : files_(files), documents_(documents), recordings_(recordings) {}

  // Where an upload shall be received. Errors: storage_full.
  [[nodiscard]] Result<std::filesystem::path> place_for_upload() { return files_.new_temporary_path(); }
  // Takes the received file over and makes it a document; content_hash and size_bytes of `document` are
  // filled in. Errors: those of store::Files::put_received and store::Documents::add.
  [[nodiscard]] Result<store::Added> add(const std::filesystem::path& received, store::NewDocument document);
  // Removes the document in all its versions, and their files where no other document has the same content.
  // False when not within reach.
  [[nodiscard]] Result<bool> remove(const model::Document& document, const model::Reach& reach);
  // Takes the received file over and keeps it as a recording; content_hash of `recording` is filled in.
  // Errors: those of store::Files::put_received and store::Recordings::add.
  [[nodiscard]] Result<model::Recording> add(const std::filesystem::path& received,
                                             store::NewRecording recording);
  // Removes the recordings that nobody needs any more, and their files. Errors: those of the record and the
  // files; what is left is removed by the next call.
  [[nodiscard]] Status remove_unneeded_recordings(Time now);
  // Where the original lies. Errors: not_found.
  [[nodiscard]] Result<std::filesystem::path> path_of(const model::Document& document) {
    return files_.path_of(document.content_hash);
  }
  [[nodiscard]] Result<std::filesystem::path> path_of(const model::Recording& recording) {
    return files_.path_of(recording.content_hash);
  }

 private:
  [[nodiscard]] Status remove_unless_used(const std::string& content_hash, model::RecordingId other_than);

  store::Files& files_;
  store::Documents& documents_;
  store::Recordings& recordings_;
  FairSharedMutex mutex_;  // shared while adding
};

}  // namespace svea::ingest
