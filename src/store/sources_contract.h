// What every implementation of store::Sources and store::SourceItems does. For tests only; call from a
// TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline model::Source sample_source(const ContractWorld& world) {
  model::Source source;
  source.organisation = world.organisation.id;
  source.space = world.space.id;
  source.kind = model::SourceKind::website;
  source.name = "Webbplatsen";
  source.settings.address = "https://solna.example/";
  source.settings.user = "svea";
  source.settings.sealed_password = "förseglat";
  source.settings.include = {"/bygga/*"};
  source.settings.exclude = {"*.zip", "/arkiv/*"};
  source.settings.hosts = {"filer.solna.example"};
  source.settings.types = {"sfs"};
  source.settings.depth = 2;
  source.settings.items_max = 17;
  source.settings.requests_per_minute = 30;
  source.settings.private_network = true;
  source.interval_minutes = 60;
  source.due_at = k_noon;
  return source;
}

inline void sources_contract(Record& record) {
  using model::SourceState;
  auto& sources = record.sources();
  auto& items = record.source_items();
  const ContractWorld world(record);
  const auto source = must(sources.add(sample_source(world)));
  // Whether or not people see it any more.
  const auto look = [&] {
    for (const auto& one : must(sources.all()))
      if (one.id == source.id) return std::optional(one);
    return std::optional<model::Source>();
  };
  const auto state = [&] { return look()->state; };

  SUBCASE("a source comes back as it was added, to those who reach its space") {
    const auto found = must(sources.find(source.id, world.reach));
    REQUIRE(found);
    CHECK(found->kind == model::SourceKind::website);
    CHECK(found->name == "Webbplatsen");
    CHECK(found->settings.address == "https://solna.example/");
    CHECK(found->settings.user == "svea");
    CHECK(found->settings.sealed_password == "förseglat");
    CHECK(found->settings.include == std::vector<std::string>{"/bygga/*"});
    CHECK(found->settings.exclude == std::vector<std::string>{"*.zip", "/arkiv/*"});
    CHECK(found->settings.hosts == std::vector<std::string>{"filer.solna.example"});
    CHECK(found->settings.types == std::vector<std::string>{"sfs"});
    CHECK(found->settings.depth == 2);
    CHECK(found->settings.items_max == 17);
    CHECK(found->settings.requests_per_minute == 30);
    CHECK(found->settings.private_network);
    CHECK(found->interval_minutes == 60);
    CHECK(found->due_at == k_noon);
    CHECK(found->state == SourceState::waiting);
    CHECK_FALSE(must(sources.find(source.id, world.other_reach)));
    CHECK(must(sources.list(world.organisation.id, world.reach)).size() == 1);
    CHECK(must(sources.list(world.organisation.id, world.other_reach)).empty());
    CHECK(must(sources.list(world.other_organisation.id, world.reach)).empty());
  }

  SUBCASE("a name is used once in a space, and only spaces of the organisation hold sources") {
    CHECK(sources.add(sample_source(world)).error().code == "source_name_taken");
    auto elsewhere = sample_source(world);
    elsewhere.organisation = world.other_organisation.id;
    CHECK(sources.add(elsewhere).error().code == "gone");
    elsewhere.space = world.other_space.id;
    CHECK(sources.add(elsewhere));
  }

  SUBCASE("what people may change is changed, and nothing by those who do not reach it") {
    auto changed = source;
    changed.name = "Bygga och bo";
    changed.settings.depth = 1;
    changed.paused = true;
    CHECK_FALSE(must(sources.change(changed, world.other_reach)));
    CHECK(must(sources.change(changed, world.reach)));
    const auto found = must(sources.find(source.id, world.reach));
    CHECK(found->name == "Bygga och bo");
    CHECK(found->settings.depth == 1);
    CHECK(found->paused);
    const auto second = must(sources.add(sample_source(world)));
    auto renamed = second;
    renamed.name = "Bygga och bo";
    CHECK(sources.change(renamed, world.reach).error().code == "source_name_taken");
  }

  SUBCASE("while it runs its space and settings stay, and its name may change") {
    must(sources.take_next(k_noon, true));
    auto changed = source;
    changed.settings.depth = 1;
    CHECK(sources.change(changed, world.reach).error().code == "source_runs");
    changed = source;
    changed.name = "Bygga";
    CHECK(must(sources.change(changed, world.reach)));
  }

  SUBCASE("into another space go the documents that came through it alone, in all their versions") {
    const auto closed = must(record.directory().add_space(
        {.id = {}, .organisation = world.organisation.id, .slug = "slutet", .name = "Slutet"}));
    const model::Reach there{.spaces = {closed.id}};
    const auto add = [&](const std::string& name, const std::string& content) {
      NewDocument fresh;
      fresh.organisation = world.organisation.id;
      fresh.space = world.space.id;
      fresh.name = name;
      fresh.content_hash = content;
      return must(record.documents().add({&fresh, 1})).front().document.id;
    };
    const auto older = add("Webbplatsen/a", "a1");
    must(record.intake_jobs().finish(std::vector{std::pair(older, TakenIn{})}));
    const auto own = add("Webbplatsen/a", "a2");
    must(record.intake_jobs().finish(std::vector{std::pair(own, TakenIn{})}));
    const auto by_hand = add("egen", "b");
    must(items.put({source.id, "a", "a", "1", "", own, true, {}}));
    must(items.put({source.id, "b", "b", "1", "", by_hand, false, {}}));

    auto moved = source;
    moved.space = world.other_space.id;
    CHECK(sources.change(moved, world.reach).error().code == "gone");
    moved.space = closed.id;
    const auto seq = must(record.documents().last_seq());
    CHECK(must(sources.change(moved, world.reach)));
    CHECK(must(sources.find(source.id, there)));
    CHECK_FALSE(must(record.documents().find(own, world.reach)));
    CHECK(must(record.documents().versions(own, there)).size() == 2);
    CHECK(must(record.documents().find(by_hand, world.reach)));
    CHECK_FALSE(must(items.find(source.id, "b")));
    const auto changes = must(record.documents().changes_after(seq, 10));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].document.id == own);
    CHECK(changes[0].document.space == closed.id);
    CHECK(must(record.documents().list({}, there)).total == 1);
    CHECK(must(record.documents().list({}, world.reach)).total == 1);

    add("Webbplatsen/a", "c");
    moved.space = world.space.id;
    CHECK(sources.change(moved, there).error().code == "source_documents_there");
    CHECK(must(sources.find(source.id, there)));
  }

  SUBCASE("a source runs when it is due, once at a time, and is due again after its interval") {
    using namespace std::chrono_literals;
    CHECK_FALSE(must(sources.take_next(k_noon - 1s, true)));
    CHECK_FALSE(must(sources.take_next(k_noon, false)));
    const auto taken = must(sources.take_next(k_noon, true));
    REQUIRE(taken);
    CHECK(taken->id == source.id);
    CHECK(taken->started_at == k_noon);
    CHECK(state() == SourceState::running);
    CHECK_FALSE(must(sources.take_next(k_noon, true)));
    CHECK_FALSE(must(sources.wish_run(source.id, {}, world.reach)));

    model::RunCounts counts{
        .expected = 9, .found = 7, .added = 2, .changed = 1, .unchanged = 3, .removed = 4, .failed = 1};
    must(sources.set_counts(source.id, counts));
    CHECK(look()->counts == counts);
    counts.added = 3;
    const Error error{ErrorKind::timeout, "http_timeout", {"För sent.", "Too late."}};
    must(sources.finish_run(source.id, counts, error, k_noon + 5s));
    const auto ended = look();
    CHECK(ended->state == SourceState::waiting);
    CHECK(ended->counts == counts);
    REQUIRE(ended->error);
    CHECK(ended->error->sentence.sv == "För sent.");
    CHECK(ended->ended_at == k_noon + 5s);
    CHECK(ended->due_at == k_noon + 5s + 1h);

    auto paused = *ended;
    paused.paused = true;
    must(sources.change(paused, world.reach));
    CHECK_FALSE(must(sources.take_next(k_noon + 24h, true)));
    paused.paused = false;
    paused.interval_minutes = 0;
    must(sources.change(paused, world.reach));
    CHECK(must(sources.take_next(k_noon + 24h, true)));
    must(sources.finish_run(source.id, {}, std::nullopt, k_noon + 25h));
    CHECK(look()->due_at == Time{});
    CHECK_FALSE(must(sources.take_next(k_noon + 48h, true)));
  }

  SUBCASE("a wish is run before its time, and again when its process died") {
    const model::RunWish wish{.limit = 5, .since = "2024-01-31", .accept_removals = true};
    CHECK_FALSE(must(sources.wish_run(source.id, wish, world.other_reach)));
    CHECK(must(sources.wish_run(source.id, wish, world.reach)));
    for (int life = 0; life < 2; ++life) {
      const auto taken = must(sources.take_next(k_noon - std::chrono::hours{1}, false));
      REQUIRE(taken);
      CHECK(taken->wish.limit == 5);
      CHECK(taken->wish.since == "2024-01-31");
      CHECK(taken->wish.accept_removals);
      must(sources.release_runs());
      CHECK(state() == SourceState::queued);
    }
    must(sources.take_next(k_noon, false));
    must(sources.finish_run(source.id, {}, {}, k_noon));
    CHECK(look()->wish.limit == 0);
  }

  SUBCASE("items are kept by source and key") {
    model::SourceItem item{source.id, "/a", "a.html", "etag1", "länkar", {}, true, {}};
    must(items.put(item));
    item.fingerprint = "etag2";
    item.error = Error{ErrorKind::timeout, "http_timeout", {"För sent.", "Too late."}};
    must(items.put(item));
    const auto found = must(items.find(source.id, "/a"));
    REQUIRE(found);
    CHECK(found->name == "a.html");
    CHECK(found->fingerprint == "etag2");
    CHECK(found->memo == "länkar");
    CHECK(found->is_owned);
    CHECK_FALSE(found->document);
    must(items.put({source.id, "/b", "b.html", "", "", {}, false, {}}));
    CHECK(must(items.keys(source.id)).size() == 2);
    const auto failed = must(items.failed(source.id, 10));
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].error->code == "http_timeout");
    must(items.remove(source.id, "/a"));
    CHECK_FALSE(must(items.find(source.id, "/a")));
    CHECK_FALSE(must(items.find({source.id.value + 1}, "/b")));
  }

  SUBCASE("documents of a source are counted and keep their origin when it is removed") {
    NewDocument fresh;
    fresh.organisation = world.organisation.id;
    fresh.space = world.space.id;
    fresh.name = "a.html";
    fresh.content_hash = "abc";
    fresh.added_at = k_noon;
    const auto document = must(record.documents().add({&fresh, 1})).front().document.id;
    CHECK(must(items.items_with(document)).empty());
    must(items.put({source.id, "/a", "a.html", "1", "", document, true, {}}));
    CHECK(must(items.items_with(document)).size() == 1);
    CHECK(must(items.documents_of(source.id, world.reach)) == SourceDocuments{.received = 1});
    CHECK(must(items.documents_of(source.id, world.other_reach)) == SourceDocuments{});
    must(items.set_origin(document, {"https://solna.example/a", "CC0", "Solna stad", "2024-01-31"}));

    CHECK_FALSE(must(sources.begin_removal(source.id, world.other_reach)));
    CHECK(must(sources.begin_removal(source.id, world.reach)));
    CHECK_FALSE(must(sources.find(source.id, world.reach)));
    CHECK(must(sources.list(world.organisation.id, world.reach)).empty());
    CHECK(state() == SourceState::removing);
    must(sources.finish_run(source.id, {}, {}, k_noon));
    CHECK(state() == SourceState::removing);
    must(sources.remove(source.id));
    CHECK_FALSE(look());
    CHECK(must(items.keys(source.id)).empty());
    const auto origins = must(items.origins({&document, 1}));
    REQUIRE(origins.contains(document));
    CHECK(origins.at(document).url == "https://solna.example/a");
    CHECK(origins.at(document).licence == "CC0");
    CHECK(origins.at(document).publisher == "Solna stad");
    CHECK(origins.at(document).published == "2024-01-31");
  }
}

}  // namespace svea::store
