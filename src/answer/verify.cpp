#include "answer/verify.h"

#include <algorithm>

#include "answer/citation.h"
#include "answer/claim.h"
#include "answer/figures.h"
#include "answer/question.h"
#include "answer/support.h"
#include "text/language.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

using model::Doubt;
using model::Verdict;

// What a passage says, where, and how much of a claim it carries.
struct Found {
  Place place;
  Support support;
};

bool can_be_compared(std::string_view claim, std::string_view passage) {
  const auto written = text::guess_language(claim);
  const auto source = text::guess_language(passage);
  return written.empty() || source.empty() || written == source;
}

std::string context_of(const search::Hit& hit) {
  auto context = hit.title;
  for (const auto& heading : hit.passage.heading_path) context += '\n' + heading;
  return context;
}

// Keeps the better of two quotes for the same n.
void keep(model::Citation citation, std::vector<model::Citation>& citations) {
  const auto known = std::ranges::find(citations, citation.n, &model::Citation::n);
  if (known == citations.end())
    citations.push_back(std::move(citation));
  else if (citation.support > known->support)
    *known = std::move(citation);
}

class Verifier {
 public:
  Verifier(std::string_view answer, std::span<const search::Hit> hits)
      : answer_(answer), map_(answer), hits_(hits) {}

  Verified verify() {
    for (const auto& claim : claims_of(answer_)) {
      const auto found = look_up(claim);
      for (const auto& one : found) {
        if (claim.cited.empty()) break;
        verified_.places.push_back(one.place);
        const int n = static_cast<int>(one.place.hit) + 1;
        keep(cite(hits_[one.place.hit], one.place.span, n, one.support.score), verified_.citations);
      }
      if (asserts(claim)) verified_.sentences.push_back(judge(claim, found));
    }
    return std::move(verified_);
  }

 private:
  [[nodiscard]] Found look_up(const Claim& claim, std::size_t hit) const {
    const auto& passage = hits_[hit].passage.text;
    const auto carried = support(claim.text, passage, context_of(hits_[hit]));
    return {{hit, carried.nearest}, carried};
  }

  // In the passages that it cites; where it cites none, in all.
  [[nodiscard]] std::vector<Found> look_up(const Claim& claim) const {
    std::vector<Found> found;
    for (const int n : claim.cited) found.push_back(look_up(claim, static_cast<std::size_t>(n - 1)));
    for (std::size_t hit = 0; claim.cited.empty() && hit < hits_.size(); ++hit)
      found.push_back(look_up(claim, hit));
    return found;
  }

  // What several passages carry together: "30 dagar [1], och nämnden beslutar [2]".
  [[nodiscard]] Support together(const Claim& claim, std::span<const Found> found) const {
    std::string said;
    std::string context;
    for (const auto& one : found) {
      said += written(one.place) + '\n';
      context += context_of(hits_[one.place.hit]) + '\n';
    }
    return support(claim.text, said, context);
  }

  [[nodiscard]] std::string written(const Place& place) const {
    return hits_[place.hit].passage.text.substr(place.span.start, place.span.end - place.span.start);
  }

  [[nodiscard]] model::CheckedSentence judge(const Claim& claim, std::span<const Found> found) const {
    model::CheckedSentence sentence;
    sentence.start = map_.code_point_at(claim.span.start);
    sentence.end = map_.code_point_at(claim.span.end);
    sentence.cited = claim.cited;
    if (found.empty()) return sentence;
    const auto& best =
        *std::ranges::max_element(found, {}, [](const Found& one) { return one.support.score; });
    sentence.support = best.support.score;
    sentence.doubt = best.support.doubt;
    sentence.nearest = written(best.place);
    sentence.nearest_n = static_cast<int>(best.place.hit) + 1;
    if (found.size() > 1 && !claim.cited.empty()) {
      const auto all = together(claim, found);
      if (all.score > sentence.support) {
        sentence.support = all.score;
        sentence.doubt = all.doubt;
      }
    }
    if (!can_be_compared(claim.text, hits_[best.place.hit].passage.text))
      judge_figures(claim, found, sentence);
    sentence.verdict = verdict_of(claim, sentence);
    return sentence;
  }

  // Numbers and dates are the same in every language.
  void judge_figures(const Claim& claim, std::span<const Found> found,
                     model::CheckedSentence& sentence) const {
    const auto claimed = figures_of(folded_words(claim.text));
    const bool holds = std::ranges::any_of(found, [&](const Found& one) {
      return !contradicts(claimed, figures_of(folded_words(hits_[one.place.hit].passage.text)));
    });
    sentence.doubt = holds ? Doubt::language : Doubt::figures;
  }

  [[nodiscard]] static Verdict verdict_of(const Claim& claim, const model::CheckedSentence& sentence) {
    if (claim.cited.empty()) return Verdict::uncited;
    if (sentence.doubt == Doubt::language) return Verdict::unjudged;
    if (sentence.doubt != Doubt::none) return Verdict::unsupported;
    return sentence.support >= k_support_clear ? Verdict::supported : Verdict::weak;
  }

  std::string_view answer_;
  text::CodePointMap map_;
  std::span<const search::Hit> hits_;
  Verified verified_;
};

}  // namespace

Verified verify(std::string_view answer, std::span<const search::Hit> hits) {
  return Verifier(answer, hits).verify();
}

bool is_all_unsupported(std::span<const model::CheckedSentence> sentences) {
  return !sentences.empty() && std::ranges::all_of(sentences, [](const model::CheckedSentence& sentence) {
    return sentence.verdict == Verdict::unsupported || sentence.verdict == Verdict::uncited;
  });
}

}  // namespace svea::answer
