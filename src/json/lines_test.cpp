#include "json/lines.h"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "json/json.h"

using namespace svea;

namespace {

Result<std::vector<std::int64_t>> numbers(const std::string& text, std::size_t line_bytes_max = 100) {
  std::istringstream in(text);
  std::vector<std::int64_t> found;
  const auto take = [&](const json::Object& line) -> Status {
    found.push_back(TRY(json::get<std::int64_t>(line, "n")));
    return {};
  };
  TRY(json::for_each_line(in, line_bytes_max, take));
  return found;
}

}  // namespace

TEST_CASE("each line is an object; empty lines and a missing last line break do not matter") {
  CHECK(numbers("{\"n\":1}\r\n\n{\"n\":2}").value() == std::vector<std::int64_t>{1, 2});
  CHECK(numbers("").value().empty());
}

TEST_CASE("an error names its line") {
  for (const auto* text : {"{\"n\":1}\n{\"n\":}\n", "{\"n\":1}\n[]\n", "{\"n\":1}\n{\"m\":2}\n"}) {
    const auto result = numbers(text);
    REQUIRE_FALSE(result);
    CHECK(result.error().sentence.sv.starts_with("Rad 2: "));
  }
}

TEST_CASE("a line without end is refused before it fills the memory") {
  CHECK(numbers(std::string(1000, ' '), 10).error().code == "json_line_too_long");
}
