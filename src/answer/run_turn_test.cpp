#include <doctest/doctest.h>

#include <thread>

#include "answer/test_library.h"
#include "base/limits.h"
#include "llm_openai/openai_model.h"
#include "loopback_server.h"
#include "model_stream.h"

using namespace std::chrono_literals;
using namespace svea;
using namespace svea::answer;
using test::k_stream_done;
using test::k_stream_head;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;
using test::stream_piece;

namespace {

// A small library: one document that answers, and some others.
class Office {
 public:
  Office() {
    leave =
        library.add("personal/semester.md", "Semesterrutin",
                    {{"Sparade dagar", "Du får spara högst 30 semesterdagar. Chefen beslutar om undantag."},
                     {"Ansökan", "Ansök om semester senast den 15 mars."}});
    rooms = library.add("lokaler/taxa.md", "Taxa för lokaler",
                        {{"Aulan", "Att hyra aulan kostar 450 kronor per kväll."}});
    library.add("resor/policy.md", "Resepolicy", {{"Bokning", "Tjänsteresor ska bokas hos resebyrån."}});
    library.add("arkiv/plan.md", "Arkivplan", {{"Gallring", "Handlingar gallras efter två år."}});
  }

  Result<Answer> ask(std::string question, std::vector<std::shared_ptr<llm::ChatModel>> models = {},
                     std::stop_token stop = {}) {
    text.clear();
    warnings.clear();
    restarts = 0;
    const TurnRequest request{
        .question = std::move(question), .history = history, .reach = library.reach(), .guidance = guidance};
    llm::FixedChoice choice(std::move(models));
    return run_turn(
        request, library.ports(&choice), [this](const TurnEvent& event) { hear(event); }, std::move(stop));
  }

  TestLibrary library;
  model::DocumentId leave, rooms;
  std::vector<PastTurn> history;
  Guidance guidance;
  std::string text;  // as a reader puts it together
  std::vector<std::string> warnings;
  int restarts = 0;

 private:
  void hear(const TurnEvent& event) {
    if (const auto* delta = std::get_if<DeltaEvent>(&event)) text += delta->text;
    if (const auto* warning = std::get_if<WarningEvent>(&event)) warnings.push_back(warning->code);
    if (std::holds_alternative<RestartEvent>(event)) {
      text.clear();
      ++restarts;
    }
  }
};

// Far more than a busy machine makes a model's server wait; what is silent for ever costs the test this much.
constexpr auto k_silence_max = 2s;

std::shared_ptr<llm::ChatModel> model_at(const LoopbackServer& server, std::string name = "m") {
  static const auto loop = std::make_shared<http_client::StreamLoop>();
  return std::make_shared<llm_openai::OpenAiModel>(llm_openai::Config{.base_url = server.url("/v1"),
                                                                      .model = std::move(name),
                                                                      .idle_timeout = k_silence_max,
                                                                      .retry_pause = 1ms},
                                                   loop);
}

// The answer of a model whose server does `behave` once it has taken the question.
Result<Answer> ask_model(Office& office, const std::function<void(const LoopbackConnection&)>& behave,
                         std::string question = "Hur många semesterdagar får jag spara?") {
  LoopbackServer server([&](const LoopbackRequest&, const LoopbackConnection& connection) {
    behave(connection);
    return false;
  });
  return office.ask(std::move(question), {model_at(server)});
}

std::function<void(const LoopbackConnection&)> says(std::initializer_list<std::string_view> pieces) {
  std::string stream(k_stream_head);
  for (const auto piece : pieces) stream += stream_piece(piece);
  return [stream = stream + std::string(k_stream_done)](const LoopbackConnection& connection) {
    connection.send(stream);
  };
}

std::string error_code(const Result<Answer>& answer) { return answer ? "" : answer.error().code; }

void check_that_grund_took_over(Office& office, const Result<Answer>& answer) {
  REQUIRE(answer);
  CHECK(answer->writer == model::Writer::grund);
  CHECK(answer->text.contains("Du får spara högst 30 semesterdagar."));
  CHECK(answer->warnings == std::vector<std::string>{"model_unavailable"});
  CHECK(office.text == answer->text);
}

}  // namespace

TEST_CASE("Grund answers from the documents; every quote is its span and every mark has its citation") {
  Office office;
  const auto answer = office.ask("Hur många semesterdagar får jag spara?");
  REQUIRE(answer);
  CHECK(answer->writer == model::Writer::grund);
  CHECK_FALSE(answer->refused);
  CHECK(answer->text.contains("Du får spara högst 30 semesterdagar."));
  CHECK(office.text == answer->text);
  for (const auto& citation : answer->citations) {
    CHECK(office.library.slice(citation.document, citation.start, citation.end) == citation.quote);
    CHECK(answer->text.contains("[" + std::to_string(citation.n) + "]"));
  }
  CHECK(office.ask("Hur många semesterdagar får jag spara?")->text == answer->text);
}

