#include "store_sqlite/directory.h"

#include "store/errors.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

model::Organisation read_organisation(const Rows& row) {
  return {row.get<model::OrganisationId>(0), row.get<std::string>(1), row.get<std::string>(2),
          row.get<model::OrganisationKind>(3)};
}

model::Person read_person(const Rows& row) {
  return {row.get<model::PersonId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<bool>(3)};
}

model::Space read_space(const Rows& row) {
  return {row.get<model::SpaceId>(0), row.get<model::OrganisationId>(1), row.get<std::string>(2),
          row.get<std::string>(3),    row.get<model::SpaceAccess>(4),    row.get<model::SecurityClass>(5)};
}

bool is_not_unique(const Status& status) { return !status && status.error().code == "not_unique"; }

}  // namespace

Result<model::Organisation> SqliteDirectory::add_organisation(const model::Organisation& given) {
  return database_.write([&](Connection& connection) -> Result<model::Organisation> {
    const auto added = connection.run("INSERT INTO organisations (slug, name, kind) VALUES (?1, ?2, ?3)",
                                      given.slug, given.name, given.kind);
    if (is_not_unique(added)) return store::slug_taken();
    TRY(added);
    auto organisation = given;
    organisation.id = {connection.last_id()};
    return organisation;
  });
}

Result<std::vector<model::Organisation>> SqliteDirectory::organisations() {
  return database_.read([](Connection& connection) -> Result<std::vector<model::Organisation>> {
    auto rows = TRY(connection.query("SELECT id, slug, name, kind FROM organisations ORDER BY id"));
    return read_all(rows, read_organisation);
  });
}

Result<std::vector<model::Organisation>> SqliteDirectory::organisations_open_to(model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Organisation>> {
    auto rows =
        TRY(connection.query("SELECT id, slug, name, kind FROM organisations WHERE kind = ?2 OR id IN "
                             "(SELECT organisation_id FROM memberships WHERE person_id = ?1) ORDER BY id",
                             person, model::OrganisationKind::national));
    return read_all(rows, read_organisation);
  });
}

Result<std::optional<model::Organisation>> SqliteDirectory::find_organisation(std::string_view slug) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Organisation>> {
    auto rows = TRY(connection.query("SELECT id, slug, name, kind FROM organisations WHERE slug = ?1", slug));
    return read_first(rows, read_organisation);
  });
}

Result<model::Person> SqliteDirectory::add_person(const model::Person& given) {
  return database_.write([&](Connection& connection) -> Result<model::Person> {
    const auto added = connection.run("INSERT INTO people (email, name, is_operator) VALUES (?1, ?2, ?3)",
                                      given.email, given.name, given.is_operator);
    if (is_not_unique(added)) return store::email_taken();
    TRY(added);
    auto person = given;
    person.id = {connection.last_id()};
    return person;
  });
}

Result<std::optional<model::Person>> SqliteDirectory::find_person(model::PersonId id) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Person>> {
    auto rows = TRY(connection.query("SELECT id, email, name, is_operator FROM people WHERE id = ?1", id));
    return read_first(rows, read_person);
  });
}

Result<std::optional<model::Person>> SqliteDirectory::find_person(std::string_view email) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Person>> {
    auto rows =
        TRY(connection.query("SELECT id, email, name, is_operator FROM people WHERE email = ?1", email));
    return read_first(rows, read_person);
  });
}

Result<bool> SqliteDirectory::has_people() {
  return database_.read(
      [](Connection& connection) { return connection.has_row("SELECT 1 FROM people LIMIT 1"); });
}

Status SqliteDirectory::set_membership(const model::Membership& membership) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "INSERT INTO memberships (person_id, organisation_id, role) VALUES (?1, ?2, ?3) ON CONFLICT "
        "(person_id, organisation_id) DO UPDATE SET role = excluded.role",
        membership.person, membership.organisation, membership.role);
  });
}

Status SqliteDirectory::remove_membership(model::PersonId person, model::OrganisationId organisation) {
  return database_.write([&](Connection& connection) -> Status {
    TRY(connection.run("DELETE FROM space_members WHERE person_id = ?1 AND organisation_id = ?2", person,
                       organisation));
    return connection.run("DELETE FROM memberships WHERE person_id = ?1 AND organisation_id = ?2", person,
                          organisation);
  });
}

