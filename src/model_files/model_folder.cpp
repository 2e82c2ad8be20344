#include "model_files/model_folder.h"

#include <algorithm>

#include "model_files/errors.h"
#include "model_files/origin_file.h"
#include "model_files/source.h"

namespace svea::model_files {
namespace {

constexpr std::string_view k_model = ".gguf";
constexpr std::string_view k_origin = ".json";
// Of a model that is being fetched (part_file.h).
constexpr std::string_view k_part = ".gguf.part";
constexpr std::string_view k_part_state = ".gguf.part.json";

std::filesystem::path with_ending(const std::filesystem::path& folder, std::string_view name,
                                  std::string_view ending) {
  return folder / (std::string(name) += ending);
}

}  // namespace

std::filesystem::path ModelFolder::file_of(std::string_view name) const {
  return with_ending(folder_, name, k_model);
}

Result<std::vector<std::string>> ModelFolder::names() const {
  std::vector<std::string> names;
  std::error_code error;
  if (!std::filesystem::exists(folder_, error)) return names;
  for (auto entry = std::filesystem::directory_iterator(folder_, error);
       !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    auto name = entry->path().stem().string();
    std::error_code not_a_file;
    if (entry->path().extension() == k_model && is_valid_name(name) && entry->is_regular_file(not_a_file))
      names.push_back(std::move(name));
  }
  if (error) return fail_folder_unreadable(folder_, error.message());
  std::ranges::sort(names);
  return names;
}

ModelFile ModelFolder::read(const std::string& name) const {
  const auto path = file_of(name);
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  return {.name = name,
          .path = path,
          .bytes = error ? 0 : bytes,
          .facts = gguf::read_facts(path),
          .origin = read_origin(with_ending(folder_, name, k_origin))};
}

Result<std::vector<ModelFile>> ModelFolder::list() const {
  std::vector<ModelFile> files;
  for (const auto& name : TRY(names())) files.push_back(read(name));
  return files;
}

Result<ModelFile> ModelFolder::find(std::string_view name) const {
  std::string others;
  for (const auto& there : TRY(names())) {
    if (there == name) return read(there);
    others += (others.empty() ? "" : ", ") + there;
  }
  return fail_not_there(name, others);
}

Status ModelFolder::remove(std::string_view name) const {
  if (!is_valid_name(name)) return fail_name_invalid();
  bool was_there = false;
  for (const auto ending : {k_model, k_part, k_part_state, k_origin}) {
    std::error_code error;
    const auto path = with_ending(folder_, name, ending);
    was_there |= std::filesystem::remove(path, error);
    if (error) return fail_folder_unwritable(path, error.message());
  }
  if (was_there) return {};
  const auto other = find(name);
  return other ? Status() : std::unexpected(other.error());
}

Status ModelFolder::write_origin(std::string_view name, const Origin& origin) const {
  return model_files::write_origin(with_ending(folder_, name, k_origin), origin);
}

}  // namespace svea::model_files
