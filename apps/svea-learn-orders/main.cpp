// svea-learn-orders WORDINGS CASES WEIGHTS < TEXTS: learns src/orders/wording_weights.tsv from wordings
// (src/orders/wordings_sv_en.txt), the cases marked "fit" (demo/checks/orders_reworded.jsonl) and every other
// of the texts (JSON Lines with "text"), which nobody wrote for a model. Reports what share of the other
// cases and of the sentences of the other texts lies on the side of orders, by how far.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <iostream>
#include <map>

#include "evaluation/learn_orders.h"
#include "json/json.h"
#include "json/lines.h"
#include "orders/spoken_words.h"
#include "text/sentences.h"

using namespace svea;

namespace {

constexpr std::size_t k_line_bytes_max = 8u << 20;
constexpr std::size_t k_of_each_wording = 40;
// The cases are few beside what the wordings make.
constexpr int k_copies_of_cases = 3;

using Sentences = std::vector<evaluation::WordedSentence>;

struct Halves {
  Sentences fit;
  Sentences check;
};

Result<Halves> read_cases(std::istream& lines) {
  Halves halves;
  TRY(json::for_each_line(lines, k_line_bytes_max, [&](const json::Object& line) -> Status {
    const auto order = TRY(json::get<std::string>(line, "order"));
    const auto split = TRY(json::get<std::string>(line, "split"));
    const auto text = TRY(json::get<std::string>(line, "text"));
    auto& half = split == "fit" ? halves.fit : halves.check;
    half.push_back({order.empty() ? text : order, !order.empty()});
    return {};
  }));
  return halves;
}

Result<Halves> read_texts(std::istream& lines) {
  Halves halves;
  std::size_t count = 0;
  TRY(json::for_each_line(lines, k_line_bytes_max, [&](const json::Object& line) -> Status {
    const auto text = TRY(json::get<std::string>(line, "text"));
    auto& half = ++count % 2 == 0 ? halves.check : halves.fit;
    for (const auto span : text::sentences(text))
      half.push_back({text.substr(span.start, span.end - span.start), false});
    return {};
  }));
  return halves;
}

void report(std::string_view name, const Sentences& sentences, bool orders,
            const orders::WordingWeights& weights) {
  fmt::print("{}:", name);
  for (const double least : {-0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0}) {
    std::size_t all = 0, reached = 0;
    for (const auto& [text, is_order] : sentences) {
      if (is_order != orders) continue;
      ++all;
      const auto spoken = orders::spoken_words(text);
      reached += orders::wording_weight(weights, spoken, 0, spoken.words.size()) >= least ? 1 : 0;
    }
    fmt::print("  {} of {} from {}", reached, all, least);
  }
  fmt::print("\n");
}

void write(const orders::WordingWeights& weights, std::ostream& out) {
  out << "# What the wording of a sentence says for its being an order to a language model, in hundredths. "
         "Learnt "
         "by\n# svea-learn-orders; README.md says from what.\n";
  for (const auto& [feature, weight] : std::map<std::string, double>(weights.begin(), weights.end()))
    fmt::print(out, "{}\t{:.0f}\n", feature, 100 * weight);
}

Status run(const char* wordings_file, const char* cases_file, const char* weights_file) {
  std::ifstream wordings(wordings_file);
  std::ifstream cases_in(cases_file);
  auto sentences = TRY(evaluation::worded_sentences(wordings, k_of_each_wording));
  const auto cases = TRY(read_cases(cases_in));
  const auto texts = TRY(read_texts(std::cin));
  for (int i = 0; i < k_copies_of_cases; ++i)
    sentences.insert(sentences.end(), cases.fit.begin(), cases.fit.end());
  sentences.insert(sentences.end(), texts.fit.begin(), texts.fit.end());
  const auto weights = evaluation::learn_orders(sentences);
  std::ofstream out(weights_file);
  write(weights, out);
  fmt::print("{} sentences, {} weights\n", sentences.size(), weights.size());
  report("orders, fit", cases.fit, true, weights);
  report("orders, check", cases.check, true, weights);
  report("harmless, fit", cases.fit, false, weights);
  report("harmless, check", cases.check, false, weights);
  report("texts, check", texts.check, false, weights);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "svea-learn-orders WORDINGS CASES WEIGHTS < TEXTS\n");
    return 2;
  }
  const auto done = run(argv[1], argv[2], argv[3]);
  if (!done) fmt::print(stderr, "{}\n{}\n", done.error().sentence.sv, done.error().detail);
  return done ? 0 : 1;
}
