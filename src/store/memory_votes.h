// In-memory fake of votes.
#pragma once

#include <mutex>

#include "store/directory.h"
#include "store/errors.h"
#include "store/votes.h"

namespace svea::store {

class MemoryVotes final : public Votes {
 public:
  // People are looked up in `directory`, which outlives this.
  explicit MemoryVotes(Directory& directory) : directory_(directory) {}

  Status add(const model::Vote& vote) override {
    if (!TRY(directory_.find_person(vote.person))) return gone();
    std::scoped_lock lock(mutex_);
    votes_.push_back(vote);
    return {};
  }

  Result<std::vector<model::Vote>> list(model::OrganisationId organisation) override {
    std::scoped_lock lock(mutex_);
    std::vector<model::Vote> votes;
    for (const auto& vote : votes_)
      if (vote.organisation == organisation) votes.push_back(vote);
    return votes;
  }

 private:
  Directory& directory_;
  std::mutex mutex_;
  std::vector<model::Vote> votes_;
};

}  // namespace svea::store
