// In-memory fake of the library.
#pragma once

#include <map>
#include <mutex>

#include "store/library.h"

namespace svea::store {

class MemoryLibrary final : public Library {
 public:
  Result<model::LibraryEntry> add(const model::LibraryEntry& entry) override;
  Result<std::optional<model::LibraryEntry>> change(const model::LibraryEntry& entry) override;
  Status remove(model::LibraryEntryId) override;
  Result<std::vector<RatedEntry>> list(const model::Reach&, std::string_view kind,
                                       model::PersonId asking) override;
  Result<std::optional<RatedEntry>> find(model::LibraryEntryId, const model::Reach&,
                                         model::PersonId asking) override;
  Result<std::vector<model::LibraryEntry>> versions(model::LibraryEntryId, const model::Reach&) override;
  Status rate(model::LibraryEntryId, model::PersonId, int stars) override;

 private:
  struct Kept {
    std::vector<model::LibraryEntry> versions;  // oldest first
    std::map<model::PersonId, int> stars{};
  };
  [[nodiscard]] static RatedEntry rated(const Kept& kept, model::PersonId asking);

  std::mutex mutex_;
  std::int64_t last_id_ = 0;
  std::map<model::LibraryEntryId, Kept> entries_;
};

}  // namespace svea::store
