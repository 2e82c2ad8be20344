// svea model run NAME: a chat with one model in the terminal.
#include <unistd.h>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/line_reader.h"
#include "cli/model.h"
#include "cli/running_model.h"
#include "llm/chat.h"

namespace svea::cli {
namespace {

// The question with what was said before, and the answer added to it; printed as it comes.
Status answer(Context& context, llm::ChatModel& model, std::vector<llm::ChatMessage>& messages,
              std::string question) {
  messages.push_back({llm::ChatRole::user, std::move(question)});
  const auto print = [&](std::string_view text) {
    if (context.settings.json) return;
    fmt::print("{}", text);
    std::fflush(stdout);
  };
  auto reply = llm::chat(model, {.messages = messages}, print, context.stop);
  if (!reply) {
    messages.pop_back();
    return std::unexpected(reply.error());
  }
  if (context.settings.json)
    print_json({{"question", messages.back().content},
                {"answer", reply->text},
                {"prompt_tokens", reply->tokens.prompt},
                {"answer_tokens", reply->tokens.answer}});
  else
    fmt::print("\n");
  messages.push_back({llm::ChatRole::assistant, std::move(reply->text)});
  return {};
}

// What the model refuses (a conversation that has grown too long) ends that question and not the chat.
Result<int> chat(Context& context, llm::ChatModel& model) {
  const bool is_typed = ::isatty(STDIN_FILENO) == 1;
  if (is_typed)
    fmt::print(stderr, "{}",
               context.say("Skriv en fråga. Ctrl-D avslutar, Ctrl-C avbryter.\n",
                           "Type a question. Ctrl-D ends, Ctrl-C interrupts.\n"));
  LineReader lines(context.stop);
  std::vector<llm::ChatMessage> messages;
  for (;;) {
    if (is_typed) fmt::print(stderr, "> ");
    auto line = lines.next();
    if (!line) break;
    if (line->empty()) continue;
    const auto answered = answer(context, model, messages, std::move(*line));
    if (answered) continue;
    if (!is_typed || answered.error().kind == ErrorKind::cancelled) return std::unexpected(answered.error());
    fmt::print(stderr, "svea: {}\n", context.say(answered.error().sentence));
  }
  return k_exit_done;
}

Result<int> run(Context& context, const ModelFileArguments& arguments) {
  const auto running = TRY(RunningModel::start(context, arguments.name));
  if (arguments.question.empty()) return chat(context, running->model());
  std::vector<llm::ChatMessage> messages;
  TRY(answer(context, running->model(), messages, arguments.question));
  return k_exit_done;
}

}  // namespace

void add_model_run(Registration registration) {
  const auto& say = registration.say;
  auto arguments = std::make_shared<ModelFileArguments>();
  auto& command =
      add_model_file_command(registration, "run",
                             say("Prata med en modell i terminalen, utan dokument.\n\nModellen startas för "
                                 "detta enda samtal. Utan fråga läses en fråga per rad; det som sagts förut "
                                 "följer med.\n\nExempel:\n  svea model run liten\n"
                                 "  svea model run liten \"Vad är en detaljplan?\"",
                                 "Talk to a model in the terminal, without documents.\n\nThe model is "
                                 "started for this one conversation. Without a question, one is read from "
                                 "each line; what was said before goes along.\n\nExamples:\n"
                                 "  svea model run small\n  svea model run small \"What is a zoning plan?\""),
                             arguments, run);
  command.add_option("name", arguments->name, say("Modellens namn", "The model's name"))->required();
  command.add_option("question", arguments->question, say("En enda fråga", "A single question"));
}

}  // namespace svea::cli
