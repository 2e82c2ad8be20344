#include "gguf/metadata.h"

#include <fmt/format.h>

#include "gguf/errors.h"
#include "gguf/limits.h"

namespace svea::gguf {
namespace {

// ggml/docs/gguf.md, gguf_metadata_value_type.
enum class Kind : std::uint32_t {
  u8,
  i8,
  u16,
  i16,
  u32,
  i32,
  f32,
  flag,
  text,
  list,
  u64,
  i64,
  f64,
};

// 0 for what has no fixed size.
std::uint64_t bytes_of(Kind kind) {
  switch (kind) {
    case Kind::u8:
    case Kind::i8:
    case Kind::flag:
      return 1;
    case Kind::u16:
    case Kind::i16:
      return 2;
    case Kind::u32:
    case Kind::i32:
    case Kind::f32:
      return 4;
    case Kind::u64:
    case Kind::i64:
    case Kind::f64:
      return 8;
    default:
      return 0;
  }
}

Result<Kind> read_kind(HeaderReader& reader) {
  const auto kind = TRY(reader.number<std::uint32_t>());
  if (kind > static_cast<std::uint32_t>(Kind::f64))
    return fail_damaged(fmt::format("a value of kind {} at {}", kind, reader.position()));
  return static_cast<Kind>(kind);
}

// Negative ones as 0: no size or count of a model is negative.
template <typename T>
Result<std::uint64_t> read_whole(HeaderReader& reader) {
  const T value = TRY(reader.number<T>());
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

// None for what is no whole number; its bytes are passed over.
Result<std::uint64_t> read_number(HeaderReader& reader, Kind kind) {
  switch (kind) {
    case Kind::u8:
    case Kind::flag:
      return read_whole<std::uint8_t>(reader);
    case Kind::i8:
      return read_whole<std::int8_t>(reader);
    case Kind::u16:
      return read_whole<std::uint16_t>(reader);
    case Kind::i16:
      return read_whole<std::int16_t>(reader);
    case Kind::u32:
      return read_whole<std::uint32_t>(reader);
    case Kind::i32:
      return read_whole<std::int32_t>(reader);
    case Kind::u64:
      return read_whole<std::uint64_t>(reader);
    case Kind::i64:
      return read_whole<std::int64_t>(reader);
    default:
      TRY(reader.skip(bytes_of(kind)));
      return 0;
  }
}

class EntryReader {
 public:
  EntryReader(HeaderReader& reader, Metadata& metadata) : reader_(reader), metadata_(metadata) {}

  Status read() {
    key_ = TRY(reader_.text(k_key_bytes_max));
    const auto kind = TRY(read_kind(reader_));
    if (kind == Kind::list) return read_list(1);
    if (kind == Kind::text) {
      metadata_.texts[key_] = TRY(reader_.text_if_short(k_kept_text_bytes_max));
      return {};
    }
    metadata_.numbers[key_] = TRY(read_number(reader_, kind));
    return {};
  }

 private:
  Status read_list(int depth) {
    if (depth > k_nesting_max) return fail_damaged("lists nested too deep");
    const auto kind = TRY(read_kind(reader_));
    const auto count = TRY(reader_.number<std::uint64_t>());
    if (depth == 1) metadata_.lengths[key_] = count;
    if (kind == Kind::text) return read_texts(count);
    if (kind == Kind::list) {
      for (std::uint64_t i = 0; i < count; ++i) TRY(read_list(depth + 1));
      return {};
    }
    // One number a layer is summed up; lists of scores and kinds, one a token, are passed over.
    if (count <= k_layers_max && depth == 1) {
      auto& sum = metadata_.sums[key_];
      for (std::uint64_t i = 0; i < count; ++i)
        sum += std::min(TRY(read_number(reader_, kind)), k_factor_max);
      return {};
    }
    if (count > k_header_bytes_max) return fail_damaged(fmt::format("a list of {} values", count));
    return reader_.skip(count * bytes_of(kind));
  }

  Status read_texts(std::uint64_t count) {
    const bool is_kept = key_ == "general.languages" && count <= k_languages_max;
    for (std::uint64_t i = 0; i < count; ++i) {
      auto text = TRY(reader_.text_if_short(is_kept ? k_kept_text_bytes_max : 0));
      if (is_kept) metadata_.lists[key_].push_back(std::move(text));
    }
    return {};
  }

  HeaderReader& reader_;
  Metadata& metadata_;
  std::string key_;
};

}  // namespace

std::uint64_t Metadata::number(std::string_view key) const {
  const auto found = numbers.find(key);
  return found == numbers.end() ? 0 : found->second;
}

std::string Metadata::text(std::string_view key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? "" : found->second;
}

Result<Metadata> read_metadata(HeaderReader& reader, std::uint64_t count) {
  if (count > k_entries_max) return fail_damaged(fmt::format("{} entries", count));
  Metadata metadata;
  EntryReader entry(reader, metadata);
  for (std::uint64_t i = 0; i < count; ++i) TRY(entry.read());
  return metadata;
}

}  // namespace svea::gguf
