#include "store/memory_language_models.h"

#include <algorithm>
#include <ranges>

#include "store/errors.h"

namespace svea::store {

using model::LanguageModel;
using model::ModelUse;

LanguageModel* MemoryLanguageModels::find_row(std::string_view slug) {
  const auto found = std::ranges::find(rows_, slug, &LanguageModel::slug);
  return found == rows_.end() ? nullptr : &*found;
}

Status MemoryLanguageModels::check_organisations(std::span<const model::OrganisationId> wanted) {
  const auto known = TRY(directory_.organisations());
  for (const auto id : wanted)
    if (std::ranges::find(known, id, &model::Organisation::id) == known.end()) return gone();
  return {};
}

Status MemoryLanguageModels::add(const LanguageModel& given) {
  const std::scoped_lock lock(mutex_);
  if (find_row(given.slug) || given.slug == model::k_configured_model) return slug_taken();
  TRY(check_organisations(given.organisations));
  rows_.push_back(given);
  return {};
}

Result<std::optional<LanguageModel>> MemoryLanguageModels::find(std::string_view slug) {
  const std::scoped_lock lock(mutex_);
  const auto* row = find_row(slug);
  return row ? std::optional(*row) : std::nullopt;
}

Result<std::vector<LanguageModel>> MemoryLanguageModels::all() {
  const std::scoped_lock lock(mutex_);
  return rows_;
}

Result<bool> MemoryLanguageModels::change(const LanguageModel& changed) {
  const std::scoped_lock lock(mutex_);
  auto* row = find_row(changed.slug);
  if (!row) return false;
  TRY(check_organisations(changed.organisations));
  *row = changed;
  return true;
}

Result<bool> MemoryLanguageModels::remove(std::string_view slug) {
  const std::scoped_lock lock(mutex_);
  for (auto& slugs : choices_ | std::views::values) std::erase(slugs, slug);
  std::erase_if(choices_, [](const auto& choice) { return choice.second.empty(); });
  return std::erase_if(rows_, [&](const auto& row) { return row.slug == slug; }) > 0;
}

Status MemoryLanguageModels::choose(const model::ModelsChosen& chosen) {
  const std::scoped_lock lock(mutex_);
  if (chosen.organisation) TRY(check_organisations({&chosen.organisation, 1}));
  if (chosen.space) {
    const auto space = TRY(directory_.find_space(chosen.space));
    if (!space || space->organisation != chosen.organisation) return gone();
  }
  for (const auto& slug : chosen.slugs)
    if (slug != model::k_configured_model && !find_row(slug)) return gone();
  const std::tuple key(chosen.organisation, chosen.space, chosen.task);
  if (chosen.slugs.empty())
    choices_.erase(key);
  else
    choices_[key] = chosen.slugs;
  return {};
}

Result<std::vector<model::ModelsChosen>> MemoryLanguageModels::choices() {
  const std::scoped_lock lock(mutex_);
  std::vector<model::ModelsChosen> all;
  for (const auto& [key, slugs] : choices_)
    all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), slugs});
  return all;
}

Status MemoryLanguageModels::allow(const model::ModelAllowance& allowance) {
  const std::scoped_lock lock(mutex_);
  TRY(check_organisations({&allowance.organisation, 1}));
  allowances_[allowance.organisation] = allowance;
  return {};
}

Result<std::vector<model::ModelAllowance>> MemoryLanguageModels::allowances() {
  const std::scoped_lock lock(mutex_);
  std::vector<model::ModelAllowance> all;
  for (const auto& allowance : allowances_ | std::views::values) all.push_back(allowance);
  return all;
}

Status MemoryLanguageModels::add_uses(std::span<const ModelUse> uses) {
  const std::scoped_lock lock(mutex_);
  for (const auto& use : uses) {
    const auto [row, is_new] = uses_.try_emplace({use.month, use.organisation, use.slug}, use);
    if (!is_new) add_use(row->second, use);
  }
  return {};
}

Result<std::vector<ModelUse>> MemoryLanguageModels::uses_in(std::string_view month) {
  const std::scoped_lock lock(mutex_);
  std::vector<ModelUse> all;
  for (const auto& use : uses_ | std::views::values)
    if (use.month == month) all.push_back(use);
  return all;
}

}  // namespace svea::store
