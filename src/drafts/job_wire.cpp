// The jobs of wire.h. "F" or "W", the origin, then the values and the template's bytes, or the manuscript.
#include "base/limits.h"
#include "drafts/limits.h"
#include "drafts/wire.h"
#include "extract/wire_bytes.h"
#include "text/unicode.h"

namespace svea::drafts {
namespace {

using extract::put_string;
using extract::put_u32;
using extract::put_u8;
using extract::WireReader;

constexpr unsigned k_fill = 'F';
constexpr unsigned k_write = 'W';
constexpr std::size_t k_language_bytes_max = 35;  // RFC 5646, 4.4.1
enum ValueKind : std::uint8_t { k_text, k_no, k_yes, k_rows };

void put_values(std::string& out, const Values& values);

void put_value(std::string& out, const Value& value) {
  if (const auto* const text = value.text()) {
    put_u8(out, k_text);
    put_string(out, *text);
  } else if (const auto* const rows = value.rows()) {
    put_u8(out, k_rows);
    put_u32(out, rows->size());
    for (const Values& row : *rows) put_values(out, row);
  } else {
    put_u8(out, std::get<bool>(value.of) ? k_yes : k_no);
  }
}

void put_values(std::string& out, const Values& values) {
  put_u32(out, values.entries().size());
  for (const auto& [name, value] : values.entries()) {
    put_string(out, name);
    put_value(out, value);
  }
}

// Counts rows and nesting over all of a draft's values.
class ValuesReader {
 public:
  explicit ValuesReader(WireReader& in) : in_(in) {}

  Values read(std::size_t depth = 0) {
    Values values;
    const std::uint32_t count = in_.u32();
    in_.require(count <= k_fields_max && depth <= k_sections_nesting_max);
    for (std::uint32_t i = 0; i < count && in_.is_good(); ++i) {
      const std::string name(in_.string(k_name_bytes_max));
      values.set(name, value(depth));
    }
    return values;
  }

 private:
  Value value(std::size_t depth) {
    const std::uint8_t kind = in_.u8();
    in_.require(kind <= k_rows);
    if (kind == k_text) return {std::string(in_.string(k_values_bytes_max))};
    if (kind != k_rows) return {kind == k_yes};
    std::vector<Values> rows;
    const std::uint32_t count = in_.u32();
    rows_ += count;
    in_.require(count <= k_rows_max && rows_ <= k_rows_max);
    for (std::uint32_t i = 0; i < count && in_.is_good(); ++i) rows.push_back(read(depth + 1));
    return {std::move(rows)};
  }

  WireReader& in_;
  std::size_t rows_ = 0;
};

void put_origin(std::string& out, const Origin& origin) {
  put_string(out, origin.writer);
  put_u8(out, origin.by_language_model);
  put_u8(out, origin.from_template);
  put_u8(out, origin.is_visible);
  put_string(out, std::to_string(origin.made_at.time_since_epoch().count()));
}

Origin read_origin(WireReader& in) {
  Origin origin;
  origin.writer = in.string(k_name_bytes_max);
  origin.by_language_model = in.u8() != 0;
  origin.from_template = in.u8() != 0;
  origin.is_visible = in.u8() != 0;
  const std::string seconds(in.string(20));
  origin.made_at = std::chrono::sys_seconds(std::chrono::seconds(std::strtoll(seconds.c_str(), nullptr, 10)));
  return origin;
}

void put_manuscript(std::string& out, const Manuscript& manuscript) {
  put_string(out, manuscript.title);
  put_string(out, manuscript.language);
  put_string(out, manuscript.markdown);
  put_string(out, manuscript.right_to_left_language);
}

Manuscript read_manuscript(WireReader& in) {
  Manuscript manuscript;
  manuscript.title = in.string(k_values_bytes_max);
  manuscript.language = in.string(k_language_bytes_max);
  manuscript.markdown = in.string(k_values_bytes_max);
  manuscript.right_to_left_language = in.string(k_language_bytes_max);
  return manuscript;
}

}  // namespace

std::string encode_fill(std::string_view file, const Values& values, const Origin& origin) {
  std::string out;
  put_u8(out, k_fill);
  put_origin(out, origin);
  put_values(out, values);
  put_string(out, file);
  return out;
}

std::string encode_write(const Manuscript& manuscript, const Origin& origin, FileType type) {
  std::string out;
  put_u8(out, k_write);
  put_origin(out, origin);
  put_u8(out, static_cast<unsigned>(type));
  put_manuscript(out, manuscript);
  return out;
}

std::optional<Job> decode_job(std::string_view bytes) {
  WireReader in(bytes);
  const std::uint8_t kind = in.u8();
  in.require(kind == k_fill || kind == k_write);
  Origin origin = read_origin(in);
  Job job;
  if (kind == k_fill) {
    Values values = ValuesReader(in).read();
    job = FillJob{in.string(limits::k_upload_bytes_max), std::move(values), std::move(origin)};
  } else {
    const std::uint8_t type = in.u8();
    in.require(type <= static_cast<std::uint8_t>(FileType::pdf));
    job = WriteJob{read_manuscript(in), std::move(origin), static_cast<FileType>(type)};
  }
  return in.is_good() && in.is_at_end() ? std::optional(std::move(job)) : std::nullopt;
}

}  // namespace svea::drafts
