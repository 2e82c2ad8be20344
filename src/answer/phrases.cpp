#include "answer/phrases.h"

#include <fmt/format.h>

namespace svea::answer::phrases {
namespace {

bool is_english(std::string_view language) { return language == "en"; }

std::string year_in_brackets(int year) { return year > 0 ? fmt::format(" ({})", year) : ""; }

}  // namespace

std::string stands_in(std::string_view language, std::string_view where) {
  return is_english(language) ? fmt::format("{} says:", where) : fmt::format("Så här står det i {}:", where);
}

std::string stands_also_in(std::string_view language, std::string_view where) {
  return is_english(language) ? fmt::format("{} also says:", where) : fmt::format("I {} står också:", where);
}

std::string newer_preferred(std::string_view language, std::string_view newer, std::string_view older) {
  return is_english(language) ? fmt::format("The answer follows {}, which is newer than {}.", newer, older)
                              : fmt::format("Svaret följer {}, som är nyare än {}.", newer, older);
}

std::string is_repealed(std::string_view language, std::string_view title) {
  return is_english(language) ? fmt::format("Note that {} is marked as no longer in force.", title)
                              : fmt::format("Tänk på att {} är märkt som upphävd eller ersatt.", title);
}

std::string says_value(std::string_view language, std::string_view value) {
  return is_english(language) ? fmt::format("says {}.", value) : fmt::format("säger {}.", value);
}

std::string says_sentence(std::string_view language, std::string_view sentence) {
  return is_english(language) ? fmt::format("says: “{}”", sentence) : fmt::format("säger: ”{}”", sentence);
}

std::string older_says(std::string_view language, bool is_edition, std::string_view title, int year,
                       std::string_view says) {
  const auto what = is_english(language) ? (is_edition ? "An older version" : "An older document")
                                         : (is_edition ? "Äldre version" : "Ett äldre dokument");
  return fmt::format("{}{}, {}, {}", what, year_in_brackets(year), title, says);
}

std::string newer_says(std::string_view language, bool is_edition, std::string_view title, int year,
                       std::string_view says) {
  const auto what = is_english(language) ? (is_edition ? "A newer version" : "A newer document")
                                         : (is_edition ? "Nyare version" : "Ett nyare dokument");
  return fmt::format("{}{}, {}, {}", what, year_in_brackets(year), title, says);
}

std::string another_says(std::string_view language, std::string_view title, std::string_view says) {
  return fmt::format("{}, {}, {}", is_english(language) ? "Another document" : "Ett annat dokument", title,
                     says);
}

std::string no_answer(std::string_view language) {
  return is_english(language) ? "I find no answer to that in the documents you can read. Try other words, or "
                                "ask the person responsible for the subject."
                              : "Jag hittar inget svar på det i de dokument som du kan läsa. Pröva med andra "
                                "ord, eller fråga den som ansvarar för ämnet.";
}

std::string no_documents(std::string_view language) {
  return is_english(language) ? "There are no documents to answer from yet. Add some under Documents, or "
                                "with the command svea add, and ask again."
                              : "Det finns inga dokument att svara ur än. Lägg till några under Dokument, "
                                "eller med kommandot svea add, och fråga igen.";
}

std::string nearest_documents(std::string_view language) {
  return is_english(language) ? "The nearest documents are:" : "Närmast ligger de här dokumenten:";
}

}  // namespace svea::answer::phrases
