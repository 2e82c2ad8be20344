#include "spell_hunspell/hunspell_dictionary.h"

#include <hunspell/hunspell.hxx>

namespace svea::spell_hunspell {
namespace {

// Hunspell keeps words on the stack; a longer one is no word.
constexpr std::size_t k_word_bytes_max = 100;

}  // namespace

HunspellDictionary::HunspellDictionary(std::filesystem::path folder) : folder_(std::move(folder)) {}
HunspellDictionary::~HunspellDictionary() = default;

Hunspell* HunspellDictionary::opened() const {
  if (was_tried_) return hunspell_.get();
  was_tried_ = true;
  const auto rules = folder_ / "sv_SE.aff";
  const auto words = folder_ / "sv_SE.dic";
  std::error_code ignored;
  // Hunspell says nothing of files that are not there.
  if (std::filesystem::is_regular_file(rules, ignored) && std::filesystem::is_regular_file(words, ignored))
    hunspell_ = std::make_unique<Hunspell>(rules.c_str(), words.c_str());
  return hunspell_.get();
}

bool HunspellDictionary::is_there() const {
  const std::lock_guard lock(mutex_);
  return opened() != nullptr;
}

improve::Dictionary::Word HunspellDictionary::look_up(std::string_view word) const {
  const std::lock_guard lock(mutex_);
  auto* const hunspell = opened();
  if (hunspell == nullptr || word.empty() || word.size() > k_word_bytes_max) return Word::unknown;
  int how = 0;
  if (!hunspell->spell(std::string(word), &how, nullptr)) return Word::unknown;
  return (how & SPELL_COMPOUND) != 0 ? Word::joined : Word::listed;
}

std::vector<std::string> HunspellDictionary::stems(std::string_view word) const {
  const std::lock_guard lock(mutex_);
  auto* const hunspell = opened();
  if (hunspell == nullptr || word.empty() || word.size() > k_word_bytes_max) return {};
  return hunspell->stem(std::string(word));
}

std::vector<std::string> HunspellDictionary::suggestions(std::string_view word) const {
  const std::lock_guard lock(mutex_);
  auto* const hunspell = opened();
  if (hunspell == nullptr || word.empty() || word.size() > k_word_bytes_max) return {};
  return hunspell->suggest(std::string(word));
}

}  // namespace svea::spell_hunspell
