// The parts of `svea model`.
#pragma once

#include <string>

#include "cli/command.h"
#include "model_files/model_folder.h"

namespace CLI {
class App;
}

namespace svea::cli {

// What the commands below `svea model` are told.
struct ModelFileArguments {
  std::string source;
  std::string name;
  std::string sha256;
  std::string question;
  bool accepts_licence = false;
};
using ModelFileAction = Result<int> (*)(Context&, const ModelFileArguments&);

// A command that runs `action`, with --data and --json. `arguments` is what its options fill in.
[[nodiscard]] CLI::App& add_model_file_command(const Registration& registration, const char* name,
                                               const char* description,
                                               const std::shared_ptr<ModelFileArguments>& arguments,
                                               ModelFileAction action);

// Each adds its command below `registration.app`.
void add_model_pull(Registration registration);
void add_model_list(Registration registration);
void add_model_remove(Registration registration);
void add_model_run(Registration registration);
void add_model_test(Registration registration);

// DATA/models.
[[nodiscard]] model_files::ModelFolder model_folder(const Context& context);
// What is known of a model file, for programs.
[[nodiscard]] json::Object model_json(const model_files::ModelFile& file);

}  // namespace svea::cli
