#include "extract_formats/ocr_columns.h"

#include <doctest/doctest.h>

using namespace svea::extract_formats;

namespace {

constexpr double k_page = 600;

TextBlock block(double left, double right, std::size_t lines, double line_width) {
  return {{left, 100, right, 100 + 15.0 * static_cast<double>(lines)},
          std::vector<double>(lines, line_width)};
}

}  // namespace

TEST_CASE("two blocks of running text beside each other are columns") {
  CHECK(has_columns(std::vector{block(50, 290, 20, 235), block(310, 550, 12, 235)}, k_page));
}

TEST_CASE("one block, short cells, numbers in the margin and a signature are no columns") {
  const TextBlock text = block(50, 550, 20, 490);
  CHECK_FALSE(has_columns({}, k_page));
  CHECK_FALSE(has_columns(std::vector{text}, k_page));
  CHECK_FALSE(has_columns(std::vector{block(50, 290, 20, 100), block(310, 550, 20, 60)}, k_page));
  CHECK_FALSE(has_columns(std::vector{block(80, 550, 20, 460), block(50, 70, 20, 20)}, k_page));
  CHECK_FALSE(has_columns(std::vector{block(50, 290, 20, 235), block(310, 550, 3, 235)}, k_page));
}
