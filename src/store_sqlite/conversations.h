// Conversations in SQLite.
#pragma once

#include "store/conversations.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteConversations final : public store::Conversations {
 public:
  explicit SqliteConversations(Database& database) : database_(database) {}

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
  Database& database_;
};

}  // namespace svea::store_sqlite
