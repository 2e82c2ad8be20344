// The first stage's weight of a term in a passage, worked out when the passage is taken in: BM25 with its
// length normalisation, in 7 bits ("impact": Anh and Moffat, "Vector-space ranking with effective early
// termination", 2001). So a search reads no passage lengths, which would take as long as all the rest of the
// first stage.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace svea::search_xapian {

// What to store as the frequency of a term that occurs `count` times in a passage of `words` words.
[[nodiscard]] Xapian::termcount impact(Xapian::termcount count, std::size_t words);

// A term's idf times its impact.
class ImpactWeight final : public Xapian::Weight {
 public:
  ImpactWeight();

  [[nodiscard]] ImpactWeight* clone() const override;
  [[nodiscard]] double get_sumpart(Xapian::termcount impact, Xapian::termcount,
                                   Xapian::termcount) const override;
  [[nodiscard]] double get_maxpart() const override;
  [[nodiscard]] double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  [[nodiscard]] double get_maxextra() const override { return 0; }

 private:
  void init(double factor) override;

  double weight_of_one_ = 0;
};

}  // namespace svea::search_xapian
