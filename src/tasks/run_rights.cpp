#include "tasks/run_rights.h"

namespace svea::tasks {
namespace {

std::unexpected<Error> no_longer_a_member() {
  return fail(ErrorKind::forbidden, "task_not_a_member",
              {"Du är inte längre medlem i organisationen, så arbetet gjordes inte.",
               "You are no longer a member of the organisation, so the work was not done."});
}

}  // namespace

Result<access::Rights> rights_of_run(store::Record& record, const model::TaskRun& run) {
  auto& directory = record.directory();
  const auto person = TRY(directory.find_person(run.person));
  if (!person) return no_longer_a_member();
  auto rights = TRY(access::rights_of(directory, *person, {.organisation = run.organisation, .spaces = {}}));
  if (!rights.is_member_of(run.organisation)) return no_longer_a_member();
  return rights;
}

}  // namespace svea::tasks
