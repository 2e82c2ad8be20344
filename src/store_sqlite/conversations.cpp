#include "store_sqlite/conversations.h"

#include "store/errors.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

model::Conversation read_conversation(const Rows& row) {
  model::Conversation conversation{row.get<model::ConversationId>(0),
                                   row.get<model::OrganisationId>(1),
                                   row.get<model::PersonId>(2),
                                   row.get<std::string>(3),
                                   row.get<Time>(4),
                                   row.get<Time>(5),
                                   {}};
  if (const auto assistant = row.get<std::optional<model::LibraryEntryId>>(6))
    conversation.assistant = {*assistant, row.get<std::string>(7), row.get<int>(8), row.get<bool>(9)};
  return conversation;
}

Result<model::Turn> read_turn(const Rows& row) {
  return model::Turn{.id = row.get<model::TurnId>(0),
                     .conversation = row.get<model::ConversationId>(1),
                     .question = row.get<std::string>(2),
                     .answer = row.get<std::string>(3),
                     .writer = row.get<model::Writer>(4),
                     .model = row.get<std::string>(12),
                     .state = row.get<model::TurnState>(5),
                     .refused = row.get<bool>(6),
                     .citations = TRY(read_citations(row.get<std::string_view>(7))),
                     .sentences = TRY(read_sentences(row.get<std::string_view>(11))),
                     .warnings = TRY(read_strings(row.get<std::string_view>(8))),
                     .asked_at = row.get<Time>(9),
                     .took_ms = row.get<std::int64_t>(10)};
}

}  // namespace

Result<model::Conversation> SqliteConversations::add(model::OrganisationId organisation,
                                                     model::PersonId person, std::string title, Time now) {
  return database_.write([&](Connection& connection) -> Result<model::Conversation> {
    TRY(
        connection.run("INSERT INTO conversations (organisation_id, person_id, title, created_at, "
                       "changed_at) VALUES (?1, ?2, ?3, ?4, ?4)",
                       organisation, person, title, now));
    return model::Conversation{{connection.last_id()}, organisation, person, std::move(title), now, now, {}};
  });
}

Result<std::optional<model::Conversation>> SqliteConversations::find(model::ConversationId id,
                                                                     model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Conversation>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, person_id, title, created_at, changed_at, assistant_id, assistant_name, "
        "assistant_version, assistant_is_pinned FROM conversations WHERE id = ?1 AND person_id = ?2",
        id, person));
    return read_first(rows, read_conversation);
  });
}

Result<std::vector<model::Conversation>> SqliteConversations::list(model::PersonId person,
                                                                   model::OrganisationId organisation,
                                                                   std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Conversation>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, person_id, title, created_at, changed_at, assistant_id, assistant_name, "
        "assistant_version, assistant_is_pinned FROM conversations WHERE person_id = ?1 AND organisation_id "
        "= ?2 ORDER BY changed_at DESC, id DESC LIMIT ?3",
        person, organisation, count_max));
    return read_all(rows, read_conversation);
  });
}

Result<bool> SqliteConversations::rename(model::ConversationId id, model::PersonId person,
                                         std::string title) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(connection.run("UPDATE conversations SET title = ?3 WHERE id = ?1 AND person_id = ?2", id, person,
                       title));
    return connection.changed_rows() > 0;
  });
}

Result<bool> SqliteConversations::set_assistant(model::ConversationId id, model::PersonId person,
                                                const std::optional<model::AssistantUse>& assistant) {
  const auto use = assistant.value_or(model::AssistantUse{});
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(
        connection.run("UPDATE conversations SET assistant_id = ?3, assistant_name = ?4, assistant_version = "
                       "?5, assistant_is_pinned = ?6 WHERE id = ?1 AND person_id = ?2",
                       id, person, assistant ? std::optional(use.assistant) : std::nullopt, use.name,
                       use.version, use.is_pinned));
    return connection.changed_rows() > 0;
  });
}

