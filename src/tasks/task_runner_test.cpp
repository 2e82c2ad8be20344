#include "tasks/task_runner.h"

#include <algorithm>
#include <atomic>
#include <functional>

#include "must.h"
#include "search/memory_index.h"
#include "store/contract_world.h"
#include "store/memory_record.h"
#include "tasks/sources.h"

namespace svea::tasks {
namespace {

using model::TaskItemState;

// Gives back what it read, behind a word.
class Mark final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "mark"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override { return options; }
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override {
    if (input.sources[0].text.text == "vänta") {
      is_waiting = true;
      while (!stop.stop_requested()) tools.on_progress(0.5);
      return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Cancelled."});
    }
    if (input.sources[0].text.text == "fel")
      return fail(ErrorKind::invalid_input, "wrong", {"Det blev fel.", "It went wrong."});
    std::string text = TRY(json::get<std::string>(input.options, "word"));
    for (const auto& source : input.sources) text += " " + source.text.text;
    return json::Object{{"text", text}};
  }
  [[nodiscard]] std::string text_of(const json::Object& result) const override {
    return json::get<std::string>(result, "text").value_or("");
  }

  mutable std::atomic<bool> is_waiting = false;
};

struct World {
  World() {
    auto made = std::make_unique<Mark>();
    mark = made.get();
    std::vector<std::unique_ptr<Task>> all;
    all.push_back(std::move(made));
    tasks = std::make_unique<Tasks>(std::move(all));
    join(contract.person.id, contract.organisation.id);
  }
  void join(model::PersonId person, model::OrganisationId organisation) {
    must(record.directory().set_membership({person, organisation, model::Role::reader}));
  }
  void start() {
    runner = std::make_unique<TaskRunner>(TaskRunner::Parts{record, *tasks, models, index, clock}, 2);
  }

  model::TaskRun add(const std::vector<std::string>& texts, std::vector<model::TaskStep> steps) {
    store::NewTaskRun run{.organisation = contract.organisation.id,
                          .person = contract.person.id,
                          .title = "Prov",
                          .steps = std::move(steps),
                          .items = {},
                          .created_at = clock.now()};
    for (const auto& text : texts)
      run.items.push_back(
          {.name = text, .documents = {}, .texts = {{.name = text, .text = {.text = text, .blocks = {}}}}});
    auto added = must(record.task_runs().add(run));
    if (runner) runner->wake();
    return added;
  }
  std::vector<model::TaskItem> when(const model::TaskRun& run,
                                    const std::function<bool(const model::TaskItem&)>& holds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    auto items = must(record.task_runs().items(run.id, clock.now()));
    while (!std::ranges::all_of(items, holds) && std::chrono::steady_clock::now() < until) {
      std::this_thread::yield();
      items = must(record.task_runs().items(run.id, clock.now()));
    }
    REQUIRE(std::ranges::all_of(items, holds));
    return items;
  }
  std::string result(const model::TaskItem& item) {
    const auto results = must(record.task_runs().results(item.id));
    return results.empty() ? "" : results.back().result;
  }

  ManualClock clock;
  store::MemoryRecord record;
  store::ContractWorld contract{record};
  llm::FixedChoice models{{}};
  search::MemoryIndex index;
  Mark* mark = nullptr;
  std::unique_ptr<Tasks> tasks;
  std::unique_ptr<TaskRunner> runner;
};

bool has_ended(const model::TaskItem& item) { return item.state != TaskItemState::waiting; }
const model::TaskStep k_mark{"mark", R"({"word":"Ja"})", false};

}  // namespace

TEST_CASE("each text gives a result, and one that fails stops no other") {
  World world;
  world.start();
  const auto run = world.add({"ett", "fel", "tre"}, {k_mark});
  const auto items = world.when(run, has_ended);
  CHECK(world.result(items[0]) == R"({"text":"Ja ett"})");
  CHECK(items[1].state == TaskItemState::failed);
  CHECK(items[1].failure->code == "wrong");
  CHECK(world.result(items[2]) == R"({"text":"Ja tre"})");
}

TEST_CASE("a step reads what the one before gave, as the person who checked it left it") {
  World world;
  world.start();
  const model::TaskStep checked{"mark", R"({"word":"Först"})", true};
  const auto run = world.add({"ett"}, {checked, k_mark});
  auto item = world.when(run, has_ended)[0];
  CHECK(item.state == TaskItemState::to_check);
  CHECK(item.step == 0);
  auto& runs = world.record.task_runs();
  must(runs.edit(item.id, 0, R"({"text":"Ändrat"})"));
  must(runs.move(item.id, TaskItemState::to_check, place_after_check(run, item.step)));
  world.runner->wake();
  item = world.when(run, has_ended)[0];
  CHECK(item.state == TaskItemState::done);
  CHECK(world.result(item) == R"({"text":"Ja Ändrat"})");
}

TEST_CASE("work that was begun when the runner ended is begun again") {
  World world;
  world.start();
  const auto run = world.add({"vänta"}, {k_mark});
  while (!world.mark->is_waiting) std::this_thread::yield();
  world.runner.reset();
  auto item = must(world.record.task_runs().items(run.id, world.clock.now()))[0];
  CHECK(item.state == TaskItemState::waiting);
  world.mark->is_waiting = false;
  world.clock.advance(std::chrono::minutes(1));
  world.start();
  while (!world.mark->is_waiting) std::this_thread::yield();
  world.runner.reset();
}

TEST_CASE("what is cancelled while it runs is stopped") {
  World world;
  world.start();
  const auto run = world.add({"vänta"}, {k_mark});
  while (!world.mark->is_waiting) std::this_thread::yield();
  must(world.record.task_runs().cancel(run.id));
  const auto other = world.add({"ett"}, {k_mark});
  world.when(other, has_ended);
  CHECK(must(world.record.task_runs().items(run.id, world.clock.now()))[0].state == TaskItemState::cancelled);
}

TEST_CASE("who has left the organisation has nothing done any more") {
  World world;
  const auto run = world.add({"ett"}, {k_mark});
  must(world.record.directory().remove_membership(world.contract.person.id, world.contract.organisation.id));
  world.start();
  CHECK(world.when(run, has_ended)[0].failure->code == "task_not_a_member");
}

TEST_CASE("a document that is out of reach or empty is said to be") {
  World world;
  world.start();
  auto& runs = world.record.task_runs();
  store::NewTaskRun gone{.organisation = world.contract.organisation.id,
                         .person = world.contract.person.id,
                         .title = "",
                         .steps = {k_mark},
                         .items = {{.name = "Bort", .documents = {{4711}}, .texts = {}}},
                         .created_at = {}};
  const auto run = must(runs.add(gone));
  world.runner->wake();
  CHECK(world.when(run, has_ended)[0].failure->code == "task_document_gone");
  CHECK(world.when(world.add({" \n "}, {k_mark}), has_ended)[0].failure->code == "task_text_empty");
}

TEST_CASE("a text without layout has its lines, list items and headings for blocks") {
  const auto text = plain_text("# Rubrik\n\n- Första\nLöptext på en rad.");
  REQUIRE(text.blocks.size() == 3);
  CHECK(text.blocks[0].kind == model::BlockKind::heading);
  CHECK(text.blocks[0].level == 1);
  CHECK(text.blocks[0].end == 8);
  CHECK(text.blocks[1].kind == model::BlockKind::list_item);
  CHECK(text.blocks[1].start == 10);
  CHECK(text.blocks[2].kind == model::BlockKind::paragraph);
  CHECK(text.blocks[2].end == 37);
}

}  // namespace svea::tasks
