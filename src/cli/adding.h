// Adds files and waits until they are searchable.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "cli/collect_files.h"
#include "cli/rest.h"

namespace svea::cli {

struct AddedFile {
  FileToAdd file;
  json::Object document;         // as the interface gives it, when it was received
  std::optional<Error> failure;  // why it was not received or could not be taken in
};

// Called on the calling thread with how many files are done, and with the document that is waited for, as the
// interface gives it; it is empty where one was just done.
using OnProgress = std::function<void(std::size_t, const json::Object&)>;

// Several uploads at a time. One file's failure does not stop the rest, but a full disk or a lost server
// does. The outcomes stand in the order of `files`. Errors: those that stop the whole; cancelled.
[[nodiscard]] Result<std::vector<AddedFile>> add_files(Rest& rest, std::int64_t space,
                                                       std::vector<FileToAdd> files,
                                                       const OnProgress& on_progress);

}  // namespace svea::cli
