#include "plain/replace_words.h"

#include <algorithm>
#include <cctype>
#include <span>

#include <fmt/format.h>

#include "plain/agreement.h"
#include "plain/words.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// "gör nu inte en prövning av": adverbs between a verb and what belongs to it.
constexpr std::size_t k_adverbs_between_max = 2;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

struct Match {
  std::size_t end = 0;        // after its last token
  std::size_t kept_from = 0;  // adverbs that stay, [kept_from, kept_to)
  std::size_t kept_to = 0;
};

class Replacer {
 public:
  Replacer(std::string_view text, const Sentence& sentence, bool is_easy)
      : text_(text), sentence_(sentence), tokens_(sentence.tokens), is_easy_(is_easy) {}

  // The draft for the first replacement that fits at token `i`, and where to go on.
  std::optional<std::pair<Draft, std::size_t>> replace(std::size_t i, const ReplacementList& list) const {
    for (const auto& replacement : list.beginning_with(tokens_[i].folded)) {
      const auto match = match_at(i, replacement);
      if (!match || !fits(i, *match, replacement)) continue;
      if (auto edits = edits_of(i, *match, replacement))
        return std::pair(Draft{replacement.reason, std::move(*edits), why(replacement)}, match->end);
    }
    return std::nullopt;
  }

 private:
  std::optional<Match> match_at(std::size_t i, const Replacement& replacement) const {
    Match match;
    std::size_t at = i + 1;
    match.kept_from = match.kept_to = at;
    for (std::size_t k = 1; k < replacement.tokens.size(); ++k, ++at) {
      if (k == 1 && replacement.is_split)
        while (at < tokens_.size() && tokens_[at].role == Role::adverb && at - i <= k_adverbs_between_max)
          match.kept_to = ++at;
      if (at >= tokens_.size() || tokens_[at].folded != replacement.tokens[k]) return std::nullopt;
      // "m. m" with spaces is no "m.m".
      if (tokens_[at].role == Role::mark && tokens_[at].span.start != tokens_[at - 1].span.end)
        return std::nullopt;
    }
    match.end = at;
    return match;
  }

  const std::string& folded(std::size_t i) const {
    static const std::string none;
    return i < tokens_.size() ? tokens_[i].folded : none;
  }

  bool fits(std::size_t i, const Match& match, const Replacement& replacement) const {
    const Condition& condition = replacement.condition;
    const std::string& next = folded(match.end);
    const std::string& last = i > 0 ? folded(i - 1) : folded(tokens_.size());
    if ((condition.easy_only && !is_easy_) || (condition.inside_only && i == 0)) return false;
    if (!condition.before.empty() && !holds(condition.before, next)) return false;
    if (!condition.after.empty() && !holds(condition.after, last)) return false;
    if (holds(condition.not_before, next) || holds(condition.not_after, last)) return false;
    // A name that looks like the word: "Bestämmelsen" begins a sentence, "Å" inside one is a river.
    if (tokens_[i].is_capital && i > 0 && tokens_[i - 1].role != Role::mark) return false;
    return !is_part_of_compound(i, match) && form_fits(i, replacement) &&
           particle_fits(i, match, replacement) && adjective_fits(i, replacement) &&
           end_fits(match, replacement) && !is_said_already(i, match, replacement) &&
           !leaves_preposition(match, replacement);
  }

  // "förslag på mål och på vägar dit" can't become "föreslå mål och på vägar dit".
  bool leaves_preposition(const Match& match, const Replacement& replacement) const {
    if (replacement.reason != Reason::nominalisation) return false;
    for (std::size_t k = match.end; k + 1 < tokens_.size(); ++k)
      if (tokens_[k].role == Role::conjunction && tokens_[k + 1].folded == replacement.tokens.back())
        return true;
    return false;
  }

  // "inköps- och försäljningsbok", "lagrummet.se": a part of a word is none.
  bool is_part_of_compound(std::size_t i, const Match& match) const {
    const std::size_t start = tokens_[i].span.start;
    const std::size_t end = tokens_[match.end - 1].span.end;
    const bool is_address = end + 1 < text_.size() && text_[end] == '.' &&
                            std::isalpha(static_cast<unsigned char>(text_[end + 1])) != 0;
    return (start > 0 && text_[start - 1] == '-') || (end < text_.size() && text_[end] == '-') || is_address;
  }

  // "samordna och koordinera" would be "samordna och samordna".
  bool is_said_already(std::size_t i, const Match& match, const Replacement& replacement) const {
    const auto joins = [&](std::size_t k) { return Words::swedish().is("coordination", folded(k)); };
    return (i > 1 && joins(i - 1) && folded(i - 2) == replacement.after) ||
           (joins(match.end) && folded(match.end + 1) == replacement.after);
  }

  // A full stop after "kl" ends no sentence, and one after "m.m" may be the end of one that was not found:
  // "pension m. m. Lag (1994:1)".
  bool end_fits(const Match& match, const Replacement& replacement) const {
    if (replacement.reason != Reason::abbreviation || folded(match.end - 1) != ".") return true;
    const bool is_closing = Words::swedish().is("closing_short", replacement.avoid);
    if (match.end == tokens_.size()) return is_closing;
    return !is_closing || !tokens_[match.end].is_capital;
  }

  // "lämnas" is infinitive after "ska" and present elsewhere; a participle is no finite verb.
  bool form_fits(std::size_t i, const Replacement& replacement) const {
    if (!replacement.form) return true;
    const Token& token = tokens_[i];
    const bool is_verb =
        token.role == Role::finite || token.role == Role::infinitive || token.role == Role::supine;
    const bool is_participle = *replacement.form >= VerbForm::participle_common;
    // "avsatta medel" are no "lagda medel": what is easier to read may be too free for a participle.
    if (is_participle &&
        (replacement.condition.easy_only || replacement.condition.active_only || replacement.has_particle))
      return false;
    // "Sveriges utsända kulturråd" has no verb.
    if (token.role == Role::infinitive && !sentence_.main_verb && i > 0 && tokens_[i - 1].role == Role::other)
      return false;
    if (!is_verb) return is_participle && !Words::swedish().is("noun", token.folded);
    return !is_participle && token.form == *replacement.form;
  }

