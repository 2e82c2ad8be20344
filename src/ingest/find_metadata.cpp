#include "ingest/find_metadata.h"

#include <algorithm>

#include "ingest/diarienummer.h"
#include "ingest/document_date.h"
#include "ingest/document_head.h"
#include "ingest/document_type.h"
#include "model/document_types.h"
#include "text/language.h"
#include "text/unicode.h"

namespace svea::ingest {
namespace {

std::string title_from_name(const std::string& name) {
  const auto slash = name.find_last_of('/');
  std::string title = slash == std::string::npos ? name : name.substr(slash + 1);
  if (const auto dot = title.find_last_of('.'); dot != std::string::npos && dot > 0) title.resize(dot);
  return title;
}

// A scan has no title of its own: its first heading is one.
std::string find_title(const extract::ExtractedDocument& extracted, const std::string& name) {
  if (!extracted.title.empty()) return extracted.title;
  if (!extracted.pages_to_read.empty())
    for (const auto& block : extracted.blocks)
      if (block.kind == model::BlockKind::heading && !block.text.contains('\n')) return block.text;
  return title_from_name(name);
}

std::string_view labelled_type(const DocumentHead& head) {
  const auto label = head.labelled({"dokumenttyp", "typ av dokument", "document type"});
  return label.empty() ? "" : find_document_type(label, "", "");
}

std::string first_of(std::string first, std::string second) {
  return first.empty() ? std::move(second) : std::move(first);
}

// "sv-SE" → "sv": a filter on Swedish finds it.
std::string language_alone(const std::string& tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

model::Metadata find_metadata(const extract::ExtractedDocument& extracted, const model::DocumentText& text,
                              const std::string& name) {
  model::Metadata metadata;
  metadata.title = find_title(extracted, name);
  const DocumentHead head(metadata.title, text);
  metadata.author =
      first_of(head.labelled({"författare", "handläggare", "upprättad av", "author"}), extracted.author);
  metadata.date = first_of(find_document_date(metadata.title, head.text()), extracted.date);
  metadata.language =
      first_of(std::string(text::guess_language(text.text)), language_alone(extracted.language));
  metadata.diarienummer = find_diarienummer(head.text());
  metadata.type = labelled_type(head);
  if (metadata.type.empty()) metadata.type = find_document_type(metadata.title, name, extracted.media_type);
  metadata.publisher = head.labelled({"utgivare", "ansvarig myndighet", "myndighet", "publisher"});
  return metadata;
}

}  // namespace svea::ingest
