#include "evaluation/classification.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "classify/learn.h"
#include "evaluation/naive_bayes.h"
#include "json/json.h"
#include "json/lines.h"

namespace svea::evaluation {
namespace {

// A case is a document of some pages.
constexpr std::size_t k_line_bytes_max = 8u << 20;
constexpr std::size_t k_fit_percent = 70;

using Clock = std::chrono::steady_clock;

struct Dated {
  ClassifiedText text;
  std::string published;
};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

ClassScores scores_of(const classify::Confusions& confusions) {
  return {.macro_f1 = confusions.macro_f1(), .accuracy = confusions.accuracy()};
}

classify::Plan plan_of(const std::vector<ClassifiedText>& texts) {
  std::map<std::string, classify::Class> classes;
  for (const auto& one : texts) classes[one.label].name = one.label;
  classify::Plan plan;
  for (auto& [name, one] : classes) plan.push_back(std::move(one));
  return plan;
}

std::size_t label_of(const classify::Plan& plan, const ClassifiedText& one) {
  return static_cast<std::size_t>(std::ranges::lower_bound(plan, one.label, {}, &classify::Class::name) -
                                  plan.begin());
}

std::vector<classify::LabelledText> to_learn(const classify::Plan& plan,
                                             const std::vector<ClassifiedText>& texts,
                                             std::size_t texts_a_class) {
  std::vector<std::size_t> taken(plan.size());
  std::vector<classify::LabelledText> chosen;
  for (auto one = texts.rbegin(); one != texts.rend(); ++one) {
    const auto label = label_of(plan, *one);
    if (one->split == "fit" && taken[label]++ < texts_a_class) chosen.push_back({one->text, label});
  }
  return chosen;
}

}  // namespace

Result<std::vector<ClassifiedText>> read_classified(std::istream& cases) {
  std::vector<Dated> dated;
  TRY(json::for_each_line(cases, k_line_bytes_max, [&](const json::Object& line) -> Status {
    Dated one;
    const auto title = TRY(json::find<std::string>(line, "title")).value_or("");
    one.text.text = title + "\n" + TRY(json::get<std::string>(line, "text"));
    one.text.label = TRY(json::get<std::string>(line, "label"));
    one.text.split = TRY(json::find<std::string>(line, "split")).value_or("");
    one.published = TRY(json::find<std::string>(line, "published")).value_or("");
    dated.push_back(std::move(one));
    return {};
  }));
  if (std::ranges::all_of(dated, [](const Dated& one) { return one.text.split.empty(); })) {
    std::ranges::stable_sort(dated, {}, &Dated::published);
    for (std::size_t i = 0; i < dated.size(); ++i)
      dated[i].text.split = 100 * i < k_fit_percent * dated.size() ? "fit" : "check";
  }
  std::vector<ClassifiedText> texts;
  for (auto& one : dated) texts.push_back(std::move(one.text));
  return texts;
}

Result<ClassReport> evaluate_classification(const std::vector<ClassifiedText>& texts,
                                            std::size_t texts_a_class, const AskClass& ask) {
  const auto plan = plan_of(texts);
  const auto chosen = to_learn(plan, texts, texts_a_class);
  ClassReport report{.classes = plan.size(), .learnt = chosen.size()};
  NaiveBayes naive_bayes(plan.size());
  for (const auto& one : chosen) naive_bayes.learn(one.text, one.label);
  const auto start = Clock::now();
  const auto classifier = TRY(classify::learn(plan, chosen));
  report.seconds_to_learn = seconds_since(start);

  classify::Confusions confusions;
  classify::Confusions confusions_naive_bayes;
  std::size_t known = 0;
  std::size_t known_right = 0;
  double seconds = 0;
  for (const auto& one : texts) {
    if (one.split != "check") continue;
    ++report.checked;
    const auto label = label_of(plan, one);
    const auto asked = Clock::now();
    const auto verdict = classifier.classify(one.text);
    seconds += seconds_since(asked);
    auto said = verdict.ranked.empty() ? 0 : verdict.ranked.front().label;
    if (!verdict.is_known && ask)
      if (const auto name = TRY(ask(plan, one.text)))
        said = label_of(plan, {.text = {}, .label = *name, .split = {}});
    confusions.add(label, said);
    confusions_naive_bayes.add(label, naive_bayes.classify(one.text));
    known += verdict.is_known ? 1 : 0;
    known_right += verdict.is_known && said == label ? 1 : 0;
  }
  for (const auto& [classes, count] : confusions.texts())
    if (classes.first != classes.second)
      report.confusion[{plan[classes.first].name, plan[classes.second].name}] = count;
  report.scores = scores_of(confusions);
  report.naive_bayes = scores_of(confusions_naive_bayes);
  report.share_known = share(known, report.checked);
  report.accuracy_known = share(known_right, known);
  report.ms_per_text = report.checked == 0 ? 0 : 1000 * seconds / static_cast<double>(report.checked);
  return report;
}

}  // namespace svea::evaluation
