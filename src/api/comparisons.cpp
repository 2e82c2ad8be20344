// /comparisons: the same question to several models, judged without knowing whose answer is whose.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/caller_models.h"
#include "api/objects.h"
#include "api/openai_request.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/turn_events.h"
#include "evaluation/vote_results.h"

namespace svea::api {
namespace {

constexpr std::size_t k_why_bytes_max = 2000;

// What may be compared here: the models that write, and Grund.
std::vector<std::string> comparable(Services& services, const llm::Asker& asker) {
  auto names = model_names(services, asker);
  names.emplace_back(k_grund_model);
  return names;
}

Result<std::vector<std::string>> models_in(const json::Object& body, const std::vector<std::string>& all) {
  const auto wished = TRY(json::find<const json::Array*>(body, "models"));
  std::vector<std::string> models;
  if (wished)
    for (const auto& value : **wished) models.push_back(TRY(json::as<std::string>(value, "models")));
  else
    models.assign(all.begin(),
                  all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, all.size())));
  const bool are_known =
      std::ranges::all_of(models, [&](const auto& name) { return std::ranges::count(all, name) > 0; });
  const bool are_different = std::set(models.begin(), models.end()).size() == models.size();
  if (are_known && are_different && models.size() >= 2 && models.size() <= k_compared_max) return models;
  return fail(ErrorKind::invalid_input, "comparison_models_invalid",
              {fmt::format("Välj två till {} olika modeller av dem som finns.", k_compared_max),
               fmt::format("Choose two to {} different models of those there are.", k_compared_max)});
}

Result<http::Response> start(Services& services, http::Request& request) {
  const auto organisation = TRY(own_organisation(request));
  const auto& caller = caller_of(request);
  const auto body = TRY(body_of(request));
  const llm::Asker asker{organisation, caller.person().id};
  const auto models = services.comparisons.shuffled(TRY(models_in(body, comparable(services, asker))));

  answer::TurnRequest turn;
  turn.question = TRY(json::get<std::string>(body, "question"));
  turn.reach = TRY(reach_for_answers(services, caller, organisation));
  turn.asker = asker;
  std::vector<std::unique_ptr<turns::EventReader>> readers;
  for (const auto& name : models) {
    turn.models = TRY(models_for(services, caller, name)).models;
    readers.push_back(TRY(services.turns.ask(turn)));
  }
  const auto count = models.size();
  const auto id = services.comparisons.add({organisation, caller.person().id}, models, std::move(readers));
  note(request, "comparison", id, organisation);
  return json_of(201, {{"id", id.value}, {"answers", count}});
}

// Nothing by which the model could be known.
json::Object blind(const model::Turn& turn) {
  return {{"answer", turn.answer}, {"refused", turn.refused}, {"citations", array_of(turn.citations)}};
}

Result<http::Response> follow(Services& services, http::Request& request) {
  const auto id = TRY(path_id<ComparisonId>(request, "comparison"));
  const auto place = number_in(request.parameter("place"));
  if (!place) return not_there();
  const auto at = static_cast<std::size_t>(*place);
  auto reader = services.comparisons.take_reader(id, caller_of(request).person().id, at);
  if (!reader) return not_there();
  auto show_end = [&book = services.comparisons, id, at](const model::Turn& turn) {
    const bool fell_back = std::ranges::count(turn.warnings, "model_unavailable") > 0;
    book.end(id, at, turn.state == model::TurnState::done && !fell_back);
    return blind(turn);
  };
  return http::event_stream(turn_event_source(std::move(reader), std::move(show_end)));
}

Result<model::Vote> vote_in(const json::Object& body) {
  model::Vote vote;
  const auto verdict = TRY(json::get<std::string>(body, "verdict"));
  const auto best = TRY(json::find<std::int64_t>(body, "best"));
  vote.why = TRY(json::find<std::string>(body, "why")).value_or("");
  if (verdict == "equal") {
    vote.verdict = model::VoteVerdict::equal;
  } else if (verdict == "all_bad") {
    vote.verdict = model::VoteVerdict::all_bad;
  } else if (verdict == "one_best" && best && *best >= 0) {
    vote.verdict = model::VoteVerdict::one_best;
    vote.best = static_cast<std::size_t>(*best);
  } else {
    return ComparisonBook::verdict_invalid();
  }
  if (vote.why.size() > k_why_bytes_max)
    return fail(ErrorKind::too_large, "why_too_long",
                {"Motiveringen är för lång. Skriv högst 2 000 tecken.",
                 "The reason is too long. Write at most 2,000 characters."});
  return vote;
}

Result<http::Response> vote(Services& services, http::Request& request) {
  const auto id = TRY(path_id<ComparisonId>(request, "comparison"));
  const auto person = caller_of(request).person().id;
  auto cast = TRY(vote_in(TRY(body_of(request))));
  const auto voted = TRY(services.comparisons.vote(id, person, cast.best));
  cast.organisation = voted.organisation;
  cast.person = person;
  cast.models = voted.models;
  cast.voted_at = services.clock.now();
  TRY(services.record.votes().add(cast));
  note(request, "comparison", id, voted.organisation);
  return json_of(200, {{"models", texts_of(voted.models)}});
}

json::Object object_of(const evaluation::ModelResult& result) {
  const auto& strength = result.strength;
  return {{"model", result.model}, {"strength", strength.value}, {"low", strength.low},
          {"high", strength.high}, {"group", strength.group},    {"votes", result.votes},
          {"best", result.best},   {"equal", result.equal},      {"all_bad", result.all_bad}};
}

// The newest reasons that people gave; without their names, since a vote is nobody's to answer for.
json::Array reasons_of(const std::vector<model::Vote>& votes) {
  constexpr std::size_t k_shown_max = 50;
  json::Array reasons;
  for (auto vote = votes.rbegin(); vote != votes.rend() && reasons.size() < k_shown_max; ++vote) {
    if (vote->why.empty()) continue;
    const bool has_best = vote->verdict == model::VoteVerdict::one_best;
    reasons.push_back(
        json::Object{{"why", vote->why},
                     {"models", texts_of(vote->models)},
                     {"best", has_best ? json::Value(vote->models.at(vote->best)) : json::Value()}});
  }
  return reasons;
}

Result<http::Response> results(Services& services, http::Request& request) {
  const auto organisation = TRY(own_organisation(request));
  const auto& caller = caller_of(request);
  const auto votes = TRY(services.record.votes().list(organisation));
  json::Array results;
  for (const auto& result : evaluation::results_of(votes)) results.push_back(object_of(result));
  json::Object reply{{"votes", votes.size()},
                     {"results", std::move(results)},
                     {"models", texts_of(comparable(services, {organisation, caller.person().id}))}};
  if (caller.rights.may_administer(organisation)) reply["reasons"] = reasons_of(votes);
  return json_of(200, reply);
}

}  // namespace

void add_comparisons(http::Router& router, Services& services) {
  using http::Method;
  const auto all = path("/organisations/{organisation}/comparisons");
  router.add({.method = Method::get, .pattern = all, .handler = with(services, results)});
  router.add({.method = Method::post,
              .pattern = all,
              .handler = with(services, start),
              .action = "comparison_started"});
  router.add({.method = Method::get,
              .pattern = path("/comparisons/{comparison}/answers/{place}/events"),
              .handler = with(services, follow)});
  router.add({.method = Method::post,
              .pattern = path("/comparisons/{comparison}/vote"),
              .handler = with(services, vote),
              .action = "comparison_voted"});
}

}  // namespace svea::api
