// What the inflection of a word in the dictionary says of it. All words are folded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "improve/dictionary.h"
#include "plain/agreement.h"

namespace svea::improve {

// Whether `form` is a form of `word`.
[[nodiscard]] bool is_form_of(const Dictionary& dictionary, std::string_view form, std::string_view word);

// The gender of a noun in its base form, by which definite form there is ("huset", not "husen" alone). None
// for what is no noun, and for nouns of both genders ("plan"): in doubt nothing. Compounds have that of their
// last part.
[[nodiscard]] std::optional<plain::Gender> gender_of(const Dictionary& dictionary, std::string_view noun);

// Whether the word can be an adjective in its base form: there is "stora" of it.
[[nodiscard]] bool is_adjective(const Dictionary& dictionary, std::string_view word);

// "stort" of "stor", "nytt" of "ny", "rött" of "röd"; none where the dictionary has no such form.
[[nodiscard]] std::optional<std::string> neuter_form(const Dictionary& dictionary,
                                                     std::string_view adjective);
// "stor" of "stort".
[[nodiscard]] std::optional<std::string> common_form(const Dictionary& dictionary,
                                                     std::string_view adjective);

// "bil" of "bilen"; none for a word that is a base form itself, and where there is any doubt.
[[nodiscard]] std::optional<std::string> indefinite_form(const Dictionary& dictionary,
                                                         std::string_view definite);

}  // namespace svea::improve
