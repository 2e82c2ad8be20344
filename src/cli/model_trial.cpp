// svea model test NAME: how fast a model is here, what memory it takes, and whether it manages the least.
#include <algorithm>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/model.h"
#include "cli/model_checks.h"
#include "cli/progress.h"
#include "cli/running_model.h"

namespace svea::cli {
namespace {

struct Report {
  std::string name;
  std::chrono::milliseconds loading{0};
  std::uint64_t memory_bytes = 0;
  ModelSpeed speed;
  std::vector<ModelCheck> checks;
};

double seconds(std::chrono::milliseconds time) { return std::chrono::duration<double>(time).count(); }

json::Object as_json(const Report& report) {
  json::Array checks;
  for (const auto& check : report.checks)
    checks.push_back({{"check", check.code}, {"passed", check.passed}, {"answer", check.answer}});
  return {{"name", report.name},
          {"loading_seconds", seconds(report.loading)},
          {"memory_bytes", report.memory_bytes},
          {"first_word_seconds", seconds(report.speed.first_word)},
          {"prompt_tokens_per_second", report.speed.prompt_tokens_a_second},
          {"answer_tokens_per_second", report.speed.answer_tokens_a_second},
          {"checks", std::move(checks)}};
}

void print(const Report& report, const Speaker& say) {
  const auto row = [](const char* label, const std::string& value) {
    fmt::print("{:<28}{}\n", label, value);
  };
  row(say("Inläsning", "Loading"), fmt::format("{:.1f} s", seconds(report.loading)));
  row(say("Minne som mest", "Memory at most"), size_text(report.memory_bytes));
  row(say("Läser text", "Reads text"), fmt::format("{:.0f} token/s", report.speed.prompt_tokens_a_second));
  row(say("Skriver svar", "Writes answers"),
      fmt::format("{:.1f} token/s", report.speed.answer_tokens_a_second));
  row(say("Första ordet efter en sida", "First word after a page"),
      fmt::format("{:.1f} s", seconds(report.speed.first_word)));
  for (const auto& check : report.checks) {
    fmt::print("{:<7}{}\n", check.passed ? say("ja", "yes") : say("NEJ", "NO"), say(check.what));
    if (!check.passed) fmt::print("       → {}\n", check.answer);
  }
}

Result<int> test(Context& context, const ModelFileArguments& arguments) {
  Report report;
  report.name = arguments.name;
  const auto began = std::chrono::steady_clock::now();
  const auto running = TRY(RunningModel::start(context, arguments.name));
  report.loading =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  report.speed = TRY(measure_speed(running->model(), context.stop));
  report.checks = TRY(check_model(running->model(), context.stop));
  report.memory_bytes = running->memory_bytes();
  if (context.settings.json)
    print_json(as_json(report));
  else
    print(report, context.say);
  return std::ranges::all_of(report.checks, &ModelCheck::passed) ? k_exit_done : k_exit_failed;
}

}  // namespace

void add_model_test(Registration registration) {
  const auto& say = registration.say;
  auto arguments = std::make_shared<ModelFileArguments>();
  auto& command = add_model_file_command(
      registration, "test",
      say("Prova en modell på den här maskinen: hur fort den läser och skriver, hur mycket minne den tar, "
          "och om den svarar på svenska, hämtar svar ur en text och håller sig till ett "
          "JSON-schema.\n\nAvslutar med 1 om den inte klarar det.\n\nExempel:\n  svea model test liten",
          "Try a model on this machine: how fast it reads and writes, how much memory it takes, and whether "
          "it answers in Swedish, takes answers from a text and keeps to a JSON schema.\n\nEnds with 1 when "
          "it does not manage.\n\nExample:\n  svea model test small"),
      arguments, test);
  command.add_option("name", arguments->name, say("Modellens namn", "The model's name"))->required();
}

}  // namespace svea::cli
