#include "store_sqlite/sqlite_record.h"

#include "store/api_keys_contract.h"
#include "store/audit_log_contract.h"
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
#include "temporary_directory.h"

namespace svea::store_sqlite {

TEST_CASE("the SQLite record keeps the contract of the directory") {
  const TemporaryDirectory data;
  store::directory_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of credentials") {
  const TemporaryDirectory data;
  store::credentials_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of the keys of programs") {
  const TemporaryDirectory data;
  store::api_keys_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of documents") {
  const TemporaryDirectory data;
  store::documents_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of jobs and the change feed") {
  const TemporaryDirectory data;
  store::jobs_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of versions and metadata") {
  const TemporaryDirectory data;
  store::versions_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of pages and progress") {
  const TemporaryDirectory data;
  store::pages_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of recordings") {
  const TemporaryDirectory data;
  store::recordings_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of sources") {
  const TemporaryDirectory data;
  store::sources_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of conversations") {
  const TemporaryDirectory data;
  store::conversations_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of task runs") {
  const TemporaryDirectory data;
  store::task_runs_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of the library") {
  const TemporaryDirectory data;
  store::library_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of votes") {
  const TemporaryDirectory data;
  store::votes_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of language models") {
  const TemporaryDirectory data;
  store::language_models_contract(*must(open_record(data.path())));
}

TEST_CASE("the SQLite record keeps the contract of the audit log") {
  const TemporaryDirectory data;
  store::audit_log_contract(*must(open_record(data.path())));
}

}  // namespace svea::store_sqlite
