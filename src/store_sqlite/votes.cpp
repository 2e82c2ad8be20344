#include "store_sqlite/votes.h"

#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {

// Databases hold these numbers: a new value goes last, and none changes its place.
static_assert(int(model::VoteVerdict::one_best) == 0 && int(model::VoteVerdict::equal) == 1 &&
              int(model::VoteVerdict::all_bad) == 2);

Status SqliteVotes::add(const model::Vote& vote) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "INSERT INTO votes (organisation_id, person_id, models, verdict, best, why, voted_at) VALUES (?1, "
        "?2, ?3, ?4, ?5, ?6, ?7)",
        vote.organisation, vote.person, store_strings(vote.models), vote.verdict, vote.best, vote.why,
        vote.voted_at);
  });
}

Result<std::vector<model::Vote>> SqliteVotes::list(model::OrganisationId organisation) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Vote>> {
    auto rows =
        TRY(connection.query("SELECT person_id, models, verdict, best, why, voted_at FROM votes WHERE "
                             "organisation_id = ?1 ORDER BY id",
                             organisation));
    std::vector<model::Vote> votes;
    while (TRY(rows.next())) {
      auto models = TRY(read_strings(rows.get<std::string_view>(1)));
      votes.push_back({.organisation = organisation,
                       .person = rows.get<model::PersonId>(0),
                       .models = std::move(models),
                       .verdict = rows.get<model::VoteVerdict>(2),
                       .best = rows.get<std::size_t>(3),
                       .why = rows.get<std::string>(4),
                       .voted_at = rows.get<Time>(5)});
    }
    return votes;
  });
}

}  // namespace svea::store_sqlite
