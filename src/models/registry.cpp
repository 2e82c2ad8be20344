#include "models/registry.h"

#include <algorithm>
#include <random>

#include "base/log.h"
#include "models/chosen.h"
#include "models/limits.h"

namespace svea::models {
namespace {

using model::LanguageModel;
using model::SecurityClass;

// How often it looks after models when no bell rings: pauses end, and waits.
constexpr std::chrono::seconds k_round{1};

bool is_reached_alike(const LanguageModel& a, const LanguageModel& b) {
  return a.base_url == b.base_url && a.file == b.file && a.server_model == b.server_model &&
         a.sealed_key == b.sealed_key && a.ca_file == b.ca_file;
}

bool may_use(const LanguageModel& model, model::OrganisationId organisation) {
  return model.organisations.empty() ||
         std::ranges::find(model.organisations, organisation) != model.organisations.end();
}

}  // namespace

Result<std::unique_ptr<Registry>> Registry::open(Parts parts) {
  std::unique_ptr<Registry> registry(new Registry(std::move(parts)));
  registry->accounts_ =
      TRY(Accounts::open(registry->parts_.record.language_models(), registry->parts_.clock));
  TRY(registry->refresh());
  registry->attendant_ =
      std::jthread([raw = registry.get()](const std::stop_token& stop) { raw->attend(stop); });
  return registry;
}

Registry::~Registry() {
  if (attendant_.joinable()) {
    attendant_.request_stop();
    attendant_.join();
  }
  // Whoever still waits is told.
  for (const auto& entry : state()->entries) {
    if (!entry.served) continue;
    entry.served->close();
    entry.served->attend();
  }
}

std::shared_ptr<const Registry::State> Registry::state() const {
  const std::scoped_lock lock(mutex_);
  return state_;
}

Status Registry::refresh() {
  const std::scoped_lock one_at_a_time(refreshing_);
  auto& record = parts_.record.language_models();
  const auto before = state();
  auto after = std::make_shared<State>();
  if (parts_.configured) after->entries.push_back(entry_of(*parts_.configured, *before));
  for (const auto& model : TRY(record.all())) after->entries.push_back(entry_of(model, *before));
  after->choices = TRY(record.choices());
  for (const auto& organisation : TRY(parts_.record.directory().organisations()))
    if (organisation.kind == model::OrganisationKind::national) after->national.push_back(organisation.id);
  TRY(accounts_->refresh());

  const std::scoped_lock lock(mutex_);
  for (const auto& entry : before->entries) {
    const bool goes_on =
        std::ranges::find(after->entries, entry.served, &Entry::served) != after->entries.end();
    if (!entry.served || goes_on) continue;
    entry.served->close();
    closed_.push_back(entry.served);
  }
  state_ = std::move(after);
  bell_->ring();
  return {};
}

Registry::Entry Registry::entry_of(const LanguageModel& model, const State& before) {
  const auto known = std::ranges::find(before.entries, model.slug,
                                       [](const Entry& entry) { return std::string_view(entry.model.slug); });
  if (known != before.entries.end() && known->served && is_reached_alike(known->model, model)) {
    known->served->describe(model);
    return {model, known->chat, known->served};
  }
  auto connection = parts_.connect(model);
  if (!connection) {
    log(LogLevel::warning, "model_not_connected",
        {{"model", model.slug}, {"code", connection.error().code}, {"detail", connection.error().detail}});
    return {model, nullptr, nullptr, connection.error()};
  }
  const auto chat = connection->chat;
  return {model, chat,
          std::make_shared<ServedModel>(model, ServedModel::Parts{*std::move(connection), accounts_, bell_,
                                                                  parts_.clock, std::random_device{}()})};
}

std::optional<std::vector<model::Space>> Registry::spaces_of(const llm::Need& need) {
  std::vector<model::Space> spaces;
  for (const auto id : need.spaces) {
    const auto space = parts_.record.directory().find_space(id);
    if (!space || !*space) return std::nullopt;
    spaces.push_back(**space);
  }
  return spaces;
}

std::vector<const Registry::Entry*> Registry::cleared(const State& state, const llm::Need& need,
                                                      const std::vector<model::Space>& spaces) {
  const auto organisation = need.asker.organisation;
  const bool is_national = std::ranges::find(state.national, organisation) != state.national.end();
  auto security_class = is_national ? SecurityClass::open : SecurityClass::internal;
  for (const auto& space : spaces) security_class = std::max(security_class, space.security_class);
  std::vector<const Entry*> entries;
  for (const auto& entry : state.entries)
    if (entry.served && entry.model.enabled && entry.model.cleared_for >= security_class &&
        may_use(entry.model, organisation))
      entries.push_back(&entry);
  return entries;
}

std::vector<const Registry::Entry*> Registry::allowed(const State& state, const llm::Need& need) {
  const auto spaces = spaces_of(need);
  if (!spaces) return {};
  Wanted wanted{.organisation = need.asker.organisation, .spaces = {}, .task = need.task};
  for (const auto& space : *spaces)
    if (space.organisation == need.asker.organisation) wanted.spaces.push_back(space.id);
  const auto entries = cleared(state, need, *spaces);
  const auto slugs = chosen_slugs(state.choices, wanted);
  if (!slugs) return entries;
  std::vector<const Entry*> chosen;
  for (const auto& slug : *slugs)
    for (const auto* entry : entries)
      if (entry->model.slug == slug) chosen.push_back(entry);
  return chosen;
}

std::vector<std::shared_ptr<llm::ChatModel>> Registry::models_for(const llm::Need& need) {
  const auto now = state();
  const auto entries = allowed(*now, need);
  std::vector<std::shared_ptr<llm::ChatModel>> models;
  for (const auto* entry : entries)
    if (entry->served->may_serve(need.asker.organisation)) models.push_back(entry->served);
  if (models.empty() && !entries.empty()) models.push_back(entries.front()->served);
  return models;
}

std::vector<std::shared_ptr<llm::ChatModel>> Registry::all_for(const llm::Need& need) {
  const auto now = state();
  std::vector<std::shared_ptr<llm::ChatModel>> models;
  const auto spaces = spaces_of(need);
  if (!spaces) return models;
  for (const auto* entry : cleared(*now, need, *spaces)) models.push_back(entry->served);
  return models;
}

std::vector<ModelView> Registry::all() const {
  std::vector<ModelView> views;
  for (const auto& entry : state()->entries) {
    auto& view = views.emplace_back(ModelView{entry.model, entry.model.slug == model::k_configured_model});
    if (!entry.served) {
      view.figures = {.state = ModelState::unreachable, .error = entry.error};
      continue;
    }
    view.model.name = entry.served->name();
    view.figures = entry.served->figures();
  }
  return views;
}

std::optional<ModelView> Registry::find(std::string_view slug) const {
  for (auto& view : all())
    if (view.model.slug == slug) return std::move(view);
  return std::nullopt;
}

void Registry::attend(const std::stop_token& stop) {
  bool has_more = false;
  while (!stop.stop_requested()) {
    bell_->wait(has_more ? limits::k_places_told_every : std::chrono::milliseconds(k_round), stop);
    std::vector<std::shared_ptr<ServedModel>> served;
    {
      const std::scoped_lock lock(mutex_);
      served.swap(closed_);
      for (const auto& entry : state_->entries)
        if (entry.served) served.push_back(entry.served);
    }
    has_more = false;
    for (const auto& model : served) has_more = model->attend() || has_more;
  }
}

}  // namespace svea::models
