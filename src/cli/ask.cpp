// svea ask "QUESTION": an answer with its sources.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::string question;
  std::string organisation;
  std::string assistant;  // name, or number
};

// The one with this number or name; two of the same name are told apart by their numbers.
Result<std::int64_t> find_assistant(Rest& rest, const std::string& wanted) {
  const auto reply = TRY(rest.get("/library?kind=assistant"));
  std::vector<std::int64_t> named;
  std::string there;
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "entries"))) {
    const auto& entry = *TRY(json::as<const json::Object*>(value, "entries"));
    const auto id = TRY(json::get<std::int64_t>(entry, "id"));
    const auto name = TRY(json::get<std::string>(entry, "name"));
    if (fmt::format("{}", id) == wanted) return id;
    if (name == wanted) named.push_back(id);
    there += fmt::format("{}{} ({})", there.empty() ? "" : ", ", name, id);
  }
  if (named.size() == 1) return named.front();
  if (there.empty()) there = "–";
  return fail(
      ErrorKind::invalid_input, "assistant_unknown",
      {fmt::format("Ingen enda assistent heter ”{}”. Ange namn eller nummer på en av dem som finns: {}.",
                   wanted, there),
       fmt::format("There is no single assistant “{}”. Give the name or number of one there is: {}.", wanted,
                   there)});
}

Result<json::Object> request_of(Rest& rest, const Arguments& arguments) {
  json::Object request{{"question", arguments.question}};
  if (!arguments.organisation.empty())
    request["organisation"] = TRY(find_organisation(rest, arguments.organisation));
  if (!arguments.assistant.empty()) request["assistant"] = TRY(find_assistant(rest, arguments.assistant));
  return request;
}

Status print_sources(const json::Object& answer, const Speaker& say) {
  const auto& citations = *TRY(json::get<const json::Array*>(answer, "citations"));
  if (!citations.empty()) fmt::print("\n{}\n", say("Källor:", "Sources:"));
  for (const auto& value : citations) {
    const auto& citation = *TRY(json::as<const json::Object*>(value, "citation"));
    const auto heading = TRY(json::get<std::string>(citation, "heading"));
    const auto page = TRY(json::get<std::int64_t>(citation, "page"));
    fmt::print("  [{}] {}{}{}{} ({})\n", TRY(json::get<std::int64_t>(citation, "n")),
               TRY(json::get<std::string>(citation, "title")), heading.empty() ? "" : " › ", heading,
               page > 0 ? fmt::format(", {} {}", say("s.", "p."), page) : "",
               TRY(json::get<std::string>(citation, "document")));
  }
  return {};
}

// Text is printed as it is written; where a part was taken back, the answer is printed anew.
Result<int> ask(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto request = TRY(request_of(rest, arguments));
  if (context.settings.json) {
    print_json(TRY(rest.post("/ask", request)));
    return k_exit_done;
  }
  std::string printed;
  Result<json::Object> answer = json::Object{};
  TRY(rest.post_for_events("/ask", request, [&](std::string_view name, const json::Object& data) {
    if (name == "delta") {
      const auto text = json::get<std::string>(data, "text").value_or("");
      fmt::print("{}", text);
      std::fflush(stdout);
      printed += text;
    } else if (name == "warning") {
      fmt::print(stderr, "svea: {}\n",
                 json::get<std::string>(data, context.say("detail", "detail_en")).value_or(""));
    } else if (name == "done") {
      answer = data;
    }
  }));
  const auto text = TRY(json::get<std::string>(*answer, "answer"));
  if (text != printed) fmt::print("{}{}", printed.empty() ? "" : "\n\n", text);
  fmt::print("\n");
  TRY(print_sources(*answer, context.say));
  return k_exit_done;
}

}  // namespace

void add_ask(Registration registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(
      "ask", say("Ställ en fråga och få svar med källor", "Ask a question and get an answer with sources"));
  auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("question", arguments->question,
                   say("Frågan, inom citattecken", "The question, in quotes"))
      ->required();
  command->add_option("--organisation", arguments->organisation,
                      say("Fråga bara den organisationens dokument och den nationella basen",
                          "Ask only that organisation's documents and the national base"));
  command->add_option("--assistant", arguments->assistant,
                      say("Fråga en assistent i biblioteket, med namn eller nummer",
                          "Ask an assistant of the library, by name or number"));
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return ask(context, *arguments); };
  });
}

}  // namespace svea::cli
