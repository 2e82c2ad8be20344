#include "tasks/draft_task.h"

#include <doctest/doctest.h>

#include "drafts/fake_document_writer.h"
#include "must.h"
#include "search/memory_index.h"
#include "store/contract_world.h"
#include "store/memory_record.h"
#include "tasks/draft_values.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

class OneFile final : public store::Files {
 public:
  Result<store::StoredFile> put(const std::filesystem::path&) override { return store::StoredFile{}; }
  Result<std::filesystem::path> new_temporary_path() override { return std::filesystem::path(); }
  Result<store::StoredFile> put_received(const std::filesystem::path&) override {
    return store::StoredFile{};
  }
  Result<std::filesystem::path> path_of(std::string_view) override { return std::filesystem::path("mall"); }
  Status remove(std::string_view) override { return {}; }
};

struct World {
  explicit World(const std::string& text, std::vector<std::shared_ptr<llm::ChatModel>> may_write = {})
      : models(std::move(may_write)), writer(text), task(files, writer) {
    store::NewDocument document;
    document.organisation = contract.organisation.id;
    document.space = contract.space.id;
    document.name = "mall.docx";
    document.content_hash = std::string(64, 'a');
    template_id = must(record.documents().add(std::span(&document, 1))).front().document.id.value;
  }

  Result<json::Object> run(const std::string& values, const std::vector<std::string>& texts) {
    Input input;
    input.options =
        TRY(task.check({{"template", template_id}, {"values", must(json::parse_object(values))}}));
    for (const auto& text : texts) {
      Source source;
      source.text.text = text;
      source.language = "sv";
      input.sources.push_back(std::move(source));
    }
    const Library library{index, record.documents(), reach ? contract.reach : model::Reach{}};
    return task.run(input, {models, library, clock, [](double) {}}, {});
  }

  store::MemoryRecord record;
  store::ContractWorld contract{record};
  search::MemoryIndex index;
  llm::FixedChoice models;
  ManualClock clock;
  OneFile files;
  drafts::FakeDocumentWriter writer;
  DraftTask task;
  std::int64_t template_id = 0;
  bool reach = true;
};

}  // namespace

TEST_CASE("what is not given is found in the documents, with its place, and the rest is asked for") {
  World world("{{Sökande}} {{belopp|belopp}} {{diarienummer}} {{handläggare}} {{avslag?}} {{skäl}}");
  const auto result =
      must(world.run(R"({"handläggare": "Åsa Öberg"})",
                     {"Diarienummer: KS 2024/123\n",
                      "Diarienummer: KS 2023/9\nSökande: Karin Holmgren\nBelopp: 12 500 kr\n"}));
  const auto& values = result.at("values").as_object();
  CHECK(values.at("diarienummer") == "KS 2024/123");
  CHECK(values.at("Sökande") == "Karin Holmgren");
  CHECK(values.at("handläggare") == "Åsa Öberg");
  CHECK(values.contains("belopp"));
  REQUIRE(result.at("missing").as_array().size() == 1);
  CHECK(result.at("missing").at(0).at("detail") == "”skäl” saknas.");
  bool is_placed = false;
  for (const auto& found : result.at("found").as_array())
    if (found.at("name") == "Sökande") is_placed = found.at("place").at("source") == 1;
  CHECK(is_placed);
  CHECK(world.task.text_of(result).find("| Sökande | Karin Holmgren |") != std::string::npos);
}

TEST_CASE("free texts are written by a model in sentences that the documents carry, and nothing else is") {
  const auto model = std::make_shared<SayingModel>([](const std::string&) {
    return std::string(
        R"({"skäl":[{"text":"Föreningen behöver nya mål till planen."},)"
        R"({"text":"Raketen landade säkert på månen."}],"övrigt":[{"text":"Kungen kommer till invigningen."}]})");
  });
  World world("{{Sökande}} {{skäl: varför det söks}} {{övrigt}}", {model});
  const auto result = must(world.run("{}", {"Sökande: Karin Holmgren\n\nFöreningen behöver nya mål till "
                                            "planen, eftersom de gamla har rostat.\n"}));
  const auto& values = result.at("values").as_object();
  CHECK(values.at("skäl") == "Föreningen behöver nya mål till planen.");
  CHECK_FALSE(values.contains("övrigt"));
  CHECK(result.at("writer") == "provmodell");
  CHECK(result.at("missing").as_array().size() == 1);
  bool is_placed = false;
  for (const auto& found : result.at("found").as_array())
    if (found.at("name") == "skäl") is_placed = found.as_object().contains("place");
  CHECK(is_placed);
}

TEST_CASE("lists take their rows from a table in a document") {
  World world("{{#barn}}{{namn}} {{ålder|tal}}{{/barn}}");
  const auto result = must(world.run("{}", {"Barn\nNamn\tÅlder\nAli\t7\nBritta\t9\n"}));
  const auto* const rows = result.at("values").as_object().if_contains("barn");
  REQUIRE(rows != nullptr);
  CHECK(rows->as_array().size() == 2);
  CHECK(rows->at(1).at("namn") == "Britta");
}

TEST_CASE("a template that is broken, gone or out of reach is told in words") {
  World broken("Hej {{namn");
  const auto failed = broken.run("{}", {"x"});
  REQUIRE(!failed);
  CHECK(failed.error().code == "template_broken");
  CHECK(failed.error().sentence.sv.find("skriv }} efter den") != std::string::npos);
  World world("{{a}}");
  world.reach = false;
  CHECK(world.run("{}", {"x"}).error().code == "template_gone");
  CHECK(world.task.check({}).error().code == "template_missing");
  CHECK(world.task.check({{"template", 1}, {"values", {{"a", json::Object{}}}}}).error().code ==
        "draft_value_kind");
}

TEST_CASE("what is missing is named before a file is written") {
  World world("{{dag|datum}}{{#barn}}{{namn}}{{/barn}}");
  const auto asked = must(world.writer.read_template("", {}));
  const auto values = must(draft_values(must(json::parse_object(R"({"dag": "snart", "barn": [{}]})"))));
  const auto complete = nothing_missing(drafts::missing(asked, values));
  REQUIRE(!complete);
  CHECK(complete.error().sentence.sv.find("”dag” ska vara ett datum. ”namn” på rad 1 i barn saknas.") !=
        std::string::npos);
}

}  // namespace svea::tasks
