#include <libstemmer.h>

#include <memory>

#include "base/check.h"
#include "text/words.h"

namespace svea::text {

std::string stem(std::string_view folded_word) {
  // A stemmer holds the word it works on, so each thread has its own.
  thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
      sb_stemmer_new("swedish", "UTF_8"), &sb_stemmer_delete);
  check(stemmer != nullptr, "libstemmer knows Swedish");
  const auto* stemmed = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(folded_word.data()),
                                        static_cast<int>(folded_word.size()));
  if (stemmed == nullptr) return std::string(folded_word);  // out of memory inside the stemmer
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

}  // namespace svea::text
