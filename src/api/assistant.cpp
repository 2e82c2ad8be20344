#include "api/assistant.h"

#include <algorithm>

#include "api/reach.h"
#include "api/read.h"
#include "api/read_assistant.h"

namespace svea::api {
namespace {

std::unexpected<Error> out_of_reach() {
  return fail(ErrorKind::conflict, "assistant_out_of_reach",
              {"Det som assistenten ska läsa finns inte längre, eller så får du inte läsa det. Be den som "
               "ansvarar för assistenten att se över den, eller fråga utan den.",
               "What the assistant is to read is gone, or you may not read it. Ask whoever is responsible "
               "for the assistant to look it over, or ask without it."});
}

Result<bool> is_national(Services& services, model::OrganisationId id) {
  for (const auto& organisation : TRY(services.record.directory().organisations()))
    if (organisation.id == id) return organisation.kind == model::OrganisationKind::national;
  return false;
}

Result<std::vector<model::DocumentId>> readable(Services& services,
                                                const std::vector<model::DocumentId>& wanted,
                                                const model::Reach& reach) {
  std::vector<model::DocumentId> found;
  for (const auto id : wanted) {
    const auto document = TRY(services.record.documents().find(id, reach));
    if (document) found.push_back(document->replaced_by ? document->replaced_by : id);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

Result<model::LibraryEntry> find_assistant(Services& services, const Caller& caller, model::LibraryEntryId id,
                                           std::optional<model::OrganisationId> organisation) {
  const auto& rights = caller.rights;
  auto found = TRY(services.record.library().find(id, rights.reach(), rights.person().id));
  bool is_usable = found && found->entry.kind == k_assistant_kind;
  if (is_usable && organisation && found->entry.organisation != *organisation)
    is_usable = TRY(is_national(services, found->entry.organisation));
  if (is_usable) return std::move(found->entry);
  return fail(ErrorKind::not_found, "assistant_missing",
              {"Assistenten finns inte här, eller så får du inte använda den. Välj en annan i biblioteket.",
               "The assistant is not here, or you may not use it. Choose another one in the library."});
}

Result<std::optional<model::LibraryEntry>> assistant_of(Services& services, const Caller& caller,
                                                        const model::AssistantUse& use) {
  const auto versions = TRY(services.record.library().versions(use.assistant, caller.rights.reach()));
  for (const auto& version : versions)
    if (!use.is_pinned || version.version == use.version) return version;
  return std::nullopt;
}

Status guide(Services& services, const model::LibraryEntry& entry, model::Reach& reach,
             answer::Guidance& guidance) {
  auto assistant = TRY(stored_assistant(entry));
  if (!assistant.spaces.empty()) reach = narrowed(reach, assistant.spaces);
  guidance.documents = TRY(readable(services, assistant.documents, reach));
  // Without these the answer would stand on everything the caller reads: wider than the assistant is meant.
  const bool has_lost_all = !assistant.documents.empty() && guidance.documents.empty();
  if (reach.spaces.empty() || has_lost_all) return out_of_reach();
  guidance.instructions = std::move(assistant.instructions);
  // One that is gone is called by its slug, which is what the person is told then.
  const auto view = services.models.find(assistant.model);
  guidance.model = view ? view->model.name : assistant.model;
  return {};
}

}  // namespace svea::api
