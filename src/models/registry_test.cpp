#include "models/registry.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "must.h"
#include "store/memory_record.h"

namespace svea::models {
namespace {

using model::SecurityClass;
using Names = std::vector<std::string>;

// Says its own name, or that it can't be reached.
class NamedModel final : public llm::ChatModel {
 public:
  class Call final : public llm::ChatCall {
   public:
    void cancel() override {}
  };

  NamedModel(std::string name, const std::atomic<bool>& is_up) : name_(std::move(name)), is_up_(is_up) {}
  [[nodiscard]] std::string name() const override { return name_; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    if (is_up_) {
      listener->on_delta(name_);
      listener->on_end(llm::ChatReply{});
    } else {
      listener->on_end(fail(ErrorKind::unavailable, "model_unreachable", {"sv", "en"}));
    }
    return std::make_shared<Call>();
  }

 private:
  const std::string name_;
  const std::atomic<bool>& is_up_;
};

struct World {
  World() {
    auto& directory = record.directory();
    lindhaga = must(directory.add_organisation({.id = {}, .slug = "lindhaga", .name = "Lindhaga"})).id;
    sjovik = must(directory.add_organisation({.id = {}, .slug = "sjovik", .name = "Sjövik"})).id;
    national = must(directory.add_organisation({.id = {},
                                                .slug = "nationell",
                                                .name = "Nationella",
                                                .kind = model::OrganisationKind::national}))
                   .id;
    open = space(national, "oppen", SecurityClass::open);
    internal = space(lindhaga, "intern", SecurityClass::internal);
    secret = space(lindhaga, "sekretess", SecurityClass::secret);
    theirs = space(sjovik, "deras", SecurityClass::internal);
    add("publik", SecurityClass::open);
    add("intern", SecurityClass::internal);
    add("stark", SecurityClass::secret);
    registry = must(Registry::open({record, clock, [this](const auto& model) { return connect(model); }}));
  }

  Result<Connection> connect(const model::LanguageModel& model) {
    if (model.file == "borta.gguf")
      return fail(ErrorKind::not_found, "model_file_gone", {"Filen är borta.", "The file is gone."});
    return Connection{std::make_shared<NamedModel>(model.name, up), [this](const ProbeEnd& end) {
                        end(up ? Status{} : fail(ErrorKind::unavailable, "model_unreachable", {"sv", "en"}));
                        ++probed;
                      }};
  }
  model::SpaceId space(model::OrganisationId organisation, const std::string& slug, SecurityClass cleared) {
    model::Space made{.id = {}, .organisation = organisation, .slug = slug, .name = slug};
    made.security_class = cleared;
    return must(record.directory().add_space(made)).id;
  }
  void add(const std::string& slug, SecurityClass cleared_for) {
    model::LanguageModel model;
    model.slug = model.name = slug;
    model.base_url = "http://modell.example/v1";
    model.cleared_for = cleared_for;
    must(record.language_models().add(model));
  }
  // Each is asked how it is as soon as it is there, from a thread of the registry's.
  void wait_for_first_probes() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (probed < 3 && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    REQUIRE(probed == 3);
  }
  void change(const std::string& slug, const std::function<void(model::LanguageModel&)>& how) {
    auto model = *must(record.language_models().find(slug));
    how(model);
    must(record.language_models().change(model));
    must(registry->refresh());
  }
  Names names(model::OrganisationId organisation, std::vector<model::SpaceId> spaces) {
    Names all;
    const llm::Need need{.asker = {organisation, {1}}, .spaces = std::move(spaces)};
    for (const auto& model : registry->models_for(need)) all.push_back(model->name());
    return all;
  }

