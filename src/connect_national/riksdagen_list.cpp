#include "connect_national/riksdagen_list.h"

#include <charconv>

#include "json/json.h"
#include "web/errors.h"

namespace svea::connect_national {
namespace {

// Numbers come as text, and what is not there as null or not at all.
std::string text_in(const json::Object& object, std::string_view name) {
  return json::find<std::string>(object, name).value_or(std::nullopt).value_or("");
}

std::int64_t number_in(const json::Object& object, std::string_view name) {
  const auto text = text_in(object, name);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

RiksdagDocument read_document(const json::Object& object) {
  return {.id = text_in(object, "dok_id").empty() ? text_in(object, "id") : text_in(object, "dok_id"),
          .type = text_in(object, "doktyp"),
          .year = text_in(object, "rm"),
          .designation = text_in(object, "beteckning"),
          .title = text_in(object, "titel"),
          .date = text_in(object, "datum"),
          .changed = text_in(object, "systemdatum"),
          .body = text_in(object, "organ"),
          .html_address = text_in(object, "dokument_url_html"),
          .text_address = text_in(object, "dokument_url_text")};
}

}  // namespace

Result<RiksdagList> read_riksdagen_list(std::string_view text) {
  const auto whole = json::parse_object(text);
  if (!whole) return web::not_understood(whole.error().detail);
  const auto found = json::get<const json::Object*>(*whole, "dokumentlista");
  if (!found) return web::not_understood("no dokumentlista");
  const json::Object& read = **found;
  RiksdagList list{
      .documents = {}, .hits = number_in(read, "@traffar"), .next_address = text_in(read, "@nasta_sida")};
  const auto* documents = read.if_contains("dokument");
  const auto add = [&list](const json::Value& value) {
    if (const auto* object = value.if_object())
      if (auto document = read_document(*object); !document.id.empty())
        list.documents.push_back(std::move(document));
  };
  // A single document comes without a list around it, and none as null.
  if (documents && documents->is_array())
    for (const auto& document : documents->get_array()) add(document);
  else if (documents)
    add(*documents);
  return list;
}

}  // namespace svea::connect_national
