// Swedish nouns whose forms follow from how they end.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace svea::plain {

// Indefinite, definite, plural, definite plural: "ansökning, ansökningen, ansökningar, ansökningarna".
using NounForms = std::array<std::string, 4>;

// The forms of a noun with an ending that is always inflected in one way (-ning, -else, -het, -tion, -are,
// -itet … are "en" nouns); none for others. Source: Svenska Akademiens grammatik, Substantiv § 48.
[[nodiscard]] std::optional<NounForms> regular_noun(std::string_view indefinite);

// The definite form in the singular of any noun, when its article is known: "förslaget" from "förslag" and
// "ett". None where the ending leaves a doubt ("centrum").
[[nodiscard]] std::optional<std::string> definite_form(std::string_view indefinite, bool is_neuter);

}  // namespace svea::plain
