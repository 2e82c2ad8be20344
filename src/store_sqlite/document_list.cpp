#include <fmt/format.h>

#include "store_sqlite/documents.h"
#include "store_sqlite/stored_values.h"
#include "text/unicode.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

// A filter with its texts as SQL takes them.
struct BoundFilter {
  std::string spaces;  // those within reach
  std::string states;
  std::string words;  // folded; "" for all
  const store::DocumentFilter& given;

  // Nothing but space and state: what document_counts has counted.
  [[nodiscard]] bool is_counted() const {
    return words.empty() && given.type.empty() && given.date_from.empty() && given.date_to.empty() &&
           given.language.empty() && given.publisher.empty();
  }
};

// The states as a list for json_each(); without a filter all but replaced.
std::string state_list(std::optional<DocumentState> state) {
  const auto number = [](DocumentState one) { return static_cast<int>(one); };
  if (state) return fmt::format("[{}]", number(*state));
  return fmt::format("[{},{},{}]", number(DocumentState::received), number(DocumentState::ready),
                     number(DocumentState::failed));
}

BoundFilter bind(const store::DocumentFilter& filter, const model::Reach& reach) {
  auto spaces = reach.spaces;
  if (filter.space) {
    spaces.clear();
    if (reach.covers(*filter.space)) spaces.push_back(*filter.space);
  }
  return {id_list(spaces), state_list(filter.state), text::fold(filter.name_contains), filter};
}

Result<std::size_t> read_count(Result<Rows> given) {
  auto rows = TRY(std::move(given));
  TRY(rows.next());
  return rows.get<std::size_t>(0);
}

Result<std::size_t> count_all(Connection& connection) {
  return read_count(connection.query("SELECT coalesce(sum(documents), 0) FROM document_counts"));
}

Result<std::size_t> count_matches(Connection& connection, const BoundFilter& filter) {
  if (filter.is_counted())
    return read_count(
        connection.query("SELECT coalesce(sum(documents), 0) FROM document_counts WHERE space_id IN (SELECT "
                         "value FROM json_each(?1)) AND state IN (SELECT value FROM json_each(?2))",
                         filter.spaces, filter.states));
  const auto& given = filter.given;
  return read_count(connection.query(
      "SELECT count(*) FROM documents WHERE space_id IN (SELECT value FROM json_each(?1)) AND state IN "
      "(SELECT value FROM json_each(?2)) AND (?3 = '' OR instr(words_folded, ?3) > 0) AND (?4 = '' OR type = "
      "?4) AND (?5 = '' OR date >= ?5) AND (?6 = '' OR (date <> '' AND date <= ?6)) AND (?7 = '' OR language "
      "= ?7) AND (?8 = '' OR publisher = ?8)",
      filter.spaces, filter.states, filter.words, given.type, given.date_from, given.date_to, given.language,
      given.publisher));
}

// Backwards from the newest document until the page is full. Right where many of all documents match.
Result<Rows> newest_by_scan(Connection& connection, const BoundFilter& filter) {
  return connection.query(
      "SELECT * FROM document_rows WHERE +space_id IN (SELECT value FROM json_each(?1)) AND +state IN "
      "(SELECT value FROM json_each(?2)) ORDER BY id DESC LIMIT ?3 OFFSET ?4",
      filter.spaces, filter.states, filter.given.count_max, filter.given.offset);
}

// All that match, gathered by space and sorted; only the page's own rows are read whole. Right where few
// match.
Result<Rows> newest_by_space(Connection& connection, const BoundFilter& filter) {
  const auto& given = filter.given;
  return connection.query(
      "SELECT * FROM document_rows WHERE id IN (  SELECT id FROM documents WHERE space_id IN (SELECT value "
      "FROM json_each(?1))   AND state IN (SELECT value FROM json_each(?2)) AND (?3 = '' OR "
      "instr(words_folded, ?3) > 0)   AND (?4 = '' OR type = ?4) AND (?5 = '' OR date >= ?5) AND (?6 = '' OR "
      "(date <> '' AND date <= ?6))   AND (?7 = '' OR language = ?7) AND (?8 = '' OR publisher = ?8)   ORDER "
      "BY id DESC LIMIT ?9 OFFSET ?10) ORDER BY id DESC",
      filter.spaces, filter.states, filter.words, given.type, given.date_from, given.date_to, given.language,
      given.publisher, given.count_max, given.offset);
}

// The scan then reads some twenty rows for each that it keeps, as much work as gathering a twentieth of all.
constexpr std::size_t k_scan_share = 20;

}  // namespace

Result<store::DocumentPage> SqliteDocuments::list(const store::DocumentFilter& given,
                                                  const model::Reach& reach) {
  const auto filter = bind(given, reach);
  return database_.read([&](Connection& connection) -> Result<store::DocumentPage> {
    store::DocumentPage page;
    page.total = TRY(count_matches(connection, filter));
    const bool many_match = filter.is_counted() && page.total * k_scan_share >= TRY(count_all(connection));
    auto rows = TRY(many_match ? newest_by_scan(connection, filter) : newest_by_space(connection, filter));
    while (TRY(rows.next())) page.documents.push_back(TRY(read_document(rows)));
    return page;
  });
}

}  // namespace svea::store_sqlite
