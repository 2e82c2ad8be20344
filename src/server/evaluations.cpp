#include "server/evaluations.h"

#include <unistd.h>
#include <sstream>

#include <fmt/format.h>

#include "evaluation/answers.h"
#include "evaluation/retrieval.h"
#include "llm/named_choice.h"
#include "search_xapian/xapian_index.h"
#include "server/check_evaluations.h"
#include "server/draft_evaluation.h"
#include "server/field_evaluations.h"
#include "server/improve_evaluation.h"
#include "server/searching.h"
#include "server/simplify_evaluation.h"
#include "server/summary_evaluation.h"
#include "spell_hunspell/hunspell_dictionary.h"

namespace svea::server {
namespace {

// A folder that is gone with this.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "svea-evaluation-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::stringstream as_lines(const json::Array& values) {
  std::stringstream lines;
  for (const auto& value : values) lines << json::serialise(value) << '\n';
  return lines;
}

Result<evaluation::RetrievalSet> set_in(const json::Object& request) {
  auto passages = as_lines(*TRY(json::get<const json::Array*>(request, "passages")));
  auto questions = as_lines(*TRY(json::get<const json::Array*>(request, "questions")));
  return evaluation::read_set(passages, questions);
}

json::Object report_of(const evaluation::RetrievalScores& scores) {
  return {{"questions", scores.questions},
          {"first", scores.first},
          {"first_ten", scores.first_ten},
          {"mrr", scores.mrr},
          {"median_ms", scores.median_ms}};
}

json::Object report_of(const evaluation::AnswerScores& scores) {
  return {{"questions", scores.questions},
          {"contains_answer", scores.contains_answer},
          {"contains_answer_one_sentence", scores.contains_answer_one_sentence},
          {"wrongly_refused", scores.wrongly_refused},
          {"words_mean", scores.words_mean},
          {"unanswerable", scores.unanswerable},
          {"refused", scores.refused},
          {"unsupported", scores.unsupported},
          {"median_ms", scores.median_ms},
          {"ms_99", scores.ms_99}};
}

// The model that the request names, "grund" for none; without a name those that are chosen.
Result<std::shared_ptr<llm::ModelChoice>> choice_in(const json::Object& request, llm::ModelChoice* models) {
  const auto name = TRY(json::find<std::string>(request, "model"));
  if (name == "grund") return nullptr;
  if (!name) return std::shared_ptr<llm::ModelChoice>(std::shared_ptr<void>(), models);
  if (models != nullptr) {
    auto named = std::make_shared<llm::NamedChoice>(*models, *name);
    if (!named->models_for({}).empty()) return named;
  }
  return fail(ErrorKind::not_found, "model_not_found",
              {fmt::format("Det finns ingen språkmodell ”{}” här.", *name),
               fmt::format("There is no language model “{}” here.", *name)});
}

template <typename Report>
json::Object report_with_splits(const Report& report) {
  auto object = report_of(report.overall);
  json::Object splits;
  for (const auto& [split, scores] : report.by_split) splits[split] = report_of(scores);
  if (!splits.empty()) object["splits"] = std::move(splits);
  return object;
}

}  // namespace

Result<json::Object> evaluate(const json::Object& request, llm::ModelChoice* models,
                              drafts::DocumentWriter& writer, const Config& config) {
  const auto kind = TRY(json::get<std::string>(request, "kind"));
  if (is_check_evaluation(kind)) return evaluate_checks(kind, request);
  // Tasks are measured without a model unless one is named.
  using Measure = Result<json::Object> (*)(const json::Object&, llm::ModelChoice*);
  for (const auto& [name, measure] : {std::pair<std::string_view, Measure>("summarise", evaluate_summaries),
                                      {"simplify", evaluate_simplify},
                                      {"fields", evaluate_fields},
                                      {"classify", evaluate_classification}}) {
    if (kind != name) continue;
    const auto choice = request.contains("model") ? TRY(choice_in(request, models)) : nullptr;
    return measure(request, choice.get());
  }
  if (kind == "improve")
    return evaluate_improve(request, spell_hunspell::HunspellDictionary(config.dictionaries));
  const TemporaryFolder folder;
  if (kind == "draft") return evaluate_drafts(request, writer, folder.path());
  const auto set = TRY(set_in(request));
  const auto words = TRY(search_xapian::open_index(folder.path() / "words", search_xapian::Access::write));
  const SystemClock clock;
  const auto searching = TRY(Searching::open(config, folder.path() / "vectors", *words, clock,
                                             search_vectors::Access::write, Embedding::at_once));
  if (kind == "retrieval") {
    auto report = report_with_splits(TRY(evaluation::evaluate_retrieval(set, searching->index())));
    if (searching->has_models()) {
      TRY(words->clear());
      report["words_alone"] = report_with_splits(TRY(evaluation::evaluate_retrieval(set, *words)));
    }
    return report;
  }
  if (kind == "answers") {
    const auto choice = TRY(choice_in(request, models));
    return report_with_splits(TRY(evaluation::evaluate_answers(set, searching->index(), choice.get())));
  }
  return fail(ErrorKind::invalid_input, "evaluation_kind_unknown",
              {fmt::format("Det går att mäta retrieval, answers, orders, support, differences, summarise, "
                           "simplify, improve, fields och classify, inte {}.",
                           kind),
               fmt::format("What can be measured is retrieval, answers, orders, support, differences, "
                           "summarise, simplify, improve, fields and classify, not {}.",
                           kind)});
}

}  // namespace svea::server
