// The folder of model files: NAME.gguf, and NAME.json with where it came from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "gguf/facts.h"

namespace svea::model_files {

// What was known when the file was fetched.
struct Origin {
  std::string source;   // as the person wrote it
  std::string sha256;   // of the whole file
  std::string licence;  // the hub's word or the file's own; "" unknown
  Time pulled_at{};
};

struct ModelFile {
  std::string name;
  std::filesystem::path path;
  std::uint64_t bytes = 0;
  Result<gguf::Facts> facts;     // or why the file can't be used
  std::optional<Origin> origin;  // none of a file that somebody put there
};

// Thread-safe; several processes may use the same folder.
class ModelFolder {
 public:
  // DATA/models; made when something is written to it.
  explicit ModelFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path file_of(std::string_view name) const;

  // By name. Errors: model_folder_unreadable.
  [[nodiscard]] Result<std::vector<ModelFile>> list() const;
  // Errors: model_not_there, which lists those there are.
  [[nodiscard]] Result<ModelFile> find(std::string_view name) const;
  // What is there of it, also of one that was never fetched to its end. A program that runs the model keeps
  // it until it ends. Errors: model_not_there, model_folder_unwritable.
  [[nodiscard]] Status remove(std::string_view name) const;

  // Whole or not at all. Errors: model_folder_unwritable, storage_full.
  [[nodiscard]] Status write_origin(std::string_view name, const Origin& origin) const;

 private:
  [[nodiscard]] Result<std::vector<std::string>> names() const;
  [[nodiscard]] ModelFile read(const std::string& name) const;

  std::filesystem::path folder_;
};

}  // namespace svea::model_files
