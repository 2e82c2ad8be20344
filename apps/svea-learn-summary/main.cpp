// svea-learn-summary SET…: learns what src/summary/weights.cpp holds from the cases marked `fit` of sets of
// documents with summaries (JSON Lines), prints it, and reports how summaries do with what is compiled in.
// A tool for those who work on Svea: built by name (ninja svea-learn-summary), never installed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <fstream>
#include <vector>

#include "evaluation/learn_summary.h"
#include "evaluation/summaries.h"

using namespace svea;

namespace {

// Weak: there are hundreds of sentences for each weight.
constexpr double k_l2 = 10;
// References longer than a page belong to reports.
constexpr std::size_t k_long_words = 300;

void print(std::string_view name, const evaluation::SummaryScores& scores) {
  fmt::print(
      "// {}: {} cases, {:.0f} words, traceable {:.3f}, median {:.2f} ms, slowest {:.0f} ms for {} words\n",
      name, scores.cases, scores.words_mean, scores.traceable, scores.median_ms, scores.slowest_ms,
      scores.slowest_words);
  for (const auto& [writer, rouge] : scores.rouge)
    fmt::print("//   {:<20} {:.3f} {:.3f} {:.3f}\n", writer, rouge.words, rouge.pairs, rouge.sequence);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: svea-learn-summary SET…   (JSON Lines with document and summary)\n");
    return 64;
  }
  for (const std::string& path : std::vector<std::string>(argv + 1, argv + argc)) {
    std::ifstream in(path);
    const auto set = evaluation::read_summary_set(in);
    if (!set) {
      fmt::print(stderr, "{}: {}\n", path, set.error().sentence.en);
      return 1;
    }
    std::vector<evaluation::SummaryExample> examples;
    for (const auto& one : *set)
      if (one.split == "fit") {
        auto more = evaluation::summary_examples(one, k_long_words);
        examples.insert(examples.end(), more.begin(), more.end());
      }
    const auto weights = evaluation::learn_summary_weights(examples, k_l2);
    fmt::print("// {}: {} sentences\n{{{:.4f}}}\n", path, examples.size(), fmt::join(weights, ", "));
    const auto report = evaluation::evaluate_summaries(*set).value();
    for (const auto& [split, scores] : report.by_split) print(split, scores);
  }
  return 0;
}
