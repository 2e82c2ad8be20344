// Metadata of documents as requests give it.
#pragma once

#include <string_view>

#include "json/json.h"
#include "store/documents.h"

namespace svea::api {

// Whether a field of model::k_metadata_fields may have this value: one line of at most 300 characters; a date
// is YYYY-MM-DD, a type one of model::k_document_types, a language looks like BCP 47. "" is every field's
// "unknown".
[[nodiscard]] bool is_metadata_value(std::string_view field, std::string_view value);

// Members that name a field; null goes back to what was found. Others are passed over. Errors:
// metadata_invalid (an empty title too), json_member_kind.
[[nodiscard]] Result<store::MetadataChanges> metadata_changes_in(const json::Object& object);

}  // namespace svea::api
