// What a search finds, and why.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "model/ids.h"

namespace svea::search {

// At most two sentences of a passage that say most about the query.
struct Snippet {
  std::string text;
  std::vector<std::pair<std::int64_t, std::int64_t>> marks;  // of words that match: [start, end), code points
};

enum class ReasonKind {
  word,     // the same word
  form,     // another form of it
  part,     // a part of a compound, or a word much like it
  synonym,  // a word that means the same
  heading,  // it stands in the title or a heading
  phrase,   // words stand together in the order asked
  exact,    // a section of a statute or a diarienummer
  recent,   // newer than others that answer as well
};

struct Reason {
  ReasonKind kind = ReasonKind::word;
  std::vector<std::string> words;  // of the query
  double share = 0;                // of all that speaks for the hit; the shares of a hit add up to 1
};

struct Hit {
  model::DocumentId document;
  model::OrganisationId organisation;
  model::SpaceId space;
  std::string name;
  std::string title;
  model::Passage passage;
  double score = 0;               // higher is better; comparable within one search only
  std::string type{};             // "" when unknown, as the next two
  std::string date{};             // YYYY-MM-DD
  std::string language{};         // BCP 47
  Snippet snippet{};              // Purpose::browse only
  std::vector<Reason> reasons{};  // the strongest first; Purpose::browse only
};

struct Synonyms {
  std::string word;
  std::vector<std::string> also;
};

// How a query was read.
struct Understood {
  std::vector<std::string> words;  // those that weigh
  std::vector<Synonyms> synonyms;
  std::vector<std::string> exact;     // sections of statutes, diarienummer
  std::vector<std::string> phrases;   // that hits hold as they stand
  std::vector<std::string> excluded;  // that no hit holds
  std::string searched_instead;       // what was searched when nothing fitted the words; "" otherwise
};

// Only `hits` for Purpose::answer.
struct Found {
  std::vector<Hit> hits;   // best first
  std::size_t total = 0;   // passages that fit, about
  std::string suggestion;  // another spelling that finds more; "" when there is none
  Understood understood;
};

}  // namespace svea::search
