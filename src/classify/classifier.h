// Puts texts in the classes of a plan, says why and how sure, and says so when it does not know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/confusions.h"
#include "classify/linear.h"
#include "classify/vocabulary.h"

namespace svea::classify {

struct Candidate {
  std::size_t label = 0;   // place in the plan
  double probability = 0;  // 0–1
};

// A word of the text that spoke for the class, and where it stands first (bytes).
struct Reason {
  std::string word;
  text::Span span;
  double weight = 0;  // share of all that spoke for it, 0–1
};

struct Verdict {
  std::vector<Candidate> ranked;  // the likeliest classes, at most five
  bool is_known = false;          // the first is likely enough; else "don't know"
  std::vector<Reason> reasons;    // for the first, strongest first, at most eight
};

// What turns scores into probabilities, and probabilities into "don't know".
struct Calibration {
  double steepness = 4;    // of the probabilities in the scores
  double threshold = 0.5;  // a class less likely than this is not known
  // By cross-validation on the texts that were learnt from; 0 where they were too few.
  std::size_t texts = 0;
  double accuracy = 0;        // of the likeliest class
  double accuracy_known = 0;  // where it is at least as likely as the threshold
  double share_known = 0;
  Confusions confusions{};  // of the likeliest class
};

// Immutable: safe to use from any thread.
class Classifier {
 public:
  Classifier(std::vector<std::string> names, Vocabulary vocabulary, Weights weights, Calibration calibration);

  // Linear in the text. A text without a word that the classifier knows is in no class: `ranked` is empty.
  [[nodiscard]] Verdict classify(std::string_view utf8) const;

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const Calibration& calibration() const { return calibration_; }

  // As bytes for the record, with weights of one byte each and without the confusions, and from them. Errors:
  // classifier_damaged.
  [[nodiscard]] std::string save() const;
  [[nodiscard]] static Result<Classifier> load(std::string_view bytes);

 private:
  std::vector<std::string> names_;
  Vocabulary vocabulary_;
  Weights weights_;
  Calibration calibration_;
};

// Softmax over scores.
[[nodiscard]] std::vector<double> probabilities(const std::vector<float>& scores, double steepness);

}  // namespace svea::classify
