// svea model list and remove: what lies in the folder of models.
#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/model.h"
#include "cli/progress.h"
#include "gguf/memory.h"

namespace svea::cli {
namespace {

// What svea-llama gives all conversations together unless told otherwise.
constexpr std::uint64_t k_context_tokens = 8192;

std::uint64_t memory_bytes(const gguf::Facts& facts) {
  const auto context =
      facts.context_tokens > 0 ? std::min(facts.context_tokens, k_context_tokens) : k_context_tokens;
  return gguf::memory_needed(facts, context).total();
}

// "7.2 B", "135 M"
std::string count_text(std::uint64_t count) {
  constexpr double k_million = 1e6;
  constexpr double k_billion = 1e9;
  const auto number = static_cast<double>(count);
  if (number >= k_billion) return fmt::format("{:.1f} B", number / k_billion);
  return fmt::format("{:.1f} M", number / k_million);
}

std::string licence_of(const model_files::ModelFile& file) {
  return file.origin && !file.origin->licence.empty() ? file.origin->licence : file.facts->licence;
}

void print_row(const Context& context, const model_files::ModelFile& file, std::size_t name_columns) {
  if (!file.facts) {
    fmt::print("{:<{}}  {:>8}  {}\n", file.name, name_columns, size_text(file.bytes),
               context.say(file.facts.error().sentence));
    return;
  }
  const auto& facts = *file.facts;
  const auto licence = licence_of(file);
  fmt::print("{:<{}}  {:>8}  {:>8}  {:<8}  {:<10}  {:>8}  {:>8}  {}\n", file.name, name_columns,
             size_text(file.bytes), count_text(facts.parameters), facts.quantisation, facts.architecture,
             facts.context_tokens, size_text(memory_bytes(facts)),
             licence.empty() ? context.say("okänd", "unknown") : licence);
}

Result<int> list(Context& context, const ModelFileArguments&) {
  const auto files = TRY(model_folder(context).list());
  if (context.settings.json) {
    json::Array models;
    for (const auto& file : files) models.push_back(model_json(file));
    print_json({{"models", std::move(models)}});
    return k_exit_done;
  }
  if (files.empty()) {
    fmt::print("{}",
               context.say("Här finns inga modeller. Hämta en: svea model pull hf:ägare/modell-GGUF\n",
                           "There are no models here. Fetch one: svea model pull hf:owner/model-GGUF\n"));
    return k_exit_done;
  }
  std::size_t columns = 4;  // the heading's
  for (const auto& file : files) columns = std::max(columns, file.name.size());
  fmt::print("{:<{}}  {:>8}  {:>8}  {:<8}  {:<10}  {:>8}  {:>8}  {}\n", context.say("NAMN", "NAME"), columns,
             context.say("STORLEK", "SIZE"), "PARAM", context.say("KVANT", "QUANT"),
             context.say("ARKITEKTUR", "FAMILY"), context.say("KONTEXT", "CONTEXT"),
             context.say("MINNE", "MEMORY"), context.say("LICENS", "LICENCE"));
  for (const auto& file : files) print_row(context, file, columns);
  return k_exit_done;
}

Result<int> remove(Context& context, const ModelFileArguments& arguments) {
  TRY(model_folder(context).remove(arguments.name));
  if (context.settings.json)
    print_json({{"removed", arguments.name}});
  else
    fmt::print(fmt::runtime(context.say("Modellen {} är borttagen.\n", "The model {} has been removed.\n")),
               arguments.name);
  return k_exit_done;
}

}  // namespace

json::Object model_json(const model_files::ModelFile& file) {
  json::Object model{{"name", file.name}, {"path", file.path.string()}, {"bytes", file.bytes}};
  if (file.facts) {
    const auto& facts = *file.facts;
    model["title"] = facts.name;
    model["architecture"] = facts.architecture;
    model["parameters"] = facts.parameters;
    model["quantisation"] = facts.quantisation;
    model["context_tokens"] = facts.context_tokens;
    model["licence"] = licence_of(file);
    model["languages"] = json::Array(facts.languages.begin(), facts.languages.end());
    model["memory_bytes"] = memory_bytes(facts);
  } else {
    const auto& error = file.facts.error();
    model["error"] = {{"code", error.code}, {"detail", error.sentence.sv}, {"detail_en", error.sentence.en}};
  }
  if (file.origin) {
    model["source"] = file.origin->source;
    model["sha256"] = file.origin->sha256;
    model["pulled_at"] = fmt::format("{:%FT%T}Z", file.origin->pulled_at);
  }
  return model;
}

void add_model_list(Registration registration) {
  const auto& say = registration.say;
  static_cast<void>(
      add_model_file_command(registration, "list",
                             say("Visa modellerna här: storlek, parametrar, kvantisering, längsta text, "
                                 "minne och licens.\n\nMinnet räknas för 8 192 orddelar (tokens) text i alla "
                                 "samtal tillsammans.\n\nExempel:\n  svea model list\n"
                                 "  svea model list --json",
                                 "Show the models here: size, parameters, quantisation, longest text, memory "
                                 "and licence.\n\nThe memory is reckoned for 8,192 tokens of text in all "
                                 "conversations together.\n\nExamples:\n  svea model list\n"
                                 "  svea model list --json"),
                             std::make_shared<ModelFileArguments>(), list));
}

void add_model_remove(Registration registration) {
  const auto& say = registration.say;
  auto arguments = std::make_shared<ModelFileArguments>();
  auto& command =
      add_model_file_command(registration, "remove",
                             say("Ta bort en modell, också en vars hämtning avbröts.\n\nExempel:\n  svea "
                                 "model remove Liten-Svea-Q4_K_M",
                                 "Remove a model, also one whose fetching was interrupted.\n\nExample:\n  "
                                 "svea model remove Liten-Svea-Q4_K_M"),
                             arguments, remove);
  command.add_option("name", arguments->name, say("Modellens namn", "The model's name"))->required();
}

}  // namespace svea::cli
