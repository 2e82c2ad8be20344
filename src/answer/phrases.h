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
[[nodiscard]] std::string no_answer(std::string_view language);
// Whoever asks reads no document at all yet.
[[nodiscard]] std::string no_documents(std::string_view language);
[[nodiscard]] std::string nearest_documents(std::string_view language);

}  // namespace svea::answer::phrases
