// Sources as the interface writes and reads them (docs/api.md, "Objects").
#pragma once

#include "api/services.h"
#include "json/json.h"
#include "model/source.h"

namespace svea::api {

// Passwords never leave: only whether there is one.
[[nodiscard]] json::Object object_of(const model::Source& source, const store::SourceDocuments& documents);
// An item that could not be fetched.
[[nodiscard]] json::Object object_of(const model::SourceItem& item);

// Errors: source_kind_unknown, those of json::get.
[[nodiscard]] Result<model::SourceKind> get_source_kind(const json::Object& body);

// Sets what `body` names of a source's name, settings, interval and pause; `seal` encrypts a password. A
// password stays behind when the address changes: it was meant for the old one. Errors: those of get_name,
// source_address_invalid, source_setting_invalid, those of json::find.
[[nodiscard]] Status read_source(const json::Object& body,
                                 const std::function<std::string(std::string_view)>& seal,
                                 model::Source& source);

// Errors: source_setting_invalid, those of json::find.
[[nodiscard]] Result<model::RunWish> read_wish(const json::Object& body);

}  // namespace svea::api
