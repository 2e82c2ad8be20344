// The record in one SQLite file.
#pragma once

#include <filesystem>
#include <memory>

#include "store/record.h"

namespace svea::store_sqlite {

// Opens `svea.db` in the directory, which is made where it does not exist, and brings an older database up to
// date. Several processes (server, command line) may have the same directory open; the last one to leave
// tidies the journal. Errors: record_too_new, record_damaged, record_unreadable, record_busy, storage_full.
[[nodiscard]] Result<std::unique_ptr<store::Record>> open_record(const std::filesystem::path& data_directory);

}  // namespace svea::store_sqlite