Result<bool> SqliteConversations::remove(model::ConversationId id, model::PersonId person) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(connection.run("DELETE FROM conversations WHERE id = ?1 AND person_id = ?2", id, person));
    return connection.changed_rows() > 0;
  });
}

Result<model::Turn> SqliteConversations::add_turn(const model::Turn& given, model::PersonId person) {
  return database_.write([&](Connection& connection) -> Result<model::Turn> {
    TRY(connection.run("UPDATE conversations SET changed_at = ?3 WHERE id = ?1 AND person_id = ?2",
                       given.conversation, person, given.asked_at));
    if (connection.changed_rows() == 0) return store::gone();
    TRY(connection.run(
        "INSERT INTO turns (conversation_id, organisation_id, question, answer, writer, state, refused, "
        "citations, warnings, asked_at, took_ms) SELECT id, organisation_id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        "?10 FROM conversations WHERE id = ?1",
        given.conversation, given.question, given.answer, given.writer, given.state, given.refused,
        store_citations(given.citations), store_strings(given.warnings), given.asked_at, given.took_ms));
    auto turn = given;
    turn.id = {connection.last_id()};
    return turn;
  });
}

Status SqliteConversations::finish_turn(const model::Turn& turn) {
  return database_.write([&](Connection& connection) -> Status {
    TRY(connection.run(
        "UPDATE turns SET answer = ?2, writer = ?3, state = ?4, refused = ?5, citations = ?6, warnings = ?7, "
        "took_ms = ?8, sentences = ?9, model = ?10 WHERE id = ?1",
        turn.id, turn.answer, turn.writer, turn.state, turn.refused, store_citations(turn.citations),
        store_strings(turn.warnings), turn.took_ms, store_sentences(turn.sentences), turn.model));
    if (connection.changed_rows() == 0) return store::gone();
    return {};
  });
}

Result<std::optional<model::Turn>> SqliteConversations::find_turn(model::TurnId id, model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Turn>> {
    auto rows = TRY(connection.query(
        "SELECT turns.id, conversation_id, question, answer, writer, state, refused, citations, warnings, "
        "asked_at, took_ms, sentences, model FROM turns JOIN conversations ON conversations.id = "
        "conversation_id WHERE turns.id = ?1 AND person_id = ?2",
        id, person));
    if (!TRY(rows.next())) return std::nullopt;
    return TRY(read_turn(rows));
  });
}

Result<std::vector<model::Turn>> SqliteConversations::turns(model::ConversationId id,
                                                            model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Turn>> {
    auto rows = TRY(connection.query(
        "SELECT turns.id, conversation_id, question, answer, writer, state, refused, citations, warnings, "
        "asked_at, took_ms, sentences, model FROM turns JOIN conversations ON conversations.id = "
        "conversation_id WHERE conversation_id = ?1 AND person_id = ?2 ORDER BY turns.id",
        id, person));
    std::vector<model::Turn> turns;
    while (TRY(rows.next())) turns.push_back(TRY(read_turn(rows)));
    return turns;
  });
}

Result<bool> SqliteConversations::remove_turns_from(model::TurnId first, model::ConversationId id,
                                                    model::PersonId person) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    // The turn itself must be one of this conversation's: an id of another one must not cut this one short.
    TRY(
        connection.run("DELETE FROM turns WHERE conversation_id = ?2 AND id >= ?1 AND EXISTS (SELECT 1 FROM "
                       "turns WHERE id = ?1 AND conversation_id = ?2) AND EXISTS (SELECT 1 FROM "
                       "conversations WHERE id = ?2 AND person_id = ?3)",
                       first, id, person));
    return connection.changed_rows() > 0;
  });
}

Status SqliteConversations::fail_running_turns() {
  return database_.write([](Connection& connection) {
    return connection.run("UPDATE turns SET state = ?1 WHERE state = 0", model::TurnState::failed);
  });
}

}  // namespace svea::store_sqlite
