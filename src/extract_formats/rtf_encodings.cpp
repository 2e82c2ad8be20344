#include "extract_formats/rtf_encodings.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace svea::extract_formats {
namespace {

using Row = std::pair<int, std::string_view>;

constexpr Row k_code_pages[] = {{437, "IBM437"},        {850, "IBM850"},        {865, "IBM865"},
                                {1250, "WINDOWS-1250"}, {1251, "WINDOWS-1251"}, {1252, "WINDOWS-1252"},
                                {1253, "WINDOWS-1253"}, {1254, "WINDOWS-1254"}, {1256, "WINDOWS-1256"},
                                {1257, "WINDOWS-1257"}, {10000, "MACINTOSH"}};
constexpr Row k_charsets[] = {{77, "MACINTOSH"},     {161, "WINDOWS-1253"}, {162, "WINDOWS-1254"},
                              {178, "WINDOWS-1256"}, {186, "WINDOWS-1257"}, {204, "WINDOWS-1251"},
                              {238, "WINDOWS-1250"}, {254, "IBM437"},       {255, "IBM850"}};
constexpr Row k_locales[] = {{1030, "da-DK"}, {1031, "de-DE"}, {1033, "en-US"}, {1035, "fi-FI"},
                             {1036, "fr-FR"}, {1044, "nb-NO"}, {1053, "sv-SE"}, {2057, "en-GB"},
                             {2068, "nn-NO"}, {2077, "sv-FI"}, {3082, "es-ES"}};

template <std::size_t n>
std::string_view named(const Row (&rows)[n], int number) {
  const auto* const found = std::ranges::find(rows, number, &Row::first);
  return found == std::end(rows) ? std::string_view{} : found->second;
}

}  // namespace

std::string_view encoding_of_code_page(int number) { return named(k_code_pages, number); }
std::string_view encoding_of_charset(int number) { return named(k_charsets, number); }
std::string_view language_of_locale(int number) { return named(k_locales, number); }

}  // namespace svea::extract_formats
