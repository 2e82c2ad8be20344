// Two municipalities and the national base, with people in every role: what the tests of the interface work
// on.
#pragma once

#include <fstream>
#include <map>
#include <string>

#include "access/rights.h"
#include "api/middleware.h"
#include "api/routes.h"
#include "crypto/random.h"
#include "drafts/fake_document_writer.h"
#include "files_disk/disk_files.h"
#include "http/dispatcher.h"
#include "llm/ngram_embedder.h"
#include "search/search_index.h"
#include "store/memory_record.h"
#include "tables/fake_workbook_writer.h"
#include "tasks/task_runner.h"
#include "temporary_directory.h"
#include "turns/one_step_turn.h"

namespace svea::api {

// Stands in every document of Lindhaga's; nobody outside may ever get it to see.
inline constexpr std::string_view k_secret = "grävlingsgatan";

// Finds its one passage whatever is asked, for those who reach it.
class OnePassageIndex final : public search::SearchIndex {
 public:
  search::Hit hit;

  [[nodiscard]] model::Seq applied_seq() const override { return 1; }
  [[nodiscard]] Status apply(std::span<const search::DocumentChange>) override { return {}; }
  [[nodiscard]] Status clear() override { return {}; }
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override {
    if (!query.reach.covers(hit.space)) return search::Found{};
    return search::Found{.hits = {hit}, .total = 1, .suggestion = {}, .understood = {}};
  }
};

// Knows one answer.
class CapitalModel final : public llm::ChatModel {
 public:
  class Call final : public llm::ChatCall {
   public:
    void cancel() override {}
  };

  [[nodiscard]] std::string name() const override { return "huvudstadsmodellen"; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    listener->on_delta("Stockholm.");
    listener->on_end(llm::ChatReply{.tokens = {.prompt = 12, .answer = 3}});
    return std::make_shared<Call>();
  }
};

// Says back what it read.
class EchoTask final : public tasks::Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "echo"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override { return options; }
  [[nodiscard]] Result<json::Object> run(const tasks::Input& input, const tasks::Tools&,
                                         std::stop_token) const override {
    return json::Object{{"text", input.sources.at(0).text.text}};
  }
  [[nodiscard]] std::string text_of(const json::Object& result) const override {
    return json::get<std::string>(result, "text").value_or("");
  }
};

class TestTown {
 public:
  TestTown() {
    lindhaga = organisation("lindhaga", model::OrganisationKind::member);
    sjovik = organisation("sjovik", model::OrganisationKind::member);
    national = organisation("nationell", model::OrganisationKind::national);
    for (const auto& [name, home, role] :
         std::initializer_list<std::tuple<const char*, model::OrganisationId, model::Role>>{
             {"reader", lindhaga, model::Role::reader},
             {"editor", lindhaga, model::Role::editor},
             {"administrator", lindhaga, model::Role::administrator},
             {"other_reader", sjovik, model::Role::reader},
             {"other_administrator", sjovik, model::Role::administrator}})
      person(name, false, home, role);
    person("operator", true, sjovik, model::Role::reader);
    space = record.directory()
                .add_space({{}, lindhaga, "dokument", "Dokument", model::SpaceAccess::organisation})
                ->id;
    document = add_document();
    source = add_source();
    add_language_model();
    conversation = record.conversations().add(lindhaga, people.at("reader"), "", clock.now())->id;
    task_run = add_task_run();
    library_entry = add_library_entry();
    key = add_key("reader", {model::KeyScope::chat}).key.id;
    std::vector<std::unique_ptr<turns::EventReader>> readers;
    for (int i = 0; i < 2; ++i)
      readers.push_back(*turns.ask({.question = "Vad?", .history = {}, .reach = {}}));
    comparison =
        comparisons.add({lindhaga, people.at("reader")}, {"Egen modell", "grund"}, std::move(readers));
  }

