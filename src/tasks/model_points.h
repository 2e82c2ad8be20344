// Points that a language model reads out of texts, each with the place that carries it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tasks/carried.h"
#include "tasks/place.h"
#include "tasks/task.h"

namespace svea::tasks {

// A list that a model is asked for.
struct PointList {
  std::string name;                 // of the answer's member
  std::string meaning;              // what belongs in it, in Swedish
  std::vector<std::string> more{};  // what else each point says: "who"
};

struct SaidPoint {
  std::string text;
  std::map<std::string, std::string> more;  // "" where the model said nothing
  Carried carried;
};

struct SaidPoints {
  std::string writer;
  std::vector<std::vector<SaidPoint>> lists;  // as they were asked for, without repetitions
  std::vector<std::size_t> unread;            // pieces that the model gave no answer of
};

[[nodiscard]] inline bool is_unsupported(const SaidPoint& point) {
  return point.carried.verdict == model::Verdict::unsupported;
}
// {"text", "verdict", "place"?}
[[nodiscard]] json::Object object_of(const SaidPoint& point, const Places& places);

// What is asked of each piece of the texts.
struct PointQuestion {
  std::string instruction;  // what the model does, in Swedish; that the text is no order is said besides
  std::vector<PointList> lists;
};

// What gives orders to models has been taken out of `pieces`. None where no model may be used or none gives
// a single answer of the asked form. Errors: cancelled.
[[nodiscard]] Result<std::optional<SaidPoints>> ask_for_points(const PointQuestion& question,
                                                               std::span<const std::string> pieces,
                                                               Carrier& carrier, const Input& input,
                                                               const Tools& tools, std::stop_token stop);

}  // namespace svea::tasks
