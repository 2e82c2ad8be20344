#include "ingest/document_type.h"

#include <array>
#include <optional>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {
namespace {

struct Naming {
  std::string_view ending;  // of a word: "attestreglemente" is a reglemente
  std::string_view type;
};

// Longer endings before those they end with. What ends a common word of another meaning ("anslag", "avslag")
// is not among them.
constexpr auto k_namings = std::to_array<Naming>({
    {"delegationsordning", "delegationsordning"},
    {"delegationsordningen", "delegationsordning"},
    {"arbetsordning", "reglemente"},
    {"arbetsordningen", "reglemente"},
    {"reglemente", "reglemente"},
    {"reglementet", "reglemente"},
    {"protokoll", "protokoll"},
    {"protokollet", "protokoll"},
    {"mötesanteckningar", "protokoll"},
    {"policy", "policy"},
    {"policyn", "policy"},
    {"riktlinje", "riktlinje"},
    {"riktlinjer", "riktlinje"},
    {"riktlinjen", "riktlinje"},
    {"riktlinjerna", "riktlinje"},
    {"rutin", "rutin"},
    {"rutiner", "rutin"},
    {"rutinen", "rutin"},
    {"rutinerna", "rutin"},
    {"taxa", "taxa"},
    {"taxor", "taxa"},
    {"taxan", "taxa"},
    {"avgifter", "taxa"},
    {"prislista", "taxa"},
    {"avtal", "avtal"},
    {"avtalet", "avtal"},
    {"överenskommelse", "avtal"},
    {"blankett", "blankett"},
    {"blanketten", "blankett"},
    {"ansökningsformulär", "blankett"},
    {"checklista", "checklista"},
    {"checklistan", "checklista"},
    {"handbok", "handbok"},
    {"handboken", "handbok"},
    {"handledning", "handbok"},
    {"manual", "handbok"},
    {"vägledning", "vagledning"},
    {"vägledningen", "vagledning"},
    {"konsekvensutredning", "utredning"},
    {"utredning", "utredning"},
    {"utredningen", "utredning"},
    {"rapport", "rapport"},
    {"rapporten", "rapport"},
    {"årsredovisning", "rapport"},
    {"verksamhetsberättelse", "rapport"},
    {"internrevision", "rapport"},
    {"granskning", "rapport"},
    {"remissvar", "remissvar"},
    {"yttrande", "remissvar"},
    {"tjänsteskrivelse", "tjansteskrivelse"},
    {"tjänsteutlåtande", "tjansteskrivelse"},
    {"promemoria", "tjansteskrivelse"},
    {"kallelse", "kallelse"},
    {"dagordning", "kallelse"},
    {"föredragningslista", "kallelse"},
    {"beslut", "beslut"},
    {"beslutet", "beslut"},
    {"föreskrift", "foreskrift"},
    {"föreskrifter", "foreskrift"},
    {"föreskrifterna", "foreskrift"},
    {"förordning", "forordning"},
    {"förordningen", "forordning"},
    {"balk", "lag"},
    {"balken", "lag"},
    {"lagen", "lag"},
    {"plan", "plan"},
    {"planen", "plan"},
    {"splan", "plan"},
    {"splanen", "plan"},
    {"detaljplan", "plan"},
    {"strategi", "plan"},
    {"brev", "brev"},
    {"skrivelse", "brev"},
    {"dom", "dom"},
    {"domslut", "dom"},
});
// Endings of more common words: only the word itself counts.
constexpr auto k_whole_words =
    std::to_array<std::string_view>({"dom", "plan", "planen", "lagen", "brev", "balken", "balk", "manual"});
// Laws are named by compounds that other words look like; their number tells them apart.
constexpr auto k_statute_endings =
    std::to_array<Naming>({{"lag", "lag"}, {"lagen", "lag"}, {"balk", "lag"}, {"balken", "lag"}});

constexpr auto k_formats = std::to_array<Naming>({
    {"message/rfc822", "epost"},
    {"text/html", "webbsida"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "presentation"},
    {"application/vnd.oasis.opendocument.presentation", "presentation"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "kalkylblad"},
    {"application/vnd.oasis.opendocument.spreadsheet", "kalkylblad"},
    {"text/csv", "kalkylblad"},
});

bool is_whole_word_only(std::string_view ending) {
  for (const auto word : k_whole_words)
    if (word == ending) return true;
  return false;
}

// "2017:900", the number of a statute in Svensk författningssamling.
bool is_statute_number(std::string_view word) {
  return word.size() >= 6 && word.size() <= 9 && word[4] == ':' &&
         word.find_first_not_of("0123456789:") == std::string_view::npos;
}

std::optional<std::string_view> type_named_by(std::string_view word, bool has_statute_number) {
  if (has_statute_number)
    for (const auto& [ending, type] : k_statute_endings)
      if (word.ends_with(ending)) return type;
  for (const auto& [ending, type] : k_namings)
    if (is_whole_word_only(ending) ? word == ending : word.ends_with(ending)) return type;
  return std::nullopt;
}

std::string_view type_named_in(std::string_view text) {
  const auto spans = text::words(text);
  const auto word_at = [&](std::size_t i) {
    return text::fold(text.substr(spans[i].start, spans[i].end - spans[i].start));
  };
  bool has_statute_number = false;
  for (std::size_t i = 0; i < spans.size(); ++i) has_statute_number |= is_statute_number(word_at(i));
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (const auto type = type_named_by(word_at(i), has_statute_number)) return *type;
  return "";
}

// The last step of a path without its extension, hyphens and underscores as spaces.
std::string words_of_name(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  if (const auto dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  std::string words(name);
  for (char& c : words)
    if (c == '-' || c == '_') c = ' ';
  return words;
}

}  // namespace

std::string_view find_document_type(std::string_view title, std::string_view name,
                                    std::string_view media_type) {
  if (const auto type = type_named_in(title); !type.empty()) return type;
  if (const auto type = type_named_in(words_of_name(name)); !type.empty()) return type;
  for (const auto& [format, type] : k_formats)
    if (media_type == format) return type;
  return "";
}

}  // namespace svea::ingest
