#include "classify/plan.h"

#include <fmt/format.h>

#include <set>

#include "classify/limits.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::classify {
namespace {

std::string comparable(const std::string& name) {
  std::string words;
  for (const auto span : text::words(name)) {
    words += text::fold(std::string_view(name).substr(span.start, span.end - span.start));
    words += ' ';
  }
  return words;
}

}  // namespace

Status check(const Plan& plan) {
  if (plan.size() < 2)
    return fail(ErrorKind::invalid_input, "plan_too_few",
                {"En plan behöver minst två klasser att välja mellan. Lägg till en.",
                 "A plan needs at least two classes to choose between. Add one."});
  if (plan.size() > limits::k_classes_max)
    return fail(ErrorKind::too_large, "plan_too_many",
                {fmt::format("Planen har {} klasser. Den får ha högst {}. Dela den i flera planer.",
                             plan.size(), limits::k_classes_max),
                 fmt::format("The plan has {} classes. It may have at most {}. Part it into several plans.",
                             plan.size(), limits::k_classes_max)});
  std::set<std::string> names;
  for (const auto& one : plan) {
    const auto name = comparable(one.name);
    if (name.empty())
      return fail(ErrorKind::invalid_input, "plan_name_missing",
                  {"En klass saknar namn. Ge varje klass ett namn med minst ett ord.",
                   "A class has no name. Give each class a name with at least one word."});
    if (!names.insert(name).second)
      return fail(ErrorKind::invalid_input, "plan_name_twice",
                  {fmt::format("Två klasser heter ”{}”. Ge dem olika namn.", one.name),
                   fmt::format("Two classes are called “{}”. Give them different names.", one.name)});
  }
  return {};
}

}  // namespace svea::classify
