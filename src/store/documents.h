// Port: documents with their versions and metadata, their text and passages, and the change feed that indexes
// follow. intake_jobs.h is how they are taken in.
#pragma once

#include <map>
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
  model::MetadataEdits
      edits{};  // what whoever adds it knows of it; wins over what is found, as a person's edit
};

struct Added {
  model::Document document;
  // That content was in the space already: `document` is the one that has it. Where it was an older version
  // under the same name, it is the newest again.
  bool was_there = false;
};

struct Change {
  model::Document document;              // with its seq
  bool removed = false;                  // from searches: it is gone or replaced
  std::vector<model::Passage> passages;  // empty when removed
};

struct DocumentFilter {
  std::optional<model::SpaceId> space{};
  std::optional<model::DocumentState> state{};  // absent: every state but replaced
  std::string name_contains{};                  // in name or title, case-insensitive
  std::string type{};                           // this and the following: "" for any
  std::string date_from{};                      // YYYY-MM-DD, included; what has no date is left out
  std::string date_to{};
  std::string language{};
  std::string publisher{};
  std::size_t offset = 0;
  std::size_t count_max = 100;
};

struct DocumentPage {
  std::vector<model::Document> documents;  // newest first
  std::size_t total = 0;
};

// By field name of model::k_metadata_fields: what a person sets, or absent to go back to what was found.
using MetadataChanges = std::map<std::string, std::optional<std::string>, std::less<>>;

class Documents {
 public:
  virtual ~Documents() = default;

  // Documents and their intake jobs in one commit, in the order given; all or none. A name that the space has
  // already gets a new version. Errors: storage_full, gone (no such space in that organisation).
  [[nodiscard]] virtual Result<std::vector<Added>> add(std::span<const NewDocument>) = 0;

  // Reads. Outside `reach` a document does not exist.
  [[nodiscard]] virtual Result<std::optional<model::Document>> find(model::DocumentId,
                                                                    const model::Reach&) = 0;
  [[nodiscard]] virtual Result<DocumentPage> list(const DocumentFilter&, const model::Reach&) = 0;
  // Of ready and replaced documents.
  [[nodiscard]] virtual Result<std::optional<model::DocumentText>> text(model::DocumentId,
                                                                        const model::Reach&) = 0;
  // All versions of the document of which this is one, the newest first.
  [[nodiscard]] virtual Result<std::vector<model::Document>> versions(model::DocumentId,
                                                                      const model::Reach&) = 0;
  // Which of these are ready and within reach, in the order given; what an index found is checked with this.
  [[nodiscard]] virtual Result<std::vector<model::DocumentId>> still_readable(
      std::span<const model::DocumentId>, const model::Reach&) = 0;

  // Changes metadata; the change feed brings a ready document anew. Values are as model::Metadata says. False
  // when not within reach.
  [[nodiscard]] virtual Result<bool> edit(model::DocumentId, const MetadataChanges&, const model::Reach&) = 0;
  // replaced → ready, as the newest version. False when not within reach or not replaced.
  [[nodiscard]] virtual Result<bool> restore(model::DocumentId, const model::Reach&) = 0;
  // Removes the document in all its versions, with texts, passages and jobs; appends the removals to the
  // change feed. False when not within reach.
  [[nodiscard]] virtual Result<bool> remove(model::DocumentId, const model::Reach&) = 0;
  // True when some document still has this content (its file must stay).
  [[nodiscard]] virtual Result<bool> content_in_use(std::string_view content_hash) = 0;

  // The change feed, oldest first, after `seq`: at most `count_max`, fewer where they are long, none only at
  // the end. A document changed again later appears once, at its newest seq.
  [[nodiscard]] virtual Result<std::vector<Change>> changes_after(model::Seq seq, std::size_t count_max) = 0;
  [[nodiscard]] virtual Result<model::Seq> last_seq() = 0;
};

}  // namespace svea::store
