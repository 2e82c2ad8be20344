// How values are stored: enumerations as numbers, lists as JSON, documents as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/conversation.h"
#include "model/directory.h"
#include "model/document.h"
#include "store/credentials.h"
#include "store/intake_jobs.h"
#include "store_sqlite/rows.h"

namespace svea::store_sqlite {

// Databases hold these numbers: a new value goes last, and none changes its place.
static_assert(int(model::OrganisationKind::member) == 0 && int(model::OrganisationKind::national) == 1);
static_assert(int(model::Role::reader) == 0 && int(model::Role::editor) == 1 &&
              int(model::Role::administrator) == 2);
static_assert(int(model::SpaceAccess::organisation) == 0 && int(model::SpaceAccess::members) == 1);
static_assert(int(model::SecurityClass::open) == 0 && int(model::SecurityClass::internal) == 1 &&
              int(model::SecurityClass::sensitive) == 2 && int(model::SecurityClass::secret) == 3);
static_assert(int(model::DocumentState::received) == 0 && int(model::DocumentState::ready) == 1 &&
              int(model::DocumentState::failed) == 2 && int(model::DocumentState::replaced) == 3);
static_assert(int(model::BlockKind::heading) == 0 && int(model::BlockKind::paragraph) == 1 &&
              int(model::BlockKind::list_item) == 2 && int(model::BlockKind::table_row) == 3 &&
              int(model::BlockKind::code) == 4);
static_assert(int(model::Writer::grund) == 0 && int(model::Writer::model) == 1);
static_assert(int(model::TurnState::running) == 0 && int(model::TurnState::done) == 1 &&
              int(model::TurnState::stopped) == 2 && int(model::TurnState::failed) == 3);
static_assert(int(store::TokenKind::session) == 0 && int(store::TokenKind::link) == 1 &&
              int(store::TokenKind::key) == 2);
static_assert(int(ErrorKind::invalid_input) == 0 && int(ErrorKind::internal) == 12);

// Reading what cannot be read gives record_damaged.
[[nodiscard]] std::string store_strings(const std::vector<std::string>& strings);
[[nodiscard]] Result<std::vector<std::string>> read_strings(std::string_view json);

// Five numbers a block in one flat list: a third of the room that objects take.
[[nodiscard]] std::string store_blocks(const std::vector<model::Block>& blocks);
[[nodiscard]] Result<std::vector<model::Block>> read_blocks(std::string_view json);

[[nodiscard]] std::string store_read_pages(const std::vector<model::ReadPage>& pages);
[[nodiscard]] Result<std::vector<model::ReadPage>> read_read_pages(std::string_view json);

[[nodiscard]] std::string store_page_blocks(const std::vector<store::PageBlock>& blocks);
[[nodiscard]] Result<std::vector<store::PageBlock>> read_page_blocks(std::string_view json);

// Metadata by field name; what is unknown is left out. model::edited({}, fields) is the way back.
[[nodiscard]] model::MetadataEdits fields_of(const model::Metadata& metadata);
[[nodiscard]] std::string store_fields(const model::MetadataEdits& fields);
[[nodiscard]] Result<model::MetadataEdits> read_fields(std::string_view json);

[[nodiscard]] std::string store_citations(const std::vector<model::Citation>& citations);
[[nodiscard]] Result<std::vector<model::Citation>> read_citations(std::string_view json);
[[nodiscard]] std::string store_sentences(const std::vector<model::CheckedSentence>& sentences);
[[nodiscard]] Result<std::vector<model::CheckedSentence>> read_sentences(std::string_view json);

// Without its detail, which is for the log only.
[[nodiscard]] std::string store_error(const Error& error);
[[nodiscard]] Result<Error> read_error(std::string_view json);

// A list of ids for json_each(), so that any number of them is one parameter.
template <typename Ids>
[[nodiscard]] std::string id_list(const Ids& ids) {
  std::string json = "[";
  for (const auto id : ids) {
    if (json.size() > 1) json += ',';
    json += std::to_string(id.value);
  }
  return json += ']';
}
[[nodiscard]] Result<std::vector<std::int64_t>> read_numbers(std::string_view json);
// The way back from id_list().
template <typename IdType>
[[nodiscard]] Result<std::vector<IdType>> read_ids(std::string_view json) {
  std::vector<IdType> ids;
  for (const auto number : TRY(read_numbers(json))) ids.push_back(IdType{number});
  return ids;
}

// The present row of `SELECT * FROM document_rows`.
[[nodiscard]] Result<model::Document> read_document(const Rows& row);

}  // namespace svea::store_sqlite
