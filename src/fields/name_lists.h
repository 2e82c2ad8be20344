// Words that names are made of, and that stand around them (name_lists_sv.txt).
#pragma once

#include <bitset>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::fields {

// The lists of name_lists_sv.txt, in its order.
enum class NameList {
  first_name,
  surname,
  surname_ending,
  particle,
  municipality,
  region,
  country,
  authority,
  organisation,
  organisation_ending,
  organisation_word,
  title,
  place_before,
  company,
  media,
  party,
  club,
  club_word,
  sport_word,
  saying,
};
inline constexpr std::size_t k_name_lists = static_cast<std::size_t>(NameList::saying) + 1;

using InLists = std::bitset<k_name_lists>;

// A name of several words ("Dagens Nyheter").
struct Phrase {
  std::vector<std::string> words;  // folded
  NameList list = NameList::organisation;
};

// Immutable once made: safe to read from any thread.
class NameLists {
 public:
  [[nodiscard]] static const NameLists& built_in();

  // The lists that hold the folded word, an "s" of the genitive aside, or an ending of it.
  [[nodiscard]] InLists lists_of(std::string_view folded_word) const;
  // The phrases that begin with the folded word.
  [[nodiscard]] std::span<const Phrase> phrases_from(std::string_view folded_word) const;

 private:
  explicit NameLists(std::string_view text);

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Table = std::unordered_map<std::string, InLists, Hash, std::equal_to<>>;

  void add(std::size_t list, std::string_view written);
  void look_up(const Table& table, std::string_view word, InLists& found) const;

  Table words_;
  Table endings_;
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
  std::size_t ending_bytes_max_ = 0;
};

}  // namespace svea::fields
