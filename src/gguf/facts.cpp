#include "gguf/facts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>

#include <fmt/format.h>

#include "gguf/errors.h"
#include "gguf/limits.h"
#include "gguf/metadata.h"
#include "gguf/tensors.h"
#include "text/unicode.h"

namespace svea::gguf {
namespace {

constexpr std::string_view k_magic = "GGUF";
constexpr std::uint32_t k_version_min = 2;
constexpr std::uint32_t k_version_max = 3;
constexpr std::uint64_t k_alignment = 32;          // unless general.alignment says otherwise
constexpr std::uint64_t k_cache_number_bytes = 2;  // keys and values are kept as F16

// By llama.cpp's numbering (enum llama_ftype in llama.h) what a mixture of kinds is called.
constexpr std::array<std::string_view, 42> k_mixtures{
    "F32",   "F16",     "Q4_0",   "Q4_1",   "",       "",        "",       "Q8_0",   "Q5_0",
    "Q5_1",  "Q2_K",    "Q3_K_S", "Q3_K_M", "Q3_K_L", "Q4_K_S",  "Q4_K_M", "Q5_K_S", "Q5_K_M",
    "Q6_K",  "IQ2_XXS", "IQ2_XS", "Q2_K_S", "IQ3_XS", "IQ3_XXS", "IQ1_S",  "IQ4_NL", "IQ3_S",
    "IQ3_M", "IQ2_S",   "IQ2_M",  "IQ4_XS", "IQ1_M",  "BF16",    "",       "",       "",
    "TQ1_0", "TQ2_0",   "MXFP4",  "NVFP4",  "Q1_0",   "Q2_0"};

std::string quantisation_of(const Metadata& metadata, const Tensors& tensors) {
  const auto mixture = metadata.numbers.find("general.file_type");
  if (mixture != metadata.numbers.end() && mixture->second < k_mixtures.size() &&
      !k_mixtures[mixture->second].empty())
    return std::string(k_mixtures[mixture->second]);
  return std::string(tensors.largest_kind);
}

// Of a stranger's text: one line without anything that steers a terminal.
std::string one_line(std::string_view text) {
  std::string line = text::to_valid_utf8(text);
  std::erase_if(line, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  // C1 controls, two bytes in UTF-8, steer a terminal too.
  for (auto at = line.find('\xc2'); at != std::string::npos; at = line.find('\xc2', at)) {
    if (static_cast<unsigned char>(line[at + 1]) < 0xa0)
      line.erase(at, 2);
    else
      at += 2;
  }
  if (line.size() > k_shown_text_bytes_max)
    line = text::to_valid_utf8(line.substr(0, k_shown_text_bytes_max));
  return line;
}

// Some architectures write one number for all layers, others one a layer.
std::uint64_t in_all_layers(const Metadata& metadata, std::string_view key, std::uint64_t layers) {
  if (const auto sum = metadata.sums.find(key); sum != metadata.sums.end()) return sum->second;
  return layers * std::min(metadata.number(key), k_factor_max);
}

// llama.cpp keeps, for each token and layer, one key and one value for each head that has its own.
std::uint64_t cache_token_bytes(const Metadata& metadata, const std::string& architecture) {
  const auto key = [&](std::string_view rest) { return fmt::format("{}.{}", architecture, rest); };
  const auto layers = std::min(metadata.number(key("block_count")), k_layers_max);
  auto heads = in_all_layers(metadata, key("attention.head_count_kv"), layers);
  if (heads == 0) heads = in_all_layers(metadata, key("attention.head_count"), layers);
  const auto heads_a_layer = std::max<std::uint64_t>(metadata.number(key("attention.head_count")), 1);
  const auto head_size = metadata.number(key("embedding_length")) / heads_a_layer;
  const auto size_of = [&](std::string_view name) {
    const auto size = metadata.number(key(name));
    return std::min(size == 0 ? head_size : size, k_factor_max);
  };
  std::uint64_t bytes = 0;
  if (__builtin_mul_overflow(
          heads, (size_of("attention.key_length") + size_of("attention.value_length")) * k_cache_number_bytes,
          &bytes))
    return 0;
  return bytes;
}

Facts facts_of(const Metadata& metadata, const Tensors& tensors) {
  const std::string architecture = one_line(metadata.text("general.architecture"));
  Facts facts{.name = one_line(metadata.text("general.name")),
              .architecture = architecture,
              .licence = one_line(metadata.text("general.license")),
              .languages = {},
              .quantisation = quantisation_of(metadata, tensors),
              .parameters = tensors.parameters,
              .context_tokens = metadata.number(architecture + ".context_length"),
              .vocabulary = 0,
              .weight_bytes = tensors.bytes,
              .cache_token_bytes = cache_token_bytes(metadata, architecture),
              .has_chat_template = metadata.texts.contains("tokenizer.chat_template")};
  if (const auto tokens = metadata.lengths.find("tokenizer.ggml.tokens"); tokens != metadata.lengths.end())
    facts.vocabulary = tokens->second;
  if (const auto languages = metadata.lists.find("general.languages"); languages != metadata.lists.end())
    for (const auto& language : languages->second) facts.languages.push_back(one_line(language));
  return facts;
}

Status check_beginning(HeaderReader& reader) {
  if (reader.file_bytes() < k_magic.size()) return fail_not_gguf();
  const auto magic = TRY(reader.number<std::uint32_t>());
  if (std::memcmp(&magic, k_magic.data(), k_magic.size()) != 0) return fail_not_gguf();
  const auto version = TRY(reader.number<std::uint32_t>());
  if (version < k_version_min || version > k_version_max)
    return fail_unknown(fmt::format("format version {}", version));
  return {};
}

Result<std::uint64_t> alignment_of(const Metadata& metadata) {
  const auto written = metadata.numbers.find("general.alignment");
  if (written == metadata.numbers.end()) return k_alignment;
  if (!std::has_single_bit(written->second) || written->second > k_header_bytes_max)
    return fail_damaged(fmt::format("tensors at multiples of {}", written->second));
  return written->second;
}

}  // namespace

bool begins_as_gguf(std::string_view bytes) { return bytes.starts_with(k_magic); }

Result<Facts> read_facts(std::istream& in, std::uint64_t file_bytes) {
  HeaderReader reader(in, file_bytes);
  TRY(check_beginning(reader));
  const auto tensor_count = TRY(reader.number<std::uint64_t>());
  const auto entry_count = TRY(reader.number<std::uint64_t>());
  const Metadata metadata = TRY(read_metadata(reader, entry_count));
  const auto alignment = TRY(alignment_of(metadata));
  const Tensors tensors = TRY(read_tensors(reader, tensor_count, alignment));
  Facts facts = facts_of(metadata, tensors);
  const auto data = (reader.position() + alignment - 1) / alignment * alignment;
  facts.file_bytes_min = data + tensors.end;
  if (facts.file_bytes_min > file_bytes)
    return fail_truncated(fmt::format("{} of {} bytes", file_bytes, facts.file_bytes_min));
  return facts;
}

Result<Facts> read_facts(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) return fail_unreadable(file.string());
  return read_facts(in, size);
}

}  // namespace svea::gguf
