// A question set as a library that turns can be run against: each passage is a document of its own.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "answer/turn.h"
#include "evaluation/retrieval_set.h"
#include "store/memory_record.h"

namespace svea::evaluation {

class SetLibrary {
 public:
  // Feeds `index`, which is empty and outlives this. Errors: those of the index.
  [[nodiscard]] static Result<SetLibrary> open(const RetrievalSet& set, search::SearchIndex& index);

  [[nodiscard]] answer::TurnPorts ports(llm::ModelChoice* models = nullptr) const {
    return {*index_, record_->documents(), models};
  }
  [[nodiscard]] const model::Reach& reach() const { return reach_; }
  [[nodiscard]] model::DocumentId document_of(const std::string& passage) const {
    return documents_.at(passage);
  }

 private:
  SetLibrary() = default;

  std::unique_ptr<store::MemoryRecord> record_ = std::make_unique<store::MemoryRecord>();
  search::SearchIndex* index_ = nullptr;
  model::Reach reach_;
  std::unordered_map<std::string, model::DocumentId> documents_;  // by passage id
};

}  // namespace svea::evaluation
