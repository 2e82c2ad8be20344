// The fixed parts of the files that reports become.
#pragma once

#include <string>
#include <string_view>

namespace svea::draft_office {

// Languages are BCP 47 tags; that of what is written from right to left is "" where it is unknown. Of a DOCX:
// word/styles.xml, word/numbering.xml.
[[nodiscard]] std::string docx_styles(std::string_view language, std::string_view right_to_left_language);
// The list with bullets has the number k_docx_bullets there, those with numbers the ones that follow.
inline constexpr int k_docx_bullets = 1;
[[nodiscard]] std::string docx_numbering(int numbered_lists);
// Of an ODT: styles.xml.
[[nodiscard]] std::string odt_styles(std::string_view language, std::string_view right_to_left_language);

inline constexpr std::string_view k_xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view k_word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view k_odf_namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

}  // namespace svea::draft_office
