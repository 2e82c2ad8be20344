#include "api/openai_errors.h"

#include <array>

#include "json/json.h"

namespace svea::api {
namespace {

// Used up until the month ends: asking again is of no use before.
constexpr std::array<std::string_view, 2> k_budgets{"key_budget_used", "model_budget_spent"};
// Too much at once: the same goes through a little later.
constexpr std::array<std::string_view, 4> k_crowds{"turns_full", "overloaded", "model_queue_full",
                                                   "model_queue_share_full"};
constexpr std::string_view k_retry_after_s = "5";

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& codes, std::string_view code) {
  return std::ranges::find(codes, code) != codes.end();
}

std::string_view type_of(int status, std::string_view code) {
  if (is_one_of(k_budgets, code)) return "insufficient_quota";
  if (status == 401) return "authentication_error";
  if (status == 403) return "permission_error";
  if (status == 429) return "rate_limit_error";
  return status < 500 ? "invalid_request_error" : "server_error";
}

Sentence sentence_in(const json::Object& problem) {
  return {json::get<std::string>(problem, "detail").value_or(""),
          json::get<std::string>(problem, "detail_en").value_or("")};
}

}  // namespace

http::Response openai_error(int status, std::string_view code, const Sentence& sentence) {
  const bool is_budget = is_one_of(k_budgets, code);
  if (is_budget || is_one_of(k_crowds, code)) status = 429;
  const json::Object error{{"message", sentence.sv},
                           {"message_en", sentence.en},
                           {"type", type_of(status, code)},
                           {"param", nullptr},
                           {"code", code}};
  auto response = http::json_response(status, json::serialise(json::Object{{"error", error}}));
  response.problem = code;
  if (is_budget)
    response.headers.set("X-Should-Retry", "false");  // the official clients heed it
  else if (status == 429 || status == 503)
    response.headers.set("Retry-After", k_retry_after_s);
  return response;
}

http::Middleware openai_errors() {
  auto after = [](const http::Request& request, http::Response& response) {
    const auto& segments = request.target.segments;
    const auto* const text = std::get_if<std::string>(&response.body);
    if (response.problem.empty() || text == nullptr || segments.empty() || segments.front() != "v1") return;
    const auto problem = json::parse_object(*text);
    if (!problem || problem->contains("error")) return;
    auto error = openai_error(response.status, response.problem, sentence_in(*problem));
    for (const auto& [name, value] : response.headers) error.headers.set_default(name, value);
    response = std::move(error);
  };
  return {.name = "openai_errors", .before = {}, .after = std::move(after)};
}

}  // namespace svea::api
