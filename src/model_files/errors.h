// What can go wrong around model files, in words for whoever runs Svea.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::model_files {

// What a person wrote.
[[nodiscard]] std::unexpected<Error> fail_source_invalid(std::string_view source);
[[nodiscard]] std::unexpected<Error> fail_name_invalid();
[[nodiscard]] std::unexpected<Error> fail_checksum_invalid();
[[nodiscard]] std::unexpected<Error> fail_not_there(std::string_view name, std::string_view names);
[[nodiscard]] std::unexpected<Error> fail_there_already(std::string_view name);
[[nodiscard]] std::unexpected<Error> fail_licence(std::string_view licence);

// The folder.
[[nodiscard]] std::unexpected<Error> fail_folder_unreadable(const std::filesystem::path& folder,
                                                            std::string detail);
[[nodiscard]] std::unexpected<Error> fail_folder_unwritable(const std::filesystem::path& file,
                                                            std::string detail);
// Writing failed with that errno: storage_full or model_folder_unwritable.
[[nodiscard]] std::unexpected<Error> fail_write(int cause, const std::filesystem::path& file);
[[nodiscard]] std::unexpected<Error> fail_no_room(std::uint64_t needed_bytes, std::uint64_t free_bytes);
[[nodiscard]] std::unexpected<Error> fail_being_pulled(std::string_view name);

// The other end.
[[nodiscard]] std::unexpected<Error> fail_status(int status, const std::string& url);
[[nodiscard]] std::unexpected<Error> fail_insecure_redirect(const std::string& to);
[[nodiscard]] std::unexpected<Error> fail_redirects(const std::string& url);
[[nodiscard]] std::unexpected<Error> fail_hub_not_understood(std::string detail);
// `files` says which there are, a line each.
[[nodiscard]] std::unexpected<Error> fail_file_unclear(const std::string& files);
[[nodiscard]] std::unexpected<Error> fail_no_file(const std::string& model);
[[nodiscard]] std::unexpected<Error> fail_split(const std::string& file);
[[nodiscard]] std::unexpected<Error> fail_too_large(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_cut(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_checksum(std::string_view expected, std::string_view found);
[[nodiscard]] std::unexpected<Error> cancelled();

}  // namespace svea::model_files
