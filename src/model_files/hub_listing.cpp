#include "model_files/hub_listing.h"

#include <algorithm>

#include <fmt/format.h>

#include "json/json.h"
#include "model_files/errors.h"

namespace svea::model_files {
namespace {

constexpr std::string_view k_usual = "q4_k_m";

std::string lower(std::string_view text) {
  std::string copy(text);
  std::ranges::transform(copy, copy.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return copy;
}

// It becomes part of an address.
bool is_plain(std::string_view text) {
  return !text.empty() && !text.contains("..") && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._-/").contains(c);
  });
}

// The licence as the model's card has it, else its tag. "other" says only that its name is somewhere else.
std::string licence_of(const json::Object& model) {
  if (const auto card = json::find<const json::Object*>(model, "cardData").value_or(std::nullopt)) {
    auto licence = json::find<std::string>(**card, "license").value_or(std::nullopt).value_or("");
    const auto name = json::find<std::string>(**card, "license_name").value_or(std::nullopt).value_or("");
    if (licence == "other" && !name.empty()) licence = name;
    if (!licence.empty()) return licence;
  }
  constexpr std::string_view k_tag = "license:";
  if (const auto tags = json::find<const json::Array*>(model, "tags").value_or(std::nullopt))
    for (const auto& tag : **tags)
      if (tag.is_string() && std::string_view(tag.as_string()).starts_with(k_tag))
        return std::string(std::string_view(tag.as_string()).substr(k_tag.size()));
  return "";
}

Result<ListedFile> read_file(const json::Value& value) {
  const auto& object = *TRY(json::as<const json::Object*>(value, "siblings"));
  ListedFile file;
  file.name = TRY(json::get<std::string>(object, "rfilename"));
  file.bytes = static_cast<std::uint64_t>(
      std::max<std::int64_t>(TRY(json::find<std::int64_t>(object, "size")).value_or(0), 0));
  if (const auto lfs = TRY(json::find<const json::Object*>(object, "lfs")))
    file.sha256 = TRY(json::find<std::string>(**lfs, "sha256")).value_or("");
  return file;
}

// "-00001-of-00003.gguf"
bool is_one_of_several(std::string_view name) {
  constexpr std::string_view k_end = "-00001-of-00001.gguf";
  if (name.size() < k_end.size()) return false;
  const auto end = name.substr(name.size() - k_end.size());
  return end.substr(6, 4) == "-of-" && end.front() == '-' && end.ends_with(".gguf");
}

std::string lines_of(const std::vector<ListedFile>& files) {
  constexpr double k_gigabyte = 1e9;
  std::string lines;
  for (const auto& file : files)
    lines += fmt::format("  {:>7.2f} GB  {}\n", static_cast<double>(file.bytes) / k_gigabyte, file.name);
  if (!lines.empty()) lines.pop_back();
  return lines;
}

}  // namespace

Result<Listing> read_listing(std::string_view body) {
  const auto model = TRY(json::parse_object(body));
  Listing listing{
      .revision = TRY(json::get<std::string>(model, "sha")), .licence = licence_of(model), .files = {}};
  if (!is_plain(listing.revision)) return fail_hub_not_understood("revision");
  for (const auto& value : *TRY(json::get<const json::Array*>(model, "siblings"))) {
    auto file = TRY(read_file(value));
    if (file.name.ends_with(".gguf") && is_plain(file.name)) listing.files.push_back(std::move(file));
  }
  return listing;
}

Result<ListedFile> choose_file(const Listing& listing, const HubSource& source) {
  auto files = listing.files;
  if (const auto named = std::ranges::find(files, source.file, &ListedFile::name); named != files.end())
    files = {*named};
  std::erase_if(files,
                [&](const ListedFile& file) { return !lower(file.name).contains(lower(source.file)); });
  if (files.empty()) return fail_no_file(source.model);
  auto usual = files;
  std::erase_if(usual, [](const ListedFile& file) { return !lower(file.name).contains(k_usual); });
  if (files.size() > 1 && usual.size() == 1) files = usual;
  if (files.size() > 1 && !std::ranges::all_of(files, &is_one_of_several, &ListedFile::name))
    return fail_file_unclear(lines_of(files));
  if (is_one_of_several(files.front().name)) return fail_split(files.front().name);
  return files.front();
}

}  // namespace svea::model_files
