// In-memory fake of conversations.
#pragma once

#include <map>
#include <mutex>

#include "store/conversations.h"

namespace svea::store {

class MemoryConversations final : public Conversations {
 public:
  Result<model::Conversation> add(model::OrganisationId, model::PersonId, std::string title,
                                  Time now) override;
  Result<std::optional<model::Conversation>> find(model::ConversationId, model::PersonId) override;
  Result<std::vector<model::Conversation>> list(model::PersonId, model::OrganisationId,
                                                std::size_t count_max) override;
  Result<bool> rename(model::ConversationId, model::PersonId, std::string title) override;
  Result<bool> set_assistant(model::ConversationId, model::PersonId,
                             const std::optional<model::AssistantUse>&) override;
  Result<bool> remove(model::ConversationId, model::PersonId) override;
  Result<model::Turn> add_turn(const model::Turn&, model::PersonId) override;
  Status finish_turn(const model::Turn&) override;
  Result<std::optional<model::Turn>> find_turn(model::TurnId, model::PersonId) override;
  Result<std::vector<model::Turn>> turns(model::ConversationId, model::PersonId) override;
  Result<bool> remove_turns_from(model::TurnId, model::ConversationId, model::PersonId) override;
  Status fail_running_turns() override;

 private:
  model::Conversation* find_row(model::ConversationId, model::PersonId);

  std::mutex mutex_;
  std::map<model::ConversationId, model::Conversation> conversations_;
  std::map<model::TurnId, model::Turn> turns_;
  std::int64_t last_id_ = 0;
};

}  // namespace svea::store
