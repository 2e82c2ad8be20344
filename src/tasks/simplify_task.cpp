#include "tasks/simplify_task.h"

#include <optional>

#include "orders/orders.h"
#include "plain/rewrite.h"
#include "tasks/ask.h"
#include "tasks/changes_json.h"
#include "tasks/options.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

constexpr int k_answer_tokens_max = 1'500;
// A model reads and writes every paragraph; a report of more is simplified by rules alone.
constexpr std::size_t k_paragraphs_max = 400;

std::string_view instruction(plain::Level level) {
  if (level == plain::Level::easy)
    return "Skriv om stycket till lättläst svenska: korta meningar med en sak i varje, vanliga ord, aktiva "
           "verb. ";
  return "Skriv om stycket till klarspråk: korta huvudsatser, vanliga ord, aktiva verb, inga förkortningar. ";
}

llm::ChatRequest request_for(const plain::Paragraph& paragraph, plain::Level level) {
  llm::ChatRequest request;
  request.answer_tokens_max = k_answer_tokens_max;
  request.messages.push_back(
      {llm::ChatRole::system, std::string("Du är Svea, en digital assistent i svensk offentlig förvaltning. ")
                                  .append(instruction(level))
                                  .append("Ändra inga tal, namn, datum, nekanden eller villkor, och byt inte "
                                          "ut ska, får, bör, kan eller "
                                          "måste. Lägg inte till något. Svara bara med stycket.")});
  request.messages.push_back({llm::ChatRole::user, paragraph.text});
  return request;
}

// Paragraphs that give orders to language models are left to the rules.
std::vector<plain::Paragraph> harmless_paragraphs(std::string_view text) {
  auto paragraphs = plain::paragraphs_of(text);
  std::erase_if(paragraphs,
                [](const auto& paragraph) { return !orders::find_orders(paragraph.text).empty(); });
  if (paragraphs.size() > k_paragraphs_max) paragraphs.clear();
  return paragraphs;
}

std::string on_one_line(std::string text) {
  text = text::to_valid_utf8(text);
  const auto first = text.find_first_not_of(" \t\r\n");
  const auto last = text.find_last_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

struct ByModel {
  plain::Simplified simplified;
  std::string writer;
};

// None where no model wrote anything: then the rules' changes are the result.
Result<std::optional<ByModel>> simplify_with_model(std::string_view text, const plain::Simplified& grund,
                                                   plain::Level level, const Input& input, const Tools& tools,
                                                   std::stop_token stop) {
  const auto paragraphs = harmless_paragraphs(text);
  if (paragraphs.empty() || tools.models.models_for(input.need).empty()) return std::nullopt;
  std::vector<llm::ChatRequest> requests;
  for (const auto& paragraph : paragraphs) requests.push_back(request_for(paragraph, level));
  const auto replies = TRY(ask_each(tools.models, input.need, requests, tools.on_progress, stop));
  std::vector<plain::Rewritten> rewritten;
  std::string writer;
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!replies[i] || replies[i]->was_cut) continue;
    writer = replies[i]->writer;
    rewritten.push_back({paragraphs[i], on_one_line(replies[i]->text)});
  }
  if (writer.empty()) return std::nullopt;
  return ByModel{plain::with_rewritten(text, grund, rewritten), std::move(writer)};
}

plain::Level level_of(const json::Object& options) {
  const std::string_view level = options.at("level").as_string();
  return level == "easy" ? plain::Level::easy : plain::Level::plain;
}

}  // namespace

Result<json::Object> SimplifyTask::check(const json::Object& options) const {
  TRY(only(options, {"level", "words"}));
  const auto level = TRY(choice(options, "level", {"plain", "easy"}));
  const auto words = TRY(json::find<std::string>(options, "words")).value_or("");
  if (!words.empty()) TRY(plain::ReplacementList::read(words));
  return json::Object{{"level", level}, {"words", words}};
}

Result<json::Object> SimplifyTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const auto& text = input.sources.front().text.text;
  const auto level = level_of(input.options);
  const std::string words(input.options.at("words").as_string());
  std::optional<plain::ReplacementList> own_words;
  if (!words.empty()) own_words = TRY(plain::ReplacementList::read(words));
  auto simplified =
      TRY(plain::simplify(text, {.level = level, .own_words = own_words ? &*own_words : nullptr}));
  std::string writer = "grund";
  if (auto by_model = TRY(simplify_with_model(text, simplified, level, input, tools, stop))) {
    simplified = std::move(by_model->simplified);
    writer = std::move(by_model->writer);
  }
  return json::Object{{"writer", writer},
                      {"level", input.options.at("level")},
                      {"text", simplified.text},
                      {"changes", json_of(simplified.changes)},
                      {"before", json_of(simplified.before)},
                      {"after", json_of(simplified.after)},
                      {"withheld", simplified.withheld}};
}

std::string SimplifyTask::text_of(const json::Object& result) const {
  return json::get<std::string>(result, "text").value_or("");
}

}  // namespace svea::tasks
