#include "store/memory_conversations.h"

#include <algorithm>

#include "store/errors.h"

namespace svea::store {

model::Conversation* MemoryConversations::find_row(model::ConversationId id, model::PersonId person) {
  const auto found = conversations_.find(id);
  return found != conversations_.end() && found->second.person == person ? &found->second : nullptr;
}

Result<model::Conversation> MemoryConversations::add(model::OrganisationId organisation,
                                                     model::PersonId person, std::string title, Time now) {
  std::scoped_lock lock(mutex_);
  const model::ConversationId id{++last_id_};
  return conversations_[id] = {id, organisation, person, std::move(title), now, now, {}};
}

Result<std::optional<model::Conversation>> MemoryConversations::find(model::ConversationId id,
                                                                     model::PersonId person) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, person);
  if (!row) return std::nullopt;
  return *row;
}

Result<std::vector<model::Conversation>> MemoryConversations::list(model::PersonId person,
                                                                   model::OrganisationId organisation,
                                                                   std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Conversation> listed;
  for (const auto& [id, conversation] : conversations_)
    if (conversation.person == person && conversation.organisation == organisation)
      listed.push_back(conversation);
  std::ranges::sort(listed, std::greater{},
                    [](const auto& row) { return std::pair(row.changed_at, row.id); });
  if (listed.size() > count_max) listed.resize(count_max);
  return listed;
}

Result<bool> MemoryConversations::rename(model::ConversationId id, model::PersonId person,
                                         std::string title) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, person);
  if (row) row->title = std::move(title);
  return row != nullptr;
}

Result<bool> MemoryConversations::set_assistant(model::ConversationId id, model::PersonId person,
                                                const std::optional<model::AssistantUse>& assistant) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, person);
  if (row) row->assistant = assistant;
  return row != nullptr;
}

Result<bool> MemoryConversations::remove(model::ConversationId id, model::PersonId person) {
  std::scoped_lock lock(mutex_);
  if (!find_row(id, person)) return false;
  std::erase_if(turns_, [&](const auto& row) { return row.second.conversation == id; });
  conversations_.erase(id);
  return true;
}

Result<model::Turn> MemoryConversations::add_turn(const model::Turn& given, model::PersonId person) {
  std::scoped_lock lock(mutex_);
  auto* conversation = find_row(given.conversation, person);
  if (!conversation) return gone();
  conversation->changed_at = given.asked_at;
  auto turn = given;
  turn.id = {++last_id_};
  return turns_[turn.id] = std::move(turn);
}

Status MemoryConversations::finish_turn(const model::Turn& turn) {
  std::scoped_lock lock(mutex_);
  const auto found = turns_.find(turn.id);
  if (found == turns_.end()) return gone();
  auto& row = found->second;
  row.answer = turn.answer;
  row.writer = turn.writer;
  row.model = turn.model;
  row.state = turn.state;
  row.refused = turn.refused;
  row.citations = turn.citations;
  row.sentences = turn.sentences;
  row.warnings = turn.warnings;
  row.took_ms = turn.took_ms;
  return {};
}

Result<std::optional<model::Turn>> MemoryConversations::find_turn(model::TurnId id, model::PersonId person) {
  std::scoped_lock lock(mutex_);
  const auto found = turns_.find(id);
  if (found == turns_.end() || !find_row(found->second.conversation, person)) return std::nullopt;
  return found->second;
}

Result<std::vector<model::Turn>> MemoryConversations::turns(model::ConversationId id,
                                                            model::PersonId person) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Turn> found;
  if (!find_row(id, person)) return found;
  for (const auto& [turn_id, turn] : turns_)
    if (turn.conversation == id) found.push_back(turn);
  return found;
}

Result<bool> MemoryConversations::remove_turns_from(model::TurnId first, model::ConversationId id,
                                                    model::PersonId person) {
  std::scoped_lock lock(mutex_);
  const auto found = turns_.find(first);
  if (!find_row(id, person) || found == turns_.end() || found->second.conversation != id) return false;
  std::erase_if(turns_, [&](const auto& row) { return row.first >= first && row.second.conversation == id; });
  return true;
}

Status MemoryConversations::fail_running_turns() {
  std::scoped_lock lock(mutex_);
  for (auto& [id, turn] : turns_)
    if (turn.state == model::TurnState::running) turn.state = model::TurnState::failed;
  return {};
}

}  // namespace svea::store