TEST_CASE("an assistant's documents are all that its answers stand on") {
  Office office;
  office.guidance.documents = {office.rooms};
  const auto other = office.ask("Hur många semesterdagar får jag spara?");
  REQUIRE(other);
  CHECK_FALSE(other->text.contains("30 semesterdagar"));
  for (const auto& citation : other->citations) CHECK(citation.document == office.rooms);
  const auto own = office.ask("Vad kostar det att hyra aulan?");
  REQUIRE(own);
  CHECK(own->text.contains("450 kronor per kväll"));
}

TEST_CASE("an assistant's model writes before those that are chosen, and hears its instructions") {
  Office office;
  std::string heard;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    heard = request.body;
    says({"Du får spara högst 30 semesterdagar [1]."})(connection);
    return false;
  });
  office.guidance = {.documents = {}, .instructions = "Var artig.", .model = "vald"};
  const auto answer = office.ask("Hur många semesterdagar får jag spara?",
                                 {model_at(server, "annan"), model_at(server, "vald")});
  REQUIRE(answer);
  CHECK(answer->model == "vald");
  CHECK(answer->warnings.empty());
  CHECK(heard.contains("Var artig."));
}

TEST_CASE("where the assistant's model may not write another does, and the person is told") {
  Office office;
  office.guidance.model = "vald";
  const auto answer = ask_model(office, says({"Du får spara högst 30 semesterdagar [1]."}));
  REQUIRE(answer);
  CHECK(answer->model == "m");
  CHECK(answer->warnings == std::vector<std::string>{"assistant_model_closed"});
  CHECK(office.ask("Hur många semesterdagar får jag spara?")->writer == model::Writer::grund);
}

TEST_CASE("a follow-up is answered about the topic of the question before") {
  Office office;
  office.history = {{"Vad kostar det att hyra aulan?", "450 kronor. [1]"}};
  const auto answer = office.ask("Och hur mycket är det per kväll?");
  REQUIRE(answer);
  CHECK(answer->text.contains("450 kronor per kväll"));
}

TEST_CASE(
    "what the record no longer lets a person read is not in the answer, though the index still has it") {
  Office office;
  office.library.remove_from_record(office.leave);
  const auto answer = office.ask("Hur många semesterdagar får jag spara?");
  REQUIRE(answer);
  CHECK_FALSE(answer->text.contains("30 semesterdagar"));
  CHECK(answer->refused);
}

TEST_CASE("an empty question, one that is too long and a stopped turn are errors; odd ones are answered") {
  Office office;
  CHECK(error_code(office.ask(" \n")) == "question_empty");
  CHECK(error_code(office.ask(std::string(limits::k_question_bytes_max + 1, 'a'))) == "question_too_long");
  std::stop_source stop;
  stop.request_stop();
  CHECK(error_code(office.ask("Vad kostar aulan?", {}, stop.get_token())) == "cancelled");
  for (const auto* const odd : {"???", "\xff\xfe", "a", "vad är det?"}) CHECK(office.ask(odd));
}

TEST_CASE("a model's text is streamed with its citations, and each is quoted from its passage") {
  Office office;
  const auto answer = ask_model(office, says({"Du får spara hö", "gst 30 semesterdagar. [", "1]"}));
  REQUIRE(answer);
  CHECK(answer->writer == model::Writer::model);
  CHECK(answer->text == "Du får spara högst 30 semesterdagar. [1]");
  CHECK(office.text == answer->text);
  REQUIRE(answer->citations.size() == 1);
  CHECK(answer->citations[0].quote == "Du får spara högst 30 semesterdagar.");
  CHECK(answer->warnings.empty());
}

TEST_CASE("a model's citation of no passage is dropped and its unsupported sentence marked") {
  Office office;
  const auto answer = ask_model(
      office, says({"Du får spara 30 semesterdagar [1][99]. Hundar får aldrig vistas inomhus [1]."}));
  REQUIRE(answer);
  CHECK_FALSE(answer->text.contains("99"));
  CHECK(answer->warnings == std::vector<std::string>{"citation_unknown", "sentence_unsupported"});
}

TEST_CASE("a model that finds no answer is a refusal, and its mark is never shown") {
  Office office;
  for (const auto* const reply : {"SVAR SAKNAS", " **SVAR SAKNAS**. ", ""}) {
    const auto answer = ask_model(office, says({reply}));
    REQUIRE(answer);
    CHECK(answer->refused);
    CHECK(answer->text.starts_with("Jag hittar inget svar"));
    CHECK(office.restarts == 0);
  }
}

