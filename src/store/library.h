// Port: what organisations keep to work with again and again, in all its versions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/library.h"
#include "model/reach.h"

namespace svea::store {

struct RatedEntry {
  model::LibraryEntry entry;
  model::LibraryRating rating;
};

class Library {
 public:
  virtual ~Library() = default;

  // `id` and `version` are given by the record. Errors: gone.
  [[nodiscard]] virtual Result<model::LibraryEntry> add(const model::LibraryEntry& entry) = 0;
  // A new version of the entry with this id; absent when there is none. Its space and kind stay. Errors:
  // gone.
  [[nodiscard]] virtual Result<std::optional<model::LibraryEntry>> change(
      const model::LibraryEntry& entry) = 0;
  // With its versions and ratings.
  [[nodiscard]] virtual Status remove(model::LibraryEntryId) = 0;

  // The newest version of each within reach, by name. `kind` "": of every kind.
  [[nodiscard]] virtual Result<std::vector<RatedEntry>> list(const model::Reach&, std::string_view kind,
                                                             model::PersonId asking) = 0;
  // The newest version.
  [[nodiscard]] virtual Result<std::optional<RatedEntry>> find(model::LibraryEntryId, const model::Reach&,
                                                               model::PersonId asking) = 0;
  // All versions, the newest first; none when it is not within reach.
  [[nodiscard]] virtual Result<std::vector<model::LibraryEntry>> versions(model::LibraryEntryId,
                                                                          const model::Reach&) = 0;
  // A person's vote, 1–5, takes the place of an earlier one; 0 takes it back. Errors: gone.
  [[nodiscard]] virtual Status rate(model::LibraryEntryId, model::PersonId, int stars) = 0;
};

}  // namespace svea::store
