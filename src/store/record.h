// Port: the record as a whole.
#pragma once

#include "store/api_keys.h"
#include "store/audit_log.h"
#include "store/conversations.h"
#include "store/credentials.h"
#include "store/directory.h"
#include "store/documents.h"
#include "store/intake_jobs.h"
#include "store/language_models.h"
#include "store/library.h"
#include "store/recordings.h"
#include "store/source_items.h"
#include "store/sources.h"
#include "store/task_runs.h"
#include "store/votes.h"

namespace svea::store {

class Record {
 public:
  virtual ~Record() = default;
  [[nodiscard]] virtual Directory& directory() = 0;
  [[nodiscard]] virtual Credentials& credentials() = 0;
  [[nodiscard]] virtual ApiKeys& api_keys() = 0;
  [[nodiscard]] virtual Documents& documents() = 0;
  [[nodiscard]] virtual IntakeJobs& intake_jobs() = 0;
  [[nodiscard]] virtual Sources& sources() = 0;
  [[nodiscard]] virtual SourceItems& source_items() = 0;
  [[nodiscard]] virtual Conversations& conversations() = 0;
  [[nodiscard]] virtual Votes& votes() = 0;
  [[nodiscard]] virtual TaskRuns& task_runs() = 0;
  [[nodiscard]] virtual Recordings& recordings() = 0;
  [[nodiscard]] virtual Library& library() = 0;
  [[nodiscard]] virtual LanguageModels& language_models() = 0;
  [[nodiscard]] virtual AuditLog& audit_log() = 0;
};

}  // namespace svea::store
