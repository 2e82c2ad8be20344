#include "model_files/errors.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "model_files/limits.h"

namespace svea::model_files {
namespace {

double gigabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e9; }

}  // namespace

std::unexpected<Error> fail_source_invalid(std::string_view source) {
  return fail(ErrorKind::invalid_input, "model_source_invalid",
              {"Källan är varken en adress (https://server/modell.gguf) eller en modell på Hugging Face "
               "(hf:ägare/namn, vid behov hf:ägare/namn:fil.gguf).",
               "The source is neither an address (https://server/model.gguf) nor a model on Hugging Face "
               "(hf:owner/name, where needed hf:owner/name:file.gguf)."},
              std::string(source));
}

std::unexpected<Error> fail_name_invalid() {
  return fail(ErrorKind::invalid_input, "model_name_invalid",
              {fmt::format("Namnet duger inte. Använd bokstäverna a–z, siffror, punkt, bindestreck och "
                           "understreck, högst {} tecken, och ge det med --name.",
                           k_name_bytes_max),
               fmt::format("The name will not do. Use the letters a–z, digits, full stop, hyphen and "
                           "underscore, at most {} characters, and give it with --name.",
                           k_name_bytes_max)});
}

std::unexpected<Error> fail_checksum_invalid() {
  return fail(ErrorKind::invalid_input, "model_checksum_invalid",
              {"Kontrollsumman ska vara en SHA-256: 64 tecken, 0–9 och a–f.",
               "The checksum must be a SHA-256: 64 characters, 0–9 and a–f."});
}

std::unexpected<Error> fail_not_there(std::string_view name, std::string_view names) {
  if (names.empty())
    return fail(ErrorKind::not_found, "model_not_there",
                {fmt::format("Modellen {} finns inte här. Hämta den med svea model pull KÄLLA.", name),
                 fmt::format("The model {} is not here. Fetch it with svea model pull SOURCE.", name)});
  return fail(ErrorKind::not_found, "model_not_there",
              {fmt::format("Modellen {} finns inte här. Här finns: {}.", name, names),
               fmt::format("The model {} is not here. Those here are: {}.", name, names)});
}

std::unexpected<Error> fail_there_already(std::string_view name) {
  return fail(ErrorKind::conflict, "model_there_already",
              {fmt::format("Det finns redan en annan modell som heter {}. Ge den nya ett annat namn med "
                           "--name, eller ta först bort den gamla med svea model remove {}.",
                           name, name),
               fmt::format("Another model named {} is already here. Give the new one another name with "
                           "--name, or remove the old one first with svea model remove {}.",
                           name, name)});
}

std::unexpected<Error> fail_licence(std::string_view licence) {
  const std::string sv = licence.empty()
                             ? "Modellens licens är okänd"
                             : fmt::format("Modellens licens ({}) är ingen öppen licens", licence);
  const std::string en = licence.empty()
                             ? "The model's licence is unknown"
                             : fmt::format("The model's licence ({}) is not an open one", licence);
  return fail(ErrorKind::forbidden, "model_licence_not_accepted",
              {sv + ", och den är inte godkänd. Läs villkoren hos den som gav ut modellen och kör sedan om "
                    "kommandot med --accept-licence.",
               en + ", and it has not been accepted. Read the terms at whoever published the model, then run "
                    "the command again with --accept-licence."});
}

std::unexpected<Error> fail_folder_unreadable(const std::filesystem::path& folder, std::string detail) {
  return fail(
      ErrorKind::unavailable, "model_folder_unreadable",
      {fmt::format("Mappen {} går inte att läsa. Kontrollera att Svea får läsa den.", folder.string()),
       fmt::format("The folder {} cannot be read. Check that Svea may read it.", folder.string())},
      std::move(detail));
}

std::unexpected<Error> fail_folder_unwritable(const std::filesystem::path& file, std::string detail) {
  return fail(
      ErrorKind::unavailable, "model_folder_unwritable",
      {fmt::format(
           "Det gick inte att skriva i {}. Kontrollera att Svea får skriva där och att disken är hel.",
           file.parent_path().string()),
       fmt::format("Writing in {} failed. Check that Svea may write there and that the disk is sound.",
                   file.parent_path().string())},
      std::move(detail));
}

std::unexpected<Error> fail_write(int cause, const std::filesystem::path& file) {
  auto detail = fmt::format("{}: {}", file.string(), std::strerror(cause));
  if (cause != ENOSPC && cause != EDQUOT && cause != EFBIG)
    return fail_folder_unwritable(file, std::move(detail));
  return fail(ErrorKind::storage_full, "storage_full",
              {"Disken blev full. Frigör utrymme och kör om kommandot: det fortsätter där det slutade.",
               "The disk became full. Free space and run the command again: it goes on where it stopped."},
              std::move(detail));
}

std::unexpected<Error> fail_no_room(std::uint64_t needed_bytes, std::uint64_t free_bytes) {
  return fail(
      ErrorKind::storage_full, "storage_full",
      {fmt::format("Modellen ryms inte på disken: {:.1f} GB ska hämtas och {:.1f} GB får användas. Frigör "
                   "utrymme och kör om kommandot: det fortsätter där det slutade.",
                   gigabytes(needed_bytes), gigabytes(free_bytes)),
       fmt::format("There is no room for the model on the disk: {:.1f} GB are to be fetched and {:.1f} GB "
                   "may be used. Free space and run the command again: it goes on where it stopped.",
                   gigabytes(needed_bytes), gigabytes(free_bytes))});
}

std::unexpected<Error> fail_being_pulled(std::string_view name) {
  return fail(
      ErrorKind::conflict, "model_being_pulled",
      {fmt::format("Modellen {} hämtas redan av ett annat kommando. Vänta tills det är klart.", name),
       fmt::format("The model {} is being fetched by another command. Wait until it is done.", name)});
}

std::unexpected<Error> cancelled() {
  return fail(ErrorKind::cancelled, "cancelled",
              {"Hämtningen avbröts. Kör om kommandot, så fortsätter den där den slutade.",
               "Fetching was stopped. Run the command again and it goes on where it stopped."});
}

}  // namespace svea::model_files
