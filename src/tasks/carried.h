// Which place of the sources carries a sentence that a language model wrote, and how well.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/conversation.h"
#include "prose/words.h"
#include "tasks/task.h"

namespace svea::tasks {

struct Carried {
  std::size_t source = 0;
  text::Span span;  // bytes: the sentence that carries most
  model::Verdict verdict = model::Verdict::unsupported;
};

// Built once for the sources, which it borrows; each look-up compares with the few passages that share most
// of the sentence's rarer words. Not for several threads at once.
class Carrier {
 public:
  explicit Carrier(const std::vector<Source>& sources);
  [[nodiscard]] Carried carry(std::string_view sentence);

 private:
  struct Passage {
    std::size_t source = 0;
    text::Span span;
  };

  [[nodiscard]] std::vector<std::size_t> nearest(std::string_view sentence);

  const std::vector<Source>& sources_;
  prose::StemNumbers stems_;
  std::vector<Passage> passages_;
  std::unordered_map<int, std::vector<std::size_t>> by_stem_;
};

// "supported", "weak" or "unsupported", as results have it.
[[nodiscard]] std::string_view name_of(model::Verdict verdict);

}  // namespace svea::tasks
