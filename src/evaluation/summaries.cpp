#include "evaluation/summaries.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "prose/document.h"
#include "summary/summarise.h"
#include "text/unicode.h"

namespace svea::evaluation {
namespace {

constexpr std::size_t k_page_words = 300;

struct Outcome {
  std::map<std::string, Rouge> rouge;
  std::size_t words = 0;
  std::size_t document_words = 0;
  std::size_t sentences = 0;
  std::size_t traceable = 0;
  double ms = 0;
};

// Only what is written: no white space, no hyphens, which divide words at the end of a line.
std::string letters_of(std::string_view utf8) {
  std::string letters;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = text::code_point(utf8, at);
    if (!text::is_space(c.value) && c.value != '-' && c.value != 0xAD)
      letters.append(utf8.substr(at, c.next - at));
    at = c.next;
  }
  return letters;
}

std::string joined(const summary::Summary& summary) {
  std::string all;
  for (const auto& group : summary.groups)
    for (const auto& sentence : group.sentences) all += sentence.written + '\n';
  return all;
}

// The first sentences of the document: so many, or of so many words.
std::string first_of(const std::string& document, std::size_t sentences_max, std::size_t words_max) {
  std::string first;
  std::size_t words = 0;
  for (const auto& sentence : prose::read(document).sentences) {
    if (sentences_max-- == 0) break;
    const auto written = prose::written(document, sentence.span);
    words += text::words(written).size();
    if (words > words_max && !first.empty()) break;
    first += written + '\n';
  }
  return first;
}

void trace(const summary::Summary& summary, const std::string& document, Outcome& outcome) {
  for (const auto& group : summary.groups)
    for (const auto& sentence : group.sentences) {
      const auto there =
          std::string_view(document).substr(sentence.span.start, sentence.span.end - sentence.span.start);
      ++outcome.sentences;
      if (letters_of(sentence.written) == letters_of(there)) ++outcome.traceable;
    }
}

Result<Outcome> outcome_of(const SummaryCase& one, const WriteSummary& model) {
  using std::chrono::steady_clock;
  constexpr auto k_any = static_cast<std::size_t>(-1);
  Outcome outcome;
  const summary::Text text{.utf8 = one.document, .blocks = {}, .title = one.title};
  const bool is_long = text::words(one.reference).size() > k_page_words;
  const summary::Options options{.length = is_long ? summary::Length::full : summary::Length::brief,
                                 .reader = summary::Reader::anyone,
                                 .sentences_max = 0};
  const auto begun = steady_clock::now();
  const auto summary = summary::summarise({&text, 1}, options);
  outcome.ms = std::chrono::duration<double, std::milli>(steady_clock::now() - begun).count();
  trace(summary, one.document, outcome);
  const auto written = joined(summary);
  outcome.words = text::words(written).size();
  outcome.document_words = text::words(one.document).size();
  outcome.rouge["svea"] = rouge(written, one.reference);
  outcome.rouge["first_as_many_words"] = rouge(first_of(one.document, k_any, outcome.words), one.reference);
  for (const auto& [name, count] : {std::pair("two", 2u), std::pair("three", 3u)}) {
    const summary::Options few{
        .length = summary::Length::brief, .reader = summary::Reader::anyone, .sentences_max = count};
    outcome.rouge[std::string("svea_") + name] =
        rouge(joined(summary::summarise({&text, 1}, few)), one.reference);
    outcome.rouge[std::string("first_") + name] = rouge(first_of(one.document, count, k_any), one.reference);
  }
  if (model && one.split == "check") outcome.rouge["model"] = rouge(TRY(model(one, options)), one.reference);
  return outcome;
}

SummaryScores scores_of(std::vector<Outcome> outcomes) {
  SummaryScores scores{.cases = outcomes.size(), .rouge = {}};
  if (outcomes.empty()) return scores;
  const auto count = static_cast<double>(outcomes.size());
  double sentences = 0;
  std::map<std::string, double> times;
  for (const auto& outcome : outcomes)
    for (const auto& [name, value] : outcome.rouge) ++times[name];
  for (const auto& outcome : outcomes) {
    for (const auto& [name, value] : outcome.rouge) {
      scores.rouge[name].words += value.words / times[name];
      scores.rouge[name].pairs += value.pairs / times[name];
      scores.rouge[name].sequence += value.sequence / times[name];
    }
    scores.words_mean += static_cast<double>(outcome.words) / count;
    sentences += static_cast<double>(outcome.sentences);
    scores.traceable += static_cast<double>(outcome.traceable);
  }
  scores.traceable = sentences > 0 ? scores.traceable / sentences : 0;
  std::ranges::sort(outcomes, {}, &Outcome::ms);
  scores.median_ms = outcomes[outcomes.size() / 2].ms;
  scores.slowest_ms = outcomes.back().ms;
  scores.slowest_words = outcomes.back().document_words;
  return scores;
}

}  // namespace

Result<SummaryReport> evaluate_summaries(std::span<const SummaryCase> cases, const WriteSummary& model) {
  std::vector<Outcome> all;
  std::map<std::string, std::vector<Outcome>> by_split;
  for (const auto& one : cases) {
    all.push_back(TRY(outcome_of(one, model)));
    by_split[one.split].push_back(all.back());
  }
  SummaryReport report{.overall = scores_of(std::move(all)), .by_split = {}};
  for (auto& [split, outcomes] : by_split) report.by_split[split] = scores_of(std::move(outcomes));
  return report;
}

}  // namespace svea::evaluation
