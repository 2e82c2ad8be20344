// svea model …: language models as files on this machine.
#include "cli/model.h"

#include <CLI/CLI.hpp>

#include "base/log.h"

namespace svea::cli {

CLI::App& add_model_file_command(const Registration& registration, const char* name, const char* description,
                                 const std::shared_ptr<ModelFileArguments>& arguments,
                                 ModelFileAction action) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(name, description);
  command->add_option("--data", registration.settings.data,
                      say("Datakatalogen. Förvalt: SVEA_DATA, annars data",
                          "The data directory. Default: SVEA_DATA, else data"));
  command->add_flag("--json", registration.settings.json,
                    say("Svara med JSON, för program", "Answer in JSON, for programs"));
  command->callback([arguments, action, &chosen = registration.chosen] {
    chosen = [arguments, action](Context& context) {
      set_log_level(LogLevel::warning);  // what a person should know the command says itself
      return action(context, *arguments);
    };
  });
  return *command;
}

model_files::ModelFolder model_folder(const Context& context) {
  return model_files::ModelFolder(context.settings.data / "models");
}

void add_model(Registration registration) {
  const auto& say = registration.say;
  auto* model = registration.app.add_subcommand(
      "model",
      say("Språkmodeller på den här maskinen.\n\nModellerna är filer i formatet GGUF och ligger i "
          "DATAKATALOGEN/models. Börja så här:\n  svea model pull hf:ägare/modell-GGUF\n  svea model list",
          "Language models on this machine.\n\nModels are files in the GGUF format and lie in "
          "DATA-DIRECTORY/models. Start like this:\n  svea model pull hf:owner/model-GGUF\n  svea model "
          "list"));
  model->require_subcommand(1);
  for (auto* add : {add_model_pull, add_model_list, add_model_run, add_model_test, add_model_remove})
    add({*model, registration.settings, say, registration.chosen});
}

}  // namespace svea::cli
