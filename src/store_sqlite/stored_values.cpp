#include "store_sqlite/stored_values.h"

#include "json/json.h"
#include "store_sqlite/sqlite_error.h"

namespace svea::store_sqlite {
namespace {

constexpr std::size_t k_numbers_per_block = 5;

Result<json::Array> read_array(std::string_view text) {
  auto value = json::parse(text);
  if (!value || !value->is_array()) return std::unexpected(record_damaged("a stored list is no JSON list"));
  return std::move(value->get_array());
}

json::Value number_or_null(std::optional<double> number) {
  if (!number) return nullptr;
  return *number;
}

Result<model::CheckedSentence> read_sentence(const json::Value& value) {
  const auto* object = TRY(json::as<const json::Object*>(value, "sentence"));
  model::CheckedSentence sentence;
  sentence.start = TRY(json::get<std::int64_t>(*object, "start"));
  sentence.end = TRY(json::get<std::int64_t>(*object, "end"));
  for (const auto& n : *TRY(json::get<const json::Array*>(*object, "cited")))
    sentence.cited.push_back(static_cast<int>(TRY(json::as<std::int64_t>(n, "cited"))));
  sentence.support = TRY(json::get<double>(*object, "support"));
  sentence.verdict = static_cast<model::Verdict>(TRY(json::get<std::int64_t>(*object, "verdict")));
  sentence.doubt = static_cast<model::Doubt>(TRY(json::get<std::int64_t>(*object, "doubt")));
  sentence.nearest = TRY(json::get<std::string>(*object, "nearest"));
  sentence.nearest_n = static_cast<int>(TRY(json::get<std::int64_t>(*object, "nearest_n")));
  return sentence;
}

Result<model::Citation> read_citation(const json::Value& value) {
  const auto* object = TRY(json::as<const json::Object*>(value, "citation"));
  model::Citation citation;
  citation.n = static_cast<int>(TRY(json::get<std::int64_t>(*object, "n")));
  citation.document = {TRY(json::get<std::int64_t>(*object, "document"))};
  citation.document_name = TRY(json::get<std::string>(*object, "name"));
  citation.title = TRY(json::get<std::string>(*object, "title"));
  citation.heading = TRY(json::get<std::string>(*object, "heading"));
  citation.page = static_cast<int>(TRY(json::get<std::int64_t>(*object, "page")));
  citation.start = TRY(json::get<std::int64_t>(*object, "start"));
  citation.end = TRY(json::get<std::int64_t>(*object, "end"));
  citation.quote = TRY(json::get<std::string>(*object, "quote"));
  citation.support = TRY(json::get<double>(*object, "support"));
  return citation;
}

}  // namespace

std::string store_strings(const std::vector<std::string>& strings) {
  return json::serialise(json::Value(json::Array(strings.begin(), strings.end())));
}

Result<std::vector<std::string>> read_strings(std::string_view json) {
  std::vector<std::string> strings;
  if (json == "[]") return strings;
  for (const auto& value : TRY(read_array(json)))
    strings.push_back(TRY(json::as<std::string>(value, "string")));
  return strings;
}

Result<std::vector<std::int64_t>> read_numbers(std::string_view json) {
  std::vector<std::int64_t> numbers;
  for (const auto& value : TRY(read_array(json)))
    numbers.push_back(TRY(json::as<std::int64_t>(value, "number")));
  return numbers;
}

std::string store_blocks(const std::vector<model::Block>& blocks) {
  json::Array numbers;
  numbers.reserve(blocks.size() * k_numbers_per_block);
  for (const auto& block : blocks) {
    numbers.emplace_back(static_cast<std::int64_t>(block.kind));
    numbers.emplace_back(block.level);
    numbers.emplace_back(block.page);
    numbers.emplace_back(block.start);
    numbers.emplace_back(block.end);
  }
  return json::serialise(json::Value(std::move(numbers)));
}

Result<std::vector<model::Block>> read_blocks(std::string_view json) {
  const auto numbers = TRY(read_array(json));
  if (numbers.size() % k_numbers_per_block != 0)
    return std::unexpected(record_damaged("a stored block is cut off"));
  std::vector<model::Block> blocks;
  blocks.reserve(numbers.size() / k_numbers_per_block);
  for (std::size_t i = 0; i < numbers.size(); i += k_numbers_per_block) {
    const auto number = [&](std::size_t offset) {
      return json::as<std::int64_t>(numbers[i + offset], "block");
    };
    blocks.push_back({static_cast<model::BlockKind>(TRY(number(0))), static_cast<int>(TRY(number(1))),
                      static_cast<int>(TRY(number(2))), TRY(number(3)), TRY(number(4))});
  }
  return blocks;
}

std::string store_read_pages(const std::vector<model::ReadPage>& pages) {
  json::Array stored;
  for (const auto& page : pages)
    stored.push_back(json::Object{{"page", page.page}, {"confidence", number_or_null(page.confidence)}});
  return json::serialise(json::Value(std::move(stored)));
}

Result<std::vector<model::ReadPage>> read_read_pages(std::string_view json) {
  std::vector<model::ReadPage> pages;
  if (json == "[]") return pages;
  for (const auto& value : TRY(read_array(json))) {
    const auto* page = TRY(json::as<const json::Object*>(value, "page"));
    pages.push_back({static_cast<int>(TRY(json::get<std::int64_t>(*page, "page"))),
                     TRY(json::find<double>(*page, "confidence"))});
  }
  return pages;
}

std::string store_page_blocks(const std::vector<store::PageBlock>& blocks) {
  json::Array stored;
  for (const auto& block : blocks)
    stored.push_back(json::Object{
        {"kind", static_cast<std::int64_t>(block.kind)}, {"level", block.level}, {"text", block.text}});
  return json::serialise(json::Value(std::move(stored)));
}

Result<std::vector<store::PageBlock>> read_page_blocks(std::string_view json) {
  std::vector<store::PageBlock> blocks;
  for (const auto& value : TRY(read_array(json))) {
    const auto* block = TRY(json::as<const json::Object*>(value, "block"));
    blocks.push_back({static_cast<model::BlockKind>(TRY(json::get<std::int64_t>(*block, "kind"))),
                      static_cast<int>(TRY(json::get<std::int64_t>(*block, "level"))),
                      TRY(json::get<std::string>(*block, "text"))});
  }
  return blocks;
}

std::string store_citations(const std::vector<model::Citation>& citations) {
  json::Array stored;
  for (const auto& citation : citations)
    stored.push_back(json::Object{{"n", citation.n},
                                  {"document", citation.document.value},
                                  {"name", citation.document_name},
                                  {"title", citation.title},
                                  {"heading", citation.heading},
                                  {"page", citation.page},
                                  {"start", citation.start},
                                  {"end", citation.end},
                                  {"quote", citation.quote},
                                  {"support", citation.support}});
  return json::serialise(json::Value(std::move(stored)));
}

Result<std::vector<model::Citation>> read_citations(std::string_view json) {
  std::vector<model::Citation> citations;
  for (const auto& value : TRY(read_array(json))) citations.push_back(TRY(read_citation(value)));
  return citations;
}

std::string store_sentences(const std::vector<model::CheckedSentence>& sentences) {
  json::Array stored;
  for (const auto& sentence : sentences)
    stored.push_back(json::Object{{"start", sentence.start},
                                  {"end", sentence.end},
                                  {"cited", json::Array(sentence.cited.begin(), sentence.cited.end())},
                                  {"support", sentence.support},
                                  {"verdict", static_cast<std::int64_t>(sentence.verdict)},
                                  {"doubt", static_cast<std::int64_t>(sentence.doubt)},
                                  {"nearest", sentence.nearest},
                                  {"nearest_n", sentence.nearest_n}});
  return json::serialise(json::Value(std::move(stored)));
}

Result<std::vector<model::CheckedSentence>> read_sentences(std::string_view json) {
  std::vector<model::CheckedSentence> sentences;
  for (const auto& value : TRY(read_array(json))) sentences.push_back(TRY(read_sentence(value)));
  return sentences;
}

std::string store_error(const Error& error) {
  return json::serialise(json::Object{{"kind", static_cast<std::int64_t>(error.kind)},
                                      {"code", error.code},
                                      {"sv", error.sentence.sv},
                                      {"en", error.sentence.en}});
}

Result<Error> read_error(std::string_view json) {
  const auto object = TRY(json::parse_object(json));
  return Error{static_cast<ErrorKind>(TRY(json::get<std::int64_t>(object, "kind"))),
               TRY(json::get<std::string>(object, "code")),
               {TRY(json::get<std::string>(object, "sv")), TRY(json::get<std::string>(object, "en"))}};
}

model::MetadataEdits fields_of(const model::Metadata& metadata) {
  model::MetadataEdits fields;
  for (const auto& [name, value] : model::k_metadata_fields)
    if (!(metadata.*value).empty()) fields.emplace(name, metadata.*value);
  return fields;
}

std::string store_fields(const model::MetadataEdits& fields) {
  json::Object object;
  for (const auto& [name, value] : fields) object[name] = value;
  return json::serialise(object);
}

Result<model::MetadataEdits> read_fields(std::string_view json) {
  model::MetadataEdits fields;
  if (json == "{}") return fields;
  for (const auto& [name, value] : TRY(json::parse_object(json)))
    fields.emplace(name, TRY(json::as<std::string>(value, name)));
  return fields;
}

Result<model::Document> read_document(const Rows& row) {
  model::Document document;
  int column = 0;
  const auto next = [&](auto& field) { field = row.get<std::remove_reference_t<decltype(field)>>(column++); };
  next(document.id);
  next(document.organisation);
  next(document.space);
  next(document.state);
  next(document.name);
  for (const auto& field : model::k_metadata_fields) next(document.metadata.*field.value);
  document.edits = TRY(read_fields(row.get<std::string_view>(column++)));
  next(document.media_type);
  next(document.content_hash);
  next(document.size_bytes);
  std::optional<std::string> failure;
  next(failure);
  if (failure) document.failure = TRY(read_error(*failure));
  next(document.pages);
  next(document.passages);
  next(document.version);
  next(document.replaced_by);
  next(document.added_at);
  next(document.seq);
  next(document.ready_seq);
  return document;
}

}  // namespace svea::store_sqlite
