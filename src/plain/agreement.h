// Articles and adjectives that must agree with their noun.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

enum class Gender { common, neuter };

// "ett" from "en", "detta" from "denna", "nytt" from "ny": the other gender of an article, pronoun or
// adjective; the word itself where both genders share it ("varje"), none where that is not known.
[[nodiscard]] std::optional<std::string> in_gender(std::string_view folded_word, Gender gender);

// The edits that make what stands before the noun at `noun` agree with its new gender; none when that can't
// be done surely: an adjective after "är", or one whose form is not known.
[[nodiscard]] std::optional<std::vector<DraftEdit>> edits_to_agree(std::string_view text,
                                                                   const Sentence& sentence, std::size_t noun,
                                                                   Gender gender);

// Which form an adjective at `adjective` must have, by the article before it or the noun's ending after it.
enum class AdjectiveForm { common, neuter, plural };
[[nodiscard]] std::optional<AdjectiveForm> adjective_form(const Sentence& sentence, std::size_t adjective);

}  // namespace svea::plain
