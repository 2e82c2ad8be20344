#include "store_sqlite/documents.h"
#include "store_sqlite/stored_values.h"
#include "text/unicode.h"

namespace svea::store_sqlite {
namespace {

// A filter with its texts as SQL takes them.
struct BoundFilter {
  std::string spaces;  // those within reach
  std::optional<model::DocumentState> state;
  std::string name;  // folded; "" for all
  std::size_t offset;
  std::size_t count_max;
};

BoundFilter bind(const store::DocumentFilter& filter, const model::Reach& reach) {
  auto spaces = reach.spaces;
  if (filter.space) {
    spaces.clear();
    if (reach.covers(*filter.space)) spaces.push_back(*filter.space);
  }
  return {id_list(spaces), filter.state, text::fold(filter.name_contains), filter.offset, filter.count_max};
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
  if (filter.name.empty())
    return read_count(
        connection.query("SELECT coalesce(sum(documents), 0) FROM document_counts "
                         "WHERE space_id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR state = ?2)",
                         filter.spaces, filter.state));
  return read_count(
      connection.query("SELECT count(*) FROM documents WHERE space_id IN (SELECT value FROM json_each(?1)) "
                       "AND (?2 IS NULL OR state = ?2) AND instr(name_folded, ?3) > 0",
                       filter.spaces, filter.state, filter.name));
}

// Backwards from the newest document until the page is full. Right where many of all documents match.
Result<Rows> newest_by_scan(Connection& connection, const BoundFilter& filter) {
  return connection.query(
      "SELECT * FROM document_rows WHERE +space_id IN (SELECT value FROM json_each(?1)) "
      "AND (?2 IS NULL OR state = ?2) ORDER BY id DESC LIMIT ?3 OFFSET ?4",
      filter.spaces, filter.state, filter.count_max, filter.offset);
}

// All that match, gathered by space and sorted; only the page's own rows are read whole. Right where few
// match.
Result<Rows> newest_by_space(Connection& connection, const BoundFilter& filter) {
  return connection.query(
      "SELECT * FROM document_rows WHERE id IN ("
      "  SELECT id FROM documents WHERE space_id IN (SELECT value FROM json_each(?1)) "
      "  AND (?2 IS NULL OR state = ?2) AND (?3 = '' OR instr(name_folded, ?3) > 0) "
      "  ORDER BY id DESC LIMIT ?4 OFFSET ?5) "
      "ORDER BY id DESC",
      filter.spaces, filter.state, filter.name, filter.count_max, filter.offset);
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
    const bool many_match = filter.name.empty() && page.total * k_scan_share >= TRY(count_all(connection));
    auto rows = TRY(many_match ? newest_by_scan(connection, filter) : newest_by_space(connection, filter));
    while (TRY(rows.next())) page.documents.push_back(TRY(read_document(rows)));
    return page;
  });
}

}  // namespace svea::store_sqlite
