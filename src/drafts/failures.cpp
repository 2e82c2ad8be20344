#include "drafts/failures.h"

#include "extract/failure_rows.h"

namespace svea::drafts {
namespace {

// In the order of Failure.
constexpr extract::FailureRow k_sentences[] = {
    {ErrorKind::unsupported, "template_type",
     "Filen är ingen mall som Svea kan fylla i. Spara den som Word-dokument (DOCX, DOTX) eller "
     "OpenDocument-text (ODT, OTT) och lägg till den igen.",
     "The file is no template that Svea can fill in. Save it as a Word document (DOCX, DOTX) or OpenDocument "
     "text (ODT, OTT) and add it again."},
    {ErrorKind::unsupported, "template_macros",
     "Mallen innehåller makron, som inte får följa med i det som Svea skriver. Spara den utan makron (DOCX "
     "eller DOTX) och lägg till den igen.",
     "The template holds macros, which must not go along into what Svea writes. Save it without macros (DOCX "
     "or DOTX) and add it again."},
    {ErrorKind::invalid_input, "template_broken",
     "Mallen har platshållare som inte går att läsa. Öppna mallen, rätta dem och lägg till den igen; mallens "
     "sida visar var de står.",
     "The template has placeholders that cannot be read. Open the template, mend them and add it again; the "
     "template's page shows where they stand."},
    {ErrorKind::too_large, "draft_too_large",
     "Dokumentet blir större än Svea skriver. Minska antalet rader i listorna eller dela upp det i flera.",
     "The document becomes larger than Svea writes. Have fewer rows in the lists, or split it into several."},
    {ErrorKind::unavailable, "pdf_unavailable",
     "Den här servern kan inte skriva PDF, eftersom LibreOffice inte är installerat. Hämta dokumentet som "
     "DOCX eller ODT och spara det som PDF därifrån, eller be administratören installera LibreOffice.",
     "This server cannot write PDF, since LibreOffice is not installed. Get the document as DOCX or ODT and "
     "save it as PDF from there, or ask your administrator to install LibreOffice."},
    {ErrorKind::unavailable, "pdf_failed",
     "Dokumentet gick inte att göra om till PDF. Hämta det som DOCX eller ODT och spara det som PDF "
     "därifrån.",
     "The document could not be made into PDF. Get it as DOCX or ODT and save it as PDF from there."},
};

constexpr extract::FailureRows<Failure> k_rows(k_sentences);

}  // namespace

Error error_of(Failure failure, std::string detail) { return k_rows.error_of(failure, std::move(detail)); }

std::optional<Failure> failure_of_number(std::uint8_t number) { return k_rows.of_number(number); }

std::optional<Failure> failure_of_code(std::string_view code) { return k_rows.of_code(code); }

}  // namespace svea::drafts
