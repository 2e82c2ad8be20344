#include "classify/learn.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "classify/calibrate.h"
#include "classify/limits.h"

namespace svea::classify {
namespace {

constexpr int k_rounds = 12;
constexpr int k_rounds_to_calibrate = 6;
constexpr std::size_t k_folds = 3;
// With fewer texts, or fewer than two a class, the folds would say nothing.
constexpr std::size_t k_texts_to_calibrate_min = 20;
// From so many texts on, a feature of a single one is an odd word.
constexpr std::size_t k_texts_for_common_features = 200;

struct Material {
  std::vector<std::unordered_map<std::string, CountedWord>> words;
  std::vector<std::size_t> labels;  // parallel
  std::size_t from_plan = 0;        // so many of the first are descriptions

  void add(std::string_view text, std::size_t label) {
    auto found = telling_words(text);
    if (found.empty()) return;
    words.push_back(std::move(found));
    labels.push_back(label);
  }
};

Material material_of(const Plan& plan, std::span<const LabelledText> texts) {
  Material material;
  for (std::size_t label = 0; label < plan.size(); ++label)
    material.add(plan[label].name + "\n" + plan[label].description, label);
  material.from_plan = material.words.size();
  for (std::size_t label = 0; label < plan.size(); ++label)
    for (const auto& example : plan[label].examples) material.add(example, label);
  for (const auto& one : texts) material.add(one.text, one.label);
  return material;
}

// Features that as many texts have as memory allows.
Vocabulary vocabulary_of(const Material& material, std::size_t classes) {
  std::size_t texts_min = material.words.size() >= k_texts_for_common_features ? 2 : 1;
  Vocabulary vocabulary(material.words, texts_min);
  while ((vocabulary.size() + 1) * classes > limits::k_weights_max)
    vocabulary = Vocabulary(material.words, texts_min *= 2);
  return vocabulary;
}

Status cancelled() {
  return fail(ErrorKind::cancelled, "learning_cancelled",
              {"Inlärningen avbröts. Inget har ändrats.", "The learning was stopped. Nothing has changed."});
}

// What each text that is no description gets from a classifier that has not seen it.
Result<std::vector<HeldOut>> hold_out(std::span<const Labelled> all, std::size_t from_plan,
                                      std::size_t features, std::size_t classes,
                                      const std::stop_token& stop) {
  // Texts of a class take turns, so that each fold has its share of them.
  std::vector<std::size_t> turn(classes);
  std::vector<std::size_t> fold_of(all.size(), k_folds);
  for (std::size_t i = from_plan; i < all.size(); ++i) fold_of[i] = turn[all[i].label]++ % k_folds;
  std::vector<HeldOut> held_out;
  for (std::size_t fold = 0; fold < k_folds; ++fold) {
    if (stop.stop_requested()) return std::unexpected(cancelled().error());
    std::vector<Labelled> rest;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (fold_of[i] != fold) rest.push_back(all[i]);
    const auto weights = learn_linear(rest, features, classes, k_rounds_to_calibrate);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (fold_of[i] == fold) held_out.push_back({weights.scores(*all[i].text), all[i].label});
  }
  return held_out;
}

std::vector<std::string> names_of(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto& one : plan) names.push_back(one.name);
  return names;
}

Status check_size(std::size_t texts) {
  if (texts <= limits::k_texts_max) return {};
  return fail(
      ErrorKind::too_large, "learn_too_many",
      {fmt::format("Det är {} texter att lära av. Högst {} går bra; femtio för varje klass räcker långt.",
                   texts, limits::k_texts_max),
       fmt::format("There are {} texts to learn from. At most {} will do; fifty for each class go far.",
                   texts, limits::k_texts_max)});
}

}  // namespace

Result<Classifier> learn(const Plan& plan, std::span<const LabelledText> texts, const LearnOptions& options,
                         std::stop_token stop) {
  TRY(check(plan));
  TRY(check_size(texts.size()));
  const auto material = material_of(plan, texts);
  auto vocabulary = vocabulary_of(material, plan.size());
  std::vector<Vector> vectors;
  for (const auto& words : material.words) vectors.push_back(vocabulary.vector_of(words));
  std::vector<Labelled> all;
  for (std::size_t i = 0; i < vectors.size(); ++i) all.push_back({&vectors[i], material.labels[i]});
  Calibration calibration;
  if (const auto count = all.size() - material.from_plan;
      count >= std::max(k_texts_to_calibrate_min, 2 * plan.size()))
    calibration = calibrate(TRY(hold_out(all, material.from_plan, vocabulary.size(), plan.size(), stop)),
                            options.right_wanted);
  if (stop.stop_requested()) return std::unexpected(cancelled().error());
  auto weights = learn_linear(all, vocabulary.size(), plan.size(), k_rounds);
  return Classifier(names_of(plan), std::move(vocabulary), std::move(weights), calibration);
}

}  // namespace svea::classify
