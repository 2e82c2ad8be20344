// Learns the weights of src/search/rank_weights.h from a question set, and prints them with how well they
// rank. A tool for those who work on Svea: built by name (ninja svea-learn-rank), never installed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>

#include "evaluation/rank_examples.h"

namespace {

// Weak, since there are far more questions than weights; it keeps two kinds of evidence that say the same
// thing even.
constexpr double k_l2 = 0.0005;
constexpr std::size_t k_candidates = 40;

void print_scores(const char* split, const svea::evaluation::RankScores& scores) {
  fmt::print("// {}: {} questions, right passage first {:.3f}, in first ten {:.3f}\n", split,
             scores.questions, scores.first, scores.first_ten);
}

}  // namespace

int main(int argc, char** argv) {
  namespace evaluation = svea::evaluation;
  if (argc != 2) {
    fmt::print(stderr, "usage: svea-learn-rank FOLDER   (with passages.jsonl and questions.jsonl)\n");
    return 64;
  }
  const auto set = evaluation::read_set(std::filesystem::path(argv[1]));
  if (!set) {
    fmt::print(stderr, "{}\n", set.error().sentence.en);
    return 1;
  }
  const auto fit = evaluation::rank_examples(*set, "fit");
  const auto weights = evaluation::learn_weights(evaluation::hardest(fit, k_candidates), k_l2);
  fmt::print("{{{:.3f}}}\n", fmt::join(weights, ", "));
  print_scores("fit", evaluation::score_weights(fit, weights));
  print_scores("check", evaluation::score_weights(evaluation::rank_examples(*set, "check"), weights));
  return 0;
}
