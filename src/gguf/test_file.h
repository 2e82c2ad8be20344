// GGUF files byte by byte, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svea::gguf::test {

template <typename T>
std::string number(T value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

inline std::string text(std::string_view value) {
  return number<std::uint64_t>(value.size()) + std::string(value);
}

// Entries: key, kind, value.
inline std::string entry(std::string_view key, std::string_view value) {
  return text(key) + number<std::uint32_t>(8) + text(value);
}
inline std::string entry(std::string_view key, std::uint32_t value) {
  return text(key) + number<std::uint32_t>(4) + number(value);
}
inline std::string entry(std::string_view key, const std::vector<std::string>& values) {
  std::string bytes =
      text(key) + number<std::uint32_t>(9) + number<std::uint32_t>(8) + number<std::uint64_t>(values.size());
  for (const auto& value : values) bytes += text(value);
  return bytes;
}

// A matrix of F32.
inline std::string tensor(std::string_view name, std::uint64_t columns, std::uint64_t rows,
                          std::uint64_t offset) {
  return text(name) + number<std::uint32_t>(2) + number(columns) + number(rows) + number<std::uint32_t>(0) +
         number(offset);
}

// Version 3, with `data_bytes` of weights after the header.
inline std::string file(const std::vector<std::string>& entries, const std::vector<std::string>& tensors,
                        std::size_t data_bytes) {
  std::string bytes = "GGUF" + number<std::uint32_t>(3) + number<std::uint64_t>(tensors.size()) +
                      number<std::uint64_t>(entries.size());
  for (const auto& one : entries) bytes += one;
  for (const auto& one : tensors) bytes += one;
  constexpr std::size_t k_alignment = 32;
  bytes.resize((bytes.size() + k_alignment - 1) / k_alignment * k_alignment);
  return bytes + std::string(data_bytes, '\x01');
}

// A llama of two layers with 4,096 numbers, under the licence.
inline std::string small_model(std::string_view licence = "apache-2.0") {
  return file(
      {entry("general.architecture", "llama"), entry("general.name", "Liten Svea"),
       entry("general.license", licence), entry("general.file_type", 15U),
       entry("general.languages", std::vector<std::string>{"sv", "en"}), entry("llama.context_length", 4096U),
       entry("llama.block_count", 2U), entry("llama.embedding_length", 64U),
       entry("llama.attention.head_count", 4U), entry("llama.attention.head_count_kv", 2U),
       entry("tokenizer.ggml.tokens", std::vector<std::string>(50, "ord")),
       entry("tokenizer.chat_template", std::string(5000, 'x'))},
      {tensor("token_embd.weight", 64, 32, 0), tensor("output.weight", 64, 32, 8192)}, 16384);
}

}  // namespace svea::gguf::test
