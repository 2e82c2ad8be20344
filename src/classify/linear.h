// One linear separator a class against all others, learnt together.
#pragma once

#include <span>
#include <vector>

#include "classify/vocabulary.h"

namespace svea::classify {

// Row by feature, one weight a class: all classes of a feature are read at once, eight in a step.
class Weights {
 public:
  static constexpr std::size_t k_step = 8;

  Weights() = default;
  Weights(std::size_t features, std::size_t classes)
      : classes_(classes), row_((classes + k_step - 1) / k_step * k_step), values_((features + 1) * row_) {}
  [[nodiscard]] std::size_t classes() const { return classes_; }
  [[nodiscard]] std::span<float> of(std::size_t feature) { return {&values_[feature * row_], classes_}; }
  [[nodiscard]] std::span<const float> of(std::size_t feature) const {
    return {&values_[feature * row_], classes_};
  }
  // A last feature, which every text has.
  [[nodiscard]] std::span<float> bias() { return of(values_.size() / row_ - 1); }
  [[nodiscard]] std::span<const float> bias() const { return of(values_.size() / row_ - 1); }

  // How far the text lies on each class's side; as long as a row, of which the first classes() count.
  void score(const Vector& text, std::vector<float>& sums) const;
  [[nodiscard]] std::vector<float> scores(const Vector& text) const;
  // Moves the separators by `changes` (as long as a row) times the text.
  void move(const Vector& text, std::span<const float> changes);

 private:
  std::size_t classes_ = 1;
  std::size_t row_ = k_step;  // classes, and noughts up to a whole step
  std::vector<float> values_ = std::vector<float>(k_step);
};

struct Labelled {
  const Vector* text = nullptr;
  std::size_t label = 0;
};

// By coordinate descent in the dual of support vector machines with squared hinge loss (Hsieh et al., A Dual
// Coordinate Descent Method for Large-scale Linear SVM, ICML 2008), all classes at once. `features` is the
// size of the vocabulary. The same each time.
[[nodiscard]] Weights learn_linear(std::span<const Labelled> texts, std::size_t features, std::size_t classes,
                                   int rounds);

}  // namespace svea::classify
