// svea documents …: what there is, and what may be done with it.
#include "cli/documents.h"

#include <CLI/CLI.hpp>

namespace svea::cli {

CLI::App& add_document_command(const Registration& registration, const char* name, const char* description,
                               const std::shared_ptr<DocumentArguments>& arguments, DocumentAction action) {
  auto* command = registration.app.add_subcommand(name, description);
  add_connection_options(*command, registration);
  command->callback([arguments, action, &chosen = registration.chosen] {
    chosen = [arguments, action](Context& context) { return action(context, *arguments); };
  });
  return *command;
}

void add_documents(Registration registration) {
  const auto& say = registration.say;
  auto* documents = registration.app.add_subcommand(
      "documents", say("Lista, visa, ändra, ta in igen och ta bort dokument",
                       "List, show, edit, take in again and remove documents"));
  documents->require_subcommand(1);
  const Registration below{*documents, registration.settings, registration.say, registration.chosen};
  add_document_views(below);
  add_document_changes(below);
  add_intake(below);
}

}  // namespace svea::cli
