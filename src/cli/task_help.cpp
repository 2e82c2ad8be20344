#include "cli/task_help.h"

#include <algorithm>
#include <array>

namespace svea::cli {
namespace {

// docs/api.md, "Tasks", has the whole of it.
constexpr std::array k_help{
    TaskHelp{"summarise",
             "Inställningar (--set):\n"
             "  length=brief|points|full        Kort, i punkter eller utförlig. Förvalt: brief\n"
             "  reader=anyone|decision_maker|citizen|caseworker   Vem den är till för\n"
             "  sentences_max=N                 Högst så många meningar; 0: efter längden\n"
             "Exempel: svea summarise rapport.pdf --set length=points",
             "Settings (--set):\n"
             "  length=brief|points|full        Short, in points or thorough. Default: brief\n"
             "  reader=anyone|decision_maker|citizen|caseworker   Whom it is for\n"
             "  sentences_max=N                 At most so many sentences; 0: by the length\n"
             "Example: svea summarise report.pdf --set length=points"},
    TaskHelp{"analyse",
             "Inställningar (--set):\n"
             "  themes_max=N                    Högst så många teman; 0: tolv\n"
             "Exempel: svea analyse synpunkter/",
             "Settings (--set):\n"
             "  themes_max=N                    At most so many themes; 0: twelve\n"
             "Example: svea analyse comments/"},
    TaskHelp{
        "simplify",
        "Inställningar (--set):\n"
        "  level=plain|easy                Klarspråk eller lättläst. Förvalt: plain\n"
        "  words=LISTA                     Egna ord: undvik, tabb, skriv i stället; ett par på varje rad\n"
        "Exempel: svea simplify beslut.docx --set level=easy",
        "Settings (--set):\n"
        "  level=plain|easy                Plain or easy-to-read Swedish. Default: plain\n"
        "  words=LIST                      Words of your own: avoid, tab, write instead; a pair a line\n"
        "Example: svea simplify decision.docx --set level=easy"},
    TaskHelp{
        "improve",
        "Inställningar (--set):\n"
        "  guide=N                         En skrivguide ur biblioteket; 0: myndigheternas skrivregler\n"
        "  spelling|grammar|structure|tone=true|false   Vad som granskas. Förvalt: allt\n"
        "Anmärkningar, som inte ändrar texten, visas med --json.\n"
        "Exempel: svea improve brev.docx --set tone=false",
        "Settings (--set):\n"
        "  guide=N                         A writing guide of the library; 0: the authorities' own rules\n"
        "  spelling|grammar|structure|tone=true|false   What is looked at. Default: everything\n"
        "Remarks, which change nothing, are shown with --json.\n"
        "Example: svea improve letter.docx --set tone=false"},
    TaskHelp{"extract",
             "Inställningar (--set):\n"
             "  fields=NAMN[:SLAG], …           Vad som ska hämtas ut. Slag är till exempel date, amount,\n"
             "                                  diarienummer, organisation_number, person och text\n"
             "  json_schema=SCHEMA              Samma sak som JSON Schema\n"
             "  rows=true                       En rad för varje rad i en tabell eller lista\n"
             "Utan fält hämtas det som känns igen i varje text.\n"
             "Exempel: svea extract fakturor/ --set 'fields=leverantör:organisation, summa:amount' \\\n"
             "           --as xlsx --output fakturor.xlsx",
             "Settings (--set):\n"
             "  fields=NAME[:KIND], …           What to extract. Kinds are for example date, amount,\n"
             "                                  diarienummer, organisation_number, person and text\n"
             "  json_schema=SCHEMA              The same as a JSON Schema\n"
             "  rows=true                       A row for each row of a table or list\n"
             "Without fields what is recognised in each text is extracted.\n"
             "Example: svea extract invoices/ --set 'fields=supplier:organisation, sum:amount' \\\n"
             "           --as xlsx --output invoices.xlsx"},
    TaskHelp{"classify",
             "Inställningar (--set):\n"
             "  classes=NAMN, …                 Klasserna; som JSON även beskrivning och exempel:\n"
             "                                  [{\"name\",\"description\",\"examples\":[text]}]\n"
             "  right_wanted=0.5–0.99           Hur stor del av svaren som ska vara rätt. Förvalt: 0.8\n"
             "Exempel: svea classify inkommet/ --set 'classes=bygglov, barnomsorg, vägar'",
             "Settings (--set):\n"
             "  classes=NAME, …                 The classes; as JSON with descriptions and examples too:\n"
             "                                  [{\"name\",\"description\",\"examples\":[text]}]\n"
             "  right_wanted=0.5–0.99           The share of answers that should be right. Default: 0.8\n"
             "Example: svea classify received/ --set 'classes=building, childcare, roads'"},
    TaskHelp{"compare",
             "Inställningar (--set):\n"
             "  order=old_first|new_first       Vilken av de två filerna som är den äldre\n"
             "Exempel: svea compare policy-2023.docx policy-2024.docx",
             "Settings (--set):\n"
             "  order=old_first|new_first       Which of the two files is the older one\n"
             "Example: svea compare policy-2023.docx policy-2024.docx"},
    TaskHelp{
        "draft",
        "Inställningar (--set):\n"
        "  template=NUMMER                 Mallen: ett dokument i Svea (svea documents list visar numret)\n"
        "  values=JSON                     Det som redan är känt: '{\"sökande\":\"Eva Ek\"}'\n"
        "  marked=true                     Skriv i texten att en maskin har skrivit i den\n"
        "Exempel: svea draft ansökan.pdf --set template=12 --output utkast --as docx",
        "Settings (--set):\n"
        "  template=NUMBER                 The template: a document in Svea (svea documents list)\n"
        "  values=JSON                     What is known already: '{\"applicant\":\"Eva Ek\"}'\n"
        "  marked=true                     Say in the text that a machine has written in it\n"
        "Example: svea draft application.pdf --set template=12 --output drafts --as docx"},
    TaskHelp{"decide",
             "Inställningar (--set):\n"
             "  appeal=administrative|legality|none   Hur beslutet överklagas: förvaltningslagen,\n"
             "                                  kommunallagen eller inte alls. Förvalt: administrative\n"
             "Exempel: svea decide ärende/*.pdf",
             "Settings (--set):\n"
             "  appeal=administrative|legality|none   How the decision is appealed: the Administrative\n"
             "                                  Procedure Act, the Local Government Act or not at all\n"
             "Example: svea decide case/*.pdf"},
    TaskHelp{"letter",
             "Inställningar (--set):\n"
             "  level=plain|easy                Klarspråk eller lättläst. Förvalt: plain\n"
             "  name=NAMN                       Vem brevet hälsar på\n"
             "Exempel: svea letter beslut.pdf --set 'name=Eva Ek'",
             "Settings (--set):\n"
             "  level=plain|easy                Plain or easy-to-read Swedish. Default: plain\n"
             "  name=NAME                       Whom the letter greets\n"
             "Example: svea letter decision.pdf --set 'name=Eva Ek'"},
    TaskHelp{"minutes", "Exempel: svea minutes mötet.vtt --output protokoll --as docx",
             "Example: svea minutes meeting.vtt --output minutes --as docx"},
};

}  // namespace

const TaskHelp* task_help(std::string_view kind) {
  const auto* const help = std::ranges::find(k_help, kind, &TaskHelp::kind);
  return help == k_help.end() ? nullptr : help;
}

}  // namespace svea::cli
