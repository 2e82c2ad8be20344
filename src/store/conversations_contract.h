// What every implementation of store::Conversations does. For tests only; call from a TEST_CASE with a new
// record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void conversations_contract(Record& record) {
  auto& conversations = record.conversations();
  const ContractWorld world(record);
  const auto me = world.person.id;
  const auto someone_else = world.other_person.id;
  const auto organisation = world.organisation.id;
  const auto conversation = must(conversations.add(organisation, me, "Semester", k_noon));
  const auto ask = [&](const char* question, Time at) {
    model::Turn turn;
    turn.conversation = conversation.id;
    turn.question = question;
    turn.asked_at = at;
    return must(conversations.add_turn(turn, me));
  };

  SUBCASE("a conversation is its owner's alone") {
    const auto found = must(conversations.find(conversation.id, me));
    REQUIRE(found);
    CHECK(found->title == "Semester");
    CHECK(found->organisation == organisation);
    CHECK(found->created_at == k_noon);
    const auto turn = ask("Hur många dagar?", k_noon);
    CHECK_FALSE(must(conversations.find(conversation.id, someone_else)));
    CHECK(must(conversations.list(someone_else, organisation, 10)).empty());
    CHECK(must(conversations.list(me, world.other_organisation.id, 10)).empty());
    CHECK_FALSE(must(conversations.rename(conversation.id, someone_else, "Min")));
    CHECK_FALSE(must(conversations.remove(conversation.id, someone_else)));
    CHECK(must(conversations.turns(conversation.id, someone_else)).empty());
    CHECK_FALSE(must(conversations.find_turn(turn.id, someone_else)));
    CHECK_FALSE(must(conversations.remove_turns_from(turn.id, conversation.id, someone_else)));
    CHECK_FALSE(conversations.add_turn(turn, someone_else));
    CHECK(must(conversations.turns(conversation.id, me)).size() == 1);
  }

  SUBCASE("a conversation remembers the assistant it is held with") {
    CHECK_FALSE(must(conversations.find(conversation.id, me))->assistant);
    const model::AssistantUse use{{41}, "Bygglov", 3, true};
    CHECK_FALSE(must(conversations.set_assistant(conversation.id, someone_else, use)));
    CHECK(must(conversations.set_assistant(conversation.id, me, use)));
    for (const auto& found : {*must(conversations.find(conversation.id, me)),
                              must(conversations.list(me, organisation, 10)).at(0)}) {
      REQUIRE(found.assistant);
      CHECK(found.assistant->assistant == use.assistant);
      CHECK(found.assistant->name == "Bygglov");
      CHECK(found.assistant->version == 3);
      CHECK(found.assistant->is_pinned);
      CHECK(found.changed_at == k_noon);
    }
    CHECK(must(conversations.set_assistant(conversation.id, me, {})));
    CHECK_FALSE(must(conversations.find(conversation.id, me))->assistant);
  }

  SUBCASE("the one last asked in stands first in the list") {
    const auto newer = must(conversations.add(organisation, me, "Bygglov", k_noon + std::chrono::minutes{1}));
    CHECK(must(conversations.list(me, organisation, 10))[0].id == newer.id);
    ask("Hur många dagar?", k_noon + std::chrono::minutes{2});
    CHECK(must(conversations.rename(newer.id, me, "Lov")));
    const auto listed = must(conversations.list(me, organisation, 10));
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].id == conversation.id);
    CHECK(listed[0].changed_at == k_noon + std::chrono::minutes{2});
    CHECK(listed[1].title == "Lov");
    CHECK(must(conversations.list(me, organisation, 1)).size() == 1);
  }

  SUBCASE("a turn is kept before it has an answer, and with all of it afterwards") {
    auto turn = ask("Hur många dagar?", k_noon);
    CHECK(turn.id);
    CHECK(must(conversations.turns(conversation.id, me))[0].state == model::TurnState::running);
    turn.answer = "Du har **25** dagar [1].";
    turn.writer = model::Writer::model;
    turn.state = model::TurnState::done;
    turn.refused = true;
    turn.citations = {{.n = 1,
                       .document = {7},
                       .document_name = "avtal/semester.pdf",
                       .title = "Semester",
                       .heading = "Dagar › Antal",
                       .page = 3,
                       .start = 10,
                       .end = 35,
                       .quote = "Du har 25 dagar \"betalda\".",
                       .support = 0.75}};
    turn.model = "viking-7b";
    turn.sentences = {{.start = 0,
                       .end = 22,
                       .cited = {1},
                       .support = 0.5,
                       .verdict = model::Verdict::unsupported,
                       .doubt = model::Doubt::figures,
                       .nearest = "Du har 26 dagar.",
                       .nearest_n = 1}};
    turn.warnings = {"model_unavailable", "citation_unknown"};
    turn.took_ms = 812;
    must(conversations.finish_turn(turn));

    const auto found = must(conversations.find_turn(turn.id, me));
    REQUIRE(found);
    CHECK(found->conversation == conversation.id);
    CHECK(found->question == "Hur många dagar?");
    CHECK(found->answer == turn.answer);
    CHECK(found->writer == model::Writer::model);
    CHECK(found->state == model::TurnState::done);
    CHECK(found->refused);
    CHECK(found->warnings == turn.warnings);
    CHECK(found->asked_at == k_noon);
    CHECK(found->took_ms == 812);
    CHECK(found->model == "viking-7b");
    REQUIRE(found->sentences.size() == 1);
    const auto& sentence = found->sentences[0];
    CHECK(sentence.start == 0);
    CHECK(sentence.end == 22);
    CHECK(sentence.cited == std::vector{1});
    CHECK(sentence.support == doctest::Approx(0.5));
    CHECK(sentence.verdict == model::Verdict::unsupported);
    CHECK(sentence.doubt == model::Doubt::figures);
    CHECK(sentence.nearest == "Du har 26 dagar.");
    CHECK(sentence.nearest_n == 1);
    REQUIRE(found->citations.size() == 1);
    const auto& citation = found->citations[0];
    CHECK(citation.n == 1);
    CHECK(citation.document == model::DocumentId{7});
    CHECK(citation.document_name == "avtal/semester.pdf");
    CHECK(citation.title == "Semester");
    CHECK(citation.heading == "Dagar › Antal");
    CHECK(citation.page == 3);
    CHECK(citation.start == 10);
    CHECK(citation.end == 35);
    CHECK(citation.quote == "Du har 25 dagar \"betalda\".");
    CHECK(citation.support == doctest::Approx(0.75));
  }

  SUBCASE("editing a question removes its turn and those after it") {
    const auto first = ask("Ett", k_noon);
    const auto second = ask("Två", k_noon);
    ask("Tre", k_noon);
    const auto elsewhere = must(conversations.add(organisation, me, "Annat", k_noon));
    CHECK_FALSE(must(conversations.remove_turns_from(second.id, elsewhere.id, me)));
    CHECK(must(conversations.remove_turns_from(second.id, conversation.id, me)));
    const auto turns = must(conversations.turns(conversation.id, me));
    REQUIRE(turns.size() == 1);
    CHECK(turns[0].id == first.id);
    CHECK_FALSE(must(conversations.remove_turns_from(second.id, conversation.id, me)));
  }

  SUBCASE("a removed conversation takes its turns along, and a late answer is refused") {
    const auto turn = ask("Ett", k_noon);
    CHECK(must(conversations.remove(conversation.id, me)));
    CHECK_FALSE(must(conversations.remove(conversation.id, me)));
    CHECK_FALSE(must(conversations.find_turn(turn.id, me)));
    const auto finished = conversations.finish_turn(turn);
    REQUIRE_FALSE(finished);
    CHECK(finished.error().kind == ErrorKind::not_found);
    const auto added = conversations.add_turn(turn, me);
    REQUIRE_FALSE(added);
    CHECK(added.error().code == "gone");
  }

  SUBCASE("a turn that was running when the process died has failed") {
    ask("Ett", k_noon);
    auto done = ask("Två", k_noon);
    done.state = model::TurnState::done;
    must(conversations.finish_turn(done));
    must(conversations.fail_running_turns());
    const auto turns = must(conversations.turns(conversation.id, me));
    REQUIRE(turns.size() == 2);
    CHECK(turns[0].state == model::TurnState::failed);
    CHECK(turns[1].state == model::TurnState::done);
  }
}

}  // namespace svea::store
