#include "identity/password_rules.h"

#include <doctest/doctest.h>

#include "identity/email.h"

namespace svea::identity {
namespace {

std::string refusal(std::string_view password) {
  const model::Person person{.id = {1}, .email = "eva.ek@solna.se", .name = "Eva Ekström"};
  const auto accepted = acceptable_password(password, person);
  return accepted ? "" : accepted.error().code;
}

}  // namespace

TEST_CASE("a long password of any characters is accepted") {
  CHECK(refusal("fyra ord som inte hör ihop") == "");
  CHECK(refusal("åäöåäöqpzmxn") == "");
  CHECK(refusal("häst batteri klammer sommar") == "");
  CHECK(refusal(std::string("k7%w") + std::string(1000, 'x') + "q9") == "");
}

TEST_CASE("twelve characters are counted as people count them") {
  CHECK(refusal("åäöqpzmxnkl") == "password_too_short");  // eleven, in fourteen bytes
  CHECK(refusal("") == "password_too_short");
  CHECK(refusal(std::string(1025, 'x')) == "password_too_long");
}

TEST_CASE("what is tried first is refused") {
  for (const auto* password :
       {"123456789012", "2025-01-01 12:00", "aaaaaaaaaaaaaaa", "abababababab", "Password1234!",
        "Lösenord2025", "Sommaren2025!!", "qwertyuiop12", "Administratör1", "EvaEvaEvaEva", "Ekström123456",
        "solna1234567", "!!!Svea12345678!!!"})
    CHECK_MESSAGE(refusal(password) == "password_obvious", password);
}

TEST_CASE("an e-mail address has one spelling") {
  CHECK(normal_email(" Eva.Ek@Solna.SE\n").value() == "eva.ek@solna.se");
  CHECK(normal_email("åsa@luleå.se").value() == "åsa@luleå.se");
  CHECK(normal_email("ÅSA@luleå.se").value() == "åsa@luleå.se");
  for (const auto* wrong :
       {"", "  ", "eva", "@solna.se", "eva@", "eva@solna@se", "eva ek@solna.se", "eva@\xff.se"})
    CHECK_FALSE(normal_email(wrong));
  CHECK_FALSE(normal_email(std::string(250, 'x') + "@solna.se"));
}

}  // namespace svea::identity
