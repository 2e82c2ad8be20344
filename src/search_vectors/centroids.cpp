#include "search_vectors/centroids.h"

#include <algorithm>

#include "base/check.h"
#include "search_vectors/dot_products.h"

namespace svea::search_vectors {

void Centroids::add(std::span<const float> vector) {
  const Quantised quantised = quantise(vector, width_);
  bytes_.insert(bytes_.end(), quantised.coarse.begin(), quantised.coarse.end());
  scales_.push_back(quantised.scale);
}

std::vector<float> Centroids::nearness(std::span<const std::int8_t> asked) const {
  std::vector<const std::uint8_t*> starts(size());
  for (std::size_t i = 0; i < size(); ++i) starts[i] = bytes_.data() + i * width_;
  std::vector<std::int32_t> products(size());
  dot_product_kinds().front().compute(asked, starts, products);
  std::vector<float> nearness(size());
  std::ranges::transform(scales_, products, nearness.begin(), [](float scale, std::int32_t product) {
    return scale * static_cast<float>(product);
  });
  return nearness;
}

std::uint32_t Centroids::nearest(std::span<const std::int8_t> asked) const {
  check(size() > 0, "there are centroids");
  const std::vector<float> all = nearness(asked);
  return static_cast<std::uint32_t>(std::ranges::max_element(all) - all.begin());
}

}  // namespace svea::search_vectors
