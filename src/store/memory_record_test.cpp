#include "store/memory_record.h"

#include "store/api_keys_contract.h"
#include "store/audit_log_contract.h"
#include "store/concurrency_contract.h"
#include "store/conversations_contract.h"
#include "store/credentials_contract.h"
#include "store/directory_contract.h"
#include "store/documents_contract.h"
#include "store/jobs_contract.h"
#include "store/language_models_contract.h"
#include "store/library_contract.h"
#include "store/pages_contract.h"
#include "store/recordings_contract.h"
#include "store/sources_contract.h"
#include "store/task_runs_contract.h"
#include "store/versions_contract.h"
#include "store/votes_contract.h"

namespace svea::store {

TEST_CASE("the memory record keeps the contract of the directory") {
  MemoryRecord record;
  directory_contract(record);
}

TEST_CASE("the memory record keeps the contract of credentials") {
  MemoryRecord record;
  credentials_contract(record);
}

TEST_CASE("the memory record keeps the contract of the keys of programs") {
  MemoryRecord record;
  api_keys_contract(record);
}

TEST_CASE("the memory record keeps the contract of documents") {
  MemoryRecord record;
  documents_contract(record);
}

TEST_CASE("the memory record keeps the contract of jobs and the change feed") {
  MemoryRecord record;
  jobs_contract(record);
}

TEST_CASE("the memory record keeps the contract of versions and metadata") {
  MemoryRecord record;
  versions_contract(record);
}

TEST_CASE("the memory record keeps the contract of pages and progress") {
  MemoryRecord record;
  pages_contract(record);
}

TEST_CASE("the memory record keeps the contract of sources") {
  MemoryRecord record;
  sources_contract(record);
}

TEST_CASE("the memory record keeps the contract of conversations") {
  MemoryRecord record;
  conversations_contract(record);
}

TEST_CASE("the memory record keeps the contract of recordings") {
  MemoryRecord record;
  recordings_contract(record);
}

TEST_CASE("the memory record keeps the contract of task runs") {
  MemoryRecord record;
  task_runs_contract(record);
}

TEST_CASE("the memory record keeps the contract of the library") {
  MemoryRecord record;
  library_contract(record);
}

TEST_CASE("the memory record keeps the contract of votes") {
  MemoryRecord record;
  votes_contract(record);
}

TEST_CASE("the memory record keeps the contract of language models") {
  MemoryRecord record;
  language_models_contract(record);
}

TEST_CASE("the memory record keeps the contract of the audit log") {
  MemoryRecord record;
  audit_log_contract(record);
}

TEST_CASE("threads that add, take in, remove and read at once find the memory record whole at every moment") {
  MemoryRecord record;
  Crowd(record).run();
}

}  // namespace svea::store
