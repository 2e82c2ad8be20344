#include "cli/model_checks.h"

#include <fmt/format.h>

#include "json/json.h"
#include "llm/chat.h"
#include "text/language.h"

namespace svea::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* k_text =
    "Biblioteket i Granby flyttar den 17 april till Kvarngatan 4. Fram till dess är det öppet som vanligt, "
    "måndag till "
    "fredag klockan 10–18. Under flytten, den 10–16 april, är det stängt, och lånetiden för allt som är "
    "lånat förlängs "
    "till den 30 april. Lämna böcker i lådan vid gamla entrén. I de nya lokalerna finns ett läsrum för tysta "
    "studier och "
    "ett rum för sagostunder, som hålls varje lördag klockan 11. Frågor besvaras av bibliotekarie Karin "
    "Ek.\n";
// About a page.
constexpr int k_paragraphs = 4;
constexpr int k_answer_tokens = 128;
constexpr int k_check_tokens = 200;

constexpr const char* k_schema =
    R"({"type":"object","properties":{"gata":{"type":"string","maxLength":40},"nummer":{"type":"integer"}},)"
    R"("required":["gata","nummer"],"additionalProperties":false})";

llm::ChatRequest ask(std::string question, std::string schema = {}) {
  llm::ChatRequest request;
  request.answer_tokens_max = k_check_tokens;
  request.json_schema = std::move(schema);
  request.messages = {{llm::ChatRole::system, "Du svarar kort på svenska och bara utifrån texten du får."},
                      {llm::ChatRole::user, fmt::format("Text:\n{}\nFråga: {}", k_text, question)}};
  return request;
}

bool follows_schema(const std::string& answer) {
  const auto object = json::parse_object(answer);
  return object && object->size() == 2 && json::get<std::string>(*object, "gata") &&
         json::get<std::int64_t>(*object, "nummer");
}

double a_second(std::int64_t tokens, Clock::duration time) {
  const double seconds = std::chrono::duration<double>(time).count();
  return seconds > 0 ? static_cast<double>(tokens) / seconds : 0;
}

}  // namespace

Result<ModelSpeed> measure_speed(llm::ChatModel& model, const std::stop_token& stop) {
  std::string page;
  for (int i = 1; i <= k_paragraphs; ++i) page += fmt::format("{}. {}", i, k_text);
  llm::ChatRequest request;
  request.answer_tokens_max = k_answer_tokens;
  request.messages = {{llm::ChatRole::user, page + "\nBerätta utförligt vad som händer med biblioteket."}};
  const auto began = Clock::now();
  Clock::time_point first{};
  const auto on_delta = [&](std::string_view) {
    if (first == Clock::time_point{}) first = Clock::now();
  };
  const auto reply = TRY(llm::chat(model, std::move(request), on_delta, stop));
  const auto ended = Clock::now();
  if (first == Clock::time_point{}) first = ended;
  return ModelSpeed{
      .prompt_tokens_a_second = a_second(reply.tokens.prompt - reply.tokens.prompt_reused, first - began),
      .answer_tokens_a_second = a_second(reply.tokens.answer - 1, ended - first),
      .first_word = std::chrono::duration_cast<std::chrono::milliseconds>(first - began)};
}

Result<std::vector<ModelCheck>> check_model(llm::ChatModel& model, const std::stop_token& stop) {
  const auto reply_to = [&](llm::ChatRequest request) -> Result<std::string> {
    return TRY(llm::chat(model, std::move(request), [](std::string_view) {}, stop)).text;
  };
  const auto swedish = TRY(reply_to(ask("Vad gäller under flytten? Svara med ett par meningar.")));
  const auto quotes = TRY(reply_to(ask("Vem besvarar frågor? Svara med namnet.")));
  const auto json =
      TRY(reply_to(ask("Vilken adress får biblioteket? Svara i JSON med gata och nummer.", k_schema)));
  return std::vector<ModelCheck>{
      {"swedish",
       {"svarar på svenska", "answers in Swedish"},
       text::guess_language(swedish) == "sv",
       swedish},
      {"quotes",
       {"hämtar svaret ur texten", "takes the answer from the text"},
       quotes.contains("Karin Ek"),
       quotes},
      {"json", {"håller sig till ett JSON-schema", "keeps to a JSON schema"}, follows_schema(json), json}};
}

}  // namespace svea::cli
