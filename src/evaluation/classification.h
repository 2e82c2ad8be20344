// Measures how well texts are put in classes (classify/), beside naive Bayes on the same texts.
#pragma once

#include <functional>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "classify/plan.h"

namespace svea::evaluation {

struct ClassifiedText {
  std::string text;
  std::string label;
  std::string split;  // "fit" or "check"
};

// From JSON Lines: "text", "label", optionally "title" (which is put before the text), and either "split" or
// "published" (a date). Where no line has a split, the first 70 % by date (of equals, by line) are "fit" and
// the later ones "check". Errors: those of json::for_each_line.
[[nodiscard]] Result<std::vector<ClassifiedText>> read_classified(std::istream& cases);

struct ClassScores {
  double macro_f1 = 0;  // mean over the classes that the check part has
  double accuracy = 0;
};

struct ClassReport {
  std::size_t classes = 0;
  std::size_t learnt = 0;   // texts
  std::size_t checked = 0;  // texts
  ClassScores scores{};     // of the likeliest class, however unlikely
  ClassScores naive_bayes{};
  double share_known = 0;     // of the texts checked: those it did not say "don't know" of
  double accuracy_known = 0;  // of those
  double seconds_to_learn = 0;
  double ms_per_text = 0;
  // How many texts of the first class were put in the second.
  std::map<std::pair<std::string, std::string>, std::size_t> confusion{};
};

// What an organisation has at hand when it begins.
inline constexpr std::size_t k_texts_a_class = 50;

// The class of a text that the classifier does not know, by its name; none where nobody knows.
using AskClass =
    std::function<Result<std::optional<std::string>>(const classify::Plan& plan, const std::string& text)>;

// Learns from at most `texts_a_class` of the fit part, the latest, and no description of any class. Errors:
// those of classify::learn() and of `ask`, which may be empty.
[[nodiscard]] Result<ClassReport> evaluate_classification(const std::vector<ClassifiedText>& texts,
                                                          std::size_t texts_a_class = k_texts_a_class,
                                                          const AskClass& ask = {});

}  // namespace svea::evaluation
