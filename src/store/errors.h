// The errors that every implementation of the record raises, so that they read the same from each.
#pragma once

#include "base/result.h"

namespace svea::store {

[[nodiscard]] std::unexpected<Error> slug_taken();
[[nodiscard]] std::unexpected<Error> email_taken();
[[nodiscard]] std::unexpected<Error> source_name_taken();
[[nodiscard]] std::unexpected<Error> source_runs();
[[nodiscard]] std::unexpected<Error> source_documents_there();
// What the change was about (a space, a person, a conversation) has been removed meanwhile.
[[nodiscard]] std::unexpected<Error> gone();
[[nodiscard]] std::unexpected<Error> storage_full(std::string detail);

// Why a document failed whose job was leased limits::k_job_attempts_max times without an end.
[[nodiscard]] Error intake_gave_up();
// Why an item of a run failed that was leased as often without an end.
[[nodiscard]] Error task_gave_up();
// Why a document failed whose intake a person stopped.
[[nodiscard]] Error intake_cancelled();

}  // namespace svea::store