  // A request by this person, with a key; "" is a stranger.
  http::Request request(const std::string& who, http::Method method, const std::string& target) {
    http::Request request;
    request.method = method;
    request.target = *http::parse_target(target);
    request.headers.set("Host", "localhost");
    if (!who.empty()) request.headers.set("Authorization", "Bearer " + keys.at(who));
    return request;
  }

  http::Response call(const std::string& who, http::Method method, const std::string& target,
                      const std::string& body = "") {
    return send(request(who, method, target), body);
  }

  http::Response send(http::Request request, const std::string& body = "") {
    auto exchange = dispatcher.begin(std::move(request));
    dispatcher.admit(exchange);
    if (exchange.response) return std::move(*exchange.response);
    exchange.request.body = body;
    if (exchange.file_body) {
      std::ofstream(exchange.file_path) << body;
      exchange.request.file.emplace(exchange.file_path);
    }
    dispatcher.answer(exchange);
    return std::move(*exchange.response);
  }

  // A program's key of this person's.
  identity::MadeKey add_key(const std::string& who, std::vector<model::KeyScope> scopes,
                            access::Narrowing narrowing = {}) {
    model::ApiKey wish;
    wish.owner = people.at(who);
    wish.organisation = narrowing.organisation;
    wish.spaces = narrowing.spaces;
    wish.name = k_secret;
    wish.scopes = std::move(scopes);
    wish.expires_at = clock.now() + std::chrono::hours{1};
    return *identity.keys.make(wish);
  }

  SystemClock clock;
  store::MemoryRecord record;
  crypto::SystemRandom random;
  identity::Identity identity{record.directory(), record.credentials(), record.api_keys(), clock, random};
  TemporaryDirectory directory;
  std::unique_ptr<files_disk::DiskFiles> files = *files_disk::DiskFiles::open(directory.path());
  ingest::Originals originals{*files, record.documents(), record.recordings()};
  OnePassageIndex index;
  RequestMetrics metrics;
  ComparisonBook comparisons{clock, random};
  llm::NgramEmbedder embedder;
  RunTurn run_turn = [this](const auto& request, const auto& sink, auto) { return quote(request, sink); };
  turns::TurnRunner turns{record.conversations(), turns::turns_run_by(run_turn), clock, 2};
  std::unique_ptr<models::Registry> models =
      *models::Registry::open({.record = record, .clock = clock, .connect = connect});
  tasks::Tasks tasks = all_tasks();
  drafts::FakeDocumentWriter document_writer;
  tables::FakeWorkbookWriter workbooks;
  Services services{
      .record = record,
      .originals = originals,
      .index = index,
      .identity = identity,
      .turns = turns,
      .run_turn = run_turn,
      .models = *models,
      .tasks = tasks,
      .document_writer = document_writer,
      .workbooks = workbooks,
      .metrics = metrics,
      .comparisons = comparisons,
      .clock = clock,
      .embedder = &embedder,
      .embedding_model = "vektorer",
      .transcriber = nullptr,
      .translator = nullptr,
      .public_url = "",
      .intake_version = 1,
      .read_file = [](const auto&, const auto& name) -> Result<model::TaskText> {
        return model::TaskText{name, {.text = "Läst.", .blocks = {}}};
      },
      .wake_ingest = [] {},
      .seal = [](std::string_view secret) { return "sealed:" + std::string(secret); },
      .readiness = [] { return Status(); },
      .evaluate = [](const json::Object&) -> Result<json::Object> { return json::Object{{"questions", 0}}; }};
  http::Dispatcher dispatcher{routes(services), middleware(services, {}), clock};

  model::OrganisationId lindhaga, sjovik, national;
  model::SpaceId space;
  model::DocumentId document;
  model::SourceId source;
  model::ConversationId conversation;   // the reader's
  model::LibraryEntryId library_entry;  // in `space`
  model::TaskRunId task_run;            // the reader's, done and to be checked
  model::ApiKeyId key;                  // the reader's
  ComparisonId comparison;              // the reader's
  std::map<std::string, model::PersonId> people;
  std::map<std::string, std::string> keys;

