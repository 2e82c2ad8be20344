// What an answer costs beside the search: ten passages of 180 words, written by Grund.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "answer/evidence.h"
#include "answer/grund.h"
#include "answer/test_library.h"
#include "answer/verify.h"

namespace svea::answer {
namespace {

constexpr std::string_view k_question =
    "Hur länge gäller ett parkeringstillstånd för rörelsehindrade i kommunen?";

// Running text of the length that the intake gives passages, different in each.
std::vector<search::Hit> ten_passages() {
  std::vector<search::Hit> hits;
  for (int i = 0; i < 10; ++i) {
    std::string text;
    for (int j = 0; j < 12; ++j)
      text += fmt::format(
          "Parkeringstillstånd nummer {} gäller i {} år för den som {} handläggaren på förvaltning {} har "
          "prövat. ",
          i * 12 + j, j % 5 + 1, j % 2 == 0 ? "ansökan om rörelsehinder som" : "kommunen genom", i * j);
    hits.push_back(hit_of(i + 1, fmt::format("Riktlinje {}", i), "Parkering", text));
  }
  return hits;
}

void understand_question(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(understand(k_question, k_question));
}
BENCHMARK(understand_question);

void write_grund_answer(benchmark::State& state) {
  const auto hits = ten_passages();
  const auto question = understand(k_question, k_question);
  for (auto _ : state) benchmark::DoNotOptimize(write_grund(question, hits));
}
BENCHMARK(write_grund_answer)->Unit(benchmark::kMillisecond);

void verify_model_answer(benchmark::State& state) {
  const auto hits = ten_passages();
  const std::string answer =
      "Parkeringstillstånd gäller i 3 år för den som kommunen har prövat [1]. Ansök hos handläggaren [2][3].";
  for (auto _ : state) benchmark::DoNotOptimize(verify(answer, hits));
}
BENCHMARK(verify_model_answer)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace svea::answer
