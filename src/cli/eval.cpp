// svea eval retrieval|answers|orders SET: how good the search and the answers are, and how well they are
// checked.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>

#include "cli/command.h"
#include "json/lines.h"

namespace svea::cli {
namespace {

// A passage of a set is a page of text at most.
constexpr std::size_t k_line_bytes_max = 8u << 20;

Result<json::Array> read_lines(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in)
    return fail(
        ErrorKind::not_found, "set_not_found",
        {fmt::format("Filen {} saknas. En mapp med frågor har passages.jsonl och questions.jsonl; de andra "
                     "mätningarna läser en fil med fall, som demo/checks/orders.jsonl.",
                     path.string()),
         fmt::format("The file {} is missing. A set of questions has passages.jsonl and questions.jsonl; the "
                     "other measurements read a file of cases, such as demo/checks/orders.jsonl.",
                     path.string())});
  json::Array lines;
  TRY(json::for_each_line(in, k_line_bytes_max, [&](const json::Object& line) -> Status {
    lines.emplace_back(line);
    return {};
  }));
  return lines;
}

// What is inside another object gets its name before it: "words_alone.first".
void print_report(const json::Object& report, const std::string& prefix) {
  for (const auto& [name, value] : report) {
    const std::string path = prefix + std::string(name);
    if (value.is_object())
      print_report(value.as_object(), path + ".");
    else
      fmt::print("{:<32}{}\n", path, json::serialise(value));
  }
}

Result<json::Object> questions_in(const std::filesystem::path& folder) {
  json::Object request;
  request["passages"] = TRY(read_lines(folder / "passages.jsonl"));
  request["questions"] = TRY(read_lines(folder / "questions.jsonl"));
  return request;
}

Result<json::Object> cases_in(const std::filesystem::path& file) {
  json::Object request;
  request["cases"] = TRY(read_lines(file));
  return request;
}

using ReadSet = Result<json::Object> (*)(const std::filesystem::path&);

Result<int> evaluate(Context& context, const char* kind, ReadSet read, const std::filesystem::path& set) {
  auto request = TRY(read(set));
  request["kind"] = kind;
  const auto report = TRY(TRY(context.rest())->post("/evaluations", request));
  if (context.settings.json) {
    print_json(report);
    return k_exit_done;
  }
  print_report(report, "");
  return k_exit_done;
}

}  // namespace

void add_eval(Registration registration) {
  const auto& say = registration.say;
  auto* eval = registration.app.add_subcommand(
      "eval",
      say("Mät sökning och svar på en mapp med frågor.\n\nMappen har passages.jsonl (id, text) och "
          "questions.jsonl (id, "
          "question, passage, answers[text, start, end], split). En fråga utan svar har en tom answers.",
          "Measure search and answers on a set of questions.\n\nThe folder holds passages.jsonl (id, text) "
          "and "
          "questions.jsonl (id, question, passage, answers[text, start, end], split). A question without an "
          "answer has an "
          "empty answers."));
  eval->require_subcommand(1);
  auto set = std::make_shared<std::filesystem::path>();
  const auto add = [&](const char* kind, ReadSet read, const char* description) {
    auto* command = eval->add_subcommand(kind, description);
    command
        ->add_option("set", *set,
                     read == questions_in ? say("Mappen", "The folder") : say("Filen", "The file"))
        ->required();
    add_connection_options(*command, registration);
    command->callback([set, kind, read, &chosen = registration.chosen] {
      chosen = [set, kind, read](Context& context) { return evaluate(context, kind, read, *set); };
    });
  };
  add("retrieval", questions_in,
      say("Rätt textställe först, bland de tio första, MRR och mediantid",
          "Right passage first, in the first ten, MRR and median time"));
  add("answers", questions_in,
      say("Andel svar vars citat innehåller det rätta, andel nekade, mediantid",
          "Share of answers whose quotes hold the right one, share refused, median time"));
  add("orders", cases_in,
      say("Hur många order till språkmodeller i dokument som hittas, och hur många falsklarm\n\nFilen har "
          "fall "
          "(id, text, order, technique, split), som demo/checks/orders.jsonl.",
          "How many orders to language models in documents are found, and false alarms\n\nThe file holds "
          "cases "
          "(id, text, order, technique, split), such as demo/checks/orders.jsonl."));
}

}  // namespace svea::cli
