// Language models, choices and uses as the interface writes and reads them (docs/api.md, "Objects").
#pragma once

#include <functional>

#include "json/json.h"
#include "models/registry.h"

namespace svea::api {

// What every signed-in person sees.
[[nodiscard]] json::Object object_of(const models::ModelView& view);
// And what the operator set. The key never leaves: only whether there is one.
[[nodiscard]] json::Object object_for_operator(const models::ModelView& view);
[[nodiscard]] json::Object object_of(const models::TryOut& tried);
[[nodiscard]] json::Object object_of(const model::ModelsChosen& chosen);
[[nodiscard]] json::Object object_of(const model::ModelUse& use);

// Sets what `body` names; `seal` encrypts a key. A key stays behind when the address changes: it was meant
// for the old one. Errors: model_setting_invalid, those of get_name and json::find.
[[nodiscard]] Status read_language_model(const json::Object& body,
                                         const std::function<std::string(std::string_view)>& seal,
                                         model::LanguageModel& model);

}  // namespace svea::api
