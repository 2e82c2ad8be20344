// search::VectorIndex on disk: vectors of small integers, all of which a search looks at.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "search/vector_index.h"
#include "search_vectors/row_file.h"

namespace svea::search_vectors {

// A VectorIndex whose files another process may write.
class SharedVectors : public search::VectorIndex {
 public:
  // The other process has ended: this one writes from now on. What applied_seq() says then may differ. By one
  // thread, while others search. Errors: those of open_vectors().
  [[nodiscard]] virtual Status start_writing() = 0;
};

// The vectors of `model` (llm::Embedder::name()) in `folder`, which is made when it is missing and access is
// write; those of another model, and damaged ones, are thrown away then. One process at a time may write: the
// caller sees to that. With read_only they are as they were at opening, and none where they can't be read.
// Errors: storage_full, internal.
[[nodiscard]] Result<std::unique_ptr<SharedVectors>> open_vectors(const std::filesystem::path& folder,
                                                                  const std::string& model, Access access);

}  // namespace svea::search_vectors