 private:
  model::OrganisationId organisation(const std::string& slug, model::OrganisationKind kind) {
    return record.directory().add_organisation({{}, slug, slug, kind})->id;
  }

  void person(const std::string& name, bool is_operator, model::OrganisationId home, model::Role role) {
    const auto made = *record.directory().add_person({{}, name + "@example.se", name, is_operator});
    (void)record.directory().set_membership({made.id, home, role});
    people[name] = made.id;
    keys[name] = identity.keys.issue(made.id, std::chrono::hours{1})->secret;
  }

  // Received, taken in and searchable, as the intake leaves it.
  model::DocumentId add_document() {
    const std::string text = "Bygglov på " + std::string(k_secret) + " kostar 4000 kronor.";
    const auto received = *originals.place_for_upload();
    std::ofstream(received) << text;
    store::NewDocument made;
    made.organisation = lindhaga;
    made.space = space;
    made.name = std::string(k_secret) + ".txt";
    made.added_at = clock.now();
    const auto id = originals.add(received, made)->document.id;
    store::TakenIn taken;
    taken.metadata.title = k_secret;
    taken.media_type = "text/plain";
    taken.text.text = text;
    taken.passages = {{.ordinal = 0, .heading_path = {}, .page = 0, .start = 0, .end = 10, .text = text}};
    const std::pair finished(id, taken);
    (void)record.intake_jobs().finish({&finished, 1});
    index.hit = {id, lindhaga, space, made.name, taken.metadata.title, taken.passages.front(), 1.0};
    return id;
  }

  model::LibraryEntryId add_library_entry() {
    model::LibraryEntry made;
    made.organisation = lindhaga;
    made.space = space;
    made.kind = "prompt";
    made.name = k_secret;
    made.body = R"({"text":"Skriv om."})";
    made.changed_by = people.at("editor");
    return record.library().add(made)->id;
  }

  static tasks::Tasks all_tasks() {
    std::vector<std::unique_ptr<tasks::Task>> all;
    all.push_back(std::make_unique<EchoTask>());
    return tasks::Tasks(std::move(all));
  }

  model::TaskRunId add_task_run() {
    store::NewTaskRun run;
    run.organisation = lindhaga;
    run.person = people.at("reader");
    run.title = k_secret;
    run.steps = {{"echo", "{}", true}};
    run.items = {{.name = std::string(k_secret), .documents = {document}, .texts = {}}};
    const auto id = record.task_runs().add(run)->id;
    const auto item = *record.task_runs().item(id, 0, clock.now());
    (void)record.task_runs().finish(item->id, {0, R"({"text":"grävlingsgatan"})", "", clock.now()},
                                    {model::TaskItemState::to_check, 0});
    return id;
  }

  static Result<models::Connection> connect(const model::LanguageModel&) {
    return models::Connection{std::make_shared<CapitalModel>(), [](const models::ProbeEnd& end) { end({}); }};
  }

  void add_language_model() {
    model::LanguageModel made;
    made.slug = "egen";
    made.name = "Egen modell";
    made.base_url = "http://modell.example/v1";
    made.sealed_key = "sealed:hemlig-nyckel";
    (void)record.language_models().add(made);
    (void)models->refresh();
  }

  model::SourceId add_source() {
    model::Source made;
    made.organisation = lindhaga;
    made.space = space;
    made.kind = model::SourceKind::website;
    made.name = k_secret;
    made.settings.address = "https://lindhaga.example/";
    return record.sources().add(made)->id;
  }

  // Answers with all that may be read.
  Result<answer::Answer> quote(const answer::TurnRequest& request, const answer::TurnSink& sink) {
    answer::Answer answer;
    for (const auto& readable : TRY(record.documents().list({}, request.reach)).documents)
      answer.text += readable.metadata.title;
    sink(answer::DeltaEvent{answer.text});
    return answer;
  }
};

}  // namespace svea::api
