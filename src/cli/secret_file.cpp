#include "cli/secret_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

namespace svea::cli {

Result<std::string> read_secret(const std::filesystem::path& file) {
  std::string secret;
  std::ifstream in;
  if (file != "-") in.open(file);
  if (!std::getline(file == "-" ? std::cin : in, secret) || secret.empty())
    return fail(
        ErrorKind::invalid_input, "secret_missing",
        {fmt::format("Det finns inget lösenord och ingen nyckel på första raden i {}.", file.string()),
         fmt::format("There is no password and no key on the first line of {}.", file.string())});
  return secret;
}

}  // namespace svea::cli
