// A model that is being fetched: what has come of it so far, and what is needed to go on later.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"
#include "crypto/sha256.h"

namespace svea::model_files {

// What the server said of the file whose beginning lies here.
struct PartState {
  std::string source;       // as the person wrote it
  std::string validator;    // a strong ETag or a Last-Modified (RFC 9110, 13.1.5); "" when there was none
  std::uint64_t bytes = 0;  // of the whole file; 0 unknown
};

// NAME.gguf.part and, beside it, NAME.gguf.part.json. One process at a time has it open. Its checksum is kept
// up as the bytes come.
class PartFile {
 public:
  // Errors: model_being_pulled, model_folder_unwritable, storage_full.
  [[nodiscard]] static Result<PartFile> open(std::filesystem::path path, std::string_view name);

  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  [[nodiscard]] const PartState& state() const { return state_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path folder() const { return path_.parent_path(); }

  // Reads what is there already into the checksum. `on_read` gets how far it has come. Once, before append(),
  // where bytes() > 0. Errors: model_folder_unwritable (it can't be read), cancelled.
  [[nodiscard]] Status check_in(const std::function<void(std::uint64_t)>& on_read,
                                const std::stop_token& stop);
  // Begins from nothing with another state.
  [[nodiscard]] Status restart(PartState state);
  [[nodiscard]] Status remember(PartState state);
  [[nodiscard]] Status append(std::string_view bytes);
  [[nodiscard]] std::string sha256() const;

  // Flushed to the disk and in its place, whole. Not to be used after that.
  [[nodiscard]] Status move_to(const std::filesystem::path& place);
  void remove();

 private:
  PartFile(std::filesystem::path path, UniqueFd file) : path_(std::move(path)), file_(std::move(file)) {}
  [[nodiscard]] std::filesystem::path state_path() const;

  std::filesystem::path path_;
  UniqueFd file_;  // locked (flock) as long as it is open
  PartState state_;
  std::uint64_t bytes_ = 0;
  crypto::Sha256 checksum_;
};

}  // namespace svea::model_files
