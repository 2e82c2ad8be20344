// What one person may see and do, worked out once per request.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/directory.h"
#include "model/reach.h"
#include "store/directory.h"

namespace svea::access {

// A value: safe to copy and to read from any thread. Denies by default.
class Rights {
 public:
  // `organisations` and `spaces`: those that could concern the person, and no harm if there are more.
  Rights(model::Person person, std::span<const model::Membership> memberships,
         std::span<const model::Organisation> organisations, std::span<const store::SpaceWithMembers> spaces);

  [[nodiscard]] const model::Person& person() const { return person_; }
  // The spaces whose documents the person reads.
  [[nodiscard]] const model::Reach& reach() const { return reach_; }
  // Those the person is a member of, and the national ones; the role is reader where there is no membership.
  [[nodiscard]] const std::vector<std::pair<model::Organisation, model::Role>>& organisations() const {
    return organisations_;
  }

  [[nodiscard]] bool is_member_of(model::OrganisationId) const;
  [[nodiscard]] bool may_read(model::SpaceId) const;
  // Add, remove and retry documents.
  [[nodiscard]] bool may_edit(const model::Space&) const;
  // People, spaces and their members; gives no right to read.
  [[nodiscard]] bool may_administer(model::OrganisationId) const;
  // Create organisations, read the audit log, run evaluations.
  [[nodiscard]] bool may_operate() const { return person_.is_operator; }

 private:
  [[nodiscard]] std::optional<model::Role> role_in(model::OrganisationId) const;

  model::Person person_;
  std::vector<model::Membership> memberships_;
  std::vector<std::pair<model::Organisation, model::Role>> organisations_;
  model::Reach reach_;
};

// What is left of a person's rights when a program asks in their place.
struct Narrowing {
  model::OrganisationId organisation;  // none: all of the person's
  std::vector<model::SpaceId> spaces;  // empty: all that the person reads there, and the national base
};

// The person's rights as the directory has them now. Errors: the directory's.
[[nodiscard]] Result<Rights> rights_of(store::Directory& directory, const model::Person& person,
                                       const Narrowing& narrowing = {});

}  // namespace svea::access
