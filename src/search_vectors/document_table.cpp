#include "search_vectors/document_table.h"

#include <algorithm>
#include <optional>

#include "base/check.h"

namespace svea::search_vectors {

void DocumentTable::put(const LogEntry& entry) {
  remove(entry.document);
  if (entry.rows == 0) return;
  numbers_[entry.document] = places_.size();
  places_.push_back({entry.space.value, static_cast<std::uint32_t>(entry.first_row),
                     static_cast<std::uint32_t>(entry.rows)});
  facts_.push_back({entry.document, entry.seq, entry.type, entry.date, entry.language});
  rows_alive_ += entry.rows;
}

void DocumentTable::remove(model::DocumentId document) {
  const auto found = numbers_.find(document);
  if (found == numbers_.end()) return;
  rows_alive_ -= places_[found->second].rows;
  places_[found->second].rows = 0;
  numbers_.erase(found);
}

void DocumentTable::remove_older(model::DocumentId document, model::Seq seq) {
  const auto found = numbers_.find(document);
  if (found != numbers_.end() && facts_[found->second].seq < seq) remove(document);
}

std::vector<Run> DocumentTable::rows_for(const search::Query& query) const {
  std::vector<Run> runs;
  // Documents of a space mostly lie together.
  std::optional<std::int64_t> last_space;
  bool is_covered = false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Place& place = places_[i];
    if (place.rows == 0) continue;
    if (place.space != last_space) {
      last_space = place.space;
      is_covered = query.reach.covers({place.space});
    }
    const Facts& facts = facts_[i];
    if (!is_covered || !query.filter.lets_pass(facts.document, facts.type, facts.language, facts.date))
      continue;
    const std::size_t end = std::size_t{place.first_row} + place.rows;
    if (!runs.empty() && runs.back().end == place.first_row)
      runs.back().end = end;
    else
      runs.push_back({place.first_row, end});
  }
  return runs;
}

search::NearPassage DocumentTable::passage_of(std::size_t row) const {
  const auto after = std::ranges::upper_bound(places_, row, {}, &Place::first_row);
  check(after != places_.begin(), "every row that is looked at belongs to a document");
  const auto number = static_cast<std::size_t>(after - places_.begin()) - 1;
  return {.document = facts_[number].document, .ordinal = static_cast<int>(row - places_[number].first_row)};
}

std::vector<LogEntry> DocumentTable::entries() const {
  std::vector<LogEntry> entries;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Place& place = places_[i];
    const Facts& facts = facts_[i];
    if (place.rows == 0) continue;
    entries.push_back({facts.seq,
                       facts.document,
                       {place.space},
                       place.first_row,
                       place.rows,
                       facts.type,
                       facts.date,
                       facts.language});
  }
  return entries;
}

}  // namespace svea::search_vectors