TEST_CASE("when a model fails Grund answers, and what the model had said is withdrawn") {
  Office office;
  SUBCASE("it dies midway") {
    const auto answer = ask_model(office, [](const LoopbackConnection& connection) {
      connection.send(std::string(k_stream_head) + stream_piece("Du får sp"));
    });
    check_that_grund_took_over(office, answer);
    CHECK(office.restarts == 1);
  }
  SUBCASE("HTTP 500") {
    check_that_grund_took_over(office, ask_model(office, [](const LoopbackConnection& connection) {
                                 connection.answer(500, "text/plain", "trasig");
                               }));
  }
  SUBCASE("garbage") {
    check_that_grund_took_over(office, ask_model(office, [](const LoopbackConnection& connection) {
                                 connection.send(std::string(k_stream_head) + "data: }{\n\n");
                               }));
  }
  SUBCASE("silence") {
    check_that_grund_took_over(
        office, ask_model(office, [](const LoopbackConnection& connection) { connection.hang(); }));
  }
}

TEST_CASE("a slow model is waited for as long as it says something") {
  Office office;
  const auto answer = ask_model(office, [](const LoopbackConnection& connection) {
    connection.send(k_stream_head);
    // Longer in all than the limit on silence, each pause far below it.
    for (const auto* const piece : {"Du får ", "spara högst ", "30 ", "semester", "dagar. ", "[1]"}) {
      std::this_thread::sleep_for(k_silence_max / 5);
      connection.send(stream_piece(piece));
    }
    connection.send(k_stream_done);
  });
  REQUIRE(answer);
  CHECK(answer->text == "Du får spara högst 30 semesterdagar. [1]");
}

TEST_CASE("a stop during a model's answer ends the turn with what was written") {
  Office office;
  std::stop_source stop;
  LoopbackServer server([&](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send(std::string(k_stream_head) + stream_piece("Du får spara "));
    stop.request_stop();
    connection.hang();
    return false;
  });
  CHECK(error_code(office.ask("Hur många semesterdagar får jag spara?", {model_at(server)},
                              stop.get_token())) == "cancelled");
}

TEST_CASE("when a model fails midway the next one answers anew, and it is said which") {
  Office office;
  LoopbackServer failing([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send(std::string(k_stream_head) + stream_piece("Du får spara "));
    return false;
  });
  LoopbackServer working([](const LoopbackRequest&, const LoopbackConnection& connection) {
    says({"Högst 30 semesterdagar. [1]"})(connection);
    return false;
  });
  const auto answer = office.ask("Hur många semesterdagar får jag spara?",
                                 {model_at(failing, "viking"), model_at(working, "gpt-sw3")});
  REQUIRE(answer);
  CHECK(answer->text == "Högst 30 semesterdagar. [1]");
  CHECK(answer->model == "gpt-sw3");
  CHECK(office.text == answer->text);
  CHECK(office.restarts == 1);
  CHECK(office.warnings == std::vector<std::string>{"model_replaced"});
}

TEST_CASE("an earlier answer counts as what its documents are, and one from a document that is gone stays") {
  Office office;
  std::string asked;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    asked = request.body;
    says({"Högst 30 dagar. [1]"})(connection);
    return false;
  });
  // Notes what it is asked for.
  class Choice final : public llm::ModelChoice {
   public:
    explicit Choice(std::shared_ptr<llm::ChatModel> model) : model_(std::move(model)) {}
    std::vector<std::shared_ptr<llm::ChatModel>> models_for(const llm::Need& wanted) override {
      need = wanted;
      return {model_};
    }
    llm::Need need;

   private:
    const std::shared_ptr<llm::ChatModel> model_;
  } choice(model_at(server));
  const auto gone = office.library.add("gammal.md", "Gammal", {{"", "Chefen beslutar om undantag."}});
  office.library.remove_from_record(gone);
  const TurnRequest request{.question = "Hur många semesterdagar får jag spara?",
                            .history = {{"Vem beslutar?", "Hemligt ur det borttagna. [1]", {gone}},
                                        {"Hur ansöker jag?", "Senast den 15 mars. [1]", {office.leave}}},
                            .reach = office.library.reach()};
  REQUIRE(run_turn(request, office.library.ports(&choice), [](const TurnEvent&) {}, {}));
  CHECK(choice.need.spaces == office.library.reach().spaces);
  CHECK(asked.contains("Senast den 15 mars."));
  CHECK_FALSE(asked.contains("borttagna"));
}
