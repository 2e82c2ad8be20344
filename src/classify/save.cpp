// A classifier as bytes: a mark, the names, how sure it is, and of each feature its hash, its rarity and a
// byte a class. Numbers are little-endian.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "classify/classifier.h"
#include "classify/limits.h"

namespace svea::classify {
namespace {

static_assert(std::endian::native == std::endian::little, "classifiers are saved as they lie in memory");

constexpr std::string_view k_mark = "SveaCls1";
constexpr float k_steps = 127;
constexpr std::uint32_t k_name_bytes_max = 1000;

template <typename T>
void put(std::string& bytes, T value) {
  std::array<char, sizeof(T)> raw;
  std::memcpy(raw.data(), &value, sizeof(T));
  bytes.append(raw.data(), raw.size());
}

// Takes from the front; what is not there is nought and makes the reader wrong for good.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  template <typename T>
  T take() {
    T value{};
    const auto raw = take_bytes(sizeof(T));
    if (raw.size() == sizeof(T)) std::memcpy(&value, raw.data(), sizeof(T));
    return value;
  }
  std::string_view take_bytes(std::size_t count) {
    if (rest_.size() < count) {
      is_whole_ = false;
      return {};
    }
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  [[nodiscard]] bool is_whole() const { return is_whole_; }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

float most_of(std::span<const float> row) {
  float most = 0;
  for (const float weight : row) most = std::max(most, std::abs(weight));
  return most;
}

void put_row(std::string& bytes, std::span<const float> row) {
  const float scale = most_of(row) / k_steps;
  put(bytes, scale);
  for (const float weight : row)
    put(bytes, static_cast<std::int8_t>(scale == 0 ? 0 : std::lround(weight / scale)));
}

void take_row(Reader& reader, std::span<float> row) {
  const auto scale = reader.take<float>();
  for (float& weight : row) weight = scale * static_cast<float>(reader.take<std::int8_t>());
}

std::unexpected<Error> damaged() {
  return fail(ErrorKind::internal, "classifier_damaged",
              {"Det inlärda går inte att läsa. Lär in planen på nytt.",
               "What was learnt cannot be read. Learn the plan anew."});
}

bool is_sane(const Calibration& calibration) {
  return std::isfinite(calibration.steepness) && std::isfinite(calibration.threshold) &&
         calibration.steepness > 0;
}

// The features whose weights say most, in order.
std::vector<std::size_t> kept_features(const Weights& weights, std::size_t features) {
  std::vector<std::size_t> kept(features);
  std::iota(kept.begin(), kept.end(), 0u);
  const auto most = limits::k_saved_weights_max / weights.classes();
  if (kept.size() > most) {
    std::vector<float> says(features);
    for (std::size_t i = 0; i < features; ++i) says[i] = most_of(weights.of(i));
    std::ranges::nth_element(kept, kept.begin() + static_cast<std::ptrdiff_t>(most), std::greater<>{},
                             [&](std::size_t i) { return says[i]; });
    kept.resize(most);
    std::ranges::sort(kept);
  }
  return kept;
}

}  // namespace

std::string Classifier::save() const {
  std::string bytes(k_mark);
  put(bytes, static_cast<std::uint32_t>(names_.size()));
  for (const auto& name : names_) {
    const auto written = std::string_view(name).substr(0, k_name_bytes_max);
    put(bytes, static_cast<std::uint32_t>(written.size()));
    bytes += written;
  }
  for (const double value : {calibration_.steepness, calibration_.threshold, calibration_.accuracy,
                             calibration_.accuracy_known, calibration_.share_known})
    put(bytes, value);
  put(bytes, static_cast<std::uint64_t>(calibration_.texts));
  const auto kept = kept_features(weights_, vocabulary_.size());
  const auto hashes = vocabulary_.hashes();
  put(bytes, static_cast<std::uint32_t>(kept.size()));
  for (const auto feature : kept) {
    put(bytes, hashes[feature]);
    put(bytes, vocabulary_.rarities()[feature]);
    put_row(bytes, weights_.of(feature));
  }
  put_row(bytes, weights_.bias());
  return bytes;
}

Result<Classifier> Classifier::load(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take_bytes(k_mark.size()) != k_mark) return damaged();
  const auto classes = reader.take<std::uint32_t>();
  if (classes < 2 || classes > limits::k_classes_max) return damaged();
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < classes; ++i)
    names.emplace_back(reader.take_bytes(std::min(reader.take<std::uint32_t>(), k_name_bytes_max)));
  Calibration calibration;
  for (double* const value : {&calibration.steepness, &calibration.threshold, &calibration.accuracy,
                              &calibration.accuracy_known, &calibration.share_known})
    *value = reader.take<double>();
  calibration.texts = reader.take<std::uint64_t>();
  const std::size_t features = reader.take<std::uint32_t>();
  const std::size_t row_bytes = sizeof(float) + classes;
  if (!reader.is_whole() || !is_sane(calibration) ||
      reader.left() != features * (row_bytes + sizeof(std::uint32_t) + sizeof(float)) + row_bytes)
    return damaged();
  std::vector<std::uint32_t> hashes(features);
  std::vector<float> rarities(features);
  Weights weights(features, classes);
  for (std::size_t i = 0; i < features; ++i) {
    hashes[i] = reader.take<std::uint32_t>();
    rarities[i] = reader.take<float>();
    take_row(reader, weights.of(i));
  }
  take_row(reader, weights.bias());
  return Classifier(std::move(names), Vocabulary(hashes, rarities), std::move(weights), calibration);
}

}  // namespace svea::classify
