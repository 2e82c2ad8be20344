// The outcomes of wire.h. A kind, then a template, a file's bytes, or the number of a failure and its detail.
#include <algorithm>

#include "base/limits.h"
#include "drafts/failures.h"
#include "drafts/limits.h"
#include "drafts/wire.h"
#include "extract/failures.h"
#include "extract/wire_bytes.h"
#include "text/unicode.h"

namespace svea::drafts {
namespace {

using extract::put_string;
using extract::put_u32;
using extract::put_u8;
using extract::WireReader;

enum Kind : std::uint8_t { k_template = 'T', k_file = 'B', k_file_failure = 'E', k_draft_failure = 'D' };
constexpr std::size_t k_detail_bytes_max = 500;
// A field stands in so many places that what is beyond has no template but only attackers.
constexpr std::size_t k_uses_max = 200'000;

std::string failure_bytes(const Error& error) {
  std::string out;
  const auto failure = failure_of_code(error.code);
  const auto in_file = extract::failure_of_code(error.code);
  put_u8(out, failure ? k_draft_failure : k_file_failure);
  put_u8(out, failure ? static_cast<unsigned>(*failure)
                      : static_cast<unsigned>(in_file.value_or(extract::Failure::damaged)));
  put_string(out,
             std::string_view(failure || in_file ? error.detail : error.code).substr(0, k_detail_bytes_max));
  return out;
}

Error read_failure(WireReader& in, std::uint8_t kind) {
  const std::uint8_t number = in.u8();
  const std::string detail = text::to_valid_utf8(in.string(k_detail_bytes_max));
  const auto failure = kind == k_draft_failure ? failure_of_number(number) : std::nullopt;
  const auto in_file = kind == k_file_failure ? extract::failure_of_number(number) : std::nullopt;
  in.require(failure || in_file);
  if (failure) return error_of(*failure, detail);
  return extract::error_of(in_file.value_or(extract::Failure::damaged), detail);
}

// One line of text.
std::string read_line(WireReader& in, std::size_t bytes_max) {
  std::string line(in.string(bytes_max));
  in.require(text::is_valid_utf8(line) &&
             std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  return line;
}

template <typename Enum>
Enum read_enum(WireReader& in, Enum last) {
  const std::uint8_t value = in.u8();
  in.require(value <= static_cast<std::uint8_t>(last));
  return static_cast<Enum>(value);
}

template <typename Read>
void repeat(WireReader& in, std::size_t count_max, const Read& read) {
  const std::uint32_t count = in.u32();
  in.require(count <= count_max);
  for (std::uint32_t i = 0; i < count && in.is_good(); ++i) read();
}

void put_where(std::string& out, const Where& where) {
  put_u8(out, static_cast<unsigned>(where.part));
  put_u32(out, static_cast<std::size_t>(where.paragraph));
  put_string(out, where.excerpt);
}

Where read_where(WireReader& in) {
  Where where;
  where.part = read_enum(in, Part::properties);
  where.paragraph = static_cast<int>(in.u32() & 0x7fff'ffff);
  where.excerpt = read_line(in, k_excerpt_bytes_max);
  return where;
}

void put_use(std::string& out, const Use& use) {
  put_u8(out, static_cast<unsigned>(use.is_optional) | static_cast<unsigned>(use.is_condition) << 1);
  put_u32(out, use.within.size());
  for (const Section& section : use.within) {
    put_u8(out, static_cast<unsigned>(section.kind));
    put_string(out, section.name);
    put_string(out, section.equals);
  }
}

Use read_use(WireReader& in) {
  Use use;
  const std::uint8_t flags = in.u8();
  use.is_optional = (flags & 1) != 0;
  use.is_condition = (flags & 2) != 0;
  repeat(in, k_sections_nesting_max, [&] {
    Section section;
    section.kind = read_enum(in, SectionKind::inverse);
    section.name = read_line(in, k_name_bytes_max);
    section.equals = read_line(in, k_guidance_bytes_max);
    use.within.push_back(std::move(section));
  });
  return use;
}

void put_field(std::string& out, const Field& field) {
  put_string(out, field.name);
  put_string(out, field.guidance);
  put_u8(out, static_cast<unsigned>(field.kind));
  put_u8(out, static_cast<unsigned>(field.form));
  put_u32(out, field.choices.size());
  for (const std::string& choice : field.choices) put_string(out, choice);
  put_u32(out, field.lists.size());
  for (const std::string& list : field.lists) put_string(out, list);
  put_where(out, field.where);
  put_u32(out, field.uses.size());
  for (const Use& use : field.uses) put_use(out, use);
}

Field read_field(WireReader& in) {
  Field field;
  field.name = read_line(in, k_name_bytes_max);
  field.guidance = read_line(in, k_guidance_bytes_max);
  field.kind = read_enum(in, FieldKind::list);
  field.form = read_enum(in, Form::long_date);
  repeat(in, k_fields_max, [&] { field.choices.push_back(read_line(in, k_guidance_bytes_max)); });
  repeat(in, k_sections_nesting_max, [&] { field.lists.push_back(read_line(in, k_name_bytes_max)); });
  field.where = read_where(in);
  repeat(in, k_uses_max, [&] { field.uses.push_back(read_use(in)); });
  return field;
}

Template read_template(WireReader& in) {
  Template read;
  read.format = read_enum(in, Format::odt);
  repeat(in, k_fields_max, [&] { read.fields.push_back(read_field(in)); });
  repeat(in, k_problems_max + 1, [&] {
    Problem problem;
    problem.kind = read_enum(in, ProblemKind::too_deep);
    problem.where = read_where(in);
    read.problems.push_back(std::move(problem));
  });
  return read;
}

// An outcome of this kind as `read` reads it, or a failure.
template <typename T, typename Read>
std::optional<Result<T>> decode_as(Kind expected, std::string_view bytes, const Read& read) {
  WireReader in(bytes);
  const std::uint8_t kind = in.u8();
  Result<T> result;
  if (kind == expected)
    result = read(in);
  else
    result = std::unexpected(read_failure(in, kind));
  if (!in.is_good() || !in.is_at_end()) return std::nullopt;
  return result;
}

}  // namespace

std::string encode_template(const Result<Template>& outcome) {
  if (!outcome) return failure_bytes(outcome.error());
  std::string out;
  put_u8(out, k_template);
  put_u8(out, static_cast<unsigned>(outcome->format));
  put_u32(out, outcome->fields.size());
  for (const Field& field : outcome->fields) put_field(out, field);
  put_u32(out, outcome->problems.size());
  for (const Problem& problem : outcome->problems) {
    put_u8(out, static_cast<unsigned>(problem.kind));
    put_where(out, problem.where);
  }
  return out;
}

std::string encode_file(const Result<std::string>& outcome) {
  if (!outcome) return failure_bytes(outcome.error());
  std::string out;
  put_u8(out, k_file);
  put_string(out, *outcome);
  return out;
}

std::optional<Result<Template>> decode_template(std::string_view bytes) {
  return decode_as<Template>(k_template, bytes, read_template);
}

std::optional<Result<std::string>> decode_file(std::string_view bytes) {
  return decode_as<std::string>(
      k_file, bytes, [](WireReader& in) { return std::string(in.string(limits::k_upload_bytes_max)); });
}

}  // namespace svea::drafts
