// The few sentences Grund says itself, around what it quotes; in the language of the question.
#pragma once

#include <string>
#include <string_view>

namespace svea::answer::phrases {

// `where` is the document and section as Markdown.
[[nodiscard]] std::string stands_in(std::string_view language, std::string_view where);
[[nodiscard]] std::string stands_also_in(std::string_view language, std::string_view where);
// An older edition says something else; `older` and `newer` are titles as Markdown.
[[nodiscard]] std::string newer_preferred(std::string_view language, std::string_view newer,
                                          std::string_view older);
// The quoted document itself says that it no longer holds.
[[nodiscard]] std::string is_repealed(std::string_view language, std::string_view title);
// Two documents differ: what the other one says, after its name. `value` and `sentence` are Markdown.
[[nodiscard]] std::string says_value(std::string_view language, std::string_view value);
[[nodiscard]] std::string says_sentence(std::string_view language, std::string_view sentence);
// `title` as Markdown; `year` 0 where none is known; `says` is one of the two above. An edition is a version
// of the same document, anything else a document of its own.
[[nodiscard]] std::string older_says(std::string_view language, bool is_edition, std::string_view title,
                                     int year, std::string_view says);
[[nodiscard]] std::string newer_says(std::string_view language, bool is_edition, std::string_view title,
                                     int year, std::string_view says);
[[nodiscard]] std::string another_says(std::string_view language, std::string_view title,
                                       std::string_view says);
[[nodiscard]] std::string no_answer(std::string_view language);
// Whoever asks reads no document at all yet.
[[nodiscard]] std::string no_documents(std::string_view language);
[[nodiscard]] std::string nearest_documents(std::string_view language);

}  // namespace svea::answer::phrases
