// Port: what is kept of each item of a source, and where documents came from.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/reach.h"
#include "model/source.h"

namespace svea::store {

// Documents of a source by their state.
struct SourceDocuments {
  std::int64_t received = 0;
  std::int64_t ready = 0;
  std::int64_t failed = 0;

  friend bool operator==(const SourceDocuments&, const SourceDocuments&) = default;
};

class SourceItems {
 public:
  virtual ~SourceItems() = default;

  [[nodiscard]] virtual Result<std::optional<model::SourceItem>> find(model::SourceId,
                                                                      std::string_view key) = 0;
  // Adds the item or replaces what was kept of it. Errors: gone (no such source).
  [[nodiscard]] virtual Status put(const model::SourceItem&) = 0;
  [[nodiscard]] virtual Status remove(model::SourceId, std::string_view key) = 0;
  // Of all items, in no certain order.
  [[nodiscard]] virtual Result<std::vector<std::string>> keys(model::SourceId) = 0;
  // Those with an error, by name.
  [[nodiscard]] virtual Result<std::vector<model::SourceItem>> failed(model::SourceId,
                                                                      std::size_t count_max) = 0;
  [[nodiscard]] virtual Result<SourceDocuments> documents_of(model::SourceId, const model::Reach&) = 0;
  // Those of any source that have this document.
  [[nodiscard]] virtual Result<std::vector<model::SourceItem>> items_with(model::DocumentId) = 0;

  // Nothing when the document is gone.
  [[nodiscard]] virtual Status set_origin(model::DocumentId, const model::Origin&) = 0;
  // Those of these documents that have one. Whoever asks has checked that they may be read.
  [[nodiscard]] virtual Result<std::map<model::DocumentId, model::Origin>> origins(
      std::span<const model::DocumentId>) = 0;
};

}  // namespace svea::store
