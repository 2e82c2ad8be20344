#include "identity/password_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::identity {
namespace {

constexpr std::int64_t k_characters_min = 12;
// A long sentence fits many times over; hashing takes no longer for it.
constexpr std::size_t k_bytes_max = 1024;
constexpr std::size_t k_different_characters_min = 5;

// What people put digits behind. Folded.
constexpr std::array<std::string_view, 24> k_everyday_words{
    "password",      "passw",         "lösenord", "losenord",   "hemligt", "hemlig",
    "välkommen",     "valkommen",     "sommar",   "sommaren",   "vinter",  "vintern",
    "hösten",        "våren",         "qwerty",   "qwertyuiop", "svea",    "admin",
    "administrator", "administratör", "abcdef",   "abcdefgh",   "kommun",  "sverige"};

std::unexpected<Error> obvious() {
  return fail(
      ErrorKind::invalid_input, "password_obvious",
      {"Lösenordet är för lätt att gissa. Ta hellre fyra ord som inte hör ihop.",
       "The password is too easy to guess. Better take four words that have nothing to do with each other."});
}

// Words the person's colleagues would try.
bool is_own_word(std::string_view word, const model::Person& person) {
  const auto about = text::fold(person.name) + " " + text::fold(person.email);
  return std::ranges::any_of(text::words(about), [&](const text::Span& span) {
    return word == std::string_view(about).substr(span.start, span.end - span.start);
  });
}

}  // namespace

Status acceptable_password(std::string_view password, const model::Person& person) {
  const auto valid = text::to_valid_utf8(password);
  if (text::code_points(valid) < k_characters_min)
    return fail(
        ErrorKind::invalid_input, "password_too_short",
        {fmt::format("Lösenordet är för kort. Det ska ha minst {} tecken.", k_characters_min),
         fmt::format("The password is too short. It must have at least {} characters.", k_characters_min)});
  if (password.size() > k_bytes_max)
    return fail(ErrorKind::invalid_input, "password_too_long",
                {"Lösenordet är för långt. Det får ha högst 1 000 tecken.",
                 "The password is too long. It may have at most 1,000 characters."});
  const auto folded = text::fold(valid);
  if (std::set(folded.begin(), folded.end()).size() < k_different_characters_min) return obvious();
  std::string letters;
  for (const char c : folded)
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
  if (letters.empty() || std::ranges::find(k_everyday_words, letters) != k_everyday_words.end() ||
      is_own_word(letters, person))
    return obvious();
  return {};
}

}  // namespace svea::identity
