// What the audit log says that a request was about, where its path does not tell.
#pragma once

#include <string>
#include <string_view>

#include "http/request.h"
#include "model/ids.h"

namespace svea::api {

struct AuditNote {
  std::string subject{};  // "document 12"; never personal text
  model::OrganisationId organisation{};
  model::PersonId person{};  // who signed in
};

// The request made or found this thing.
template <typename Tag>
void note(http::Request& request, std::string_view kind, Id<Tag> id, model::OrganisationId organisation) {
  request.note =
      AuditNote{.subject = std::string(kind) + " " + std::to_string(id.value), .organisation = organisation};
}

}  // namespace svea::api
