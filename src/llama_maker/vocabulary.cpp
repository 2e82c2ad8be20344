#include "llama_maker/vocabulary.h"

#include <string_view>

#include "base/check.h"

namespace svea::llama_maker {
namespace {

constexpr std::int32_t k_normal = 1;
constexpr std::int32_t k_control = 3;
constexpr int k_bytes = 256;
// Most frequent first in Swedish text; å, ä and ö are two bytes each and merged before these.
constexpr std::string_view k_letters = "eantrsildomkgvfhupbcyjxwzq";
constexpr std::string_view k_two_byte_letters[] = {"å", "ä", "ö", "Å", "Ä", "Ö", "é"};

// The printable bytes of Latin-1 stand for themselves, the others for the characters from U+0100 on, in
// order.
std::string spelling_of(int byte, int& others) {
  const bool is_printable = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
  const int character = is_printable ? byte : k_bytes + others++;
  if (character < 0x80) return {static_cast<char>(character)};
  return {static_cast<char>(0xC0 | (character >> 6)), static_cast<char>(0x80 | (character & 0x3F))};
}

class Maker {
 public:
  explicit Maker(std::size_t size) : size_(size) {}

  std::uint32_t add(std::string token, std::int32_t kind) {
    made_.tokens.push_back(std::move(token));
    made_.kinds.push_back(kind);
    return static_cast<std::uint32_t>(made_.tokens.size() - 1);
  }
  // The merged token; nothing happens when the vocabulary is full.
  std::string merge(const std::string& left, const std::string& right) {
    if (!is_full()) {
      made_.merges.push_back(left + " " + right);
      add(left + right, k_normal);
    }
    return left + right;
  }
  // Every one of `parts` with every other.
  std::vector<std::string> merge_all(const std::vector<std::string>& parts) {
    std::vector<std::string> merged;
    for (std::size_t last = 0; last < parts.size() && !is_full(); ++last)
      for (std::size_t i = 0; i <= last && !is_full(); ++i) {
        merged.push_back(merge(parts[i], parts[last]));
        if (i != last) merged.push_back(merge(parts[last], parts[i]));
      }
    return merged;
  }
  [[nodiscard]] bool is_full() const { return made_.tokens.size() >= size_; }

  Vocabulary made_;

 private:
  std::size_t size_;
};

}  // namespace

Vocabulary make_vocabulary(std::size_t size) {
  check(size >= 300 && size <= 500'000, "a vocabulary has 300 to 500,000 tokens");
  Maker maker(size);
  maker.made_.end_of_text = maker.add("<|endoftext|>", k_control);
  maker.made_.message_begins = maker.add("<|im_start|>", k_control);
  maker.made_.message_ends = maker.add("<|im_end|>", k_control);

  std::vector<std::string> bytes;
  int others = 0;
  for (int byte = 0; byte < k_bytes; ++byte) {
    bytes.push_back(spelling_of(byte, others));
    maker.add(bytes.back(), k_normal);
  }
  const auto byte_of = [&](char c) { return bytes[static_cast<unsigned char>(c)]; };

  std::vector<std::string> letters;
  for (const std::string_view letter : k_two_byte_letters)
    letters.push_back(maker.merge(byte_of(letter[0]), byte_of(letter[1])));
  for (const char letter : k_letters) letters.push_back(byte_of(letter));
  for (const std::string& letter : letters) maker.merge(byte_of(' '), letter);
  const auto pairs = maker.merge_all(letters);
  maker.merge_all(pairs);
  return std::move(maker.made_);
}

}  // namespace svea::llama_maker
