#include "api/objects.h"

#include <fmt/chrono.h>
#include <fmt/ranges.h>

#include "model/block_slugs.h"

namespace svea::api {
namespace {

std::string_view name_of(model::DocumentState state) {
  switch (state) {
    case model::DocumentState::received:
      return "received";
    case model::DocumentState::ready:
      return "ready";
    case model::DocumentState::failed:
      return "failed";
    case model::DocumentState::replaced:
      return "replaced";
  }
  return "";
}

std::string_view name_of(model::TurnState state) {
  switch (state) {
    case model::TurnState::running:
      return "running";
    case model::TurnState::done:
      return "done";
    case model::TurnState::stopped:
      return "stopped";
    case model::TurnState::failed:
      return "failed";
  }
  return "";
}

json::Array names_of(const model::MetadataEdits& edits) {
  json::Array names;
  for (const auto& [name, value] : edits) names.emplace_back(name);
  return names;
}

std::string_view name_of(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::supported:
      return "supported";
    case model::Verdict::weak:
      return "weak";
    case model::Verdict::unsupported:
      return "unsupported";
    case model::Verdict::uncited:
      return "uncited";
    case model::Verdict::unjudged:
      return "unjudged";
  }
  return "unjudged";
}

std::string_view name_of(model::Doubt doubt) {
  switch (doubt) {
    case model::Doubt::none:
      return "none";
    case model::Doubt::words:
      return "words";
    case model::Doubt::figures:
      return "figures";
    case model::Doubt::negation:
      return "negation";
    case model::Doubt::name:
      return "name";
    case model::Doubt::language:
      return "language";
  }
  return "none";
}

std::string_view name_of(model::Writer writer) { return writer == model::Writer::grund ? "grund" : "model"; }

json::Value assistant_value(const model::Conversation& conversation) {
  if (!conversation.assistant) return nullptr;
  const auto& use = *conversation.assistant;
  return json::Object{{"id", use.assistant.value},
                      {"name", use.name},
                      {"version", use.version},
                      {"is_pinned", use.is_pinned}};
}

}  // namespace

std::string_view name_of(model::Role role) {
  switch (role) {
    case model::Role::reader:
      return "reader";
    case model::Role::editor:
      return "editor";
    case model::Role::administrator:
      return "administrator";
  }
  return "";
}

json::Value number_or_null(std::optional<double> number) {
  if (!number) return nullptr;
  return *number;
}

json::Array texts_of(const std::vector<std::string>& texts) {
  json::Array array;
  for (const auto& text : texts) array.emplace_back(text);
  return array;
}

json::Value failure_of(const std::optional<Error>& failure) {
  if (!failure) return nullptr;
  return json::Object{
      {"code", failure->code}, {"detail", failure->sentence.sv}, {"detail_en", failure->sentence.en}};
}

std::string text_of(Time time) { return fmt::format("{:%FT%T}Z", time); }

json::Object object_of(const model::Organisation& organisation) {
  return {{"id", organisation.id.value},
          {"slug", organisation.slug},
          {"name", organisation.name},
          {"kind", organisation.kind == model::OrganisationKind::national ? "national" : "member"}};
}

json::Object object_of(const model::Person& person, model::Role role) {
  return {{"id", person.id.value}, {"email", person.email}, {"name", person.name}, {"role", name_of(role)}};
}

json::Object object_of(const model::Space& space) {
  return {{"id", space.id.value},
          {"organisation", space.organisation.value},
          {"slug", space.slug},
          {"name", space.name},
          {"access", space.access == model::SpaceAccess::members ? "members" : "organisation"},
          {"security_class", model::name_of(space.security_class)}};
}

