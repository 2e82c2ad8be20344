// Which rows belong to which document, in memory: what a search may look at, and whose a row is.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "search/vector_index.h"
#include "search_vectors/document_log.h"

namespace svea::search_vectors {

// Rows that follow each other: [first, end).
struct Run {
  std::size_t first = 0;
  std::size_t end = 0;
};

// By one thread at a time when it changes.
class DocumentTable {
 public:
  // In the place of what the document had; its rows come after all that are here.
  void put(const LogEntry& entry);
  void remove(model::DocumentId document);
  // Removes it unless it is as new as `seq`.
  void remove_older(model::DocumentId document, model::Seq seq);

  // The rows that the query's reach and filter let pass, in order, as few runs as can be.
  [[nodiscard]] std::vector<Run> rows_for(const search::Query& query) const;
  // Whose a row of these runs is.
  [[nodiscard]] search::NearPassage passage_of(std::size_t row) const;

  // The documents that are there, in the order of their rows.
  [[nodiscard]] std::vector<LogEntry> entries() const;
  [[nodiscard]] std::size_t rows_alive() const { return rows_alive_; }

 private:
  // A search reads every one of these, and the rest of what is known for few.
  struct Place {
    std::int64_t space = 0;
    std::uint32_t first_row = 0;
    std::uint32_t rows = 0;  // 0: gone
  };
  struct Facts {
    model::DocumentId document;
    model::Seq seq = 0;
    std::string type;
    std::string date;
    std::string language;
  };

  std::vector<Place> places_;  // by first_row
  std::vector<Facts> facts_;   // of the same number
  std::unordered_map<model::DocumentId, std::size_t> numbers_;
  std::size_t rows_alive_ = 0;
};

}  // namespace svea::search_vectors
