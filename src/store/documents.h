// Port: documents, their text and passages, the jobs that take them in, and the change feed that indexes
// follow.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/reach.h"

namespace svea::store {

// A file that is safe in files:: and shall become a document.
struct NewDocument {
  model::OrganisationId organisation;
  model::SpaceId space;
  std::string name;
  std::string content_hash;
  std::uint64_t size_bytes = 0;
  Time added_at{};
};

struct Added {
  model::Document document;
  bool was_there = false;  // the same content under any name is in that space already: `document` is that one
};

// What taking a file in gave.
struct TakenIn {
  model::Metadata metadata;
  std::string media_type;
  int pages = 0;
  model::DocumentText text;
  std::vector<model::Passage> passages;
};

struct Change {
  model::Document document;  // with its seq
  bool removed = false;
  std::vector<model::Passage> passages;  // empty when removed
};

struct DocumentFilter {
  std::optional<model::SpaceId> space;
  std::optional<model::DocumentState> state;
  std::string name_contains;  // case-insensitive
  std::size_t offset = 0;
  std::size_t count_max = 100;
};

struct DocumentPage {
  std::vector<model::Document> documents;  // newest first
  std::size_t total = 0;
};

class Documents {
 public:
  virtual ~Documents() = default;

  // Documents and their intake jobs in one commit, in the order given; all or none.
  // Errors: storage_full, gone (no such space in that organisation).
  [[nodiscard]] virtual Result<std::vector<Added>> add(std::span<const NewDocument>) = 0;

  // Reads. Outside `reach` a document does not exist.
  [[nodiscard]] virtual Result<std::optional<model::Document>> find(model::DocumentId,
                                                                    const model::Reach&) = 0;
  [[nodiscard]] virtual Result<DocumentPage> list(const DocumentFilter&, const model::Reach&) = 0;
  [[nodiscard]] virtual Result<std::optional<model::DocumentText>> text(model::DocumentId,
                                                                        const model::Reach&) = 0;
  // Which of these are ready and within reach, in the order given; what an index found is checked with this.
  [[nodiscard]] virtual Result<std::vector<model::DocumentId>> still_readable(
      std::span<const model::DocumentId>, const model::Reach&) = 0;

  // Removes document, text, passages and job; appends the removal to the change feed. False when not within
  // reach.
  [[nodiscard]] virtual Result<bool> remove(model::DocumentId, const model::Reach&) = 0;
  // failed → received with a fresh job. False when not within reach or not failed.
  [[nodiscard]] virtual Result<bool> retry(model::DocumentId, const model::Reach&) = 0;
  // True when some document still has this content (its file must stay).
  [[nodiscard]] virtual Result<bool> content_in_use(std::string_view content_hash) = 0;

  // Intake jobs. Leases the oldest free jobs until `until` in one commit; a lease that ran out (the process
  // died) is free again. A job leased limits::k_job_attempts_max times without an end fails with
  // "intake_gave_up".
  [[nodiscard]] virtual Result<std::vector<model::Document>> lease_jobs(Time now, Time until,
                                                                        std::size_t count_max) = 0;
  // Ends jobs in one commit: state ready, passages stored, a seq each in the change feed. A document removed
  // or ended meanwhile is skipped.
  [[nodiscard]] virtual Status finish_jobs(std::span<const std::pair<model::DocumentId, TakenIn>>) = 0;
  [[nodiscard]] virtual Status fail_job(model::DocumentId, const Error&) = 0;
  // Jobs that something other than their files kept from ending: free from `at` on, as if they had not been
  // leased. In one commit.
  [[nodiscard]] virtual Status return_jobs(std::span<const model::DocumentId>, Time at) = 0;
  // Jobs that have not ended, those in work included.
  [[nodiscard]] virtual Result<std::size_t> jobs_waiting() = 0;
  // At start: every lease of this node's former life is free at once.
  [[nodiscard]] virtual Status release_leases() = 0;

  // The change feed, oldest first, after `seq`. A document changed again later appears once, at its newest
  // seq.
  [[nodiscard]] virtual Result<std::vector<Change>> changes_after(model::Seq seq, std::size_t count_max) = 0;
  [[nodiscard]] virtual Result<model::Seq> last_seq() = 0;
};

}  // namespace svea::store