  // "Därför inhämtar nämnden" can't become "Därför hämtar in nämnden".
  bool particle_fits(std::size_t i, const Match& match, const Replacement& replacement) const {
    if (!replacement.has_particle || tokens_[i].role != Role::finite) return true;
    const Token& next = tokens_[std::min(match.end, tokens_.size() - 1)];
    if (next.role == Role::adverb || next.role == Role::pronoun) return false;
    // "Uppsäger någon avtalet, ska …": a condition without "om".
    if (i == 0 || may_describe(i, match.end)) return false;
    const bool is_main = sentence_.main_verb == i;
    return !is_main || begins_with_subject(i);
  }

  // "Tidigare inbetalade medel ska": a participle that looks like the verb of the sentence, before the verb.
  bool may_describe(std::size_t verb, std::size_t end) const {
    if (tokens_[verb].form != VerbForm::preterite || sentence_.main_verb != verb) return false;
    for (std::size_t i = end; i < tokens_.size(); ++i) {
      if (tokens_[i].role == Role::conjunction || tokens_[i].role == Role::mark) return false;
      if (tokens_[i].role == Role::finite && tokens_[i].waiting == 0) return true;
    }
    return false;
  }

  bool begins_with_subject(std::size_t verb) const {
    for (std::size_t i = 0; i < verb; ++i) {
      const Role role = tokens_[i].role;
      if (role == Role::mark) continue;
      return role != Role::preposition && role != Role::adverb && role != Role::subordinator &&
             role != Role::to && role != Role::number && role != Role::finite &&
             !Words::swedish().is("adverb", tokens_[i].folded);
    }
    return false;
  }

  bool adjective_fits(std::size_t i, const Replacement& replacement) const {
    const auto needs = [&](AdjectiveForm form) { return adjective_form(sentence_, i) == form; };
    switch (replacement.agreement) {
      case Agreement::common_form:
        return needs(AdjectiveForm::common);
      case Agreement::neuter_form:
        return needs(AdjectiveForm::neuter);
      case Agreement::plural_form:
        return needs(AdjectiveForm::plural);
      default:
        return true;
    }
  }

  std::optional<std::vector<DraftEdit>> edits_of(std::size_t i, const Match& match,
                                                 const Replacement& replacement) const {
    std::vector<DraftEdit> edits;
    if (replacement.agreement == Agreement::to_neuter || replacement.agreement == Agreement::to_common) {
      const bool neuter = replacement.agreement == Agreement::to_neuter;
      auto agreeing = edits_to_agree(text_, sentence_, i, neuter ? Gender::neuter : Gender::common);
      if (!agreeing) return std::nullopt;
      edits = std::move(*agreeing);
    }
    edits.push_back({{tokens_[i].span.start, tokens_[match.end - 1].span.end}, after(i, match, replacement)});
    return edits;
  }

  std::string after(std::size_t i, const Match& match, const Replacement& replacement) const {
    std::string words = replacement.after;
    if (match.kept_to > match.kept_from) {
      const std::size_t start = tokens_[match.kept_from].span.start;
      const auto kept = text_.substr(start, tokens_[match.kept_to - 1].span.end - start);
      const auto space = words.find(' ');
      words.insert(space == std::string::npos ? words.size() : space, " " + std::string(kept));
    }
    if (tokens_[i].is_capital) words = with_capital(words);
    // The full stop of an abbreviation may end the sentence too.
    if (folded(match.end - 1) == "." && match.end == tokens_.size()) words += '.';
    return words;
  }

  static svea::Sentence why(const Replacement& replacement) {
    switch (replacement.reason) {
      case Reason::abbreviation:
        return {"Förkortningar är lättare att läsa när de skrivs ut.",
                "Abbreviations are easier to read when they are written out."};
      case Reason::nominalisation:
        return {"Ett verb säger samma sak med färre ord än ett substantiv.",
                "A verb says the same in fewer words than a noun."};
      default:
        return {fmt::format("”{}” är tungt eller ålderdomligt.", replacement.avoid),
                fmt::format("“{}” is heavy or outdated.", replacement.avoid)};
    }
  }

  std::string_view text_;
  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  bool is_easy_;
};

}  // namespace

void append_replacements(std::string_view text, const Sentence& sentence, const ReplacementList& list,
                         bool is_easy, Drafts& drafts) {
  const Replacer replacer(text, sentence, is_easy);
  for (std::size_t i = 0; i < sentence.tokens.size();) {
    const Token& token = sentence.tokens[i];
    auto found = token.role == Role::mark || token.is_quoted ? std::nullopt : replacer.replace(i, list);
    if (!found) {
      ++i;
      continue;
    }
    drafts.push_back(std::move(found->first));
    i = found->second;
  }
}

std::size_t listed_words_in(std::string_view text, const ReplacementList& list) {
  std::size_t found = 0;
  const auto tokens = tokens_of(text, {0, text.size()});
  for (std::size_t i = 0; i < tokens.size(); ++i)
    found += std::ranges::any_of(list.beginning_with(tokens[i].folded), [&](const Replacement& replacement) {
      return std::ranges::equal(
          replacement.tokens,
          std::span(tokens).subspan(i, std::min(replacement.tokens.size(), tokens.size() - i)), {}, {},
          &Token::folded);
    });
  return found;
}

}  // namespace svea::plain
