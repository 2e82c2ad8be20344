#include "extract/wire.h"

#include <algorithm>
#include <cstdint>

#include "extract/failures.h"
#include "text/unicode.h"

// "SVX2", then an outcome:
//   0  media type, title, author, date, language: strings; pages, number of blocks: u32; the blocks
//   1  number of the failure: u8; detail: string
// A block: kind u8, level u8, page u32, text: string. A string: length u32, bytes. Integers little-endian.
namespace svea::extract {
namespace {

constexpr std::string_view k_magic = "SVX2";
constexpr std::size_t k_detail_bytes_max = 500;
constexpr std::size_t k_date_bytes = 10;

void put_u8(std::string& out, unsigned value) { out += static_cast<char>(value); }

void put_u32(std::string& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xff);
}

void put_string(std::string& out, std::string_view text) {
  put_u32(out, text.size());
  out += text;
}

// Reads what put_… wrote. After the first thing that is not as it must be, is_good() is false and values mean
// nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(take(1)[0]); }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    const std::string_view bytes = take(4);
    for (int i = 3; i >= 0; --i)
      value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    return value;
  }
  std::string_view string(std::size_t bytes_max) {
    const std::size_t size = u32();
    return require(size <= bytes_max && size <= rest_.size()) ? take(size) : std::string_view{};
  }
  bool require(bool holds) { return good_ = good_ && holds; }
  [[nodiscard]] bool is_good() const { return good_; }
  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    static constexpr std::string_view k_nothing{"\0\0\0\0", 4};
    if (!require(size <= rest_.size())) return k_nothing;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool good_ = true;
};

bool is_plain_token(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-+./").find(c) != std::string_view::npos;
  });
}

bool is_date(std::string_view text) {
  std::string form(text);
  for (char& c : form) c = c >= '0' && c <= '9' ? '0' : c;
  return text.empty() || form == "0000-00-00";
}

bool has_only(std::string_view text, std::string_view allowed_controls) {
  return std::ranges::none_of(text, [&](char c) {
    return static_cast<unsigned char>(c) < 0x20 && allowed_controls.find(c) == std::string_view::npos;
  });
}

bool is_text(std::string_view text, bool is_plain) {
  const bool controls_ok = is_plain ? text.find('\0') == std::string_view::npos : has_only(text, "\n\t");
  return controls_ok && text::is_valid_utf8(text);
}

// A name or title: one line.
std::string read_line(Reader& in) {
  std::string line(in.string(k_title_bytes_max));
  in.require(has_only(line, "") && text::is_valid_utf8(line));
  return line;
}

bool is_level_of(model::BlockKind kind, int level) {
  if (kind == model::BlockKind::heading) return level >= 1 && level <= 6;
  if (kind == model::BlockKind::list_item) return level >= 0 && level <= k_list_level_max;
  return level == 0;
}

ExtractedBlock read_block(Reader& in, int pages, bool is_plain) {
  ExtractedBlock block;
  const std::uint8_t kind = in.u8();
  in.require(kind <= static_cast<std::uint8_t>(model::BlockKind::code));
  block.kind = static_cast<model::BlockKind>(kind);
  block.level = in.u8();
  in.require(is_level_of(block.kind, block.level));
  const std::uint32_t page = in.u32();
  in.require(page <= static_cast<std::uint32_t>(pages));
  block.page = static_cast<int>(page);
  block.text = in.string(limits::k_document_text_bytes_max);
  in.require(is_text(block.text, is_plain) && !block.text.empty());
  return block;
}

ExtractedDocument read_document(Reader& in) {
  ExtractedDocument document;
  document.media_type = in.string(100);
  in.require(is_plain_token(document.media_type));
  document.title = read_line(in);
  document.author = read_line(in);
  document.date = in.string(k_date_bytes);
  in.require(is_date(document.date));
  document.language = in.string(35);  // RFC 5646, 4.4.1
  in.require(is_plain_token(document.language));
  const std::uint32_t pages = in.u32();
  in.require(pages <= k_blocks_max);
  document.pages = static_cast<int>(pages);

  const std::uint32_t blocks = in.u32();
  in.require(blocks <= k_blocks_max);
  std::size_t text_bytes = 0;
  for (std::uint32_t i = 0; i < blocks && in.is_good(); ++i) {
    document.blocks.push_back(read_block(in, document.pages, document.media_type == "text/plain"));
    text_bytes += document.blocks.back().text.size() + 1;
    in.require(text_bytes <= limits::k_document_text_bytes_max + 1);
  }
  return document;
}

Error read_failure(Reader& in) {
  const auto failure = failure_of_number(in.u8());
  in.require(failure.has_value());
  std::string detail(in.string(k_detail_bytes_max));
  return error_of(failure.value_or(Failure::damaged), text::to_valid_utf8(detail));
}

}  // namespace

std::string encode(const Result<ExtractedDocument>& outcome) {
  std::string out(k_magic);
  if (!outcome) {
    const auto failure = failure_of_code(outcome.error().code);
    const std::string& detail = failure ? outcome.error().detail : outcome.error().code;
    put_u8(out, 1);
    put_u8(out, static_cast<unsigned>(failure.value_or(Failure::damaged)));
    put_string(out, std::string_view(detail).substr(0, k_detail_bytes_max));
    return out;
  }
  put_u8(out, 0);
  put_string(out, outcome->media_type);
  put_string(out, outcome->title);
  put_string(out, outcome->author);
  put_string(out, outcome->date);
  put_string(out, outcome->language);
  put_u32(out, static_cast<std::size_t>(outcome->pages));
  put_u32(out, outcome->blocks.size());
  for (const ExtractedBlock& block : outcome->blocks) {
    put_u8(out, static_cast<unsigned>(block.kind));
    put_u8(out, static_cast<unsigned>(block.level));
    put_u32(out, static_cast<std::size_t>(block.page));
    put_string(out, block.text);
  }
  return out;
}

std::optional<Result<ExtractedDocument>> decode(std::string_view bytes) {
  if (!bytes.starts_with(k_magic)) return std::nullopt;
  Reader in(bytes.substr(k_magic.size()));
  const std::uint8_t outcome = in.u8();
  in.require(outcome <= 1);
  Result<ExtractedDocument> result =
      outcome == 0 ? Result<ExtractedDocument>(read_document(in)) : std::unexpected(read_failure(in));
  if (!in.is_good() || !in.is_at_end()) return std::nullopt;
  return result;
}

}  // namespace svea::extract