  ManualClock clock;
  store::MemoryRecord record;
  std::atomic<bool> up = true;
  std::atomic<int> probed = 0;
  model::OrganisationId lindhaga, sjovik, national;
  model::SpaceId open, internal, secret, theirs;
  std::unique_ptr<Registry> registry;
};

}  // namespace

TEST_CASE("what goes along is as well guarded as the most guarded of it, and no model below that sees it") {
  World world;
  CHECK(world.names(world.lindhaga, {}) == Names{"intern", "stark"});
  CHECK(world.names(world.lindhaga, {world.open}) == Names{"intern", "stark"});
  CHECK(world.names(world.lindhaga, {world.open, world.internal}) == Names{"intern", "stark"});
  CHECK(world.names(world.lindhaga, {world.internal, world.secret, world.open}) == Names{"stark"});
  CHECK(world.names(world.national, {world.open}) == Names{"publik", "intern", "stark"});
  CHECK(world.names(world.lindhaga, {{4711}}).empty());
  must(world.record.directory().set_space_class(world.internal, SecurityClass::secret));
  CHECK(world.names(world.lindhaga, {world.internal}) == Names{"stark"});
}

TEST_CASE("a choice sets order and selection, for spaces of the own organisation only") {
  World world;
  auto& models = world.record.language_models();
  must(models.choose({.organisation = {}, .space = {}, .task = "", .slugs = {"stark", "intern"}}));
  must(models.choose({.organisation = world.sjovik, .space = {}, .task = "", .slugs = {"intern"}}));
  must(models.choose({.organisation = world.sjovik, .space = world.theirs, .task = "", .slugs = {"stark"}}));
  must(world.registry->refresh());
  CHECK(world.names(world.lindhaga, {world.internal}) == Names{"stark", "intern"});
  CHECK(world.names(world.sjovik, {}) == Names{"intern"});
  CHECK(world.names(world.sjovik, {world.theirs, world.open}) == Names{"stark"});
  CHECK(world.names(world.lindhaga, {world.theirs}) == Names{"stark", "intern"});
}

TEST_CASE("a model that is disabled, not open to the organisation or can't be connected is left out") {
  World world;
  world.change("intern", [&](auto& model) { model.organisations = {world.sjovik}; });
  CHECK(world.names(world.lindhaga, {}) == Names{"stark"});
  CHECK(world.names(world.sjovik, {}) == Names{"intern", "stark"});
  world.change("stark", [](auto& model) { model.enabled = false; });
  CHECK(world.names(world.lindhaga, {}).empty());
  world.change("intern", [](auto& model) {
    model.base_url.clear();
    model.file = "borta.gguf";
  });
  CHECK(world.names(world.sjovik, {}).empty());
  const auto view = world.registry->find("intern");
  REQUIRE(view);
  CHECK(view->figures.error->code == "model_file_gone");
}

TEST_CASE("while the first choice rests the next one serves, and when all rest the first one says so") {
  World world;
  world.wait_for_first_probes();
  world.up = false;
  CHECK_FALSE(world.registry->try_out("intern", {}));
  CHECK(world.names(world.lindhaga, {}) == Names{"stark"});
  CHECK_FALSE(world.registry->try_out("stark", {}));
  CHECK(world.names(world.lindhaga, {}) == Names{"intern"});
  const llm::Need need{.asker = {world.lindhaga, {1}}};
  CHECK(world.registry->writers(need).first_choice == "intern");
  CHECK(world.registry->writers(need).writes_now.empty());
  CHECK(world.registry->writers(need).warning->code == "model_resting");
  world.up = true;
  const auto tried = must(world.registry->try_out("stark", {}));
  CHECK(tried.answer == "stark");
  CHECK(world.registry->writers(need).writes_now == "stark");
  CHECK(world.registry->writers(need).warning->sentence.sv.contains("stark svarar i stället"));
  CHECK(world.names(world.lindhaga, {}) == Names{"stark"});
  CHECK(world.registry->try_out("borta", {}).error().code == "not_found");
}

TEST_CASE("an organisation whose budget is spent falls back on models that cost nothing") {
  World world;
  world.change("intern", [](auto& model) { model.prompt_price_ore = 100; });
  must(world.record.language_models().allow({world.lindhaga, 1000, 1}));
  must(world.registry->refresh());
  CHECK(world.names(world.lindhaga, {}) == Names{"intern", "stark"});
  world.registry->accounts().add(world.registry->find("intern")->model, world.lindhaga, {.prompt = 1000});
  CHECK(world.names(world.lindhaga, {}) == Names{"stark"});
  CHECK(world.names(world.sjovik, {}) == Names{"intern", "stark"});
  const auto writers = world.registry->writers({.asker = {world.lindhaga, {1}}});
  CHECK(writers.writes_now == "stark");
  CHECK(writers.warning->code == "model_budget_spent");
  CHECK_FALSE(world.registry->writers({.asker = {world.sjovik, {1}}}).warning);
}

TEST_CASE("the configured model is there without a row, first where nobody has chosen, and can be chosen") {
  World world;
  model::LanguageModel configured;
  configured.slug = model::k_configured_model;
  configured.name = "svensk-modell";
  const auto registry = must(Registry::open(
      {world.record, world.clock, [&](const auto& model) { return world.connect(model); }, configured}));
  const llm::Need need{.asker = {world.lindhaga, {1}}};
  CHECK(registry->models_for(need).at(0)->name() == "svensk-modell");
  CHECK(registry->find(model::k_configured_model)->from_configuration);
  must(world.record.language_models().choose(
      {.organisation = {}, .space = {}, .task = "", .slugs = {"stark", model::k_configured_model}}));
  must(registry->refresh());
  CHECK(registry->models_for(need).at(1)->name() == "svensk-modell");
  CHECK(registry->models_for(need).at(0)->name() == "stark");
}

TEST_CASE("who names a model may name one that is not chosen, but none that is not cleared") {
  World world;
  const llm::Need need{.asker = {world.lindhaga, {1}}};
  must(world.record.language_models().choose(
      {.organisation = {}, .space = {}, .task = "", .slugs = {"stark"}}));
  must(world.registry->refresh());
  CHECK(world.registry->models_for(need).size() == 1);
  std::vector<std::string> names;
  for (const auto& model : world.registry->all_for(need)) names.push_back(model->name());
  CHECK(names.size() > 1);
  CHECK(std::ranges::find(names, "publik") == names.end());
}

TEST_CASE("a model that is reached as before goes on as it is when it is described anew") {
  World world;
  const auto before = world.registry->models_for({.asker = {world.lindhaga, {1}}}).at(0);
  world.change("intern", [](auto& model) { model.name = "Interna modellen"; });
  const auto after = world.registry->models_for({.asker = {world.lindhaga, {1}}}).at(0);
  CHECK(after == before);
  CHECK(after->name() == "Interna modellen");
  world.change("intern", [](auto& model) { model.base_url = "http://annan.example/v1"; });
  CHECK(world.registry->models_for({.asker = {world.lindhaga, {1}}}).at(0) != before);
}

}  // namespace svea::models
