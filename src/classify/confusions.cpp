#include "classify/confusions.h"

namespace svea::classify {
namespace {

struct OfClass {
  std::size_t there = 0;
  std::size_t said = 0;
  std::size_t right = 0;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Confusions::accuracy() const {
  std::size_t all = 0;
  std::size_t right = 0;
  for (const auto& [classes, count] : texts_) {
    all += count;
    if (classes.first == classes.second) right += count;
  }
  return share(right, all);
}

double Confusions::macro_f1() const {
  std::map<std::size_t, OfClass> of_class;
  for (const auto& [classes, count] : texts_) {
    of_class[classes.first].there += count;
    of_class[classes.second].said += count;
    if (classes.first == classes.second) of_class[classes.first].right += count;
  }
  double sum = 0;
  std::size_t classes = 0;
  for (const auto& [label, one] : of_class) {
    if (one.there == 0) continue;
    ++classes;
    sum += share(2 * one.right, one.there + one.said);
  }
  return classes == 0 ? 0 : sum / static_cast<double>(classes);
}

}  // namespace svea::classify
