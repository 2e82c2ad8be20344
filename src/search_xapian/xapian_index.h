// SearchIndex on Xapian: stems find the candidates, all the evidence there is ranks them.
#pragma once

#include <filesystem>
#include <memory>

#include "search/search_index.h"

namespace svea::search_xapian {

enum class Access {
  write,      // the server: holds the writer's lock
  read_only,  // beside a server, or without one: apply() and clear() are refused
};

// The index in `folder`, which is made when it is missing and access is write. A damaged index or one of
// another format is emptied then: applied_seq() 0 tells the caller to feed it from the start. Errors:
// index_locked (another process writes), index_missing and index_damaged (read_only), storage_full, internal.
[[nodiscard]] Result<std::unique_ptr<search::SearchIndex>> open_index(const std::filesystem::path& folder,
                                                                      Access access);

}  // namespace svea::search_xapian
