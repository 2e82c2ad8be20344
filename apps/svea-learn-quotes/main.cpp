// svea-learn-quotes FOLDER: learns what src/answer/quote_weights.cpp holds from the questions marked `fit` of
// a question set, prints it, and reports how the answers do on both splits.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "evaluation/answers.h"
#include "evaluation/learn_quotes.h"
#include "search/memory_index.h"

using namespace svea;

namespace {

constexpr double k_l2 = 1e-3;
// A wrongly refused question costs a person a search by hand; this many of a hundred are borne.
constexpr double k_wrongly_refused_share = 0.06;

double share_below(const std::vector<double>& sorted, double score) {
  return static_cast<double>(std::ranges::lower_bound(sorted, score) - sorted.begin()) /
         static_cast<double>(sorted.size());
}

void print(std::string_view name, const evaluation::AnswerScores& scores) {
  fmt::print(
      "{:8} questions {} contains {:.3f} one sentence {:.3f} words {:.1f} wrongly refused {:.3f} | "
      "unanswerable {} refused {:.3f} | {:.2f} ms, 99th {:.2f}\n",
      name, scores.questions, scores.contains_answer, scores.contains_answer_one_sentence, scores.words_mean,
      scores.wrongly_refused, scores.unanswerable, scores.refused, scores.median_ms, scores.ms_99);
}

Status learn(const evaluation::RetrievalSet& set) {
  search::MemoryIndex index;
  const auto library = TRY(evaluation::SetLibrary::open(set, index));
  const auto fit = TRY(evaluation::quote_examples(set, library, "fit", true));
  const auto weights = evaluation::learn_quote_weights(fit, k_l2);
  for (const double weight : weights) fmt::print("    {:.2f},\n", weight);

  const auto answerable = evaluation::best_scores(fit, weights);
  const auto threshold =
      answerable[static_cast<std::size_t>(k_wrongly_refused_share * static_cast<double>(answerable.size()))];
  fmt::print("k_answer_score_min = {:.2f}\n", threshold);
  for (const auto* const split : {"fit", "check"})
    for (const bool own_passage : {true, false}) {
      const auto examples = TRY(evaluation::quote_examples(set, library, split, own_passage));
      fmt::print("{} {}: below it {:.3f}\n", split, own_passage ? "with its passage" : "without its passage",
                 share_below(evaluation::best_scores(examples, weights), threshold));
    }
  return {};
}

Status report(const evaluation::RetrievalSet& set) {
  search::MemoryIndex index;
  const auto report = TRY(evaluation::evaluate_answers(set, index));
  fmt::print("with the weights that are compiled in:\n");
  print("all", report.overall);
  for (const auto& [split, scores] : report.by_split) print(split, scores);
  return {};
}

Status run(const char* folder) {
  const auto set = TRY(evaluation::read_set(std::filesystem::path(folder)));
  TRY(learn(set));
  return report(set);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "svea-learn-quotes FOLDER\n");
    return 2;
  }
  const auto done = run(argv[1]);
  if (!done) fmt::print(stderr, "{}\n{}\n", done.error().sentence.sv, done.error().detail);
  return done ? 0 : 1;
}
