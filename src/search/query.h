// What is asked of an index: words, how far the asker reaches, and what the hits are narrowed to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/reach.h"

namespace svea::search {

// By what documents say of themselves, and by which they are. Empty: everything.
struct Filter {
  std::vector<std::string> types;              // any of these document types
  std::vector<std::string> languages;          // any of these, BCP 47
  std::string from{};                          // first day of the document's date, YYYY-MM-DD
  std::string to{};                            // last day. With either, a document without a date is no hit
  std::vector<model::DocumentId> documents{};  // any of these, sorted

  [[nodiscard]] bool has_days() const { return !from.empty() || !to.empty(); }
  [[nodiscard]] bool lets_pass(model::DocumentId document, std::string_view type, std::string_view language,
                               std::string_view date) const;
};

enum class Purpose {
  answer,  // a question's passages: every word of the text is plain; hits alone
  browse,  // a person's search: "phrases" and -words are read, and everything of Found is filled in
};

// A passage that something besides the words speaks for: nearness of meaning, say.
struct Candidate {
  model::DocumentId document;
  int ordinal = 0;
  double score = 0;  // added to what the evidence gives, in the same points
};

struct Query {
  std::string text;
  model::Reach reach;         // hits lie in these spaces only; empty: no hits
  std::size_t hits_max = 10;  // at most limits::k_hits_max
  std::size_t offset = 0;  // so many of the best are passed over; none are left at limits::k_candidates_max
  Filter filter{};
  Purpose purpose = Purpose::answer;
  // Ranked with those that the words find, within the same reach and filter. Those that are not there are
  // passed over.
  std::vector<Candidate> more{};
};

// Which of the ranked passages are the hits: [first, end).
struct Page {
  std::size_t first = 0;
  std::size_t end = 0;
};
[[nodiscard]] Page page_of(const Query& query);

}  // namespace svea::search
