#include "plain/verb_classes.h"

namespace svea::plain {
namespace {

std::string& at(VerbForms& forms, VerbForm form) { return forms[static_cast<std::size_t>(form)]; }

std::string without_last(std::string_view word, std::size_t bytes) {
  return std::string(word.substr(0, word.size() - bytes));
}

bool is_vowel_end(std::string_view word) {
  for (const std::string_view vowel : {"a", "e", "i", "o", "u", "y", "å", "ä", "ö"})
    if (word.ends_with(vowel)) return true;
  return false;
}

// "skrivs", "läses", "fås", "görs", "bärs" from "skriver", "läser", "får", "gör", "bär".
std::string passive_present(std::string_view infinitive, std::string_view present) {
  if (present.ends_with("s")) return {};
  if (present.ends_with("er") && infinitive.ends_with("a")) {
    std::string stem = without_last(present, 2);
    if (stem.ends_with("mm")) stem.pop_back();
    return stem + (stem.ends_with("s") ? "es" : "s");
  }
  if (infinitive.ends_with("a") && !present.ends_with("ar")) return std::string(present) + "s";
  return without_last(present, 1) + "s";
}

// "given, givet, givna"; "sagd, sagt, sagda"; "kallad, kallat, kallade".
void set_participle(VerbForms& forms, const std::string& common) {
  using enum VerbForm;
  if (common.empty() || common == "-") return;
  at(forms, participle_common) = common;
  if (common.ends_with("en")) {
    at(forms, participle_neuter) = without_last(common, 1) + "t";
    at(forms, participle_plural) = without_last(common, 2) + "na";
  } else if (common.ends_with("ad")) {
    at(forms, participle_neuter) = without_last(common, 1) + "t";
    at(forms, participle_plural) = common + "e";
  } else if (common.ends_with("t")) {
    at(forms, participle_neuter) = common;
    at(forms, participle_plural) = common + "a";
  } else if (common.ends_with("dd")) {
    at(forms, participle_neuter) = without_last(common, 2) + "tt";
    at(forms, participle_plural) = common + "a";
  } else {
    const std::string stem = without_last(common, 1);
    at(forms, participle_neuter) = stem + (is_vowel_end(stem) ? "tt" : "t");
    at(forms, participle_plural) = common + "a";
  }
}

// The second class: its endings depend on what the stem ends in.
std::array<std::string, 5> second_class(std::string_view infinitive) {
  const std::string stem = without_last(infinitive, 1);
  // A double m is single before a consonant, and a double n before d and t: "glömma, glömde", "känna, kände".
  const bool is_double = stem.ends_with("mm") || stem.ends_with("nn");
  const std::string base = is_double ? without_last(stem, 1) : stem;
  const std::string present = stem.ends_with("r") ? stem : stem + "er";
  const char last = stem.back();
  if (last == 'd') {
    const std::string body = without_last(stem, 1);
    if (is_vowel_end(body)) return {std::string(infinitive), present, stem + "de", body + "tt", stem + "d"};
    return {std::string(infinitive), present, stem + "e", body + "t", stem};
  }
  if (last == 't') {
    const bool is_doubled = is_vowel_end(without_last(stem, 1));
    const std::string past = is_doubled ? stem + "t" : stem;
    return {std::string(infinitive), present, past + "e", past, past};
  }
  const bool is_voiceless = last == 'k' || last == 'p' || last == 's' || last == 'x';
  if (is_voiceless) return {std::string(infinitive), present, stem + "te", stem + "t", stem + "t"};
  return {std::string(infinitive), present, base + "de", base + "t", base + "d"};
}

}  // namespace

VerbForms forms_of_parts(const std::array<std::string, 5>& parts) {
  using enum VerbForm;
  VerbForms forms;
  const auto& [infinitive_part, present_part, preterite_part, supine_part, participle] = parts;
  const auto part = [](const std::string& text) { return text == "-" ? std::string() : text; };
  at(forms, infinitive) = part(infinitive_part);
  at(forms, present) = part(present_part);
  at(forms, preterite) = part(preterite_part);
  at(forms, supine) = part(supine_part);
  // Only what can be done to something has a participle, and with it a passive.
  if (participle == "-" || infinitive_part.ends_with("s")) return forms;
  at(forms, infinitive_passive) = infinitive_part + "s";
  at(forms, present_passive) = passive_present(infinitive_part, present_part);
  at(forms, preterite_passive) = preterite_part.ends_with("s") ? std::string() : preterite_part + "s";
  at(forms, supine_passive) = supine_part + "s";
  set_participle(forms, participle);
  return forms;
}

VerbForms regular_forms(char verb_class, std::string_view infinitive) {
  const std::string whole(infinitive);
  switch (verb_class) {
    case '1':
      return forms_of_parts({whole, whole + "r", whole + "de", whole + "t", whole + "d"});
    case '2':
      return forms_of_parts(second_class(infinitive));
    default:
      return forms_of_parts({whole, whole + "r", whole + "dde", whole + "tt", whole + "dd"});
  }
}

}  // namespace svea::plain
