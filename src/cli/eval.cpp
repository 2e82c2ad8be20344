// svea eval retrieval|answers|orders|support|differences|summarise|simplify|improve|fields|classify|draft
// SET: how good the search, the answers and the tasks are, and how well answers are checked; svea eval
// --model A
// --model B: what models make of all of it, beside Grund.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/eval_models.h"
#include "cli/evaluation_set.h"
#include "cli/report_table.h"

namespace svea::cli {
namespace {

using ReadSet = Result<json::Object> (*)(const std::filesystem::path&);

Result<int> report_on(Context& context, const json::Object& request) {
  const auto report = TRY(TRY(context.rest())->post("/evaluations", request));
  if (context.settings.json)
    print_json(report);
  else
    fmt::print("{}", report_table(report));
  return k_exit_done;
}

// `model` "" is Grund.
Result<int> evaluate(Context& context, const char* kind, ReadSet read, const std::filesystem::path& set,
                     const std::string& model = "") {
  auto request = TRY(read(set));
  request["kind"] = kind;
  if (!model.empty()) request["model"] = model;
  return report_on(context, request);
}

void add_model_option(CLI::App& command, std::string& model, const Speaker& say) {
  command.add_option("--model", model,
                     say("En språkmodell att mäta i stället för Grund, på fallen som är märkta check",
                         "A language model to measure instead of Grund, on the cases marked check"));
}

Result<int> evaluate_simplify(Context& context, const std::filesystem::path& set,
                              const std::filesystem::path& list, const std::string& model) {
  auto request = TRY(cases_in(set));
  request["kind"] = "simplify";
  if (!list.empty()) request["list"] = TRY(text_in(list));
  if (!model.empty()) request["model"] = model;
  return report_on(context, request);
}

Result<int> evaluate_summaries(Context& context, const std::filesystem::path& set, const std::string& model) {
  auto request = TRY(summaries_in(set));
  request["kind"] = "summarise";
  if (!model.empty()) request["model"] = model;
  return report_on(context, request);
}

void add_summarise(CLI::App& eval, const Registration& registration) {
  const auto& say = registration.say;
  auto* command = eval.add_subcommand(
      "summarise",
      say("Sammanfattningar mot sådana som människor skrivit: ROUGE-1, -2 och -L, spårbarhet och "
          "tid\n\nFilen har fall (document, summary eller lead_summary, title, split), eller så har en mapp "
          "summaries.jsonl och dokumenten som filer (report, body_start_line).",
          "Summaries against those that people wrote: ROUGE-1, -2 and -L, traceability and time\n\nThe file "
          "holds cases (document, summary or lead_summary, title, split), or a folder has summaries.jsonl "
          "and the documents as files (report, body_start_line)."));
  auto set = std::make_shared<std::filesystem::path>();
  auto model = std::make_shared<std::string>();
  command->add_option("set", *set, say("Filen eller mappen", "The file or folder"))->required();
  command->add_option("--model", *model,
                      say("En språkmodell att mäta bredvid, på fallen som är märkta check",
                          "A language model to measure beside, on the cases marked check"));
  add_connection_options(*command, registration);
  command->callback([set, model, &chosen = registration.chosen] {
    chosen = [set, model](Context& context) { return evaluate_summaries(context, *set, *model); };
  });
}

void add_simplify(CLI::App& eval, const Registration& registration) {
  const auto& say = registration.say;
  auto* command = eval.add_subcommand(
      "simplify",
      say("Hur mycket lättare texter blir (LIX), om fakta står kvar, och hur stor del av en ordlistas ord "
          "som byts\n\nFilen har fall (id, text, type, split), gärna packad med gzip.",
          "How much easier texts become (LIX), whether facts stay, and what share of a word list's words is "
          "replaced\n\nThe file holds cases (id, text, type, split), packed with gzip or not."));
  auto set = std::make_shared<std::filesystem::path>();
  auto list = std::make_shared<std::filesystem::path>();
  command->add_option("set", *set, say("Filen", "The file"))->required();
  command->add_option("--list", *list,
                      say("Ord att undvika: ordet, ett tabbtecken och vad man skriver i stället",
                          "Words to avoid: the word, a tab and what to write instead"));
  auto model = std::make_shared<std::string>();
  add_model_option(*command, *model, say);
  add_connection_options(*command, registration);
  command->callback([set, list, model, &chosen = registration.chosen] {
    chosen = [set, list, model](Context& context) { return evaluate_simplify(context, *set, *list, *model); };
  });
}

void add_model_comparison(CLI::App& eval, const Registration& registration) {
  const auto& say = registration.say;
  auto models = std::make_shared<std::vector<std::string>>();
  auto sets = std::make_shared<std::vector<std::filesystem::path>>();
  eval.add_option("--model", *models,
                  say("En tabell över alla mätningar med den modellen bredvid Grund; flera går bra",
                      "One table of all measurements with that model beside Grund; several may be given"));
  eval.add_option("--set", *sets,
                  say("En mapp med frågor eller en fil med fall (annars demons); flera går bra",
                      "A folder of questions or a file of cases (else the demo's); several may be given"));
  add_connection_options(eval, registration);
  eval.callback([&eval, models, sets, &chosen = registration.chosen] {
    if (!eval.get_subcommands().empty()) return;
    if (models->empty()) throw CLI::RequiredError("--model");
    chosen = [models, sets](Context& context) { return evaluate_models(context, *models, *sets); };
  });
}

}  // namespace

void add_eval(Registration registration) {
  const auto& say = registration.say;
  auto* eval = registration.app.add_subcommand(
      "eval", say("Mät sökning och svar på en mapp med frågor.\n\nMappen har passages.jsonl (id, text) och "
                  "questions.jsonl (id, question, passage, answers[text, start, end], split). En fråga utan "
                  "svar har en tom answers.",
                  "Measure search and answers on a set of questions.\n\nThe folder holds passages.jsonl (id, "
                  "text) and questions.jsonl (id, question, passage, answers[text, start, end], split). A "
                  "question without an answer has an empty answers."));
  eval->require_subcommand(0, 1);
  add_model_comparison(*eval, registration);
  auto set = std::make_shared<std::filesystem::path>();
  auto model = std::make_shared<std::string>();
  const auto add = [&](const char* kind, ReadSet read, const char* description) {
    auto* command = eval->add_subcommand(kind, description);
    command
        ->add_option("set", *set,
                     read == questions_in || read == drafts_in ? say("Mappen", "The folder")
                                                               : say("Filen", "The file"))
        ->required();
    add_connection_options(*command, registration);
    command->callback([set, model, kind, read, &chosen = registration.chosen] {
      chosen = [set, model, kind, read](Context& context) {
        return evaluate(context, kind, read, *set, *model);
      };
    });
    return command;
  };
  const auto add_task = [&](const char* kind, const char* description) {
    add_model_option(*add(kind, cases_in, description), *model, say);
  };
  add("retrieval", questions_in,
      say("Rätt textställe först, bland de tio första, MRR och mediantid",
          "Right passage first, in the first ten, MRR and median time"));
  add("answers", questions_in,
      say("Andel svar vars citat innehåller det rätta, andel nekade, mediantid",
          "Share of answers whose quotes hold the right one, share refused, median time"));
  add("orders", cases_in,
      say("Hur många order till språkmodeller i dokument som hittas, och hur många falsklarm\n\nFilen har "
          "fall (id, text, order, technique, split), som demo/checks/orders.jsonl.",
          "How many orders to language models in documents are found, and false alarms\n\nThe file holds "
          "cases (id, text, order, technique, split), such as demo/checks/orders.jsonl."));
  add("support", cases_in,
      say("Hur många meningar utan stöd i sin källa som hittas, och falsklarm\n\nFilen har fall (id, claim, "
          "passage, supported, kind, split), som demo/checks/support.jsonl.",
          "How many sentences without support in their source are found, and false alarms\n\nThe file holds "
          "cases (id, claim, passage, supported, kind, split), such as demo/checks/support.jsonl."));
  add("differences", cases_in,
      say("Hur många motsägelser mellan två dokument som hittas, och falsklarm\n\nFilen har fall (id, first, "
          "second, differs, newer, kind, split), som demo/checks/differences.jsonl.",
          "How many contradictions between two documents are found, and false alarms\n\nThe file holds cases "
          "(id, first, second, differs, newer, kind, split), such as demo/checks/differences.jsonl."));
  add_summarise(*eval, registration);
  add_simplify(*eval, registration);
  add("improve", cases_in,
      say("Hur många fel i stavning, grammatik och skrivtecken som hittas, och falsklarm på tusen "
          "ord\n\nFilen har fall (text, split, errors[start, end, kind, right]), som "
          "demo/checks/improve.jsonl. En text utan errors är rätt som den står.",
          "How many faults of spelling, grammar and marks are found, and false alarms in a thousand "
          "words\n\nThe file holds cases (text, split, errors[start, end, kind, right]), such as "
          "demo/checks/improve.jsonl. A text without errors is right as it stands."));
  add_task("fields",
           say("Precision, täckning och F1 för datum, belopp, nummer, namn … slag för slag\n\nFilen har fall "
               "(text, spans[start, end, label], split), som demo/checks/fields.jsonl.",
               "Precision, recall and F1 of dates, amounts, numbers, names … by kind\n\nThe file holds cases "
               "(text, spans[start, end, label], split), such as demo/checks/fields.jsonl."));
  add_task("classify",
           say("Klassificering lärd av högst femtio texter i varje klass: makro-F1 och andel rätt bredvid "
               "naiv Bayes, tid och förväxlingar\n\nFilen har fall (text, label, title, och split eller "
               "published; utan split lärs de första 70 procenten efter datum).",
               "Classification learnt from at most fifty texts a class: macro F1 and accuracy beside naive "
               "Bayes, time and confusions\n\nThe file holds cases (text, label, title, and split or "
               "published; without split the first 70 per cent by date are learnt from)."));
  add("draft", drafts_in,
      say("Hur många mallar som behåller all formatering när de fylls i, ritade bredvid samma dokument "
          "gjorda för hand, och hur många som inte har någon platshållare kvar; kräver LibreOffice och "
          "pdftoppm\n\n"
          "Mappen har values.json, templates och expected, som demo/checks/drafts.",
          "How many templates keep all formatting when filled in, drawn beside the same documents made by "
          "hand, and how many have no placeholder left; needs LibreOffice and pdftoppm\n\nThe folder holds "
          "values.json, templates and expected, such as demo/checks/drafts."));
}

}  // namespace svea::cli
