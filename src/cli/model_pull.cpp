// svea model pull SOURCE: fetches a model.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <optional>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/model.h"
#include "cli/progress.h"
#include "model_files/pull.h"

namespace svea::cli {
namespace {

using model_files::PullStep;

// Tells and asks on the terminal; messages go to stderr, so that --json stays alone on stdout.
class Teller final : public model_files::PullListener {
 public:
  Teller(const Speaker& say, bool accepts_licence) : say_(say), accepts_licence_(accepts_licence) {}

  void on_found(const model_files::RemoteFile& file) override {
    const auto size = file.bytes > 0 ? ", " + size_text(file.bytes) : "";
    fmt::print(stderr, fmt::runtime(say_("Hämtar {}{}\n", "Fetching {}{}\n")), file.file, size);
    if (!file.licence.empty())
      fmt::print(stderr, fmt::runtime(say_("Licens: {}\n", "Licence: {}\n")), file.licence);
  }

  void on_progress(PullStep step, std::uint64_t done, std::uint64_t total) override {
    if (!progress_ || step != step_) {
      step_ = step;
      const char* label = step == PullStep::reading ? say_("Läser det som finns", "Reading what is there")
                                                    : say_("Hämtar", "Fetching");
      progress_.emplace(label, Work{.total = total, .unit = Work::Unit::bytes, .already = done});
    }
    progress_->set(done);
  }

  void on_restart() override {
    progress_.reset();
    fmt::print(stderr, "{}",
               say_("Det som hade hämtats går inte att bygga vidare på. Börjar om från början.\n",
                    "What had been fetched is of no use any more. Starting again.\n"));
  }

  bool accepts_licence(std::string_view licence) override {
    progress_.reset();
    if (accepts_licence_) return true;
    if (::isatty(STDIN_FILENO) != 1) return false;
    fmt::print(stderr,
               fmt::runtime(say_("Modellens licens är {}. Den kan begränsa vad modellen får användas till. "
                                 "Har du läst den och godkänner den? Skriv ja: ",
                                 "The model's licence is {}. It may limit what the model may be used for. "
                                 "Have you read it, and do you accept it? Type yes: ")),
               licence.empty() ? say_("okänd", "unknown") : licence);
    std::string answer;
    return std::getline(std::cin, answer) && answer == say_("ja", "yes");
  }

  void done() { progress_.reset(); }

 private:
  const Speaker& say_;
  bool accepts_licence_;
  PullStep step_ = PullStep::fetching;
  std::optional<Progress> progress_;
};

std::string from_environment(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? value : otherwise;
}

void tell(const Context& context, const model_files::Pulled& pulled) {
  const auto& file = pulled.file;
  if (pulled.was_there)
    fmt::print(fmt::runtime(context.say("Modellen {} finns redan här.\n", "The model {} is here already.\n")),
               file.name);
  else
    fmt::print(fmt::runtime(context.say("Modellen {} är hämtad ({}).\nSHA-256: {}\n",
                                        "The model {} has been fetched ({}).\nSHA-256: {}\n")),
               file.name, size_text(file.bytes), file.origin ? file.origin->sha256 : "");
}

Result<int> pull(Context& context, const ModelFileArguments& arguments) {
  const model_files::Hub hub(from_environment("SVEA_HUB_URL", "https://huggingface.co"),
                             from_environment("SVEA_HUB_TOKEN", ""));
  Teller teller(context.say, arguments.accepts_licence);
  const auto pulled =
      model_files::pull(model_folder(context), hub, SystemClock(),
                        {arguments.source, arguments.name, arguments.sha256}, teller, context.stop);
  teller.done();
  if (!pulled) return std::unexpected(pulled.error());
  if (context.settings.json)
    print_json(model_json(pulled->file));
  else
    tell(context, *pulled);
  return k_exit_done;
}

}  // namespace

void add_model_pull(Registration registration) {
  const auto& say = registration.say;
  auto arguments = std::make_shared<ModelFileArguments>();
  auto& command = add_model_file_command(
      registration, "pull",
      say("Hämta en modell.\n\nKällan är en modell på Hugging Face eller en adress till en GGUF-fil. Finns "
          "modellen i flera filer väljs Q4_K_M, annars den du nämner efter ett kolon. Avbryts hämtningen "
          "fortsätter den där den slutade när kommandot körs igen. Filen kontrolleras mot sin "
          "SHA-256.\n\nExempel:\n"
          "  svea model pull hf:ägare/modell-GGUF\n"
          "  svea model pull hf:ägare/modell-GGUF:Q8_0 --name stor\n"
          "  svea model pull https://server/modell.gguf --sha256 5f0c…\n\n"
          "SVEA_HUB_URL är adressen till en spegel i stället för https://huggingface.co, SVEA_HUB_TOKEN en "
          "nyckel dit för modeller som kräver inloggning.",
          "Fetch a model.\n\nThe source is a model on Hugging Face or the address of a GGUF file. Of a model "
          "in several files Q4_K_M is chosen, or the one you name after a colon. When fetching is "
          "interrupted, it goes on where it stopped when the command is run again. The file is checked "
          "against its SHA-256.\n\nExamples:\n"
          "  svea model pull hf:owner/model-GGUF\n"
          "  svea model pull hf:owner/model-GGUF:Q8_0 --name large\n"
          "  svea model pull https://server/model.gguf --sha256 5f0c…\n\n"
          "SVEA_HUB_URL is the address of a mirror instead of https://huggingface.co, SVEA_HUB_TOKEN a key "
          "to it for models that ask for a sign-in."),
      arguments, pull);
  command
      .add_option("source", arguments->source,
                  say("hf:ägare/namn, hf:ägare/namn:fil eller en adress",
                      "hf:owner/name, hf:owner/name:file or an address"))
      ->required();
  command.add_option("--name", arguments->name,
                     say("Vad modellen ska heta här. Förvalt: filens namn",
                         "What the model shall be called here. Default: the file's name"));
  command.add_option("--sha256", arguments->sha256,
                     say("Kontrollsumman som filen ska ha", "The checksum that the file must have"));
  command.add_flag("--accept-licence", arguments->accepts_licence,
                   say("Godkänn en licens som inte är öppen, utan att bli tillfrågad",
                       "Accept a licence that is not open, without being asked"));
}

}  // namespace svea::cli
