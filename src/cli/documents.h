// The parts of `svea documents`.
#pragma once

#include "cli/command.h"

namespace CLI {
class App;
}

namespace svea::cli {

// What the commands below `svea documents` are told.
struct DocumentArguments {
  std::int64_t id = 0;
  std::string organisation;
};
using DocumentAction = Result<int> (*)(Context&, const DocumentArguments&);

// A command that runs `action`, with the options of the connection. `arguments` is what its options fill in.
[[nodiscard]] CLI::App& add_document_command(const Registration& registration, const char* name,
                                             const char* description,
                                             const std::shared_ptr<DocumentArguments>& arguments,
                                             DocumentAction action);

// Each adds its commands below `registration.app`.
void add_document_views(Registration registration);    // list, show, versions
void add_document_changes(Registration registration);  // edit, restore, retry, cancel, remove
void add_intake(Registration registration);            // status, retry-failed, reprocess

}  // namespace svea::cli
