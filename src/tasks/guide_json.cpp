#include "tasks/guide_json.h"

#include <fmt/format.h>

#include "improve/limits.h"
#include "tasks/options.h"

namespace svea::tasks {
namespace {

// A page of instructions to a language model.
constexpr std::size_t k_text_bytes_max = 20'000;
constexpr std::size_t k_word_bytes_max = 200;
constexpr std::size_t k_why_bytes_max = 1'000;
constexpr std::int64_t k_sentence_words_most = 100;

Result<improve::GuideWord> read_word(const json::Value& value) {
  const auto* object = value.if_object();
  improve::GuideWord word;
  if (object != nullptr) {
    word.avoid = TRY(json::find<std::string>(*object, "avoid")).value_or("");
    word.write = TRY(json::find<std::string>(*object, "write")).value_or("");
    word.why = TRY(json::find<std::string>(*object, "why")).value_or("");
  }
  const bool fits = word.avoid.size() <= k_word_bytes_max && word.write.size() <= k_word_bytes_max &&
                    word.why.size() <= k_why_bytes_max;
  // A tab or line break would be read as another word.
  const bool is_one_line = (word.avoid + word.write).find_first_of("\t\r\n") == std::string::npos;
  if (word.avoid.find_first_not_of(' ') != std::string::npos && fits && is_one_line) return word;
  return fail(ErrorKind::invalid_input, "guide_invalid",
              {fmt::format("Varje ord i skrivguiden ska ha det ord som ska undvikas, på en rad och med högst "
                           "{} tecken. Rätta raden eller ta bort den.",
                           k_word_bytes_max),
               fmt::format("Each word of the writing guide is to name the word to avoid, on one line and in "
                           "at most {} characters. Mend the line or remove it.",
                           k_word_bytes_max)});
}

Error too_long(std::string_view sv, std::string_view en) {
  return fail(ErrorKind::too_large, "guide_too_long", {std::string(sv), std::string(en)}).error();
}

}  // namespace

Result<improve::Guide> read_guide(const json::Object& body) {
  TRY(only(body, {"words", "address", "person", "avoid_passive", "sentence_words_max", "text"}));
  improve::Guide guide;
  const auto words = TRY(json::find<const json::Array*>(body, "words"));
  if (words && (*words)->size() > improve::limits::k_guide_words_max)
    return std::unexpected(too_long(
        fmt::format("Skrivguiden har för många ord. Ta med högst {}.", improve::limits::k_guide_words_max),
        fmt::format("The writing guide has too many words. Keep at most {}.",
                    improve::limits::k_guide_words_max)));
  if (words)
    for (const auto& value : **words) guide.words.push_back(TRY(read_word(value)));
  const auto address = TRY(choice(body, "address", {"du", "ni", "none"}));
  if (address == "ni") guide.address = improve::Address::ni;
  if (address == "none") guide.address = improve::Address::none;
  const auto person = TRY(choice(body, "person", {"vi", "authority"}));
  if (person == "authority") guide.person = improve::Person::authority;
  guide.avoid_passive = TRY(json::find<bool>(body, "avoid_passive")).value_or(guide.avoid_passive);
  if (body.contains("sentence_words_max"))
    guide.sentence_words_max =
        static_cast<int>(TRY(count(body, "sentence_words_max", k_sentence_words_most)));
  guide.text = TRY(json::find<std::string>(body, "text")).value_or("");
  if (guide.text.size() > k_text_bytes_max)
    return std::unexpected(too_long(
        fmt::format("Skrivguidens text är för lång. Skriv högst {} tecken.", k_text_bytes_max),
        fmt::format("The writing guide’s text is too long. Write at most {} characters.", k_text_bytes_max)));
  return guide;
}

json::Object json_of(const improve::Guide& guide) {
  json::Array words;
  for (const auto& word : guide.words)
    words.push_back(json::Object{{"avoid", word.avoid}, {"write", word.write}, {"why", word.why}});
  const std::string_view address = guide.address == improve::Address::du   ? "du"
                                   : guide.address == improve::Address::ni ? "ni"
                                                                           : "none";
  return {{"words", std::move(words)},
          {"address", address},
          {"person", guide.person == improve::Person::vi ? "vi" : "authority"},
          {"avoid_passive", guide.avoid_passive},
          {"sentence_words_max", guide.sentence_words_max},
          {"text", guide.text}};
}

}  // namespace svea::tasks
