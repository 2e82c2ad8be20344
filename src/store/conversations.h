// Port: conversations and their turns. They belong to one person in one organisation; nobody else reads them.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/conversation.h"

namespace svea::store {

class Conversations {
 public:
  virtual ~Conversations() = default;

  [[nodiscard]] virtual Result<model::Conversation> add(model::OrganisationId, model::PersonId,
                                                        std::string title, Time now) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Conversation>> find(model::ConversationId,
                                                                        model::PersonId) = 0;
  // Last changed first; a new turn is a change, a new title is not.
  [[nodiscard]] virtual Result<std::vector<model::Conversation>> list(model::PersonId, model::OrganisationId,
                                                                      std::size_t count_max) = 0;
  [[nodiscard]] virtual Result<bool> rename(model::ConversationId, model::PersonId, std::string title) = 0;
  // From now on it is held with this assistant; absent: with none.
  [[nodiscard]] virtual Result<bool> set_assistant(model::ConversationId, model::PersonId,
                                                   const std::optional<model::AssistantUse>&) = 0;
  [[nodiscard]] virtual Result<bool> remove(model::ConversationId, model::PersonId) = 0;

  // Stores a running turn before any work on it; `turn.id` is ignored and comes back set. Errors: gone.
  [[nodiscard]] virtual Result<model::Turn> add_turn(const model::Turn&, model::PersonId) = 0;
  // Replaces the turn's answer and state. Errors: gone.
  [[nodiscard]] virtual Status finish_turn(const model::Turn&) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Turn>> find_turn(model::TurnId, model::PersonId) = 0;
  // In the order asked.
  [[nodiscard]] virtual Result<std::vector<model::Turn>> turns(model::ConversationId, model::PersonId) = 0;
  // Removes this turn and those after it: "edit and resend".
  [[nodiscard]] virtual Result<bool> remove_turns_from(model::TurnId, model::ConversationId,
                                                       model::PersonId) = 0;
  // At start: turns that were running when the process died become failed.
  [[nodiscard]] virtual Status fail_running_turns() = 0;
};

}  // namespace svea::store
