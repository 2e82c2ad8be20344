#include "tasks/sources.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/language.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

std::unexpected<Error> document_gone(std::string_view name) {
  return fail(ErrorKind::not_found, "task_document_gone",
              {fmt::format("Dokumentet ”{}” är borttaget, eller så får du inte längre läsa det.", name),
               fmt::format("The document “{}” has been removed, or you may not read it any more.", name)});
}

std::unexpected<Error> document_unread(std::string_view name) {
  return fail(
      ErrorKind::invalid_input, "task_document_unread",
      {fmt::format("Dokumentet ”{}” är inte inläst än. Vänta tills det är klart och försök igen.", name),
       fmt::format("The document “{}” has not been taken in yet. Wait until it is, then try again.", name)});
}

std::unexpected<Error> text_empty(std::string_view name) {
  return fail(ErrorKind::invalid_input, "task_text_empty",
              {fmt::format("”{}” innehåller ingen text att arbeta med.", name),
               fmt::format("“{}” holds no text to work with.", name)});
}

bool says_something(std::string_view line) {
  return line.find_first_not_of(" \t\r") != std::string_view::npos;
}

Result<Source> source_of(store::Record& record, model::DocumentId id, const model::TaskItem& item,
                         const model::Reach& reach, std::vector<model::SpaceId>& spaces) {
  auto& documents = record.documents();
  const auto document = TRY(documents.find(id, reach));
  if (!document) return document_gone(item.name);
  const auto& title = document->metadata.title;
  const auto& name = title.empty() ? document->name : title;
  auto text = TRY(documents.text(id, reach));
  if (!text) return document_unread(name);
  if (!says_something(text->text)) return text_empty(name);
  if (std::ranges::find(spaces, document->space) == spaces.end()) spaces.push_back(document->space);
  return Source{
      .document = id, .name = name, .text = std::move(*text), .language = document->metadata.language};
}

}  // namespace

Result<Source> source_of(model::TaskText text) {
  if (text.text.text.find_first_not_of(" \t\r\n") == std::string::npos) return text_empty(text.name);
  if (text.text.blocks.empty()) text.text = plain_text(text.text.text);
  const std::string language(text::guess_language(text.text.text));
  return Source{.name = std::move(text.name), .text = std::move(text.text), .language = language};
}

Result<Gathered> gather(store::Record& record, const model::TaskItem& item, const model::Reach& reach) {
  Gathered gathered;
  for (const auto id : item.documents)
    gathered.sources.push_back(TRY(source_of(record, id, item, reach, gathered.spaces)));
  for (auto& text : TRY(record.task_runs().texts(item.id)))
    gathered.sources.push_back(TRY(source_of(std::move(text))));
  if (gathered.sources.empty()) return text_empty(item.name);
  return gathered;
}

model::DocumentText plain_text(std::string_view utf8) {
  model::DocumentText text;
  text.text = utf8;
  std::int64_t start = 0;
  for (std::size_t at = 0; at <= utf8.size();) {
    const auto end = std::min(utf8.find('\n', at), utf8.size());
    const auto line = utf8.substr(at, end - at);
    const auto length = static_cast<std::int64_t>(text::code_points(line));
    if (says_something(line)) {
      model::Block block{.start = start, .end = start + length};
      const auto marks = line.find_first_not_of('#');
      if (marks != 0 && marks <= 6 && line.substr(marks).starts_with(' ')) {
        block.kind = model::BlockKind::heading;
        block.level = static_cast<int>(marks);
      } else if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ")) {
        block.kind = model::BlockKind::list_item;
      }
      text.blocks.push_back(block);
    }
    start += length + 1;
    at = end + 1;
  }
  return text;
}

}  // namespace svea::tasks
