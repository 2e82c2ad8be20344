// A program that behaves like svea-llama as far as watching goes: a shell script, a real process.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "temporary_directory.h"

namespace svea::llama_process::test {

class Program {
 public:
  explicit Program(const std::string& script) {
    std::ofstream(path()) << "#!/bin/sh\n" << script;
    std::filesystem::permissions(path(), std::filesystem::perms::owner_all);
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "svea-llama"; }
  [[nodiscard]] std::filesystem::path file(const char* name) const { return folder_.path() / name; }

 private:
  TemporaryDirectory folder_;
};

}  // namespace svea::llama_process::test
