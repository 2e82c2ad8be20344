#include "access/audit.h"
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/middleware.h"
#include "api/read.h"
#include "base/log.h"
#include "http/problem.h"
#include "http/router.h"

namespace svea::api {
namespace {

// What the handler noted, filled up from the path: "organisation 3 person 7".
AuditNote note_of(const http::Request& request) {
  const auto* noted = std::any_cast<AuditNote>(&request.note);
  AuditNote note = noted ? *noted : AuditNote{};
  if (note.subject.empty())
    for (const auto& [name, value] : request.parameters)
      if (const auto number = number_in(value))
        note.subject += (note.subject.empty() ? "" : " ") + name + " " + std::to_string(*number);
  if (!note.organisation) note.organisation.value = number_in(request.parameter("organisation")).value_or(0);
  if (const auto* caller = std::any_cast<Caller>(&request.caller)) {
    note.person = caller->person().id;
    if (caller->key)
      note.subject += (note.subject.empty() ? "key " : " key ") + std::to_string(caller->key->id.value);
  }
  return note;
}

// Strangers are kept out of the log but for their attempts to sign in, and those only as long as attempts are
// let through: nobody fills the disk from outside.
bool is_logged(const http::Request& request, const http::Response& response) {
  if (!request.route || request.route->action.empty()) return false;
  const bool is_known = request.caller.has_value();
  const bool was_attempted = request.route->audience == http::Audience::anyone && response.status != 429;
  return is_known || was_attempted;
}

}  // namespace

http::Middleware audit_trail(Services& services) {
  auto after = [audit = access::Audit(services.record.audit_log(), services.clock)](
                   const http::Request& request, http::Response& response) mutable {
    if (!is_logged(request, response)) return;
    const auto note = note_of(request);
    const auto& action = request.route->action;
    const auto written = response.problem.empty()
                             ? audit.done(note.person, note.organisation, action, note.subject)
                             : audit.failed(note.person, note.organisation, action, note.subject,
                                            {.code = response.problem, .sentence = {}});
    if (written) return;
    log(LogLevel::error, "audit_not_written",
        {{"id", request.id}, {"action", action}, {"cause", written.error().detail}});
    response = http::problem(written.error(), request.id);
  };
  return {.name = "audit", .before = {}, .after = std::move(after)};
}

}  // namespace svea::api
