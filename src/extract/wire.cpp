#include "extract/wire.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "extract/failures.h"
#include "extract/wire_bytes.h"
#include "text/unicode.h"

// "SVX3", then an outcome:
//   0  a document: media type, title, author, date, language: strings; pages: u32; pages to read: their
//   number
//      and each, u32; blocks
//   1  a failure: its number: u8; detail: string
//   2  a page: confidence in ten-thousandths: u32; blocks
// Blocks: their number, u32; each: kind u8, level u8, page u32, text: string.
namespace svea::extract {
namespace {

constexpr std::string_view k_magic = "SVX3";
constexpr std::size_t k_detail_bytes_max = 500;
constexpr double k_confidence_steps = 10'000;
constexpr std::size_t k_date_bytes = 10;

enum Kind : std::uint8_t { k_document, k_failure, k_page };

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
std::string read_line(WireReader& in) {
  std::string line(in.string(k_title_bytes_max));
  in.require(has_only(line, "") && text::is_valid_utf8(line));
  return line;
}

bool is_level_of(model::BlockKind kind, int level) {
  if (kind == model::BlockKind::heading) return level >= 1 && level <= 6;
  if (kind == model::BlockKind::list_item) return level >= 0 && level <= k_list_level_max;
  return level == 0;
}

ExtractedBlock read_block(WireReader& in, int page_max, bool is_plain) {
  ExtractedBlock block;
  const std::uint8_t kind = in.u8();
  in.require(kind <= static_cast<std::uint8_t>(model::BlockKind::code));
  block.kind = static_cast<model::BlockKind>(kind);
  block.level = in.u8();
  in.require(is_level_of(block.kind, block.level));
  const std::uint32_t page = in.u32();
  in.require(page <= static_cast<std::uint32_t>(page_max));
  block.page = static_cast<int>(page);
  block.text = in.string(limits::k_document_text_bytes_max);
  in.require(is_text(block.text, is_plain) && !block.text.empty());
  return block;
}

std::vector<ExtractedBlock> read_blocks(WireReader& in, int page_max, bool is_plain) {
  std::vector<ExtractedBlock> blocks;
  const std::uint32_t count = in.u32();
  in.require(count <= k_blocks_max);
  std::size_t text_bytes = 0;
  for (std::uint32_t i = 0; i < count && in.is_good(); ++i) {
    blocks.push_back(read_block(in, page_max, is_plain));
    text_bytes += blocks.back().text.size() + 1;
    in.require(text_bytes <= limits::k_document_text_bytes_max + 1);
  }
  return blocks;
}

// Each page once, ascending.
std::vector<int> read_pages_to_read(WireReader& in, int page_max) {
  std::vector<int> pages;
  const std::uint32_t count = in.u32();
  in.require(count <= static_cast<std::uint32_t>(page_max));
  for (std::uint32_t i = 0; i < count && in.is_good(); ++i) {
    const std::uint32_t page = in.u32();
    const int last = pages.empty() ? 0 : pages.back();
    in.require(page > static_cast<std::uint32_t>(last) && page <= static_cast<std::uint32_t>(page_max));
    pages.push_back(static_cast<int>(page));
  }
  return pages;
}

ExtractedDocument read_document(WireReader& in) {
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
  document.pages_to_read = read_pages_to_read(in, document.pages);
  document.blocks = read_blocks(in, document.pages, document.media_type == "text/plain");
  return document;
}

ReadPage read_page(WireReader& in) {
  ReadPage page;
  const std::uint32_t confidence = in.u32();
  in.require(confidence <= k_confidence_steps);
  page.confidence = confidence / k_confidence_steps;
  page.blocks = read_blocks(in, static_cast<int>(k_blocks_max), false);
  return page;
}

Error read_failure(WireReader& in) {
  const auto failure = failure_of_number(in.u8());
  in.require(failure.has_value());
  std::string detail(in.string(k_detail_bytes_max));
  return error_of(failure.value_or(Failure::damaged), text::to_valid_utf8(detail));
}

void put_blocks(std::string& out, const std::vector<ExtractedBlock>& blocks) {
  put_u32(out, blocks.size());
  for (const ExtractedBlock& block : blocks) {
    put_u8(out, static_cast<unsigned>(block.kind));
    put_u8(out, static_cast<unsigned>(block.level));
    put_u32(out, static_cast<std::size_t>(block.page));
    put_string(out, block.text);
  }
}

std::string failure_bytes(const Error& error) {
  std::string out(k_magic);
  const auto failure = failure_of_code(error.code);
  const std::string& detail = failure ? error.detail : error.code;
  put_u8(out, k_failure);
  put_u8(out, static_cast<unsigned>(failure.value_or(Failure::damaged)));
  put_string(out, std::string_view(detail).substr(0, k_detail_bytes_max));
  return out;
}

// An outcome of this kind as `read` reads it, or a failure.
template <typename T>
std::optional<Result<T>> decode_as(Kind expected, std::string_view bytes, T (*read)(WireReader&)) {
  if (!bytes.starts_with(k_magic)) return std::nullopt;
  WireReader in(bytes.substr(k_magic.size()));
  const std::uint8_t kind = in.u8();
  in.require(kind == expected || kind == k_failure);
  Result<T> result = kind == k_failure ? Result<T>(std::unexpected(read_failure(in))) : Result<T>(read(in));
  if (!in.is_good() || !in.is_at_end()) return std::nullopt;
  return result;
}

}  // namespace

std::string encode(const Result<ExtractedDocument>& outcome) {
  if (!outcome) return failure_bytes(outcome.error());
  std::string out(k_magic);
  put_u8(out, k_document);
  put_string(out, outcome->media_type);
  put_string(out, outcome->title);
  put_string(out, outcome->author);
  put_string(out, outcome->date);
  put_string(out, outcome->language);
  put_u32(out, static_cast<std::size_t>(outcome->pages));
  put_u32(out, outcome->pages_to_read.size());
  for (const int page : outcome->pages_to_read) put_u32(out, static_cast<std::size_t>(page));
  put_blocks(out, outcome->blocks);
  return out;
}

std::string encode_page(const Result<ReadPage>& outcome) {
  if (!outcome) return failure_bytes(outcome.error());
  std::string out(k_magic);
  put_u8(out, k_page);
  put_u32(out, static_cast<std::size_t>(std::lround(outcome->confidence * k_confidence_steps)));
  put_blocks(out, outcome->blocks);
  return out;
}

std::optional<Result<ExtractedDocument>> decode(std::string_view bytes) {
  return decode_as(k_document, bytes, &read_document);
}

std::optional<Result<ReadPage>> decode_page(std::string_view bytes) {
  return decode_as(k_page, bytes, &read_page);
}

}  // namespace svea::extract
