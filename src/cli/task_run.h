// A run of a task, asked for and followed to its end.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/command.h"

namespace svea::cli {

struct TaskArguments {
  std::string kind;
  std::vector<std::filesystem::path> files;  // "-": standard input
  std::vector<std::int64_t> documents;
  std::vector<std::string> settings;  // "name=value"
  std::string organisation;
  // A folder for the results, or the file of a table; "": they are printed.
  std::filesystem::path output;
  std::string file_type;  // "docx", "odt" or "pdf" of the files there, "csv", "xlsx" or "json" of the one
                          // table of all; "": Markdown
};

// The texts of the files go along with the run and are not kept as documents. Ctrl-C cancels it. One that
// failed stops no other. Errors: those of the interface; setting_invalid, folder_missing,
// output_missing, file_unwritable, standard_input_empty.
[[nodiscard]] Result<int> run_task(Context& context, const TaskArguments& arguments);

}  // namespace svea::cli
