#include "evaluation/set_library.h"

#include "text/unicode.h"

namespace svea::evaluation {
namespace {

constexpr std::size_t k_batch = 500;

store::TakenIn taken_in(const SetPassage& passage) {
  store::TakenIn taken;
  taken.metadata.title = passage.title;
  taken.metadata.language = "sv";
  taken.text.text = passage.text;
  model::Passage whole;
  if (!passage.heading.empty()) whole.heading_path = {passage.heading};
  whole.end = text::code_points(passage.text);
  whole.text = passage.text;
  taken.passages.push_back(std::move(whole));
  return taken;
}

// In the record each passage has its id as name, since the same name again would be a new version. The index
// is told the document that it comes from.
using DocumentNames = std::unordered_map<std::string, std::string>;

Status follow(store::Documents& documents, search::SearchIndex& index, const DocumentNames& names) {
  for (;;) {
    std::vector<search::DocumentChange> batch;
    for (auto& change : TRY(documents.changes_after(index.applied_seq(), k_batch))) {
      const auto& document = change.document;
      batch.push_back({document.seq, document.id, document.organisation, document.space,
                       names.at(document.name), document.metadata, std::move(change.passages)});
    }
    if (batch.empty()) return {};
    TRY(index.apply(batch));
  }
}

}  // namespace

Result<SetLibrary> SetLibrary::open(const RetrievalSet& set, search::SearchIndex& index) {
  SetLibrary library;
  library.index_ = &index;
  auto& directory = library.record_->directory();
  const auto organisation =
      TRY(directory.add_organisation({.id = {}, .slug = "fragesamling", .name = "Frågesamling"}));
  const auto space =
      TRY(directory.add_space({.id = {}, .organisation = organisation.id, .slug = "alla", .name = "Alla"}));
  library.reach_.spaces = {space.id};

  DocumentNames names;
  std::vector<store::NewDocument> documents;
  for (const auto& passage : set.passages) {
    store::NewDocument document;
    document.organisation = organisation.id;
    document.space = space.id;
    document.name = passage.id;
    names.emplace(passage.id, passage.document);
    document.content_hash = passage.id;  // what is alike in two passages stays two documents
    documents.push_back(std::move(document));
  }
  const auto added = TRY(library.record_->documents().add(documents));
  std::vector<std::pair<model::DocumentId, store::TakenIn>> taken;
  for (std::size_t i = 0; i < added.size(); ++i) {
    library.documents_.emplace(set.passages[i].id, added[i].document.id);
    taken.emplace_back(added[i].document.id, taken_in(set.passages[i]));
  }
  TRY(library.record_->intake_jobs().finish(taken));
  TRY(follow(library.record_->documents(), index, names));
  return library;
}

}  // namespace svea::evaluation
