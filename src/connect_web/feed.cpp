#include "connect_web/feed.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "connect_web/page_links.h"
#include "web/escape.h"
#include "web/node.h"

namespace svea::connect_web {
namespace {

using web::Node;

std::string first_of(const Node& node, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (const auto text = node.text_of(name); !text.empty()) return std::string(text);
  return {};
}

// Atom names several links; the one that is the entry itself has no rel, or "alternate".
std::string link_of(const Node& entry) {
  for (const auto& link : entry.children("link")) {
    const auto rel = link.attribute("rel");
    if (!link.attribute("href").empty() && (rel.empty() || rel == "alternate"))
      return std::string(link.attribute("href"));
  }
  return std::string(entry.text_of("link"));
}

std::string author_of(const Node& entry) {
  for (const auto& author : entry.children("author"))
    if (const auto name = author.text_of("name"); !name.empty()) return std::string(name);
  return first_of(entry, {"creator", "author"});
}

FeedEntry read_entry(const Node& entry) {
  FeedEntry read;
  read.link = link_of(entry);
  read.id = first_of(entry, {"guid", "id"});
  if (read.id.empty())
    read.id = entry.attribute("about").empty() ? read.link : std::string(entry.attribute("about"));
  read.title = first_of(entry, {"title"});
  read.changed = first_of(entry, {"updated", "published", "pubDate", "date"});
  read.author = author_of(entry);
  read.content = first_of(entry, {"encoded", "content", "description", "summary"});
  return read;
}

}  // namespace

std::optional<std::vector<FeedEntry>> read_feed(const extract::Markup& markup) {
  if (markup.elements.empty()) return std::nullopt;
  const Node root(markup, 0);
  std::vector<Node> entries;
  if (root.name() == "feed") {
    entries = root.children("entry");
  } else if (root.name() == "rss") {
    for (const auto& channel : root.children("channel"))
      for (const auto& item : channel.children("item")) entries.push_back(item);
  } else if (root.name() == "RDF" && !root.children("channel").empty()) {
    entries = root.children("item");
  } else {
    return std::nullopt;
  }
  std::vector<FeedEntry> feed;
  for (const auto& entry : entries)
    if (auto read = read_entry(entry); !read.id.empty()) feed.push_back(std::move(read));
  return feed;
}

std::string feed_day(std::string_view time) {
  if (auto day = day_of(time); !day.empty()) return day;
  // RFC 822, 5: the name of the day may be missing.
  constexpr std::array<std::string_view, 12> k_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (const auto comma = time.find(','); comma != std::string_view::npos) time.remove_prefix(comma + 1);
  time.remove_prefix(std::min(time.find_first_not_of(' '), time.size()));
  int day = 0, year = 0;
  const auto* end = time.data() + time.size();
  const auto [after_day, day_error] = std::from_chars(time.data(), end, day);
  if (day_error != std::errc{} || end - after_day < 9) return "";
  const auto month = std::ranges::find(k_months, std::string_view(after_day + 1, 3));
  const auto [after_year, year_error] = std::from_chars(after_day + 5, after_day + 9, year);
  if (month == k_months.end() || year_error != std::errc{} || after_year != after_day + 9) return "";
  return fmt::format("{:04}-{:02}-{:02}", year, month - k_months.begin() + 1, day);
}

std::string page_of(const FeedEntry& entry) {
  return fmt::format(
      "<!DOCTYPE html><html><head><meta "
      "charset=\"utf-8\"><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article></body></html>",
      web::escaped(entry.title), entry.content);
}

}  // namespace svea::connect_web