json::Object object_of(const model::Document& document) {
  json::Object object = {
      {"id", document.id.value},
      {"organisation", document.organisation.value},
      {"space", document.space.value},
      {"name", document.name},
      {"edited", names_of(document.edits)},
      {"media_type", document.media_type},
      {"size_bytes", document.size_bytes},
      {"state", name_of(document.state)},
      {"failure", failure_of(document.failure)},
      {"pages", document.pages},
      {"passages", document.passages},
      {"version", document.version},
      {"replaced_by", document.replaced_by ? json::Value(document.replaced_by.value) : json::Value()},
      {"added_at", text_of(document.added_at)}};
  for (const auto& [name, value] : model::k_metadata_fields) object[name] = document.metadata.*value;
  return object;
}

json::Object object_of(const model::ReadPage& page) {
  return {{"page", page.page}, {"confidence", number_or_null(page.confidence)}};
}

json::Object object_of(const model::DocumentType& type) {
  return {{"code", type.code}, {"sv", type.sv}, {"en", type.en}};
}

json::Object object_of(const model::Origin& origin) {
  return {{"url", origin.url},
          {"licence", origin.licence},
          {"publisher", origin.publisher},
          {"published", origin.published}};
}

json::Object object_of(const model::Block& block) {
  return {{"kind", slug_of(block.kind)},
          {"level", block.level},
          {"page", block.page},
          {"start", block.start},
          {"end", block.end}};
}

json::Object object_of(const search::Hit& hit) {
  return {
      {"id", hit.document.value}, {"document", hit.name},
      {"title", hit.title},       {"heading", fmt::format("{}", fmt::join(hit.passage.heading_path, " › "))},
      {"page", hit.passage.page}, {"start", hit.passage.start},
      {"end", hit.passage.end},   {"text", hit.passage.text},
      {"score", hit.score},       {"organisation", hit.organisation.value},
      {"space", hit.space.value}, {"type", hit.type},
      {"date", hit.date},         {"language", hit.language}};
}

json::Object object_of(const model::Citation& citation) {
  return {{"n", citation.n},
          {"id", citation.document.value},
          {"document", citation.document_name},
          {"title", citation.title},
          {"heading", citation.heading},
          {"page", citation.page},
          {"start", citation.start},
          {"end", citation.end},
          {"quote", citation.quote},
          {"support", citation.support}};
}

json::Object object_of(const model::CheckedSentence& sentence) {
  return {{"start", sentence.start},
          {"end", sentence.end},
          {"cited", json::Array(sentence.cited.begin(), sentence.cited.end())},
          {"support", sentence.support},
          {"verdict", name_of(sentence.verdict)},
          {"doubt", name_of(sentence.doubt)},
          {"nearest", sentence.nearest},
          {"nearest_n", sentence.nearest_n}};
}

json::Object object_of(const model::Conversation& conversation) {
  return {{"id", conversation.id.value},
          {"organisation", conversation.organisation.value},
          {"title", conversation.title},
          {"assistant", assistant_value(conversation)},
          {"created_at", text_of(conversation.created_at)},
          {"changed_at", text_of(conversation.changed_at)}};
}

json::Object answer_of(const model::Turn& turn) {
  return {{"answer", turn.answer},
          {"writer", name_of(turn.writer)},
          {"model", turn.model.empty() ? json::Value() : json::Value(turn.model)},
          {"state", name_of(turn.state)},
          {"refused", turn.refused},
          {"citations", array_of(turn.citations)},
          {"sentences", array_of(turn.sentences)},
          {"warnings", texts_of(turn.warnings)},
          {"ms", turn.took_ms}};
}

json::Object object_of(const model::Turn& turn) {
  auto object = answer_of(turn);
  object["id"] = turn.id.value;
  object["conversation"] = turn.conversation.value;
  object["question"] = turn.question;
  object["asked_at"] = text_of(turn.asked_at);
  return object;
}

json::Object object_of(const store::AuditEntry& entry) {
  return {{"number", entry.number},       {"at", text_of(entry.at)},
          {"person", entry.person.value}, {"organisation", entry.organisation.value},
          {"action", entry.action},       {"subject", entry.subject},
          {"outcome", entry.outcome},     {"hash", entry.hash}};
}

}  // namespace svea::api
