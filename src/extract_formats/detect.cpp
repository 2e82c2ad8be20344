#include "extract_formats/detect.h"

#include <algorithm>
#include <string>

#include "extract/failures.h"
#include "extract_formats/csv_reader.h"
#include "extract_formats/mail_header.h"
#include "extract_formats/picture.h"

namespace svea::extract_formats {
namespace {

using extract::Failure;
using namespace std::string_view_literals;

// The header may stand after other bytes, within the first 1,024 (ISO 32000-1, annex H.3.4.1).
constexpr std::size_t k_pdf_header_within = 1024;

// Formats that people take for documents and that begin with these bytes, which no text begins with.
constexpr std::string_view k_not_read[] = {"GIF8",
                                           "\x1f\x8b",
                                           "BZh",
                                           "7z\xbc\xaf",
                                           "Rar!\x1a",
                                           "\xfd"
                                           "7zXZ",
                                           "%!PS",
                                           "\x7f"
                                           "ELF",
                                           "SQLite format 3",
                                           "\x28\xb5\x2f\xfd"};

bool contains_ci(std::string_view haystack, std::string_view lower_needle) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return std::ranges::search(haystack, lower_needle, same).begin() != haystack.end();
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

bool is_ole(std::string_view bytes) { return bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"); }

// Office documents of today lie encrypted in an OLE container, which names its streams in UTF-16.
bool is_encrypted_office(std::string_view bytes) {
  return is_ole(bytes) && bytes.contains(utf16("EncryptedPackage"));
}

std::string_view without_leading_space(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n\f");
  return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

bool has_ending(std::string_view name, std::string_view lower_ending) {
  return name.size() >= lower_ending.size() &&
         contains_ci(name.substr(name.size() - lower_ending.size()), lower_ending);
}

// Leading comments and processing instructions say nothing about the kind of document.
std::string_view first_element(std::string_view text) {
  for (text = without_leading_space(text);; text = without_leading_space(text)) {
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
    const std::size_t found = end.empty() ? std::string_view::npos : text.find(end);
    if (found == std::string_view::npos) return text;
    text.remove_prefix(found + end.size());
  }
}

}  // namespace

std::optional<OldOffice> old_office(std::string_view bytes) {
  // Word before 97 wrote without a container.
  if (bytes.starts_with("\xdb\xa5\x2d\0"sv) || bytes.starts_with("\x31\xbe\0\0"sv)) return OldOffice::word;
  if (!is_ole(bytes) || is_encrypted_office(bytes)) return std::nullopt;
  if (bytes.contains(utf16("WordDocument"))) return OldOffice::word;
  if (bytes.contains(utf16("PowerPoint Document"))) return OldOffice::slides;
  if (bytes.contains(utf16("Workbook")) || bytes.contains(utf16("Book"))) return OldOffice::sheet;
  return std::nullopt;
}

std::string_view media_type_of(OldOffice kind) {
  return kind == OldOffice::word    ? "application/msword"
         : kind == OldOffice::sheet ? "application/vnd.ms-excel"
                                    : "application/vnd.ms-powerpoint";
}

Result<FileType> container_type(std::string_view bytes) {
  if (bytes.empty()) return extract::fail(Failure::empty);
  if (bytes.substr(0, k_pdf_header_within).contains("%PDF-")) return FileType::pdf;
  if (!picture_media_type(bytes).empty()) return FileType::picture;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileType::zip;
  if (is_encrypted_office(bytes)) return extract::fail(Failure::encrypted, "OLE");
  if (old_office(bytes)) return FileType::old_office;
  if (is_ole(bytes)) return extract::fail(Failure::type_not_read, "OLE");
  if (bytes.starts_with("{\\rtf")) return FileType::rtf;
  for (const std::string_view start : k_not_read)
    if (bytes.starts_with(start)) return extract::fail(Failure::type_not_read);
  return is_mail(bytes) ? FileType::mail : FileType::text;
}

Result<FileType> text_type(std::string_view utf8, std::string_view file_name) {
  const std::string_view first = first_element(utf8);
  const std::string_view head = first.substr(0, 1024);
  if (contains_ci(head.substr(0, 14), "<!doctype html") || contains_ci(head.substr(0, 5), "<html"))
    return FileType::html;
  if (without_leading_space(utf8).starts_with("<?xml")) return extract::fail(Failure::type_not_read, "XML");
  if (has_ending(file_name, ".md") || has_ending(file_name, ".markdown")) return FileType::markdown;
  const bool has_html_name =
      has_ending(file_name, ".html") || has_ending(file_name, ".htm") || has_ending(file_name, ".xhtml");
  const bool has_html_start =
      contains_ci(head.substr(0, 5), "<head") || contains_ci(head.substr(0, 5), "<body");
  if (has_html_start || (has_html_name && head.contains('<'))) return FileType::html;
  const bool is_named_csv = has_ending(file_name, ".csv") || has_ending(file_name, ".tsv");
  return csv_separator(utf8, is_named_csv) ? FileType::csv : FileType::text;
}

}  // namespace svea::extract_formats
