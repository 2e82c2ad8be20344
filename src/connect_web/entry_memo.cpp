#include "connect_web/entry_memo.h"

#include "json/json.h"

namespace svea::connect_web {

std::string EntryMemo::text() const {
  return json::serialise(json::Object{{"link", link},
                                      {"changed", changed},
                                      {"author", author},
                                      {"etag", validators.etag},
                                      {"last_modified", validators.last_modified},
                                      {"asked_day", asked_day}});
}

FeedEntry EntryMemo::entry(std::string_view key) const {
  FeedEntry entry;
  entry.id = key;
  entry.link = link;
  entry.changed = changed;
  entry.author = author;
  return entry;
}

EntryMemo read_entry_memo(std::string_view text) {
  const auto object = json::parse_object(text);
  if (!object) return {};
  const auto member = [&](std::string_view name) {
    return json::find<std::string>(*object, name).value_or(std::nullopt).value_or("");
  };
  return {.link = member("link"),
          .changed = member("changed"),
          .author = member("author"),
          .validators = {member("etag"), member("last_modified")},
          .asked_day = json::find<std::int64_t>(*object, "asked_day").value_or(std::nullopt).value_or(0)};
}

}  // namespace svea::connect_web
