#include <faiss/Clustering.h>
#include <faiss/Index.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "base/check.h"
#include "search_vectors/centroids.h"

// Of OpenMP, as its <omp.h> declares it: clang finds that header only with an OpenMP of its own.
extern "C" void omp_set_num_threads(int threads);

namespace svea::search_vectors {
namespace {

// Measured on a million rows: fewer lists hold more rows that are looked at in vain, more take longer to
// train and to choose among.
constexpr double k_lists_per_root_of_rows = 2;
// FAISS's own advice is 39 to 256 rows a list; more rows hardly move the middles.
constexpr std::size_t k_sample_rows_a_list = 64;
constexpr std::size_t k_sample_bytes_max = std::size_t{64} << 20;
constexpr int k_rounds = 10;
constexpr int k_seed = 1;
// FAISS turns so many rows at a time into floats.
constexpr std::size_t k_decoded_rows = 4096;

// Lets FAISS compare by the dot products of bytes that a search uses: many times as fast as its own flat
// index where the BLAS is a plain one, and a quarter of the memory.
class ByteIndex final : public faiss::Index {
 public:
  explicit ByteIndex(std::size_t width)
      : faiss::Index(static_cast<idx_t>(width), faiss::METRIC_INNER_PRODUCT),
        width_(width),
        centroids_(width) {}

  [[nodiscard]] const Centroids& centroids() const { return centroids_; }

  void add(idx_t count, const float* vectors) override {
    for (idx_t i = 0; i < count; ++i) centroids_.add(one(vectors, i));
    ntotal += count;
  }
  void reset() override {
    centroids_ = Centroids(width_);
    ntotal = 0;
  }
  // For the one nearest, which is all that k-means asks for.
  void search(idx_t count, const float* vectors, idx_t wanted, float* nearness, idx_t* numbers,
              const faiss::SearchParameters* /*parameters*/) const override {
    check(wanted == 1, "k-means asks for one");
    for (idx_t i = 0; i < count; ++i) {
      const Quantised asked = quantise(one(vectors, i), width_);
      numbers[i] = centroids_.nearest(signed_bytes(asked.coarse));
      nearness[i] = 0;  // FAISS only sums them up for its own statistics
    }
  }
  [[nodiscard]] std::size_t sa_code_size() const override { return width_; }
  void sa_decode(idx_t count, const std::uint8_t* rows, float* vectors) const override {
    for (idx_t i = 0; i < count; ++i) {
      const auto bytes = signed_bytes({rows + static_cast<std::size_t>(i) * width_, width_});
      const std::vector<float> numbers(bytes.begin(), bytes.end());
      std::ranges::copy(unit_vector(numbers, width_), vectors + static_cast<std::size_t>(i) * width_);
    }
  }

 private:
  [[nodiscard]] std::span<const float> one(const float* vectors, idx_t number) const {
    return {vectors + static_cast<std::size_t>(number) * width_, width_};
  }

  std::size_t width_;
  Centroids centroids_;
};

std::vector<std::uint8_t> sample(const RowFiles& files, std::size_t rows, std::size_t count) {
  std::mt19937_64 random(k_seed);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(count * files.width());
  for (std::size_t i = 0; i < count; ++i) {
    // One of each stretch of rows: no row twice, and the disk is read forwards.
    const std::size_t first = i * rows / count;
    const std::size_t row = first + random() % ((i + 1) * rows / count - first);
    bytes.insert(bytes.end(), files.coarse(row), files.coarse(row) + files.width());
  }
  return bytes;
}

}  // namespace

Result<Centroids> train_centroids(const RowFiles& files, std::size_t rows, const std::stop_token& stop) {
  const auto wanted =
      static_cast<std::size_t>(k_lists_per_root_of_rows * std::sqrt(static_cast<double>(rows)));
  const std::size_t sampled =
      std::min({rows, wanted * k_sample_rows_a_list, k_sample_bytes_max / files.width()});
  const auto bytes = sample(files, rows, sampled);
  faiss::ClusteringParameters parameters;
  parameters.niter = 1;
  parameters.spherical = true;
  parameters.seed = k_seed;
  parameters.min_points_per_centroid = 1;  // else it warns on stderr
  parameters.max_points_per_centroid = static_cast<int>(sampled);
  parameters.decode_block_size = k_decoded_rows;
  // Of this thread only. More would take the cores from searches, and spin while they wait.
  omp_set_num_threads(1);
  try {
    ByteIndex index(files.width());
    faiss::Clustering clustering(static_cast<int>(files.width()), static_cast<int>(std::min(wanted, sampled)),
                                 parameters);
    // Each round goes on from the middles of the one before: so it can be stopped between them.
    for (int round = 0; round < k_rounds && !stop.stop_requested(); ++round)
      clustering.train_encoded(static_cast<faiss::Index::idx_t>(sampled), bytes.data(), &index, index);
    return index.centroids();
  } catch (const std::exception& error) {
    return fail_internal(std::string("faiss: ") + error.what());
  }
}

}  // namespace svea::search_vectors
