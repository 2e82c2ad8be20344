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
struct ModelArguments {
  std::string source;
  std::string name;
  std::string sha256;
  std::string question;
  bool accepts_licence = false;
};
using ModelAction = Result<int> (*)(Context&, const ModelArguments&);

// A command that runs `action`, with --data and --json. `arguments` is what its options fill in.
[[nodiscard]] CLI::App& add_model_command(const Registration& registration, const char* name,
                                          const char* description,
                                          const std::shared_ptr<ModelArguments>& arguments,
                                          ModelAction action);

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
