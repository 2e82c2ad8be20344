// Counts what was said of texts whose class is known: how often one class was taken for another, and how good
// that is.
#pragma once

#include <cstddef>
#include <map>
#include <utility>

namespace svea::classify {

class Confusions {
 public:
  // Classes by their place in the plan.
  void add(std::size_t truth, std::size_t said) { ++texts_[{truth, said}]; }

  // How many texts of the first class were put in the second; pairs that there are.
  [[nodiscard]] const std::map<std::pair<std::size_t, std::size_t>, std::size_t>& texts() const {
    return texts_;
  }
  // Share of right answers, 0–1.
  [[nodiscard]] double accuracy() const;
  // The mean of F1, 0–1, over the classes that texts were of: each counts the same, however many it has.
  [[nodiscard]] double macro_f1() const;

 private:
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> texts_;
};

}  // namespace svea::classify
