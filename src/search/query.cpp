#include "search/query.h"

#include <algorithm>

#include "base/limits.h"

namespace svea::search {

bool Filter::lets_pass(model::DocumentId document, std::string_view type, std::string_view language,
                       std::string_view date) const {
  const auto is_wanted = [](const std::vector<std::string>& wanted, std::string_view value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
  };
  // Days of this form are in order as text.
  const bool is_in_time = !has_days() || (!date.empty() && date >= from && (to.empty() || date <= to));
  const bool is_named = documents.empty() || std::ranges::binary_search(documents, document);
  return is_named && is_wanted(types, type) && is_wanted(languages, language) && is_in_time;
}

Page page_of(const Query& query) {
  const std::size_t first = std::min(query.offset, limits::k_candidates_max);
  const std::size_t count = std::min(query.hits_max, limits::k_hits_max);
  return {first, std::min(first + count, limits::k_candidates_max)};
}

}  // namespace svea::search
