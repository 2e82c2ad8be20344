// svea-learn-quotes FOLDER…: learns what src/answer/quote_weights.cpp holds from the questions marked `fit`
// of question sets, prints it, and reports how the answers do with what is compiled in.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <vector>

#include "evaluation/answers.h"
#include "evaluation/learn_quotes.h"
#include "search_xapian/xapian_index.h"

using namespace svea;

namespace {

constexpr double k_l2 = 1e-3;

// An index in a folder of its own, which goes with it.
class FreshIndex {
 public:
  explicit FreshIndex(int number)
      : folder_(std::filesystem::temp_directory_path() /
                fmt::format("svea-learn-quotes-{}-{}", getpid(), number)) {}
  ~FreshIndex() { std::filesystem::remove_all(folder_); }
  FreshIndex(const FreshIndex&) = delete;
  FreshIndex& operator=(const FreshIndex&) = delete;

  [[nodiscard]] Result<std::unique_ptr<search::SearchIndex>> open() const {
    return search_xapian::open_index(folder_, search_xapian::Access::write);
  }

 private:
  std::filesystem::path folder_;
};

void print(std::string_view name, const evaluation::AnswerScores& scores) {
  fmt::print(
      "  {:6} {} answerable: contains {:.3f}, one sentence {:.3f}, words {:.1f}, wrongly refused {:.3f}; {} "
      "unanswerable: refused {:.3f}; {:.2f} ms, 99th {:.2f} ms\n",
      name, scores.questions, scores.contains_answer, scores.contains_answer_one_sentence, scores.words_mean,
      scores.wrongly_refused, scores.unanswerable, scores.refused, scores.median_ms, scores.ms_99);
}

Result<std::vector<evaluation::QuoteExample>> fit_examples(const evaluation::RetrievalSet& set) {
  const FreshIndex folder(0);
  const auto index = TRY(folder.open());
  const auto library = TRY(evaluation::SetLibrary::open(set, *index));
  return evaluation::quote_examples(set, library, "fit");
}

Status report(const evaluation::RetrievalSet& set) {
  const FreshIndex folder(1);
  const auto index = TRY(folder.open());
  const auto report = TRY(evaluation::evaluate_answers(set, *index));
  print("all", report.overall);
  for (const auto& [split, scores] : report.by_split) print(split, scores);
  return {};
}

Status run(const std::vector<std::string>& folders) {
  std::vector<evaluation::QuoteExample> examples;
  for (const auto& folder : folders) {
    const auto set = TRY(evaluation::read_set(std::filesystem::path(folder)));
    fmt::print("{}\n", folder);
    TRY(report(set));
    for (auto& example : TRY(fit_examples(set))) examples.push_back(std::move(example));
  }
  const auto learnt = evaluation::learn_quote_weights(examples, k_l2);
  fmt::print("learnt weights:\n");
  for (const double weight : learnt) fmt::print("    {:.2f},\n", weight);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> folders(argv + 1, argv + argc);
  if (folders.empty()) {
    fmt::print(stderr, "svea-learn-quotes FOLDER…\n");
    return 2;
  }
  const auto done = run(folders);
  if (!done) fmt::print(stderr, "{}\n{}\n", done.error().sentence.sv, done.error().detail);
  return done ? 0 : 1;
}
