#include "search_xapian/impact_weight.h"

#include <cmath>

namespace svea::search_xapian {
namespace {

// The usual values of BM25 (Robertson and Zaragoza, 2009), and the length of a passage of running text.
constexpr double k_bm25_k1 = 1.2;
constexpr double k_bm25_b = 0.75;
constexpr double k_usual_words = 120;
constexpr double k_impact_max = 127;

}  // namespace

Xapian::termcount impact(Xapian::termcount count, std::size_t words) {
  const double norm = k_bm25_k1 * (1 - k_bm25_b + k_bm25_b * static_cast<double>(words) / k_usual_words);
  return static_cast<Xapian::termcount>(std::ceil(k_impact_max * count / (count + norm)));
}

ImpactWeight::ImpactWeight() {
  need_stat(COLLECTION_SIZE);
  need_stat(TERMFREQ);
  need_stat(WDF);
  need_stat(WDF_MAX);
}

ImpactWeight* ImpactWeight::clone() const { return new ImpactWeight; }  // Xapian takes it

void ImpactWeight::init(double factor) {
  const auto all = static_cast<double>(get_collection_size());
  const auto with = static_cast<double>(get_termfreq());
  weight_of_one_ = factor * std::log(1 + (all - with + 0.5) / (with + 0.5)) / k_impact_max;
}

double ImpactWeight::get_sumpart(Xapian::termcount impact, Xapian::termcount, Xapian::termcount) const {
  return weight_of_one_ * impact;
}

double ImpactWeight::get_maxpart() const { return weight_of_one_ * get_wdf_upper_bound(); }

}  // namespace svea::search_xapian
