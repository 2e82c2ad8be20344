// How lines of a printed page begin, end and are joined again.
#pragma once

#include <string>
#include <string_view>

namespace svea::extract_formats {

// A bullet or dash alone, or "3.", "12)", "b)".
[[nodiscard]] bool is_marker(std::string_view text);

// The number of a heading, alone: "4.3", "7.2.1" or "5".
[[nodiscard]] bool is_section_number(std::string_view text);

// The bytes of the marker and the space after it that the line begins with; 0 when it begins with none.
[[nodiscard]] std::size_t marker_bytes(std::string_view line);
// The same for bullets and dashes only, which say nothing in a text.
[[nodiscard]] std::size_t bullet_bytes(std::string_view line);

// A bullet that is nothing else, unlike a dash, which may stand in a sentence.
[[nodiscard]] bool begins_with_bullet(std::string_view line);

// "4 § …" or "2 kap. …": where Swedish statutes begin anew.
[[nodiscard]] bool begins_section(std::string_view line);

// "10 och 40 §§": what printers keep on one line, though it is the middle of a sentence.
[[nodiscard]] bool begins_in_reference(std::string_view line);

[[nodiscard]] bool begins_lower(std::string_view line);
// With . ! ? or : and perhaps a bracket or quote after it.
[[nodiscard]] bool ends_sentence(std::string_view text);
// A line of a table of contents: dots lead to a page number.
[[nodiscard]] bool has_dot_leader(std::string_view text);

// Adds the next line. A word divided at the end of the line is mended ("kommun-" + "fullmäktige"); the hyphen
// stays where it belongs to the word ("EU-" + "kommissionen") or stands for one left out ("in-" + "och
// utlandet").
void append_line(std::string& text, std::string_view line);

}  // namespace svea::extract_formats