Result<std::vector<model::Membership>> SqliteDirectory::memberships_of(model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Membership>> {
    auto rows = TRY(connection.query(
        "SELECT organisation_id, role FROM memberships WHERE person_id = ?1 ORDER BY organisation_id",
        person));
    return read_all(rows, [&](const Rows& row) {
      return model::Membership{person, row.get<model::OrganisationId>(0), row.get<model::Role>(1)};
    });
  });
}

Result<std::vector<std::pair<model::Person, model::Role>>> SqliteDirectory::people_of(
    model::OrganisationId organisation) {
  return database_.read(
      [&](Connection& connection) -> Result<std::vector<std::pair<model::Person, model::Role>>> {
        auto rows =
            TRY(connection.query("SELECT id, email, name, is_operator, role FROM memberships JOIN people ON "
                                 "people.id = person_id WHERE organisation_id = ?1 ORDER BY name, id",
                                 organisation));
        return read_all(rows,
                        [](const Rows& row) { return std::pair(read_person(row), row.get<model::Role>(4)); });
      });
}

Result<model::Space> SqliteDirectory::add_space(const model::Space& given) {
  return database_.write([&](Connection& connection) -> Result<model::Space> {
    const auto added = connection.run(
        "INSERT INTO spaces (organisation_id, slug, name, access, security_class) VALUES (?1, ?2, ?3, ?4, "
        "?5)",
        given.organisation, given.slug, given.name, given.access, given.security_class);
    if (is_not_unique(added)) return store::slug_taken();
    TRY(added);
    auto space = given;
    space.id = {connection.last_id()};
    return space;
  });
}

Result<std::vector<model::Space>> SqliteDirectory::spaces_of(model::OrganisationId organisation) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Space>> {
    auto rows =
        TRY(connection.query("SELECT id, organisation_id, slug, name, access, security_class FROM spaces "
                             "WHERE organisation_id = ?1 ORDER BY id",
                             organisation));
    return read_all(rows, read_space);
  });
}

Result<std::optional<model::Space>> SqliteDirectory::find_space(model::SpaceId id) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Space>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, slug, name, access, security_class FROM spaces WHERE id = ?1", id));
    return read_first(rows, read_space);
  });
}

Status SqliteDirectory::set_space_class(model::SpaceId space, model::SecurityClass security_class) {
  return database_.write([&](Connection& connection) -> Status {
    TRY(connection.run("UPDATE spaces SET security_class = ?2 WHERE id = ?1", space, security_class));
    if (connection.changed_rows() == 0) return store::gone();
    return {};
  });
}

Status SqliteDirectory::set_space_members(model::SpaceId space, const std::vector<model::PersonId>& people) {
  return database_.write([&](Connection& connection) -> Status {
    if (!TRY(connection.has_row("SELECT 1 FROM spaces WHERE id = ?1", space))) return store::gone();
    TRY(connection.run("DELETE FROM space_members WHERE space_id = ?1", space));
    for (const auto person : people)
      TRY(
          connection.run("INSERT INTO space_members (space_id, person_id, organisation_id) SELECT id, ?2, "
                         "organisation_id FROM spaces WHERE id = ?1 ON CONFLICT DO NOTHING",
                         space, person));
    return {};
  });
}

Result<std::vector<store::SpaceWithMembers>> SqliteDirectory::spaces_with_members(
    std::span<const model::OrganisationId> organisations) {
  return database_.read([&](Connection& connection) -> Result<std::vector<store::SpaceWithMembers>> {
    auto rows = TRY(
        connection.query("SELECT id, spaces.organisation_id, slug, name, access, security_class, person_id "
                         "FROM spaces LEFT JOIN space_members ON space_members.space_id = spaces.id WHERE "
                         "spaces.organisation_id IN (SELECT value FROM json_each(?1)) ORDER BY id, person_id",
                         id_list(organisations)));
    std::vector<store::SpaceWithMembers> spaces;
    while (TRY(rows.next())) {
      if (spaces.empty() || spaces.back().space.id != rows.get<model::SpaceId>(0))
        spaces.push_back({read_space(rows), {}});
      if (const auto member = rows.get<std::optional<model::PersonId>>(6))
        spaces.back().members.push_back(*member);
    }
    return spaces;
  });
}

}  // namespace svea::store_sqlite
