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

// A SearchIndex whose files other processes may use too.
class SharedIndex : public search::SearchIndex {
 public:
  // Takes the writer's lock when nobody holds it any longer. True when this process writes from now on; what
  // applied_seq() says then may be less than before. By one thread at a time, while others search. Errors:
  // those of open_index() but index_locked.
  [[nodiscard]] virtual Result<bool> take_over() = 0;
};

// The index in `folder`, which is made when it is missing and access is write. A damaged index or one of
// another format is emptied then: applied_seq() 0 tells the caller to feed it from the start. Errors:
// index_locked (another process writes), index_missing and index_damaged (read_only), storage_full, internal.
[[nodiscard]] Result<std::unique_ptr<SharedIndex>> open_index(const std::filesystem::path& folder,
                                                              Access access);

}  // namespace svea::search_xapian
