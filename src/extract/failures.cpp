#include "extract/failures.h"

#include "extract/failure_rows.h"

namespace svea::extract {
namespace {

// In the order of Failure.
constexpr FailureRow k_sentences[] = {
    {ErrorKind::invalid_input, "file_empty",
     "Filen är tom. Kontrollera att rätt fil valdes och lägg till den igen.",
     "The file is empty. Check that the right file was chosen and add it again."},
    {ErrorKind::unsupported, "file_type_unknown",
     "Svea känner inte igen filens innehåll. Spara den som PDF, Word (DOCX), Excel (XLSX), PowerPoint (PPTX) "
     "eller ren text och lägg till den igen.",
     "Svea does not recognise what the file contains. Save it as PDF, Word (DOCX), Excel (XLSX), PowerPoint "
     "(PPTX) or plain text and add it again."},
    {ErrorKind::unsupported, "file_type_not_read",
     "Filen har ett format som Svea inte läser, till exempel ljud, film, ritning eller program. Finns "
     "innehållet som text: spara det som PDF eller Word (DOCX) och lägg till det igen.",
     "The file has a format that Svea does not read, such as sound, film, a drawing or a program. If the "
     "content exists as text, save it as PDF or Word (DOCX) and add it again."},
    {ErrorKind::unsupported, "file_type_old_office",
     "Filen har ett äldre Office-format (DOC, XLS eller PPT), och den här servern kan inte omvandla sådana. "
     "Spara filen som DOCX, XLSX, PPTX eller PDF och lägg till den igen. Administratören ser med "
     "svea-extract --check vad som saknas.",
     "The file has an older Office format (DOC, XLS or PPT), and this server cannot convert those. Save the "
     "file as DOCX, XLSX, PPTX or PDF and add it again. With svea-extract --check your administrator sees "
     "what is missing."},
    {ErrorKind::invalid_input, "file_encrypted",
     "Filen är skyddad med lösenord. Ta bort lösenordet och lägg till filen igen.",
     "The file is protected by a password. Remove the password and add the file again."},
    {ErrorKind::invalid_input, "file_damaged",
     "Filen är skadad eller ofullständig och går inte att läsa. Hämta eller spara den på nytt och lägg till "
     "den igen.",
     "The file is damaged or incomplete and cannot be read. Download or save it anew and add it again."},
    {ErrorKind::unsupported, "file_not_text",
     "Filen innehåller varken text eller bilder av sidor, så det finns inget att läsa. Kontrollera att rätt "
     "fil valdes och lägg till den igen.",
     "The file holds neither text nor pictures of pages, so there is nothing to read. Check that the right "
     "file was chosen and add it again."},
    {ErrorKind::too_large, "file_too_large",
     "Filens innehåll är större än Svea tar emot: högst 20 MB text och 256 MB uppackat. Dela upp den i flera "
     "filer.",
     "The file holds more than Svea accepts: at most 20 MB of text and 256 MB unpacked. Split it into "
     "several files."},
    {ErrorKind::invalid_input, "file_too_deep",
     "Filens innehåll ligger i fler nivåer inuti varandra än Svea läser (200). Spara den på nytt från "
     "programmet den skrevs i, eller som PDF.",
     "The file's content is nested deeper than Svea reads (200 levels). Save it anew from the program it was "
     "written in, or as PDF."},
    {ErrorKind::not_found, "page_not_found",
     "Dokumentet har ingen sådan sida att läsa. Läs in dokumentet på nytt.",
     "The document has no such page to read. Take the document in again."},
    {ErrorKind::too_large, "picture_too_large",
     "Bilden är större än Svea läser (100 miljoner bildpunkter). Skanna in sidan igen med högst 300 punkter "
     "per tum, eller spara bilden i mindre format, och lägg till den igen.",
     "The picture is larger than Svea reads (100 million dots). Scan the page again at 300 dots per inch at "
     "most, or save the picture smaller, and add it again."},
    {ErrorKind::unsupported, "ocr_language_missing",
     "Sidan är inskannad, och servern saknar de språkdata som behövs för att läsa svensk text i bilder. Be "
     "administratören installera paketet tesseract-ocr-swe och läs sedan in dokumentet på nytt.",
     "The page is scanned, and the server lacks the language data needed to read Swedish text in pictures. "
     "Ask your administrator to install the package tesseract-ocr-swe, and then take the document in again."},
    {ErrorKind::too_large, "file_too_nested",
     "Filen innehåller arkiv eller e-postmeddelanden i fler nivåer inuti varandra än Svea läser (5). Packa "
     "upp det innersta och lägg till det för sig.",
     "The file holds archives or mails nested deeper inside one another than Svea reads (5 levels). Unpack "
     "the innermost and add it on its own."},
    {ErrorKind::too_large, "file_too_many_files",
     "Filen innehåller fler än 2 000 filer, som är det mesta Svea läser ur ett arkiv. Packa upp det och lägg "
     "till filerna som en mapp.",
     "The file holds more than 2,000 files, the most that Svea reads from one archive. Unpack it and add the "
     "files as a folder."},
    {ErrorKind::timeout, "file_convert_timeout",
     "Filen har ett äldre Office-format (DOC, XLS eller PPT), och att omvandla den tog för lång tid. Spara "
     "den som DOCX, XLSX, PPTX eller PDF och lägg till den igen.",
     "The file has an older Office format (DOC, XLS or PPT), and converting it took too long. Save it as "
     "DOCX, XLSX, PPTX or PDF and add it again."},
};

constexpr FailureRows<Failure> k_rows(k_sentences);

}  // namespace

Error error_of(Failure failure, std::string detail) { return k_rows.error_of(failure, std::move(detail)); }

std::optional<Failure> failure_of_number(std::uint8_t number) { return k_rows.of_number(number); }

std::optional<Failure> failure_of_code(std::string_view code) { return k_rows.of_code(code); }

}  // namespace svea::extract
