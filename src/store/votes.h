// Port: the votes on models' answers, of each organisation.
#pragma once

#include <vector>

#include "base/result.h"
#include "model/vote.h"

namespace svea::store {

class Votes {
 public:
  virtual ~Votes() = default;

  // Errors: gone.
  [[nodiscard]] virtual Status add(const model::Vote& vote) = 0;
  // Oldest first.
  [[nodiscard]] virtual Result<std::vector<model::Vote>> list(model::OrganisationId) = 0;
};

}  // namespace svea::store
