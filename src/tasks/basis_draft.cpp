#include "tasks/basis_draft.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tasks/each_object.h"

namespace svea::tasks {
namespace {

constexpr std::string_view k_doubt = " [Inget tydligt stöd i handlingarna. Kontrollera.]";

std::string text_in(const json::Object& object, std::string_view name) {
  return json::get<std::string>(object, name).value_or("");
}

// A draft is to be read through; the rest stands in the basis, and the list says so.
constexpr std::size_t k_listed_max = 12;

std::string rest_of(std::size_t count) {
  return count <= k_listed_max ? "" : fmt::format("- [{} till står i underlaget.]\n", count - k_listed_max);
}

std::string list_of(const json::Object& result, std::string_view name, std::string_view otherwise) {
  std::string list;
  std::size_t count = 0;
  each_object(result, name, [&](const json::Object& point) {
    if (count++ >= k_listed_max) return;
    const bool is_doubtful = text_in(point, "verdict") == "unsupported";
    list += fmt::format("- {}{}\n", text_in(point, "text"), is_doubtful ? k_doubt : "");
  });
  list += rest_of(count);
  return list.empty() ? fmt::format("{}\n", otherwise) : list;
}

// Where a document's passage stands: its title, and the heading it lies under.
std::string place_of(const json::Object& found) {
  const auto heading = text_in(found, "heading");
  return text_in(found, "title") + (heading.empty() ? "" : ", " + heading);
}

std::string sources_of(const json::Object& result, std::string_view name, std::string_view otherwise) {
  std::string list;
  each_object(result, name, [&](const json::Object& found) {
    const auto date = text_in(found, "date");
    list += fmt::format("- {}{}{}\n", place_of(found), date.empty() ? "" : ", ", date);
  });
  return list.empty() ? fmt::format("{}\n", otherwise) : list;
}

// What rules ask for that the papers speak of, or that they say nothing of; each with its rule.
std::string requirements_of(const json::Object& result, bool is_touched) {
  std::string list;
  std::size_t count = 0;
  each_object(result, "rules", [&](const json::Object& rule) {
    each_object(rule, "requirements", [&](const json::Object& requirement) {
      if (json::get<bool>(requirement, "is_touched").value_or(false) != is_touched) return;
      if (count++ < k_listed_max)
        list += fmt::format("- {} ({})\n", text_in(requirement, "text"), place_of(rule));
    });
  });
  return list + rest_of(count);
}

// What the papers themselves lean on, which may be more than what was found to read.
std::string statutes_named(const json::Object& result) {
  const auto facts = json::get<const json::Object*>(result, "facts");
  if (!facts) return {};
  std::vector<std::string> named;
  each_object(**facts, "statutes", [&](const json::Object& one) { named.push_back(text_in(one, "text")); });
  if (named.empty()) return {};
  return fmt::format("Handlingarna hänvisar till: {}.\n", fmt::join(named, "; "));
}

// FL (2017:900) 40–47 §§; KL (2017:725) 13 kap. 1 and 5–7 §§.
std::string_view how_to_appeal(std::string_view appeal) {
  if (appeal == "administrative")
    return "Beslutet kan överklagas av den som det angår, om det har gått den personen emot. Överklagandet "
           "ställs till [domstol eller myndighet] men lämnas skriftligt till den myndighet som har fattat "
           "beslutet. Det ska ha kommit in inom tre veckor från den dag då den som överklagar fick del av "
           "beslutet. Skriv vilket beslut som överklagas, hur det ska ändras och varför.\n";
  if (appeal == "legality")
    return "Den som är medlem i kommunen eller regionen kan få beslutets laglighet prövad av "
           "förvaltningsrätten i [ort]. Överklagandet ska vara skriftligt och ha kommit till domstolen inom "
           "tre veckor från den dag då det tillkännagavs på anslagstavlan att protokollet över beslutet "
           "justerats.\n";
  return "";
}

}  // namespace

std::string basis_draft(const json::Object& result, std::string_view appeal) {
  std::string draft = "# Utkast till beslut\n\n";
  draft +=
      "*Underlag som Svea har ställt samman. Den som beslutar prövar, skriver bedömningen och ansvarar för "
      "beslutet.*\n\n";
  draft += "## Beslut\n\n[Beslutet skrivs av den som får fatta det.]\n\n";
  draft += "## Vad ärendet gäller\n\n" +
           list_of(result, "requests", "[Det framgår inte av handlingarna vad som begärs.]") + "\n";
  draft += "## Vad som har kommit fram\n\n" + list_of(result, "summary", "[Inget.]") + "\n";
  draft += "## Bestämmelser\n\n" +
           sources_of(result, "rules", "[Inga regler hittades bland dokumenten. Ange dem som gäller.]") +
           "\n";
  if (const auto named = statutes_named(result); !named.empty()) draft += named + "\n";
  const auto earlier = sources_of(result, "similar", "");
  if (earlier != "\n") draft += "## Liknande ärenden\n\n" + earlier + "\n";
  draft += "## Skäl\n\nDetta talar för:\n\n" + list_of(result, "speaks_for", "[Inget i handlingarna.]");
  draft += "\nDetta talar emot:\n\n" + list_of(result, "speaks_against", "[Inget i handlingarna.]");
  if (const auto touched = requirements_of(result, true); !touched.empty())
    draft += "\nReglerna säger detta om det som handlingarna tar upp:\n\n" + touched;
  if (const auto missing = requirements_of(result, false); !missing.empty())
    draft += "\nReglerna kräver även detta, som handlingarna inte säger något om:\n\n" + missing;
  draft += "\n[Bedömningen skrivs av den som beslutar.]\n";
  if (const auto how = how_to_appeal(appeal); !how.empty())
    draft += fmt::format("\n## Hur beslutet överklagas\n\n{}", how);
  return draft;
}

}  // namespace svea::tasks
