// Swedish verbs: which form of which verb a word is, and the other way round.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::plain {

enum class VerbForm {
  infinitive,
  present,
  preterite,
  supine,
  infinitive_passive,
  present_passive,
  preterite_passive,
  supine_passive,
  participle_common,  // "given"
  participle_neuter,  // "givet"
  participle_plural,  // "givna"
};
inline constexpr std::size_t k_verb_forms = 11;

// By VerbForm; "" where the verb has no such form.
using VerbForms = std::array<std::string, k_verb_forms>;

struct VerbReading {
  std::string lemma;  // the infinitive
  VerbForm form = VerbForm::infinitive;
};

// Immutable once made; safe to call from any thread. The words are verbs_sv.txt.
class Verbs {
 public:
  explicit Verbs(std::string_view list);
  // The list that travels in the program.
  [[nodiscard]] static const Verbs& swedish();

  // What a folded word may be; empty for what is no verb that is known. Prefixes ("över-") and the ending
  // -era make verbs of words that the list lacks.
  [[nodiscard]] std::vector<VerbReading> readings(std::string_view word) const;
  // All forms of a verb by its infinitive; none when it is not known.
  [[nodiscard]] std::optional<VerbForms> forms(std::string_view lemma) const;

 private:
  struct Known {
    std::size_t verb = 0;
    VerbForm form = VerbForm::infinitive;
  };

  void add(VerbForms forms);
  void add_line(std::string_view line);
  [[nodiscard]] std::string_view longest_prefix(std::string_view word) const;
  void append_known(std::string_view word, std::string_view prefix, std::vector<VerbReading>& found) const;

  std::vector<VerbForms> verbs_;
  std::unordered_multimap<std::string, Known> by_form_;
  std::unordered_map<std::string, std::size_t> by_lemma_;
  std::vector<std::string> prefixes_;
};

}  // namespace svea::plain
