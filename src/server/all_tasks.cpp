#include "server/all_tasks.h"

#include "tasks/analyse_task.h"
#include "tasks/basis_task.h"
#include "tasks/classify_task.h"
#include "tasks/compare_task.h"
#include "tasks/draft_task.h"
#include "tasks/extract_task.h"
#include "tasks/improve_task.h"
#include "tasks/letter_task.h"
#include "tasks/minutes_task.h"
#include "tasks/simplify_task.h"
#include "tasks/summarise_task.h"

namespace svea::server {

tasks::Tasks all_tasks(store::Files& files, drafts::DocumentWriter& writer,
                       const improve::Dictionary& dictionary, store::Library& library,
                       llm::Translator* translator) {
  std::vector<std::unique_ptr<tasks::Task>> all;
  all.push_back(std::make_unique<tasks::SummariseTask>());
  all.push_back(std::make_unique<tasks::AnalyseTask>());
  all.push_back(std::make_unique<tasks::SimplifyTask>());
  all.push_back(std::make_unique<tasks::ImproveTask>(dictionary, library));
  all.push_back(std::make_unique<tasks::ExtractTask>());
  all.push_back(std::make_unique<tasks::ClassifyTask>());
  all.push_back(std::make_unique<tasks::CompareTask>());
  all.push_back(std::make_unique<tasks::MinutesTask>());
  all.push_back(std::make_unique<tasks::DraftTask>(files, writer));
  all.push_back(std::make_unique<tasks::BasisTask>());
  all.push_back(std::make_unique<tasks::LetterTask>(translator));
  return tasks::Tasks(std::move(all));
}

}  // namespace svea::server
