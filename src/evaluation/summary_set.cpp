#include "evaluation/summary_set.h"

#include "json/json.h"
#include "json/lines.h"

namespace svea::evaluation {
namespace {

// A report of a thousand pages with its summary.
constexpr std::size_t k_line_bytes_max = 16u << 20;

}  // namespace

Result<std::vector<SummaryCase>> read_summary_set(std::istream& cases) {
  std::vector<SummaryCase> set;
  const auto take = [&](const json::Object& line) -> Status {
    SummaryCase one;
    one.document = TRY(json::get<std::string>(line, "document"));
    one.title = TRY(json::find<std::string>(line, "title")).value_or("");
    const auto lead = TRY(json::find<std::string>(line, "lead_summary"));
    one.reference = lead ? *lead : TRY(json::get<std::string>(line, "summary"));
    one.split = TRY(json::find<std::string>(line, "split")).value_or(set.size() % 2 == 0 ? "fit" : "check");
    set.push_back(std::move(one));
    return {};
  };
  TRY(json::for_each_line(cases, k_line_bytes_max, take));
  return set;
}

}  // namespace svea::evaluation
