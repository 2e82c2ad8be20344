// In-memory fake of the record, for tests: the same behaviour, nothing kept. Thread-safe.
#pragma once

#include "store/memory_api_keys.h"
#include "store/memory_audit_log.h"
#include "store/memory_conversations.h"
#include "store/memory_credentials.h"
#include "store/memory_directory.h"
#include "store/memory_documents.h"
#include "store/memory_language_models.h"
#include "store/memory_library.h"
#include "store/memory_source_items.h"
#include "store/memory_sources.h"
#include "store/memory_task_runs.h"
#include "store/memory_votes.h"
#include "store/record.h"

namespace svea::store {

class MemoryRecord final : public Record {
 public:
  Directory& directory() override { return directory_; }
  Credentials& credentials() override { return credentials_; }
  ApiKeys& api_keys() override { return api_keys_; }
  Documents& documents() override { return documents_; }
  IntakeJobs& intake_jobs() override { return documents_; }
  Sources& sources() override { return sources_; }
  SourceItems& source_items() override { return source_items_; }
  Conversations& conversations() override { return conversations_; }
  Votes& votes() override { return votes_; }
  TaskRuns& task_runs() override { return task_runs_; }
  Recordings& recordings() override { return task_runs_; }
  Library& library() override { return library_; }
  LanguageModels& language_models() override { return language_models_; }
  AuditLog& audit_log() override { return audit_log_; }

 private:
  MemoryDirectory directory_;
  MemoryCredentials credentials_;
  MemoryApiKeys api_keys_{directory_};
  MemoryDocuments documents_{directory_};
  MemorySourceItems source_items_{documents_};
  MemorySources sources_{directory_, source_items_};
  MemoryConversations conversations_;
  MemoryVotes votes_{directory_};
  MemoryTaskRuns task_runs_{directory_};
  MemoryLibrary library_;
  MemoryLanguageModels language_models_{directory_};
  MemoryAuditLog audit_log_;
};

}  // namespace svea::store
