// What of the index a search may see.
#pragma once

#include <xapian.h>

#include "model/reach.h"

namespace svea::search_xapian {

// Keeps a search within a reach, in the way that costs least for what the reach holds of the index: where it
// is all, by nothing; where it is little, by a condition of the query; else by a look at the space of those
// passages only that rank high enough.
class WithinReach final : public Xapian::MatchDecider {
 public:
  // `reach` outlives it.
  WithinReach(const Xapian::Database& database, const model::Reach& reach);
  [[nodiscard]] Xapian::Query condition(const Xapian::Query& query) const;
  // For Enquire::get_mset(); null where there is nothing to look at.
  [[nodiscard]] const Xapian::MatchDecider* decider() const { return way_ == Way::look ? this : nullptr; }

  [[nodiscard]] bool operator()(const Xapian::Document& document) const override;

 private:
  enum class Way { all, condition, look };

  const model::Reach& reach_;
  Way way_ = Way::look;
};

}  // namespace svea::search_xapian
