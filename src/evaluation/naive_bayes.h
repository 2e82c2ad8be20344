// What a classifier is measured beside: multinomial naive Bayes on words (McCallum and Nigam, 1998).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::evaluation {

class NaiveBayes {
 public:
  explicit NaiveBayes(std::size_t classes) : texts_(classes), words_(classes), counts_(classes) {}
  void learn(std::string_view utf8, std::size_t label);
  // The likeliest class, each word counted once more than it was seen (Laplace).
  [[nodiscard]] std::size_t classify(std::string_view utf8) const;

 private:
  std::vector<std::size_t> texts_;  // of each class
  std::vector<std::size_t> words_;
  std::vector<std::unordered_map<std::string, std::size_t>> counts_;
  std::unordered_map<std::string, std::size_t> vocabulary_;
};

}  // namespace svea::evaluation
