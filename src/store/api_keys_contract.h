// What every implementation of store::ApiKeys does. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void api_keys_contract(Record& record) {
  auto& keys = record.api_keys();
  const ContractWorld world(record);
  const auto key_of = [&](model::PersonId owner, std::string name) {
    model::ApiKey key;
    key.owner = owner;
    key.name = std::move(name);
    key.prefix = "svea_Ab3dEf";
    key.scopes = {model::KeyScope::chat};
    key.made_at = k_noon;
    key.expires_at = k_noon + std::chrono::hours{24};
    return key;
  };

  SUBCASE("a key is found by its hash and its id, as it was given") {
    auto given = key_of(world.person.id, "Diariet");
    given.organisation = world.organisation.id;
    given.is_service = true;
    given.scopes = {model::KeyScope::documents, model::KeyScope::embeddings};
    given.spaces = {world.space.id};
    given.monthly_tokens = 50'000;
    const auto made = must(keys.add(given, "aa"));
    for (const auto& found : {must(keys.find("aa")), must(keys.find(made.id))}) {
      REQUIRE(found);
      CHECK(found->id == made.id);
      CHECK(found->owner == given.owner);
      CHECK(found->organisation == given.organisation);
      CHECK(found->is_service);
      CHECK(found->name == "Diariet");
      CHECK(found->prefix == given.prefix);
      CHECK(found->scopes == given.scopes);
      CHECK(found->spaces == given.spaces);
      CHECK(found->monthly_tokens == 50'000);
      CHECK(found->made_at == given.made_at);
      CHECK(found->expires_at == given.expires_at);
      CHECK_FALSE(found->used_at);
    }
    CHECK_FALSE(must(keys.find("ab")));
    CHECK_FALSE(must(keys.find(model::ApiKeyId{made.id.value + 1})));
  }

  SUBCASE("a key of nobody's is not kept") {
    const auto refused = keys.add(key_of({999}, "Ingens"), "aa");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gone");
  }

  SUBCASE("keys are listed newest first, a person's apart from the organisation's services'") {
    must(keys.add(key_of(world.person.id, "En"), "aa"));
    must(keys.add(key_of(world.person.id, "Två"), "ab"));
    auto service = key_of(world.other_person.id, "Tjänst");
    service.is_service = true;
    service.organisation = world.organisation.id;
    must(keys.add(service, "ac"));
    const auto own = must(keys.of_person(world.person.id));
    REQUIRE(own.size() == 2);
    CHECK(own[0].name == "Två");
    CHECK(own[1].name == "En");
    CHECK_FALSE(own[0].organisation);
    CHECK_FALSE(own[0].monthly_tokens);
    const auto services = must(keys.of_services(world.organisation.id));
    REQUIRE(services.size() == 1);
    CHECK(services[0].name == "Tjänst");
    CHECK(must(keys.of_services(world.other_organisation.id)).empty());
  }

  SUBCASE("use is added up by month, and the last of it remembered") {
    const auto key = must(keys.add(key_of(world.person.id, "En"), "aa")).id;
    const auto later = k_noon + std::chrono::hours{1};
    const std::vector<KeyUse> uses{{key, "2025-03", later, {1, 10, 5}},
                                   {key, "2025-03", k_noon, {2, 100, 50}},
                                   {key, "2025-04", later, {1, 1, 1}},
                                   {{key.value + 1}, "2025-03", later, {1, 1, 1}}};
    must(keys.add_uses(uses));
    must(keys.add_uses({&uses[0], 1}));
    const auto march = must(keys.usage(key, "2025-03"));
    CHECK(march.requests == 4);
    CHECK(march.prompt_tokens == 120);
    CHECK(march.answer_tokens == 60);
    CHECK(march.tokens() == 180);
    CHECK(must(keys.usage(key, "2025-04")).requests == 1);
    CHECK(must(keys.usage(key, "2025-05")).requests == 0);
    CHECK(must(keys.find(key))->used_at == later);
  }

  SUBCASE("a key that was removed is gone, and so is what it was used for") {
    const auto key = must(keys.add(key_of(world.person.id, "En"), "aa")).id;
    const KeyUse use{key, "2025-03", k_noon, {1, 10, 5}};
    must(keys.add_uses({&use, 1}));
    CHECK(must(keys.remove(key)));
    CHECK_FALSE(must(keys.remove(key)));
    CHECK_FALSE(must(keys.find("aa")));
    CHECK(must(keys.usage(key, "2025-03")).requests == 0);
  }
}

}  // namespace svea::store
