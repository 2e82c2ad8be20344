#include "plain/readable.h"

#include <algorithm>

#include "base/limits.h"
#include "plain/limits.h"
#include "text/language.h"
#include "text/words.h"

namespace svea::plain {

Status check_readable(std::string_view text) {
  if (text.size() > limits::k_document_text_bytes_max)
    return fail(ErrorKind::too_large, "text_too_large",
                {"Texten är för lång. Dela den och ta en del i taget.",
                 "The text is too long. Split it and take one part at a time."});
  const auto measured = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > ' '; });
  if (!measured)
    return fail(ErrorKind::invalid_input, "text_empty",
                {"Det finns ingen text att arbeta med. Skriv eller klistra in en text.",
                 "There is no text to work on. Write or paste one."});
  // A line of few words may look like a neighbouring language.
  const auto language = text::words(text).size() < k_language_words_min ? "" : text::guess_language(text);
  if (!language.empty() && language != "sv")
    return fail(ErrorKind::unsupported, "text_not_swedish",
                {"Texten är inte på svenska. Reglerna gäller bara svensk text.",
                 "The text is not in Swedish. The rules are for Swedish text only."});
  return {};
}

}  // namespace svea::plain
