#include "extract_formats/pdf_document.h"

#include <poppler/DateInfo.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>
#include <poppler/UnicodeMap.h>
#include <poppler/goo/gmem.h>

#include <array>
#include <chrono>

#include "base/check.h"
#include "extract/failures.h"
#include "extract_formats/pdf_words.h"

// What fontconfig keeps to the end of the process looks like a leak to LeakSanitizer.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

namespace svea::extract_formats {
namespace {

using extract::Failure;

// One that asks for a font which it does not bring.
constexpr std::string_view k_small_pdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 "
    "R>>>>>>endobj\n"
    "4 0 obj<</Length 25>>stream\nBT /F 9 Tf (svea) Tj ET  \nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

// Titles that programs write by themselves.
bool is_made_up(std::string_view title) {
  if (title.size() < 4 || title.starts_with("Microsoft Word") || title.starts_with("untitled")) return true;
  for (const std::string_view ending :
       {".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".rtf", ".odt", ".dot"})
    if (title.ends_with(ending)) return true;
  return false;
}

std::string entry(PDFDoc& document, const char* name) {
  const auto value = document.getDocInfoStringEntry(name);
  if (!value) return "";
  Unicode* characters = nullptr;
  const int count = TextStringToUCS4(value->toStr(), &characters);
  const std::unique_ptr<Unicode, void (*)(void*)> owner(characters, &gfree);
  return to_utf8({characters, static_cast<std::size_t>(count)});
}

std::string day(PDFDoc& document, const char* name) {
  const auto value = document.getDocInfoStringEntry(name);
  const std::time_t time = value ? dateStringToTime(value.get()) : -1;
  return time <= 0 ? "" : iso_day(std::chrono::sys_seconds(std::chrono::seconds(time)));
}

}  // namespace

void ClosePdf::operator()(PDFDoc* document) const { delete document; }

void prepare_pdf() {
  if (globalParams) return;
  globalParams = std::make_unique<GlobalParams>();
  setErrorCallback([](ErrorCategory, Goffset, const char*) {});
  // Reading a page makes poppler read the list of the system's fonts now.
  const auto document = open_pdf(k_small_pdf);
  check(document.has_value(), "poppler reads the document");
  (void)PdfWordReader(**document).read(1);
}

Result<PdfDocument> open_pdf(std::string_view bytes) {
  prepare_pdf();
  auto* const stream =
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));  // the document's
  PdfDocument document(new PDFDoc(stream));
  if (document->getErrorCode() == errEncrypted) return extract::fail(Failure::encrypted, "PDF");
  if (!document->isOk()) return extract::fail(Failure::damaged, "PDF");
  if (document->getNumPages() <= 0) return extract::fail(Failure::damaged, "PDF without pages");
  return document;
}

int count_pages(PDFDoc& document) { return document.getNumPages(); }

Properties properties_of(PDFDoc& document) {
  Properties properties{entry(document, "Title"), entry(document, "Author"), day(document, "ModDate")};
  if (is_made_up(properties.title)) properties.title.clear();
  if (properties.date.empty()) properties.date = day(document, "CreationDate");
  return properties;
}

std::string to_utf8(std::span<const unsigned int> characters) {
  const UnicodeMap* const encoding = globalParams->getTextEncoding();  // UTF-8 unless told otherwise
  std::string text;
  std::array<char, 8> bytes{};
  for (const unsigned int character : characters) {
    const int size = encoding->mapUnicode(character, bytes.data(), bytes.size());
    text.append(bytes.data(), static_cast<std::size_t>(size));
  }
  return text;
}

}  // namespace svea::extract_formats
