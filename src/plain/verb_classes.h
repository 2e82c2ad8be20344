// The regular ways in which Swedish verbs are inflected.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "plain/verbs.h"

namespace svea::plain {

// Class '1' ("arbeta, arbetar, arbetade"), '2' ("ställa, ställer, ställde"; "köpa, köper, köpte") or '3'
// ("nå, når, nådde") of the infinitive. Source: Svenska Akademiens grammatik, Verb § 9–20.
[[nodiscard]] VerbForms regular_forms(char verb_class, std::string_view infinitive);

// The forms that follow from the five principal parts: infinitive, present, preterite, supine and participle
// ("-" for one that is missing).
[[nodiscard]] VerbForms forms_of_parts(const std::array<std::string, 5>& parts);

}  // namespace svea::plain
