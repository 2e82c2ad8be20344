// Who there is: organisations, the people in them, and the spaces that hold their documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"
#include "model/security_class.h"

namespace svea::model {

enum class OrganisationKind {
  member,    // an authority, municipality or region
  national,  // the open national base: every signed-in person reads it, its editors fill it
};

struct Organisation {
  OrganisationId id;
  std::string slug;  // lower-case letters, digits and hyphens; unique in the installation
  std::string name;
  OrganisationKind kind = OrganisationKind::member;
};

// What a person may do in one organisation; each includes the one before it.
enum class Role { reader, editor, administrator };

struct Person {
  PersonId id;
  std::string email;  // lower case; unique in the installation
  std::string name;
  bool is_operator = false;  // runs the installation: creates organisations, reads no documents by that
};

struct Membership {
  PersonId person;
  OrganisationId organisation;
  Role role = Role::reader;
};

enum class SpaceAccess {
  organisation,  // every member of the organisation reads it
  members,       // only those named in the space (and nobody else, administrators included) read it
};

struct Space {
  SpaceId id;
  OrganisationId organisation;
  std::string slug;  // unique in the organisation
  std::string name;
  SpaceAccess access = SpaceAccess::organisation;
  // Language models that are not cleared for it never read what is here.
  SecurityClass security_class = SecurityClass::internal;
};

}  // namespace svea::model
