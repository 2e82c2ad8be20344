#include "cli/usage.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace svea::cli {
namespace {

using Phrase = std::pair<std::string_view, std::string_view>;

// The parser has its sentences in English only. Applied in this order.
constexpr std::array<Phrase, 12> k_swedish{{
    {"A subcommand is required", "Ett kommando saknas"},
    {" is required", " saknas"},
    {"The following argument was not expected: ", "Okänt argument: "},
    {"The following arguments were not expected: ", "Okända argument: "},
    {"Could not convert: ", "Värdet passar inte: "},
    {": Value ", ": värdet "},
    {" not in range ", " ligger inte inom "},
    {" not in ", " är inget av "},
    {" to ", " till "},
    {": At Most 1 required but received ", ": ges en gång, inte "},
    {" required ", " värde av slaget "},
    {" missing", " saknas"},
}};

std::string in_swedish(std::string text) {
  for (const auto& [english, swedish] : k_swedish)
    if (const auto at = text.find(english); at != std::string::npos)
      text.replace(at, english.size(), swedish);
  return text;
}

// The commands that were recognised: "svea documents show".
std::string command_line(const CLI::App& app) {
  std::string line = app.get_name();
  for (const auto* command : app.get_subcommands()) line += " " + command_line(*command);
  return line;
}

}  // namespace

std::string usage_problem(const CLI::App& app, const CLI::Error& error, const Speaker& say) {
  const std::string what = error.what();
  const std::string swedish = in_swedish(what);
  return fmt::format(fmt::runtime(say("svea: {}. Så här används kommandot: {} --help\n",
                                      "svea: {}. How the command is used: {} --help\n")),
                     say(swedish.c_str(), what.c_str()), command_line(app));
}

}  // namespace svea::cli
