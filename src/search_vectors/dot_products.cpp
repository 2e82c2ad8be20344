#include "search_vectors/dot_products.h"

#include <numeric>
#include <vector>

#if defined(__x86_64__)
// g++ 12 takes the undefined registers that its own intrinsics begin with for a mistake of ours (GCC bug
// 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#include <immintrin.h>
#endif

namespace svea::search_vectors {
namespace {

// What the 128 that each byte has too much add to a dot product with `asked`.
std::int32_t surplus(std::span<const std::int8_t> asked) {
  return 128 * std::accumulate(asked.begin(), asked.end(), std::int32_t{0});
}

void portable(std::span<const std::int8_t> asked, const std::uint8_t* rows,
              std::span<std::int32_t> products) {
  const std::int32_t too_much = surplus(asked);
  for (std::int32_t& product : products) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) sum += std::int32_t{asked[i]} * std::int32_t{rows[i]};
    product = sum - too_much;
    rows += asked.size();
  }
}

#if defined(__x86_64__)

// Four rows at once share the loads of `asked` and hide the latency of the multiplications.
constexpr std::size_t k_rows_at_once = 4;
// The processor's own reading ahead ends at each page of 4 KiB.
constexpr std::size_t k_bytes_ahead = 2048;

__attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni"))) void with_vnni(
    std::span<const std::int8_t> asked, const std::uint8_t* rows, std::span<std::int32_t> products) {
  const std::int32_t too_much = surplus(asked);
  const std::size_t width = asked.size();
  std::size_t row = 0;
  for (; row + k_rows_at_once <= products.size(); row += k_rows_at_once, rows += k_rows_at_once * width) {
    __m512i sums[k_rows_at_once] = {};
    for (std::size_t i = 0; i < width; i += 64) {
      const __m512i numbers = _mm512_loadu_si512(asked.data() + i);
      for (std::size_t r = 0; r < k_rows_at_once; ++r) {
        _mm_prefetch(reinterpret_cast<const char*>(rows + r * width + i) + k_bytes_ahead, _MM_HINT_T0);
        sums[r] = _mm512_dpbusd_epi32(sums[r], _mm512_loadu_si512(rows + r * width + i), numbers);
      }
    }
    for (std::size_t r = 0; r < k_rows_at_once; ++r)
      products[row + r] = _mm512_reduce_add_epi32(sums[r]) - too_much;
  }
  for (; row < products.size(); ++row, rows += width) {
    __m512i sum = _mm512_setzero_si512();
    for (std::size_t i = 0; i < width; i += 64)
      sum = _mm512_dpbusd_epi32(sum, _mm512_loadu_si512(rows + i), _mm512_loadu_si512(asked.data() + i));
    products[row] = _mm512_reduce_add_epi32(sum) - too_much;
  }
}

// In 16 bits first: what multiplies bytes directly would cut sums beyond 32,767.
__attribute__((target("avx2"))) void with_avx2(std::span<const std::int8_t> asked, const std::uint8_t* rows,
                                               std::span<std::int32_t> products) {
  const std::int32_t too_much = surplus(asked);
  const std::vector<std::int16_t> wide(asked.begin(), asked.end());
  for (std::int32_t& product : products) {
    __m256i sums[2] = {};
    for (std::size_t i = 0; i < wide.size(); i += 32) {
      for (std::size_t half = 0; half < 2; ++half) {
        const std::size_t at = i + 16 * half;
        const __m256i row =
            _mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(rows + at)));
        const __m256i numbers = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(wide.data() + at));
        sums[half] = _mm256_add_epi32(sums[half], _mm256_madd_epi16(row, numbers));
      }
    }
    const __m256i sum = _mm256_add_epi32(sums[0], sums[1]);
    __m128i four = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xB1));
    product = _mm_cvtsi128_si32(four) - too_much;
    rows += wide.size();
  }
}

#endif

std::vector<DotProductKind> kinds_of_this_processor() {
  std::vector<DotProductKind> kinds;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl"))
    kinds.push_back({"AVX-512 VNNI", with_vnni});
  if (__builtin_cpu_supports("avx2")) kinds.push_back({"AVX2", with_avx2});
#endif
  kinds.push_back({"portable", portable});
  return kinds;
}

}  // namespace

std::span<const DotProductKind> dot_product_kinds() {
  static const std::vector<DotProductKind> kinds = kinds_of_this_processor();
  return kinds;
}

}  // namespace svea::search_vectors
