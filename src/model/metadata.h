// What a document says of itself: shown with it, searched and filtered by.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace svea::model {

// Each is UTF-8, one line, and "" where it is unknown.
struct Metadata {
  std::string title{};         // never "" once taken in: the name stands in for it
  std::string author{};        // a person or a unit, as the document writes it
  std::string date{};          // YYYY-MM-DD (ISO 8601): when it was decided, else when it was written
  std::string language{};      // BCP 47
  std::string diarienummer{};  // as the document writes it: "KS 2024/123"
  std::string type{};          // a code of document_types.h
  std::string publisher{};     // the authority that stands behind it

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

// A field by the name that it has in the interface and the record.
struct MetadataField {
  std::string_view name;
  std::string Metadata::* value;
};
inline constexpr auto k_metadata_fields = std::to_array<MetadataField>({
    {"title", &Metadata::title},
    {"author", &Metadata::author},
    {"date", &Metadata::date},
    {"language", &Metadata::language},
    {"diarienummer", &Metadata::diarienummer},
    {"type", &Metadata::type},
    {"publisher", &Metadata::publisher},
});

// What people have set, by field name; it wins over what the document says, also when that is found anew.
using MetadataEdits = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] inline Metadata edited(Metadata found, const MetadataEdits& edits) {
  for (const auto& [name, value] : k_metadata_fields)
    if (const auto edit = edits.find(name); edit != edits.end()) found.*value = edit->second;
  return found;
}

// What a new version takes over: people's edits, but not those that tell one version from another.
[[nodiscard]] inline MetadataEdits inherited(MetadataEdits edits) {
  edits.erase("date");
  edits.erase("diarienummer");
  return edits;
}

}  // namespace svea::model
