#include "search_xapian/stored_passage.h"

#include <cstdint>
#include <cstring>

namespace svea::search_xapian {
namespace {

// First in the part that ranking reads, followed by the context tokens and the body tokens, each with its
// length before it.
struct RankedHead {
  std::int64_t space;
  std::int32_t stated_day;  // since 1970; k_no_day when nothing is stated
  std::int32_t is_superseded;
};
// First in the part that is shown, followed by name, title, type, date, language, text, number of headings
// and headings.
struct ShownHead {
  std::int64_t document;
  std::int64_t organisation;
  std::int64_t space;
  std::int64_t start;
  std::int64_t end;
  std::int32_t ordinal;
  std::int32_t page;
};
constexpr std::int32_t k_no_day = INT32_MIN;

template <typename T>
void put(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_string(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <typename T>
  T value() {
    T read{};
    if (left_.size() < sizeof read) {
      is_damaged_ = true;
      return read;
    }
    std::memcpy(&read, left_.data(), sizeof read);
    left_.remove_prefix(sizeof read);
    return read;
  }

  std::string_view string() {
    const auto size = value<std::uint32_t>();
    if (left_.size() < size) is_damaged_ = true;
    if (is_damaged_) return {};
    const std::string_view read = left_.substr(0, size);
    left_.remove_prefix(size);
    return read;
  }

  [[nodiscard]] bool is_damaged() const { return is_damaged_; }

 private:
  std::string_view left_;
  bool is_damaged_ = false;
};

}  // namespace

std::string encode_ranked(const search::DocumentChange& change, const search::IndexedPassage& indexed) {
  const auto& stated = indexed.validity.stated;
  std::string out;
  put(out, RankedHead{.space = change.space.value,
                      .stated_day =
                          stated ? static_cast<std::int32_t>(stated->time_since_epoch().count()) : k_no_day,
                      .is_superseded = indexed.validity.is_superseded});
  put_string(out, indexed.context_tokens);
  put_string(out, indexed.body_tokens);
  return out;
}

std::string encode_shown(const search::DocumentChange& change, const model::Passage& passage) {
  std::string out;
  put(out, ShownHead{.document = change.document.value,
                     .organisation = change.organisation.value,
                     .space = change.space.value,
                     .start = passage.start,
                     .end = passage.end,
                     .ordinal = passage.ordinal,
                     .page = passage.page});
  const model::Metadata& metadata = change.metadata;
  for (const std::string_view text :
       {std::string_view(change.name), std::string_view(metadata.title), std::string_view(metadata.type),
        std::string_view(metadata.date), std::string_view(metadata.language), std::string_view(passage.text)})
    put_string(out, text);
  put(out, static_cast<std::uint32_t>(passage.heading_path.size()));
  for (const std::string& heading : passage.heading_path) put_string(out, heading);
  return out;
}

std::optional<RankedPart> decode_ranked(std::string_view bytes) {
  Reader reader(bytes);
  const auto head = reader.value<RankedHead>();
  RankedPart part;
  part.tokens.context = reader.string();
  part.tokens.body = reader.string();
  if (reader.is_damaged()) return std::nullopt;
  if (head.stated_day != k_no_day)
    part.validity.stated = std::chrono::sys_days{std::chrono::days{head.stated_day}};
  part.validity.is_superseded = head.is_superseded != 0;
  part.space = {head.space};
  return part;
}

std::optional<search::Hit> decode_shown(std::string_view bytes) {
  Reader reader(bytes);
  const auto head = reader.value<ShownHead>();
  search::Hit hit;
  hit.document = {head.document};
  hit.organisation = {head.organisation};
  hit.space = {head.space};
  hit.name = reader.string();
  hit.title = reader.string();
  hit.type = reader.string();
  hit.date = reader.string();
  hit.language = reader.string();
  hit.passage.text = reader.string();
  hit.passage.ordinal = head.ordinal;
  hit.passage.page = head.page;
  hit.passage.start = head.start;
  hit.passage.end = head.end;
  const auto headings = reader.value<std::uint32_t>();
  for (std::uint32_t i = 0; i < headings && !reader.is_damaged(); ++i)
    hit.passage.heading_path.emplace_back(reader.string());
  if (reader.is_damaged()) return std::nullopt;
  return hit;
}

}  // namespace svea::search_xapian
