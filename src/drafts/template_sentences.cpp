#include <array>

#include <fmt/format.h>

#include "drafts/template.h"

namespace svea::drafts {
namespace {

struct Text {
  std::string_view sv;
  std::string_view en;
};

// In the order of ProblemKind.
constexpr std::array k_problems{
    Text{"En platshållare är inte avslutad: skriv }} efter den.",
         "A placeholder does not end: write }} after it."},
    Text{"Det står }} utan att {{ står före. Skriv {{ där platshållaren börjar, eller ta bort }}.",
         "There is }} without {{ before it. Write {{ where the placeholder begins, or remove }}."},
    Text{"Mellan {{ och }} finns inget namn som Svea kan läsa. Skriv ett namn av bokstäver och siffror, till "
         "exempel {{sökande}}.",
         "Between {{ and }} there is no name that Svea can read. Write a name of letters and digits, such as "
         "{{applicant}}."},
    Text{"Efter | står inget sätt att skriva värdet som Svea känner till. Välj text, tal, belopp, datum "
         "eller långt datum.",
         "After | there is no way of writing the value that Svea knows. Choose text, number, amount, date or "
         "long date."},
    Text{"En upprepning eller ett villkor avslutas utan att ha börjat. Skriv {{#namn}} eller {{?namn}} där "
         "det börjar, eller ta bort slutet.",
         "A repetition or condition ends without having begun. Write {{#name}} or {{?name}} where it begins, "
         "or remove its end."},
    Text{"En upprepning eller ett villkor är inte avslutat. Skriv {{/namn}} där det slutar.",
         "A repetition or condition does not end. Write {{/name}} where it ends."},
    Text{"Två upprepningar eller villkor går om varandra. Avsluta det som börjar sist först.",
         "Two repetitions or conditions cross. End first the one that begins last."},
    Text{"{{annars}} står utanför ett villkor, eller två gånger i samma.",
         "{{else}} stands outside of a condition, or twice within one."},
    Text{"En upprepning eller ett villkor börjar mitt i ett stycke eller en tabell och slutar i ett annat. "
         "Låt början och slutet stå i samma stycke, i samma tabellrad eller i egna stycken.",
         "A repetition or condition begins within one paragraph or table and ends within another. Put its "
         "beginning and end in the same paragraph, in the same table row or in paragraphs of their own."},
    Text{"Samma namn används både som lista och som värde. Ge dem olika namn.",
         "The same name is used both as a list and as a value. Give them different names."},
    Text{"En upprepning eller ett villkor står i en alternativtext eller liknande, där bara värden kan stå.",
         "A repetition or condition stands in an alternative text or the like, where only values can stand."},
    Text{"Mallen har fler fält än Svea fyller i (2 000). Dela upp den.",
         "The template has more fields than Svea fills in (2,000). Split it."},
    Text{"Upprepningar och villkor ligger i fler nivåer än Svea fyller i (20).",
         "Repetitions and conditions are nested deeper than Svea fills in (20 levels)."}};

// In the order of Part.
constexpr std::array k_parts{
    Text{"texten", "the text"},          Text{"sidhuvudet", "the header"},
    Text{"sidfoten", "the footer"},      Text{"fotnoterna", "the footnotes"},
    Text{"slutnoterna", "the endnotes"}, Text{"kommentarerna", "the comments"},
    Text{"en teckning", "a drawing"},    Text{"dokumentegenskaperna", "the document's properties"}};

}  // namespace

Sentence name_of(Part part) {
  const Text& text = k_parts[static_cast<std::size_t>(part)];
  return {std::string(text.sv), std::string(text.en)};
}

Sentence sentence_of(const Problem& problem) {
  const Text& text = k_problems[static_cast<std::size_t>(problem.kind)];
  const Sentence part = name_of(problem.where.part);
  return {fmt::format("{} Stycke {} i {}: ”{}”.", text.sv, problem.where.paragraph, part.sv,
                      problem.where.excerpt),
          fmt::format("{} Paragraph {} of {}: “{}”.", text.en, problem.where.paragraph, part.en,
                      problem.where.excerpt)};
}

}  // namespace svea::drafts
