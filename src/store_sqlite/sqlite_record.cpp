#include "store_sqlite/sqlite_record.h"

#include "store_sqlite/api_keys.h"
#include "store_sqlite/audit_log.h"
#include "store_sqlite/conversations.h"
#include "store_sqlite/credentials.h"
#include "store_sqlite/database.h"
#include "store_sqlite/directory.h"
#include "store_sqlite/documents.h"
#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/language_models.h"
#include "store_sqlite/library.h"
#include "store_sqlite/recordings.h"
#include "store_sqlite/source_items.h"
#include "store_sqlite/sources.h"
#include "store_sqlite/task_runs.h"
#include "store_sqlite/votes.h"

namespace svea::store_sqlite {
namespace {

class SqliteRecord final : public store::Record {
 public:
  explicit SqliteRecord(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  store::Directory& directory() override { return directory_; }
  store::Credentials& credentials() override { return credentials_; }
  store::ApiKeys& api_keys() override { return api_keys_; }
  store::Documents& documents() override { return documents_; }
  store::IntakeJobs& intake_jobs() override { return intake_jobs_; }
  store::Sources& sources() override { return sources_; }
  store::SourceItems& source_items() override { return source_items_; }
  store::Conversations& conversations() override { return conversations_; }
  store::Votes& votes() override { return votes_; }
  store::TaskRuns& task_runs() override { return task_runs_; }
  store::Recordings& recordings() override { return recordings_; }
  store::Library& library() override { return library_; }
  store::LanguageModels& language_models() override { return language_models_; }
  store::AuditLog& audit_log() override { return audit_log_; }

 private:
  std::unique_ptr<Database> database_;
  SqliteDirectory directory_{*database_};
  SqliteCredentials credentials_{*database_};
  SqliteApiKeys api_keys_{*database_};
  SqliteDocuments documents_{*database_};
  SqliteIntakeJobs intake_jobs_{*database_};
  SqliteSources sources_{*database_};
  SqliteSourceItems source_items_{*database_};
  SqliteConversations conversations_{*database_};
  SqliteVotes votes_{*database_};
  SqliteTaskRuns task_runs_{*database_};
  SqliteRecordings recordings_{*database_};
  SqliteLibrary library_{*database_};
  SqliteLanguageModels language_models_{*database_};
  SqliteAuditLog audit_log_{*database_};
};

}  // namespace

Result<std::unique_ptr<store::Record>> open_record(const std::filesystem::path& data_directory) {
  std::error_code ignored;  // where it fails, opening the database says why
  if (std::filesystem::create_directories(data_directory, ignored))
    std::filesystem::permissions(data_directory, std::filesystem::perms::owner_all, ignored);
  return std::make_unique<SqliteRecord>(TRY(Database::open(data_directory / "svea.db")));
}

}  // namespace svea::store_sqlite
