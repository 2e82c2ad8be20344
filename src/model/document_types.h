// What kinds of document Svea tells apart: their codes in the record and the interface, and their names.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace svea::model {

struct DocumentType {
  std::string_view code;
  std::string_view sv;
  std::string_view en;
};

// In the order that lists show them. Databases hold the codes: none changes once released.
inline constexpr auto k_document_types = std::to_array<DocumentType>({
    {"beslut", "Beslut", "Decision"},
    {"protokoll", "Protokoll", "Minutes"},
    {"policy", "Policy", "Policy"},
    {"riktlinje", "Riktlinje", "Guideline"},
    {"rutin", "Rutin", "Procedure"},
    {"reglemente", "Reglemente", "Standing orders"},
    {"delegationsordning", "Delegationsordning", "Scheme of delegation"},
    {"plan", "Plan", "Plan"},
    {"taxa", "Taxa", "Schedule of fees"},
    {"avtal", "Avtal", "Agreement"},
    {"blankett", "Blankett", "Form"},
    {"checklista", "Checklista", "Checklist"},
    {"handbok", "Handbok", "Handbook"},
    {"vagledning", "Vägledning", "Guidance"},
    {"rapport", "Rapport", "Report"},
    {"utredning", "Utredning", "Inquiry"},
    {"remissvar", "Remissvar", "Consultation response"},
    {"tjansteskrivelse", "Tjänsteskrivelse", "Official memorandum"},
    {"kallelse", "Kallelse", "Notice of meeting"},
    {"brev", "Brev", "Letter"},
    {"epost", "E-post", "E-mail"},
    {"webbsida", "Webbsida", "Web page"},
    {"presentation", "Presentation", "Presentation"},
    {"kalkylblad", "Kalkylblad", "Spreadsheet"},
    {"lag", "Lag", "Act"},
    {"forordning", "Förordning", "Ordinance"},
    {"foreskrift", "Föreskrift", "Regulation"},
    {"dom", "Dom", "Judgment"},
});

[[nodiscard]] constexpr bool is_document_type(std::string_view code) {
  return std::ranges::find(k_document_types, code, &DocumentType::code) != k_document_types.end();
}

}  // namespace svea::model
