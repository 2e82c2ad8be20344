#include "summary/evidence.h"

#include <algorithm>
#include <cmath>

#include "text/unicode.h"

namespace svea::summary {
namespace {

using prose::Sense;

constexpr std::size_t k_short_words = 6;
constexpr std::size_t k_long_words = 40;
// Longer than any sentence: its words are counted up to here.
constexpr double k_words_max = 60;
constexpr std::size_t k_opening_sentences = 3;
// Less than this is no sentence that says something.
constexpr std::size_t k_candidate_words_min = 3;

std::vector<int> sorted_once(std::vector<int> stems) {
  std::ranges::sort(stems);
  const auto repeated = std::ranges::unique(stems);
  stems.erase(repeated.begin(), repeated.end());
  return stems;
}

bool begins_as_sentence(std::string_view written) {
  for (std::size_t at = 0; at < written.size();) {
    const auto c = text::code_point(written, at);
    if (text::is_letter(c.value)) return text::is_upper(c.value);
    if (text::is_digit(c.value)) return true;
    at = c.next;
  }
  return false;
}

// A number of up to three digits, and a capital.
bool is_footnote(std::string_view written) {
  const auto digits = std::min(written.find_first_not_of("0123456789"), written.size());
  if (digits == 0 || digits > 3) return false;
  const auto next = written.find_first_not_of(" \t\n", digits);
  return next != std::string_view::npos && next > digits &&
         text::is_upper(text::code_point(written, next).value);
}

bool ends_as_sentence(std::string_view written) {
  const auto end = written.find_last_not_of(")\"'");
  if (end == std::string_view::npos) return false;
  return std::string_view(".!?").contains(written[end]) || written.ends_with("”") || written.ends_with("…");
}

struct Shape {
  double digits = 0;  // share of the words that are numbers
  double names = 0;   // share of the words with a capital, but for the first
};

Shape shape_of(std::string_view written) {
  Shape shape;
  double count = 0;
  for (const auto span : text::words(written)) {
    const auto first = text::code_point(written, span.start).value;
    if (text::is_digit(first)) ++shape.digits;
    if (count > 0 && text::is_upper(first)) ++shape.names;
    ++count;
  }
  if (count > 0) {
    shape.digits /= count;
    shape.names /= count;
  }
  return shape;
}

// What all sentences of a document are measured by.
class Measure {
 public:
  Measure(std::string_view utf8, const prose::Document& document, std::string_view title,
          prose::StemNumbers& stems)
      : utf8_(utf8), document_(document), stems_(stems), title_(stems_of(title)) {
    for (const auto& section : document.sections) {
      const auto heading = part(section.heading);
      const auto words = prose::folded_words(heading);
      headings_.push_back({stems_of(heading), prose::Lexicon::built_in().senses_of(words)});
    }
  }

  std::vector<Candidate> measure() {
    auto candidates = candidates_where([this](const auto& sentence) { return is_whole(sentence); });
    // Notes without a single full stop are better quoted than left out.
    if (candidates.empty()) candidates = candidates_where([](const auto&) { return true; });
    weigh(candidates);
    for (std::size_t i = 0; i < candidates.size(); ++i) add_evidence(candidates, i);
    return candidates;
  }

 private:
  struct Heading {
    std::vector<int> stems;
    prose::Senses senses;
  };

  std::string_view part(text::Span span) const { return utf8_.substr(span.start, span.end - span.start); }

  std::vector<int> stems_of(std::string_view text) {
    return sorted_once(stems_.of_content(prose::folded_words(text)));
  }

  // A sentence from its first word to its last; an item needs no full stop. "26 Prop. 2008/09:1." is a
  // footnote.
  bool is_whole(const prose::Sentence& sentence) const {
    const auto written = part(sentence.span);
    return begins_as_sentence(written) && !is_footnote(written) &&
           (ends_as_sentence(written) ||
            (sentence.role == prose::Role::list_item && !written.ends_with(':')));
  }

  template <typename Fits>
  std::vector<Candidate> candidates_where(Fits fits) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const auto& sentence = document_.sentences[i];
      if (sentence.role == prose::Role::table_row || !fits(sentence)) continue;
      if (auto candidate = candidate_of(i); candidate.words >= k_candidate_words_min)
        candidates.push_back(std::move(candidate));
    }
    return candidates;
  }

  Candidate candidate_of(std::size_t index) {
    const auto& sentence = document_.sentences[index];
    Candidate candidate{
        .sentence = index, .words = 0, .stems = {}, .senses = {}, .leans = false, .evidence = {}};
    const auto words = prose::folded_words(prose::written(utf8_, sentence.span));
    candidate.words = words.size();
    candidate.stems = sorted_once(stems_.of_content(words));
    const auto& lexicon = prose::Lexicon::built_in();
    candidate.senses = lexicon.senses_of(words);
    candidate.leans = !words.empty() && lexicon.says(Sense::leaning, words, 0);
    return candidate;
  }

