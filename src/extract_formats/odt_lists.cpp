#include "extract_formats/odt_lists.h"

#include <algorithm>

namespace svea::extract_formats {

void OdtLists::begin_list(const OdtListStyles& styles, const std::string& style, bool continues) {
  Open list;
  list.style = style.empty() && !open_.empty() ? open_.back().style : style;
  const auto found = styles.find(list.style);
  if (found != styles.end())
    list.level = found->second.levels[std::min(open_.size(), OdtListStyle::k_levels - 1)];
  list.count = list.level.start - 1;
  if (const auto last = last_counts_.find(list.style);
      continues && open_.empty() && last != last_counts_.end())
    list.count = last->second;
  open_.push_back(std::move(list));
  at_item_ = false;
}

void OdtLists::end_list() {
  if (open_.empty()) return;
  if (open_.size() == 1) last_counts_[open_.back().style] = open_.back().count;
  open_.pop_back();
  at_item_ = false;
}

void OdtLists::begin_item() {
  if (open_.empty()) return;
  ++open_.back().count;
  at_item_ = true;
}

std::string OdtLists::take_number() {
  at_item_ = false;
  if (open_.empty() || open_.back().level.format == NumberFormat::none) return "";
  const Open& list = open_.back();
  return formatted(list.count, list.level.format) + list.level.suffix + ' ';
}

}  // namespace svea::extract_formats
