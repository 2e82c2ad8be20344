// What the record must manage: finish ≥ 10,000 passages/s; find, list and still_readable < 0.2 ms; open
// < 10 ms.
#include <filesystem>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/check.h"
#include "store_sqlite/sqlite_record.h"

namespace svea::store_sqlite {
namespace {

constexpr int k_documents = 10'000;
constexpr int k_passages_per_document = 20;
constexpr int k_documents_per_batch = 32;

template <typename T>
T must(Result<T> result) {
  check(result.has_value(), "a call of the benchmark failed");
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

store::TakenIn taken_in() {
  store::TakenIn taken_in;
  taken_in.metadata.title = "Riktlinjer för bygglov";
  for (int i = 0; i < k_passages_per_document; ++i) {
    const auto start = static_cast<std::int64_t>(taken_in.text.text.size());
    const std::string text(900, static_cast<char>('a' + i));
    taken_in.text.text += text;
    taken_in.text.blocks.push_back({model::BlockKind::paragraph, 0, 1, start, start + 900});
    taken_in.passages.push_back({i, {"Kapitel", "Avsnitt"}, 1, start, start + 900, text});
  }
  return taken_in;
}

// A record of its own, which lies where the build lies: /tmp may be memory.
struct World {
  std::filesystem::path directory = std::filesystem::current_path() / "store_sqlite_benchmark_data";
  std::unique_ptr<store::Record> record;
  model::Organisation organisation;
  model::Space space;
  model::Reach reach;
  int added = 0;

  World() {
    std::filesystem::remove_all(directory);
    record = must(open_record(directory));
    organisation = must(record->directory().add_organisation({.id = {}, .slug = "solna", .name = "Solna"}));
    space = must(
        record->directory().add_space({.id = {}, .organisation = organisation.id, .slug = "s", .name = "S"}));
    for (std::int64_t id = 1; id <= 300; ++id) reach.spaces.push_back({id});
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  ~World() {
    record.reset();
    std::filesystem::remove_all(directory);
  }

  void add(int count) {
    std::vector<store::NewDocument> fresh;
    for (int i = 0; i < count; ++i, ++added)
      fresh.push_back({organisation.id, space.id, fmt::format("Bygglov/Riktlinje {}.pdf", added),
                       fmt::format("{:064}", added), 1000, Time{}});
    must(record->documents().add(fresh));
  }

  std::vector<std::pair<model::DocumentId, store::TakenIn>> lease(std::size_t count) {
    std::vector<std::pair<model::DocumentId, store::TakenIn>> work;
    const Time now{std::chrono::hours{1}};
    for (const auto& document :
         must(record->intake_jobs().lease(now, now + std::chrono::hours{1}, count, UINT64_MAX)))
      work.emplace_back(document.id, taken_in());
    return work;
  }
};

// 10,000 ready documents with 200,000 passages in all.
World& full_world() {
  static World world;
  while (world.added < k_documents) {
    world.add(500);
    must(world.record->intake_jobs().finish(world.lease(500)));
  }
  return world;
}

void add_in_batches(benchmark::State& state) {
  World world;
  for (auto _ : state) world.add(k_documents_per_batch);
  state.counters["documents/s"] =
      benchmark::Counter(static_cast<double>(world.added), benchmark::Counter::kIsRate);
}
BENCHMARK(add_in_batches)->Unit(benchmark::kMillisecond)->UseRealTime();

void finish_in_batches(benchmark::State& state) {
  World world;
  double passages = 0;
  for (auto _ : state) {
    state.PauseTiming();
    world.add(k_documents_per_batch);
    const auto work = world.lease(k_documents_per_batch);
    state.ResumeTiming();
    must(world.record->intake_jobs().finish(work));
    passages += k_documents_per_batch * k_passages_per_document;
  }
  state.counters["passages/s"] = benchmark::Counter(passages, benchmark::Counter::kIsRate);
}
BENCHMARK(finish_in_batches)->Unit(benchmark::kMillisecond)->UseRealTime();

void find_one(benchmark::State& state) {
  auto& world = full_world();
  std::int64_t id = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(
        must(world.record->documents().find({1 + (id += 7919) % k_documents}, world.reach)));
}
BENCHMARK(find_one)->Unit(benchmark::kMicrosecond)->UseRealTime();

void list_first_page(benchmark::State& state) {
  auto& world = full_world();
  store::DocumentFilter filter;
  filter.count_max = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(must(world.record->documents().list(filter, world.reach)));
}
BENCHMARK(list_first_page)->Arg(20)->Arg(100)->Unit(benchmark::kMicrosecond)->UseRealTime();

// A space of its own with forty documents among the ten thousand.
void list_small_space(benchmark::State& state) {
  auto& world = full_world();
  static const auto small = [&] {
    auto other = must(world.record->directory().add_space(
        {.id = {}, .organisation = world.organisation.id, .slug = "few", .name = "Few"}));
    std::swap(other, world.space);
    world.add(40);
    std::swap(other, world.space);
    return other;
  }();
  for (auto _ : state) benchmark::DoNotOptimize(must(world.record->documents().list({}, {{small.id}})));
}
BENCHMARK(list_small_space)->Unit(benchmark::kMicrosecond)->UseRealTime();

void list_by_name(benchmark::State& state) {
  auto& world = full_world();
  store::DocumentFilter filter;
  filter.name_contains = "riktlinje 99";
  for (auto _ : state) benchmark::DoNotOptimize(must(world.record->documents().list(filter, world.reach)));
}
BENCHMARK(list_by_name)->Unit(benchmark::kMicrosecond)->UseRealTime();

void check_what_an_index_found(benchmark::State& state) {
  auto& world = full_world();
  std::vector<model::DocumentId> ids;
  for (std::int64_t i = 0; i < state.range(0); ++i) ids.push_back({1 + i * 47 % k_documents});
  for (auto _ : state)
    benchmark::DoNotOptimize(must(world.record->documents().still_readable(ids, world.reach)));
}
BENCHMARK(check_what_an_index_found)->Arg(10)->Arg(200)->Unit(benchmark::kMicrosecond)->UseRealTime();

void follow_the_feed(benchmark::State& state) {
  auto& world = full_world();
  model::Seq seq = 0;
  double passages = 0;
  for (auto _ : state) {
    const auto changes = must(world.record->documents().changes_after(seq, 100));
    for (const auto& change : changes) passages += static_cast<double>(change.passages.size());
    seq = changes.empty() ? 0 : changes.back().document.seq;
  }
  state.counters["passages/s"] = benchmark::Counter(passages, benchmark::Counter::kIsRate);
}
BENCHMARK(follow_the_feed)->Unit(benchmark::kMillisecond)->UseRealTime();

void append_to_the_audit_log(benchmark::State& state) {
  auto& world = full_world();
  store::AuditEntry entry;
  entry.action = "document_read";
  for (auto _ : state) must(world.record->audit_log().append(entry));
}
BENCHMARK(append_to_the_audit_log)->Unit(benchmark::kMicrosecond)->UseRealTime();

void open_existing(benchmark::State& state) {
  auto& world = full_world();
  for (auto _ : state) {
    const auto record = must(open_record(world.directory));
    benchmark::DoNotOptimize(must(record->documents().last_seq()));
  }
}
BENCHMARK(open_existing)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace svea::store_sqlite