  void weigh(const std::vector<Candidate>& candidates) {
    std::vector<double> sentences(stems_.size(), 0);
    for (const auto& candidate : candidates)
      for (const int stem : candidate.stems) ++sentences[static_cast<std::size_t>(stem)];
    weights_.clear();
    for (const double count : sentences) weights_.push_back(std::log1p(count));
    for (std::size_t i = 0; i < std::min(k_opening_sentences, candidates.size()); ++i)
      opening_.insert(opening_.end(), candidates[i].stems.begin(), candidates[i].stems.end());
    opening_ = sorted_once(std::move(opening_));
    most_ = sentences.empty() ? 1 : std::max(1.0, *std::ranges::max_element(weights_));
    for (std::size_t i = 0; i < sentences.size(); ++i) all_ += sentences[i] > 1 ? weights_[i] : 0;
  }

  double weight(const std::vector<int>& stems) const {
    double sum = 0;
    for (const int stem : stems) sum += weights_[static_cast<std::size_t>(stem)];
    return sum;
  }

  // The part of `whole`, by weight, that `stems` has too.
  double share(const std::vector<int>& whole, const std::vector<int>& stems) const {
    std::vector<int> common;
    std::ranges::set_intersection(whole, stems, std::back_inserter(common));
    const double all = weight(whole);
    return all > 0 ? weight(common) / all : 0;
  }

  void add_evidence(std::vector<Candidate>& candidates, std::size_t index) const {
    auto& candidate = candidates[index];
    const auto& sentence = document_.sentences[candidate.sentence];
    const auto& heading = headings_[sentence.section];
    const auto written = part(sentence.span);
    const auto& senses = candidate.senses;
    const auto set = [&](Evidence kind, double value) {
      candidate.evidence[static_cast<std::size_t>(kind)] = value;
    };
    const auto place = static_cast<double>(index);
    set(Evidence::early, 1 / (1 + place));
    set(Evidence::late, place / static_cast<double>(candidates.size()));
    const auto in_section = candidate.sentence - document_.sections[sentence.section].first;
    set(Evidence::early_in_section, 1 / (1 + static_cast<double>(in_section)));
    set(Evidence::opens_paragraph, sentence.opens_paragraph ? 1 : 0);
    set(Evidence::title, share(title_, candidate.stems));
    set(Evidence::heading, share(heading.stems, candidate.stems));
    set(Evidence::opening, index < k_opening_sentences ? 0 : share(candidate.stems, opening_));
    const double weight_of_all = weight(candidate.stems);
    set(Evidence::centrality, all_ > 0 ? std::min(1.0, 10 * weight_of_all / all_) : 0);
    set(Evidence::common,
        candidate.stems.empty() ? 0 : weight_of_all / static_cast<double>(candidate.stems.size()) / most_);
    const auto words = static_cast<double>(candidate.words);
    set(Evidence::words, std::min(1.0, std::log(words) / std::log(k_words_max)));
    set(Evidence::is_short, candidate.words < k_short_words ? 1 : 0);
    set(Evidence::is_long, candidate.words > k_long_words ? 1 : 0);
    set(Evidence::leans, candidate.leans ? 1 : 0);
    add_senses(candidate.evidence, senses);
    const auto shape = shape_of(written);
    set(Evidence::digits, shape.digits);
    set(Evidence::names, shape.names);
    set(Evidence::item, sentence.role == prose::Role::list_item ? 1 : 0);
    set(Evidence::result_section, heading.senses.has(Sense::result_heading) ? 1 : 0);
    set(Evidence::side_section, heading.senses.has(Sense::side_heading) ? 1 : 0);
    set(Evidence::asks, written.ends_with('?') ? 1 : 0);
  }

  static void add_senses(EvidenceValues& evidence, const prose::Senses& senses) {
    constexpr std::pair<Evidence, Sense> k_pairs[] = {
        {Evidence::decision, Sense::decision},     {Evidence::proposal, Sense::proposal},
        {Evidence::conclusion, Sense::conclusion}, {Evidence::purpose, Sense::purpose},
        {Evidence::problem, Sense::problem},       {Evidence::duty, Sense::duty},
        {Evidence::deadline, Sense::deadline},     {Evidence::aside, Sense::aside},
        {Evidence::speech, Sense::speech},         {Evidence::example, Sense::example},
        {Evidence::denial, Sense::denial}};
    for (const auto& [kind, sense] : k_pairs)
      evidence[static_cast<std::size_t>(kind)] = senses.has(sense) ? 1 : 0;
  }

  std::string_view utf8_;
  const prose::Document& document_;
  prose::StemNumbers& stems_;
  std::vector<int> title_;
  std::vector<Heading> headings_;
  std::vector<double> weights_;  // by stem
  std::vector<int> opening_;
  double most_ = 1;
  double all_ = 0;
};

}  // namespace

std::vector<Candidate> candidates_of(std::string_view utf8, const prose::Document& document,
                                     std::string_view title, prose::StemNumbers& stems) {
  return Measure(utf8, document, title, stems).measure();
}

double overlap(const std::vector<int>& one, const std::vector<int>& other) {
  const auto smaller = std::min(one.size(), other.size());
  if (smaller == 0) return 0;
  std::vector<int> common;
  std::ranges::set_intersection(one, other, std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(smaller);
}

}  // namespace svea::summary
