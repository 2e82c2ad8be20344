#include "improve/signs.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/check.h"
#include "improve/data.h"
#include "plain/data.h"

namespace svea::improve {
namespace {

// The match, what is replaced and what is written again of it.
constexpr int k_groups = 5;

struct Sign {
  bool is_together = false;  // all places of the text are one change
  bool is_in_quotations = false;
  std::unique_ptr<const re2::RE2> pattern;  // group 1 is replaced
  std::string write;
  svea::Sentence why;
};

std::vector<Sign> read_signs(std::string_view rows) {
  std::map<std::string_view, svea::Sentence> reasons;
  std::vector<Sign> signs;
  plain::for_each_row(rows, [&](std::string_view line) {
    const auto columns = plain::split_at(line, '\t');
    check(columns.size() == 4, "a row has four columns");
    if (columns[0] == "why") {
      reasons[columns[1]] = {std::string(columns[2]), std::string(columns[3])};
      return;
    }
    auto pattern = std::make_unique<const re2::RE2>(columns[1]);
    check(pattern->ok() && pattern->NumberOfCapturingGroups() >= 1, "a pattern says what is replaced");
    const auto why = reasons.find(columns[3]);
    check(why != reasons.end(), "a row has its reason");
    signs.push_back({columns[0] != "each", columns[0] == "quotes", std::move(pattern),
                     std::string(columns[2]), why->second});
  });
  return signs;
}

const std::vector<Sign>& swedish_signs() {
  static const auto signs = read_signs(data::signs());
  return signs;
}

// Columns that spaces or bars hold apart.
bool is_in_table(std::string_view text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const auto line = text.substr(start, std::min(text.find('\n', at), text.size()) - start);
  return line.find_first_of("\t|") != std::string_view::npos || line.find("    ") != std::string_view::npos;
}

// "\1" to "\4" are groups, "\s" is group 1 with a small letter.
std::string written(std::string_view write, const std::array<re2::StringPiece, k_groups>& groups) {
  std::string out;
  for (std::size_t i = 0; i < write.size(); ++i) {
    if (write[i] != '\\') {
      out += write[i];
      continue;
    }
    const char which = write[++i];
    const std::string group(groups[which == 's' ? 1 : static_cast<std::size_t>(which - '0')]);
    out += which == 's' ? plain::without_capital(group) : group;
  }
  return out;
}

void append_sign(std::string_view text, const Guarded& guarded, const Sign& sign, Findings& findings) {
  std::array<re2::StringPiece, k_groups> groups;
  const int wanted = sign.pattern->NumberOfCapturingGroups() + 1;
  const auto first = findings.size();
  for (std::size_t at = 0;
       at < text.size() && sign.pattern->Match({text.data(), text.size()}, at, text.size(),
                                               re2::RE2::UNANCHORED, groups.data(), wanted);) {
    const auto start = static_cast<std::size_t>(groups[1].data() - text.data());
    const text::Span span{start, start + groups[1].size()};
    at = span.end;
    if ((!sign.is_in_quotations && guarded.holds(span)) || is_in_table(text, start)) continue;
    const plain::DraftEdit edit{span, written(sign.write, groups)};
    if (sign.is_together && findings.size() > first)
      findings.back().edits.push_back(edit);
    else
      findings.push_back({plain::Reason::form, {edit}, sign.why});
  }
}

}  // namespace

void append_signs(std::string_view text, const Guarded& guarded, Findings& findings) {
  for (const auto& sign : swedish_signs()) append_sign(text, guarded, sign, findings);
}

}  // namespace svea::improve
