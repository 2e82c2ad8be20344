#include <algorithm>
#include <array>

#include "text/words.h"

namespace svea::text {
namespace {

// Pronouns, articles, prepositions, conjunctions, auxiliary verbs and question words, sorted by bytes.
// "ska", "får" and "måste" are here too: nearly every rule holds one of them.
constexpr auto k_stop_words = std::to_array<std::string_view>({
    "a",         "about",   "alla",    "allt",   "alltså",   "an",         "and",    "andra",
    "annan",     "annat",   "any",     "are",    "as",       "at",         "att",    "av",
    "bara",      "be",      "been",    "behöva", "behöver",  "bland",      "blev",   "bli",
    "blir",      "blivit",  "borde",   "brukar", "but",      "by",         "båda",   "både",
    "bör",       "can",     "could",   "de",     "dels",     "dem",        "den",    "denna",
    "des",       "dess",    "dessa",   "det",    "detta",    "did",        "dig",    "din",
    "dina",      "dit",     "ditt",    "do",     "dock",     "does",       "dom",    "du",
    "där",       "därför",  "då",      "efter",  "eftersom", "ej",         "eller",  "en",
    "endast",    "enligt",  "ens",     "er",     "era",      "ert",        "ett",    "exempelvis",
    "fastän",    "finnas",  "finns",   "for",    "fram",     "from",       "från",   "få",
    "får",       "fått",    "för",     "före",   "genom",    "ges",        "gäller", "gör",
    "göra",      "ha",      "had",     "hade",   "han",      "hans",       "har",    "has",
    "have",      "hela",    "helt",    "hen",    "henne",    "hennes",     "hon",    "honom",
    "hos",       "how",     "hur",     "hurdan", "huruvida", "här",        "i",      "ibland",
    "icke",      "if",      "ifall",   "ifrån",  "igen",     "in",         "inga",   "ingen",
    "inget",     "innan",   "innebär", "inom",   "inte",     "into",       "is",     "it",
    "its",       "ja",      "jag",     "ju",     "kan",      "kanske",     "komma",  "kommer",
    "kunde",     "kunna",   "man",     "may",    "med",      "medan",      "mellan", "men",
    "menas",     "mer",     "mera",    "mest",   "mig",      "min",        "mina",   "mitt",
    "mot",       "must",    "my",      "mycket", "många",    "måste",      "ned",    "nej",
    "ni",        "no",      "nog",     "not",    "nu",       "när",        "någon",  "någons",
    "någonting", "något",   "några",   "och",    "också",    "of",         "om",     "on",
    "or",        "oss",     "our",     "på",     "redan",    "respektive", "samma",  "samt",
    "sedan",     "sen",     "shall",   "should", "sig",      "sin",        "sina",   "sitt",
    "själv",     "ska",     "skall",   "ske",    "sker",     "skulle",     "so",     "som",
    "such",      "sätt",    "så",      "sådan",  "sådana",   "sådant",     "than",   "that",
    "the",       "their",   "them",    "then",   "there",    "these",      "they",   "this",
    "those",     "till",    "tills",   "to",     "trots",    "under",      "upp",    "ut",
    "utan",      "utifrån", "vad",     "var",    "vara",     "varför",     "varit",  "varje",
    "varken",    "vars",    "vart",    "vem",    "vems",     "verkligen",  "vi",     "via",
    "vid",       "vilka",   "vilkas",  "vilken", "vilket",   "vill",       "ville",  "viss",
    "vissa",     "visst",   "vore",    "väl",    "vår",      "våra",       "vårt",   "was",
    "we",        "were",    "what",    "when",   "where",    "which",      "who",    "whom",
    "whose",     "why",     "will",    "with",   "would",    "you",        "your",   "än",
    "ännu",      "är",      "även",    "åt",     "över",     "övriga",
});
static_assert(std::ranges::is_sorted(k_stop_words));

}  // namespace

bool is_stop_word(std::string_view folded_word) {
  return std::ranges::binary_search(k_stop_words, folded_word);
}

}  // namespace svea::text
