#include "plain/words.h"

#include <algorithm>

#include "plain/data.h"

namespace svea::plain {

Words::Words(std::string_view list) {
  for_each_row(list, [this](std::string_view line) {
    const auto fields = split_words(line);
    auto& words = classes_[fields[0]];
    words.insert(fields.begin() + 1, fields.end());
  });
}

const Words& Words::swedish() {
  static const Words words(data::words());
  return words;
}

bool Words::is(std::string_view word_class, std::string_view word) const {
  const auto found = classes_.find(word_class);
  return found != classes_.end() && found->second.contains(word);
}

bool Words::ends_as(std::string_view word_class, std::string_view word) const {
  const auto found = classes_.find(word_class);
  return found != classes_.end() &&
         std::ranges::any_of(found->second, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace svea::plain
