// svea-learn-names SENTENCES CASES WEIGHTS: learns src/fields/name_weights.tsv from the first half of tagged
// sentences (token<tab>tag) and the cases marked "fit" (demo/checks/fields.jsonl), writes it, and reports how
// well names are found in the other halves.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <map>

#include "evaluation/learn_names.h"

using namespace svea;

namespace {

constexpr int k_rounds = 30;
// News outnumber our few texts of the administration, which is what Svea reads.
constexpr int k_own_copies = 4;

using Examples = std::vector<evaluation::NameExample>;

void print(std::string_view name, const Examples& examples, const fields::NameWeights& weights) {
  constexpr std::string_view k_tags[] = {"", "person", "organisation", "place"};
  const auto scores = evaluation::score_names(examples, weights);
  for (std::size_t tag = 1; tag < fields::k_name_tags; ++tag)
    if (const auto& score = scores[tag]; score.marked > 0)
      fmt::print("  {:10} {:12} {:5} marked, {:5} found, {:5} right: F1 {:.3f}\n", name, k_tags[tag],
                 score.marked, score.found, score.right, score.f1());
}

void write(const fields::NameWeights& weights, std::ostream& out) {
  out << "# What each feature of a word says for its being part of the name of a person, an organisation or "
         "a "
         "place,\n"
         "# in hundredths. Learnt by svea-learn-names; README.md says from what.\n";
  for (const auto& [feature, of_tags] :
       std::map<std::string, fields::TagWeights>(weights.begin(), weights.end())) {
    out << feature;
    for (std::size_t tag = 1; tag < fields::k_name_tags; ++tag)
      fmt::print(out, "\t{:.0f}", 100 * of_tags[tag]);
    out << '\n';
  }
}

Status run(const char* sentences, const char* cases, const char* weights_file) {
  std::ifstream sentence_lines(sentences);
  std::ifstream case_lines(cases);
  const auto tagged = evaluation::read_tagged_sentences(sentence_lines);
  const auto half = tagged.begin() + std::ssize(tagged) / 2;
  std::vector<evaluation::MarkedText> own_fit;
  std::vector<evaluation::MarkedText> own_check;
  for (auto& marked : TRY(evaluation::read_field_set(case_lines)))
    (marked.split == "fit" ? own_fit : own_check).push_back(std::move(marked));
  Examples fit(tagged.begin(), half);
  const auto own = evaluation::name_examples(own_fit);
  for (int i = 0; i < k_own_copies; ++i) fit.insert(fit.end(), own.begin(), own.end());
  const auto weights = evaluation::learn_names(fit, k_rounds);
  std::ofstream out(weights_file);
  write(weights, out);
  fmt::print("{} sentences, {} features\n", fit.size(), weights.size());
  print("fit", fit, weights);
  print("check", Examples(half, tagged.end()), weights);
  print("own fit", own, weights);
  print("own check", evaluation::name_examples(own_check), weights);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "svea-learn-names SENTENCES CASES WEIGHTS\n");
    return 2;
  }
  const auto done = run(argv[1], argv[2], argv[3]);
  if (!done) fmt::print(stderr, "{}\n{}\n", done.error().sentence.sv, done.error().detail);
  return done ? 0 : 1;
}
