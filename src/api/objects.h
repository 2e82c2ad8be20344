// The interface's objects: domain values as JSON (docs/api.md, "Objects").
#pragma once

#include <span>
#include <string>

#include "answer/turn.h"
#include "json/json.h"
#include "model/conversation.h"
#include "model/directory.h"
#include "model/document.h"
#include "model/document_types.h"
#include "model/source.h"
#include "search/search_index.h"
#include "store/audit_log.h"

namespace svea::api {

[[nodiscard]] json::Object object_of(const model::Organisation& organisation);
[[nodiscard]] json::Object object_of(const model::Person& person, model::Role role);
[[nodiscard]] json::Object object_of(const model::Space& space);
// Without its progress: document_objects.h.
[[nodiscard]] json::Object object_of(const model::Document& document);
[[nodiscard]] json::Object object_of(const model::ReadPage& page);
[[nodiscard]] json::Object object_of(const model::DocumentType& type);
[[nodiscard]] json::Object object_of(const model::Origin& origin);
[[nodiscard]] json::Object object_of(const model::Block& block);
[[nodiscard]] json::Object object_of(const search::Hit& hit);
// With its hits' snippets and reasons.
[[nodiscard]] json::Object object_of(const search::Found& found);
[[nodiscard]] json::Array texts_of(const std::vector<std::string>& texts);
[[nodiscard]] json::Object object_of(const model::Citation& citation);
[[nodiscard]] json::Object object_of(const model::CheckedSentence& sentence);
[[nodiscard]] json::Object object_of(const model::Conversation& conversation);
[[nodiscard]] json::Object object_of(const model::Turn& turn);
[[nodiscard]] json::Object object_of(const store::AuditEntry& entry);
// The answer of a turn that belongs to no conversation.
[[nodiscard]] json::Object answer_of(const model::Turn& turn);

template <typename Value>
[[nodiscard]] json::Array array_of(const std::vector<Value>& values) {
  json::Array array;
  for (const auto& value : values) array.push_back(object_of(value));
  return array;
}

[[nodiscard]] json::Value number_or_null(std::optional<double> number);
// RFC 3339 in UTC with milliseconds.
[[nodiscard]] std::string text_of(Time time);
[[nodiscard]] std::string_view name_of(model::Role role);
// {"code","detail","detail_en"}, or null when nothing failed.
[[nodiscard]] json::Value failure_of(const std::optional<Error>& failure);

}  // namespace svea::api
