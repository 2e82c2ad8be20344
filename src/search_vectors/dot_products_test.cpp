#include "search_vectors/dot_products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace svea::search_vectors;

TEST_CASE("every kind of dot product gives exactly the sum, at the ends of the range too") {
  std::mt19937 random(1);
  for (const std::size_t width : {64U, 128U, 384U, 4096U}) {
    for (const std::size_t count : {1U, 3U, 4U, 7U, 32U}) {
      std::vector<std::int8_t> asked(width);
      std::vector<std::uint8_t> rows(width * count);
      for (auto& number : asked) number = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
      for (auto& number : rows) number = static_cast<std::uint8_t>(1 + random() % 255);
      std::fill_n(rows.begin(), width, std::uint8_t{255});
      if (count == 1) std::ranges::fill(asked, std::int8_t{127});
      std::vector<std::int32_t> expected(count);
      for (std::size_t r = 0; r < count; ++r)
        for (std::size_t i = 0; i < width; ++i) expected[r] += asked[i] * (rows[r * width + i] - 128);

      CHECK(dot_product_kinds().back().name == "portable");
      for (const DotProductKind& kind : dot_product_kinds()) {
        CAPTURE(kind.name);
        CAPTURE(width);
        std::vector<std::int32_t> products(count);
        kind.compute(asked, rows.data(), products);
        CHECK(products == expected);
      }
    }
  }
}
