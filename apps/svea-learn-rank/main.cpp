// Learns the weights of src/search/rank_weights.h from question sets, and prints them with how well they
// rank. A tool for those who work on Svea: built by name (ninja svea-learn-rank), never installed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>

#include "evaluation/rank_examples.h"

namespace {

using svea::evaluation::RankExample;

// Weak, since there are far more questions than weights; it keeps two kinds of evidence that say the same
// thing even.
constexpr double k_l2 = 0.001;

struct Folder {
  std::string path;
  std::vector<RankExample> fit;
  std::vector<RankExample> check;
};

void print_scores(const std::string& path, const char* split, const svea::evaluation::RankScores& scores) {
  if (scores.questions > 0)
    fmt::print("//   {} {}: {} questions, right passage first {:.3f}, in first ten {:.3f}\n", path, split,
               scores.questions, scores.first, scores.first_ten);
}

std::vector<RankExample> of_kind(const std::vector<RankExample>& examples, bool is_question) {
  std::vector<RankExample> kept;
  std::ranges::copy_if(examples, std::back_inserter(kept),
                       [&](const RankExample& example) { return example.is_question == is_question; });
  return kept;
}

void learn(const std::vector<Folder>& folders, bool is_question) {
  namespace evaluation = svea::evaluation;
  std::vector<RankExample> all;
  for (const Folder& folder : folders)
    std::ranges::move(of_kind(folder.fit, is_question), std::back_inserter(all));
  const auto weights = evaluation::learn_weights(all, k_l2);
  fmt::print("{} = {{{:.3f}}};\n", is_question ? "k_question_weights" : "k_words_weights",
             fmt::join(weights, ", "));
  for (const Folder& folder : folders) {
    print_scores(folder.path, "fit", evaluation::score_weights(of_kind(folder.fit, is_question), weights));
    print_scores(folder.path, "check",
                 evaluation::score_weights(of_kind(folder.check, is_question), weights));
  }
}

}  // namespace

int main(int argc, char** argv) {
  namespace evaluation = svea::evaluation;
  if (argc < 2) {
    fmt::print(stderr, "usage: svea-learn-rank FOLDER…   (with passages.jsonl and questions.jsonl)\n");
    return 64;
  }
  std::vector<Folder> folders;
  for (const std::string& path : std::vector<std::string>(argv + 1, argv + argc)) {
    const auto set = evaluation::read_set(std::filesystem::path(path));
    if (!set) {
      fmt::print(stderr, "{}\n", set.error().sentence.en);
      return 1;
    }
    folders.push_back(
        {path, evaluation::rank_examples(*set, "fit"), evaluation::rank_examples(*set, "check")});
  }
  learn(folders, true);
  learn(folders, false);
  return 0;
}
