// What every implementation of store::LanguageModels does. For tests only; call from a TEST_CASE with a new
// record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline model::LanguageModel sample_language_model(const std::string& slug) {
  model::LanguageModel sample;
  sample.slug = slug;
  sample.name = "Ett exempel";
  sample.origin = "Exempelverket";
  sample.licence = "Apache-2.0";
  sample.languages = {"sv", "en"};
  sample.context_tokens = 32'768;
  sample.prompt_price_ore = 120;
  sample.answer_price_ore = 360;
  sample.cleared_for = model::SecurityClass::sensitive;
  sample.runs_at = "Leverantör AB, Sverige";
  sample.base_url = "https://modeller.example/v1";
  sample.server_model = "exempel-8b";
  sample.sealed_key = "förseglad";
  sample.ca_file = "/etc/svea/ca.pem";
  sample.requests_at_once = 3;
  return sample;
}

inline void language_models_contract(Record& record) {
  auto& models = record.language_models();
  const ContractWorld world(record);
  must(models.add(sample_language_model("b-modell")));
  must(models.add(sample_language_model("a-modell")));

  SUBCASE("a model comes back as it was added, and all in the order they were added") {
    CHECK(must(models.find("b-modell")) == sample_language_model("b-modell"));
    CHECK_FALSE(must(models.find("c-modell")));
    const auto all = must(models.all());
    REQUIRE(all.size() == 2);
    CHECK(all[0].slug == "b-modell");
    CHECK(all[1].slug == "a-modell");
  }

  SUBCASE("a slug is used once, and never that of the configured model") {
    CHECK(models.add(sample_language_model("a-modell")).error().code == "slug_taken");
    CHECK(models.add(sample_language_model(model::k_configured_model)).error().code == "slug_taken");
  }

  SUBCASE("everything but the slug can be changed, and only organisations that exist be named") {
    auto changed = sample_language_model("a-modell");
    changed.name = "Ett annat";
    changed.base_url.clear();
    changed.file = "liten.gguf";
    changed.enabled = false;
    changed.cleared_for = model::SecurityClass::open;
    changed.organisations = {world.organisation.id, world.other_organisation.id};
    CHECK(must(models.change(changed)));
    CHECK(must(models.find("a-modell")) == changed);
    changed.organisations = {{4711}};
    CHECK(models.change(changed).error().code == "gone");
    changed.slug = "c-modell";
    changed.organisations = {};
    CHECK_FALSE(must(models.change(changed)));
  }

  SUBCASE("a choice takes the place of the one for the same organisation, space and task") {
    const model::ModelsChosen everywhere{.organisation = {}, .space = {}, .task = "", .slugs = {"b-modell"}};
    model::ModelsChosen of_space{.organisation = world.organisation.id,
                                 .space = world.space.id,
                                 .task = "answer",
                                 .slugs = {"a-modell", "b-modell"}};
    must(models.choose(everywhere));
    must(models.choose(of_space));
    of_space.slugs = {model::k_configured_model, "a-modell"};
    must(models.choose(of_space));
    CHECK(must(models.choices()) == std::vector{everywhere, of_space});
    of_space.slugs = {};
    must(models.choose(of_space));
    CHECK(must(models.choices()) == std::vector{everywhere});
  }

  SUBCASE("a choice names only what there is, and a space of its organisation") {
    const auto refused = [&](model::OrganisationId organisation, model::SpaceId space,
                             const std::string& slug) {
      const auto chosen =
          models.choose({.organisation = organisation, .space = space, .task = "", .slugs = {slug}});
      return !chosen && chosen.error().code == "gone";
    };
    CHECK(refused({4711}, {}, "a-modell"));
    CHECK(refused(world.organisation.id, world.other_space.id, "a-modell"));
    CHECK(refused({}, world.space.id, "a-modell"));
    CHECK(refused(world.organisation.id, {}, "c-modell"));
    CHECK(must(models.choices()).empty());
  }

  SUBCASE("a model that is removed leaves the choices, and what it used stays") {
    must(models.choose({.organisation = {}, .space = {}, .task = "", .slugs = {"a-modell", "b-modell"}}));
    must(models.choose(
        {.organisation = world.organisation.id, .space = {}, .task = "", .slugs = {"a-modell"}}));
    const model::ModelUse use{world.organisation.id, "a-modell", "2026-11", 1, 100, 20, 120, 5};
    must(models.add_uses({&use, 1}));
    CHECK(must(models.remove("a-modell")));
    CHECK_FALSE(must(models.remove("a-modell")));
    const auto choices = must(models.choices());
    REQUIRE(choices.size() == 1);
    CHECK(choices[0].slugs == std::vector<std::string>{"b-modell"});
    CHECK(must(models.uses_in("2026-11")).size() == 1);
  }

  SUBCASE("an organisation has one allowance, the last") {
    must(models.allow({world.organisation.id, 1'000'000, 2}));
    must(models.allow({world.organisation.id, 5'000'000'000, 7}));
    CHECK(must(models.allowances()) ==
          std::vector{model::ModelAllowance{world.organisation.id, 5'000'000'000, 7}});
    CHECK(models.allow({{4711}, 1, 1}).error().code == "gone");
  }

  SUBCASE("uses add up by organisation, model and month") {
    const std::vector<model::ModelUse> uses{
        {world.organisation.id, "a-modell", "2026-11", 1, 100, 20, 120, 5},
        {world.other_organisation.id, "a-modell", "2026-11", 1, 7, 3, 0, 0},
        {world.organisation.id, "a-modell", "2026-12", 1, 9, 9, 0, 0}};
    must(models.add_uses(uses));
    must(models.add_uses({uses.data(), 1}));
    CHECK(must(models.uses_in("2026-11")) ==
          std::vector{model::ModelUse{world.organisation.id, "a-modell", "2026-11", 2, 200, 40, 240, 10},
                      uses[1]});
    CHECK(must(models.uses_in("2026-10")).empty());
  }
}

}  // namespace svea::store
