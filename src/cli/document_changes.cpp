// svea documents edit, restore, retry, cancel and remove.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/documents.h"

namespace svea::cli {
namespace {

struct Edit {
  std::int64_t id = 0;
  std::vector<std::pair<const char*, std::string>> values{
      {"title", ""},  {"type", ""},      {"date", ""},    {"diarienummer", ""},
      {"author", ""}, {"publisher", ""}, {"language", ""}};
  std::vector<std::string> found_again;  // names of fields that go back to what the document says
};

Result<int> edit(Context& context, const CLI::App& command, const Edit& edit) {
  json::Object changes;
  for (const auto& [name, value] : edit.values)
    if (command.count(fmt::format("--{}", name)) > 0) changes[name] = value;
  for (const auto& name : edit.found_again) changes[name] = nullptr;
  const auto document = TRY(TRY(context.rest())->patch(fmt::format("/documents/{}", edit.id), changes));
  if (context.settings.json) print_json(document);
  return k_exit_done;
}

Result<int> post(Context& context, const DocumentArguments& arguments, std::string_view what) {
  const auto document =
      TRY(TRY(context.rest())->post(fmt::format("/documents/{}/{}", arguments.id, what), {}));
  if (context.settings.json) print_json(document);
  return k_exit_done;
}

Result<int> restore(Context& context, const DocumentArguments& arguments) {
  return post(context, arguments, "restore");
}
Result<int> retry(Context& context, const DocumentArguments& arguments) {
  return post(context, arguments, "retry");
}
Result<int> cancel(Context& context, const DocumentArguments& arguments) {
  return post(context, arguments, "cancel");
}
Result<int> remove(Context& context, const DocumentArguments& arguments) {
  TRY(TRY(context.rest())->remove(fmt::format("/documents/{}", arguments.id)));
  return k_exit_done;
}

void add_edit(const Registration& registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(
      "edit", say("Ändra uppgifter om ett dokument", "Change what is known of a document"));
  add_connection_options(*command, registration);
  auto values = std::make_shared<Edit>();
  command->callback([values, command, &chosen = registration.chosen] {
    chosen = [values, command](Context& context) { return edit(context, *command, *values); };
  });
  command->add_option("id", values->id, say("Dokumentets nummer", "The document's number"))->required();
  const auto descriptions = std::to_array<const char*>(
      {say("Titel", "Title"), say("Dokumenttyp, till exempel beslut", "Document type, for example beslut"),
       say("Datum, ÅÅÅÅ-MM-DD", "Date, YYYY-MM-DD"), say("Diarienummer", "Diarienummer"),
       say("Författare", "Author"), say("Utgivare", "Publisher"),
       say("Språk, till exempel sv", "Language, for example sv")});
  for (std::size_t i = 0; i < descriptions.size(); ++i)
    command->add_option(fmt::format("--{}", values->values[i].first), values->values[i].second,
                        descriptions[i]);
  command->add_option("--reset", values->found_again,
                      say("Uppgifter som ska bli vad dokumentet självt säger, till exempel date",
                          "What shall be as the document says itself, for example date"));
}

}  // namespace

void add_document_changes(Registration registration) {
  const auto& say = registration.say;
  add_edit(registration);
  auto arguments = std::make_shared<DocumentArguments>();
  const auto add = [&](const char* name, const char* description, DocumentAction action) {
    return &add_document_command(registration, name, description, arguments, action);
  };
  for (auto* command :
       {add("restore", say("Låt en äldre version gälla igen", "Make an older version count again"), restore),
        add("retry", say("Läs in en fil som det blev fel på igen", "Take in a failed file again"), retry),
        add("cancel", say("Avbryt inläsningen av ett dokument", "Stop the taking in of a document"), cancel),
        add("remove", say("Ta bort ett dokument i alla versioner", "Remove a document in all its versions"),
            remove)})
    command->add_option("id", arguments->id, say("Dokumentets nummer", "The document's number"))->required();
}

}  // namespace svea::cli
