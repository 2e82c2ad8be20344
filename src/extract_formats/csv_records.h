// The records of a text of separated values.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace svea::extract_formats {

using CsvRecord = std::vector<std::string>;

// Calls `take` with each record in order until it gives false. Quotes that never close run to the end of the
// text.
void for_each_record(std::string_view utf8, char separator,
                     const std::function<bool(const CsvRecord&)>& take);

}  // namespace svea::extract_formats
