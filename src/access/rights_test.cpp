#include "access/rights.h"

#include <rapidcheck.h>

#include <algorithm>

#include "access/audit.h"
#include "must.h"
#include "store/memory_record.h"

namespace svea::access {
namespace {

using model::OrganisationKind;
using model::Role;
using model::SpaceAccess;

constexpr model::PersonId k_person{1};
constexpr model::PersonId k_somebody{2};
constexpr model::OrganisationId k_organisation{10};
constexpr model::OrganisationId k_elsewhere{11};
const model::Space k_space{.id = {100}, .organisation = k_organisation, .slug = "s", .name = "S"};

struct Case {
  const char* who;
  std::optional<Role> role;  // in the space's organisation
  OrganisationKind kind;     // of that organisation
  SpaceAccess access;
  bool is_named;
  bool reads;
  bool edits;
  bool administers;
};

constexpr auto k_member = OrganisationKind::member;
constexpr auto k_national = OrganisationKind::national;
constexpr auto k_open = SpaceAccess::organisation;
constexpr auto k_named = SpaceAccess::members;

constexpr Case k_cases[] = {
    {"stranger", std::nullopt, k_member, k_open, false, false, false, false},
    {"reader", Role::reader, k_member, k_open, false, true, false, false},
    {"editor", Role::editor, k_member, k_open, false, true, true, false},
    {"administrator", Role::administrator, k_member, k_open, false, true, true, true},

    {"named stranger", std::nullopt, k_member, k_named, true, false, false, false},
    {"reader, closed space", Role::reader, k_member, k_named, false, false, false, false},
    {"editor, closed space", Role::editor, k_member, k_named, false, false, false, false},
    {"administrator, closed space", Role::administrator, k_member, k_named, false, false, false, true},
    {"named reader", Role::reader, k_member, k_named, true, true, false, false},
    {"named editor", Role::editor, k_member, k_named, true, true, true, false},
    {"named administrator", Role::administrator, k_member, k_named, true, true, true, true},

    {"anybody, national base", std::nullopt, k_national, k_open, false, true, false, false},
    {"editor of the national base", Role::editor, k_national, k_open, false, true, true, false},
    {"administrator of the national base", Role::administrator, k_national, k_open, false, true, true, true},
    {"anybody, closed national space", std::nullopt, k_national, k_named, false, false, false, false},
    {"named stranger, closed national space", std::nullopt, k_national, k_named, true, false, false, false},
    {"named reader, closed national space", Role::reader, k_national, k_named, true, true, false, false},
};

Rights rights_in(const Case& given, bool is_operator) {
  const model::Person person{.id = k_person, .email = "e", .name = "E", .is_operator = is_operator};
  std::vector<model::Membership> memberships{{k_person, k_elsewhere, Role::administrator},
                                             {k_somebody, k_organisation, Role::administrator}};
  if (given.role) memberships.push_back({k_person, k_organisation, *given.role});
  const std::vector<model::Organisation> organisations{
      {.id = k_organisation, .slug = "o", .name = "O", .kind = given.kind},
      {.id = k_elsewhere, .slug = "e", .name = "E", .kind = k_member}};
  auto space = k_space;
  space.access = given.access;
  std::vector<model::PersonId> members{k_somebody};
  if (given.is_named) members.push_back(k_person);
  return Rights(person, memberships, organisations, std::vector<store::SpaceWithMembers>{{space, members}});
}

}  // namespace

TEST_CASE("each role may in each space what the table says, as operator or not") {
  for (const auto& given : k_cases)
    for (const bool is_operator : {false, true}) {
      CAPTURE(given.who);
      CAPTURE(is_operator);
      const auto rights = rights_in(given, is_operator);
      CHECK(rights.may_read(k_space.id) == given.reads);
      CHECK(rights.reach().covers(k_space.id) == given.reads);
      CHECK(rights.may_edit(k_space) == given.edits);
      CHECK(rights.may_administer(k_organisation) == given.administers);
      CHECK(rights.is_member_of(k_organisation) == given.role.has_value());
      CHECK(rights.may_operate() == is_operator);
    }
}

TEST_CASE("who belongs nowhere and is nobody reads nothing") {
  const Rights rights(model::Person{.id = k_person, .email = "", .name = ""}, {}, {}, {});
  CHECK(rights.reach().spaces.empty());
  CHECK(rights.organisations().empty());
  CHECK_FALSE(rights.may_edit(k_space));
  CHECK_FALSE(rights.may_administer(k_organisation));
  CHECK_FALSE(rights.may_operate());
}

TEST_CASE(
    "the reach is sorted and holds no space of an organisation that is neither one's own nor national") {
  CHECK(rc::check([](std::vector<std::pair<std::uint8_t, std::uint8_t>> rows) {
    std::vector<store::SpaceWithMembers> spaces;
    for (const auto& [id, organisation] : rows)
      spaces.push_back({{.id = {id}, .organisation = {organisation % 4}, .slug = "", .name = ""}, {}});
    const std::vector<model::Organisation> organisations{
        {.id = {1}, .slug = "", .name = "", .kind = k_member},
        {.id = {2}, .slug = "", .name = "", .kind = k_national},
        {.id = {3}, .slug = "", .name = "", .kind = k_member}};
    const std::vector<model::Membership> memberships{{k_person, {1}, Role::reader}};
    const Rights rights({.id = k_person, .email = "", .name = ""}, memberships, organisations, spaces);
    RC_ASSERT(std::ranges::is_sorted(rights.reach().spaces));
    const auto may = std::ranges::count_if(spaces, [](const auto& row) {
      return row.space.organisation.value == 1 || row.space.organisation.value == 2;
    });
    RC_ASSERT(std::ssize(rights.reach().spaces) == may);
  }));
}

TEST_CASE("rights follow the directory: what is taken away there is gone at once") {
  store::MemoryRecord record;
  auto& directory = record.directory();
  const auto own = must(directory.add_organisation({.id = {}, .slug = "solna", .name = "Solna"}));
  const auto other = must(directory.add_organisation({.id = {}, .slug = "lulea", .name = "Luleå"}));
  const auto national =
      must(directory.add_organisation({.id = {}, .slug = "lagar", .name = "Lagar", .kind = k_national}));
  const auto person = must(directory.add_person({.id = {}, .email = "eva@solna.se", .name = "Eva"}));
  const auto space_in = [&](const model::Organisation& organisation, const char* slug, SpaceAccess access) {
    return must(directory.add_space(
        {.id = {}, .organisation = organisation.id, .slug = slug, .name = slug, .access = access}));
  };
  const auto open = space_in(own, "alla", k_open);
  const auto closed = space_in(own, "ledning", k_named);
  space_in(other, "alla", k_open);
  const auto laws = space_in(national, "sfs", k_open);
  must(directory.set_membership({person.id, own.id, Role::editor}));
  must(directory.set_space_members(closed.id, {person.id}));

  const auto before = must(rights_of(directory, person));
  CHECK(before.reach().spaces == std::vector{open.id, closed.id, laws.id});
  REQUIRE(before.organisations().size() == 2);
  CHECK(before.organisations()[0].second == Role::editor);
  CHECK(before.organisations()[1].first.slug == "lagar");
  CHECK(before.organisations()[1].second == Role::reader);

  must(directory.remove_membership(person.id, own.id));
  CHECK(must(rights_of(directory, person)).reach().spaces == std::vector{laws.id});
  must(directory.set_membership({person.id, own.id, Role::reader}));
  CHECK(must(rights_of(directory, person)).reach().spaces == std::vector{open.id, laws.id});
}

TEST_CASE("the audit log tells who did what, when, and how it ended") {
  store::MemoryRecord record;
  const ManualClock clock;
  Audit audit(record.audit_log(), clock);
  must(audit.done({1}, {2}, "document_added", "document 12"));
  const Error error{ErrorKind::unauthenticated, "sign_in_failed", {"Nej.", "No."}};
  must(audit.failed({}, {}, "sign_in", "", error));
  const auto entries = must(record.audit_log().entries_after(0, 10));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].person == model::PersonId{1});
  CHECK(entries[0].organisation == model::OrganisationId{2});
  CHECK(entries[0].subject == "document 12");
  CHECK(entries[0].outcome == "done");
  CHECK(entries[0].at == clock.now());
  CHECK(entries[1].action == "sign_in");
  CHECK(entries[1].outcome == "sign_in_failed");
  CHECK_FALSE(must(store::first_broken_entry(record.audit_log())));
}

}  // namespace svea::access
