// For tests only: a turn that a function runs in one step.
#pragma once

#include <functional>
#include <memory>

#include "turns/turn_runner.h"

namespace svea::turns {

using RunInOneStep = std::function<Result<answer::Answer>(const answer::TurnRequest&, const answer::TurnSink&,
                                                          std::stop_token)>;

class OneStepTurn final : public answer::RunningTurn {
 public:
  OneStepTurn(RunInOneStep run, answer::TurnRequest request, answer::TurnSink sink)
      : run_(std::move(run)), request_(std::move(request)), sink_(std::move(sink)) {}

  Result<answer::Step> begin(std::stop_token stop) override {
    return TRY(run_(request_, sink_, std::move(stop)));
  }
  void on_waiting(const llm::QueuePlace&) override {}
  void on_delta(std::string_view) override {}
  Result<answer::Step> go_on(Result<llm::ChatReply>, std::stop_token) override {
    return fail_internal("it asks no model");
  }

 private:
  const RunInOneStep run_;
  const answer::TurnRequest request_;
  const answer::TurnSink sink_;
};

inline MakeTurn turns_run_by(RunInOneStep run) {
  return [run = std::move(run)](answer::TurnRequest request, answer::TurnSink sink) {
    return std::make_unique<OneStepTurn>(run, std::move(request), std::move(sink));
  };
}

}  // namespace svea::turns
