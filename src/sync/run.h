// One run of one source: what is new is added, what has changed replaced, what is gone removed.
#pragma once

#include "base/clock.h"
#include "connect/connector.h"
#include "ingest/originals.h"
#include "store/source_items.h"

namespace svea::sync {

// So many items in a row that could not be fetched mean that the source is ill, not the items.
inline constexpr int k_failures_in_a_row_max = 10;

// What a run works on; all of it outlives the run.
struct RunPorts {
  store::SourceItems& items;
  store::Documents& documents;
  ingest::Originals& originals;
  const Clock& clock;
};

struct RunEnd {
  model::RunCounts counts;
  std::optional<Error> error;  // why the run did not reach its end; what it did stands
};

// Every item is committed before the next one is begun, so that a run that is killed goes on where it was:
// what it had fetched is unchanged to the next one. Only a run that saw all of the source removes what it did
// not see, and not when nothing is left or suspiciously much is gone, unless the wish accepts that.
// `on_counts` is called after each item, `on_added` after each document. Blocks.
// Errors in RunEnd: those of the connector, source_empty, source_shrunk, source_too_large, cancelled.
[[nodiscard]] RunEnd run(const model::Source& source, connect::Connector& connector, const RunPorts& ports,
                         const std::function<void(const model::RunCounts&)>& on_counts,
                         const std::function<void()>& on_added, std::stop_token stop);

// Removes all documents that came through this source alone. Stops between documents. Errors: cancelled.
[[nodiscard]] Status remove_documents(const model::Source& source, const RunPorts& ports,
                                      std::stop_token stop);

}  // namespace svea::sync
