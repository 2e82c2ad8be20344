// The number that an authority's register gives a matter (OSL 5 kap. 2 §).
#pragma once

#include <string>
#include <string_view>

namespace svea::ingest {

// The first in the text, as it stands there: "KS 2024/123", "2023-456" after "Dnr", "4.3.1-1234/2024" after
// "Ärendenummer". Without such a word only letters and a year with a slash or hyphen count ("MLF 2026/0566"),
// and no number of a statute, a regulation or a court case. "" where there is none.
[[nodiscard]] std::string find_diarienummer(std::string_view utf8);

}  // namespace svea::ingest
