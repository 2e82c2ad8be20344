#include "models/accounts.h"

#include <chrono>

#include <fmt/format.h>

#include "base/log.h"
#include "models/limits.h"

namespace svea::models {
namespace {

std::int64_t tokens_in(std::size_t bytes) {
  return static_cast<std::int64_t>((bytes + limits::k_bytes_per_token - 1) / limits::k_bytes_per_token);
}

}  // namespace

std::string month_of(Time time) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  return fmt::format("{:04}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
}

llm::TokenCounts with_estimates(llm::TokenCounts counted, std::size_t prompt_bytes,
                                std::size_t answer_bytes) {
  if (counted.prompt == 0) counted.prompt = tokens_in(prompt_bytes);
  if (counted.answer == 0) counted.answer = tokens_in(answer_bytes);
  return counted;
}

Result<std::unique_ptr<Accounts>> Accounts::open(store::LanguageModels& record, const Clock& clock) {
  std::unique_ptr<Accounts> accounts(new Accounts(record, clock));
  TRY(accounts->refresh());
  TRY(accounts->read_month(month_of(clock.now())));
  accounts->saver_ = std::jthread([raw = accounts.get()](std::stop_token stop) { raw->keep_saving(stop); });
  return accounts;
}

Accounts::~Accounts() {
  if (saver_.joinable()) {
    saver_.request_stop();
    saver_.join();
  }
  if (const auto saved = save(); !saved)
    log(LogLevel::error, "model_uses_lost", {{"code", saved.error().code}, {"detail", saved.error().detail}});
}

Status Accounts::refresh() {
  const auto read = TRY(record_.allowances());
  const std::scoped_lock lock(mutex_);
  allowances_.clear();
  for (const auto& allowance : read) allowances_[allowance.organisation] = allowance;
  return {};
}

Status Accounts::read_month(const std::string& month) {
  const auto uses = TRY(record_.uses_in(month));
  const std::scoped_lock lock(mutex_);
  month_ = month;
  for (const auto& use : uses) priced_[use.organisation] += use.priced_tokens;
  return {};
}

void Accounts::begin_month_if_new() {
  auto month = month_of(clock_.now());
  if (month == month_) return;
  month_ = std::move(month);
  priced_.clear();
}

void Accounts::add(const model::LanguageModel& used, model::OrganisationId organisation,
                   const llm::TokenCounts& tokens) {
  const std::scoped_lock lock(mutex_);
  begin_month_if_new();
  const auto priced = used.has_price() ? tokens.prompt + tokens.answer : 0;
  priced_[organisation] += priced;
  add_unsaved({organisation, used.slug, month_, 1, tokens.prompt, tokens.answer, priced,
               tokens.prompt * used.prompt_price_ore + tokens.answer * used.answer_price_ore});
  has_unsaved_.notify_all();
}

void Accounts::add_unsaved(const model::ModelUse& use) {
  const auto [row, is_new] = unsaved_.try_emplace({use.month, use.organisation, use.slug}, use);
  if (!is_new) add_use(row->second, use);
}

BudgetState Accounts::budget_of(model::OrganisationId organisation) {
  const std::scoped_lock lock(mutex_);
  begin_month_if_new();
  const auto allowance = allowances_.find(organisation);
  if (allowance == allowances_.end() || allowance->second.tokens_per_month == 0) return BudgetState::free;
  const auto used = priced_[organisation];
  const auto most = allowance->second.tokens_per_month;
  if (used >= most) return BudgetState::spent;
  return used * 100 >= most * limits::k_budget_warning_percent ? BudgetState::warned : BudgetState::free;
}

int Accounts::queue_share_of(model::OrganisationId organisation) {
  const std::scoped_lock lock(mutex_);
  const auto allowance = allowances_.find(organisation);
  return allowance == allowances_.end() ? 1 : allowance->second.queue_share;
}

Status Accounts::save() {
  const std::scoped_lock one_at_a_time(saving_);
  std::vector<model::ModelUse> uses;
  {
    const std::scoped_lock lock(mutex_);
    for (const auto& [key, use] : unsaved_) uses.push_back(use);
    unsaved_.clear();
  }
  if (uses.empty()) return {};
  auto saved = record_.add_uses(uses);
  if (saved) return {};
  const std::scoped_lock lock(mutex_);
  for (const auto& use : uses) add_unsaved(use);
  return saved;
}

void Accounts::keep_saving(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      if (!has_unsaved_.wait(lock, stop, [&] { return !unsaved_.empty(); })) return;
      // Uses of a while share one commit.
      has_unsaved_.wait_for(lock, stop, limits::k_save_uses_every, [] { return false; });
    }
    if (const auto saved = save(); !saved)
      log(LogLevel::error, "model_uses_not_saved",
          {{"code", saved.error().code}, {"detail", saved.error().detail}});
  }
}

}  // namespace svea::models
