// What a person thought of several models' answers to the same question, before knowing whose they were.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"

namespace svea::model {

enum class VoteVerdict {
  one_best,  // Vote::best names it
  equal,     // all are as good
  all_bad,   // none is good enough
};

struct Vote {
  OrganisationId organisation;
  PersonId person;
  std::vector<std::string> models;  // two or more different ones, in the order they were shown
  VoteVerdict verdict = VoteVerdict::equal;
  std::size_t best = 0;  // into `models`; for VoteVerdict::one_best
  std::string why;       // the person's own words; may be ""
  Time voted_at{};
};

}  // namespace svea::model
