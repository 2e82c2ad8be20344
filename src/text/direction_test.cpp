#include "text/direction.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace svea::text;

namespace {

std::vector<std::string> with_marks(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& stretch : stretches(text))
    all.push_back((stretch.is_right_to_left ? "<" : ">") + std::string(stretch.text));
  return all;
}

}  // namespace

TEST_CASE("a text goes the way that most of its words do") {
  CHECK(is_right_to_left("رسالة من البلدية"));
  CHECK(is_right_to_left("Svea: מכתב מהעירייה"));
  CHECK(is_right_to_left("اكتب إلى handlaggare.bygglov@ryd.se"));
  CHECK(is_right_to_left("نامه‌ای از شهرداری ۴۵۰۰"));
  CHECK_FALSE(is_right_to_left("Brev på svenska"));
  CHECK_FALSE(is_right_to_left("Письмо"));
  CHECK_FALSE(is_right_to_left("4 500"));
  CHECK_FALSE(is_right_to_left(""));
}

TEST_CASE("words of another direction are stretches of their own, and what has none goes with the text") {
  using All = std::vector<std::string>;
  CHECK(with_marks("Hej på dig!") == All{">Hej på dig!"});
  CHECK(with_marks("اكتب إلى info@ryd.se، اليوم.") == All{"<اكتب إلى ", ">info@ryd.se", "<، اليوم."});
  CHECK(with_marks("Ordet שלום (fred).") == All{">Ordet ", "<שלום", "> (fred)."});
  CHECK(with_marks("رسالة (Ryd).") == All{"<رسالة (", ">Ryd", "<)."});
  CHECK(with_marks("") == All{});
}

TEST_CASE("numbers in parts are kept in order, and others are as they were") {
  CHECK(with_numbers_in_order("مبلغ 4 500 كرونة") == "مبلغ \u200E4 500\u200E كرونة");
  CHECK(with_numbers_in_order("هاتف 08-123 45 67.") == "هاتف \u200E08-123 45 67\u200E.");
  CHECK(with_numbers_in_order("4\u00A0500, 2027-03-31") == "\u200E4\u00A0500\u200E, \u200E2027-03-31\u200E");
  CHECK(with_numbers_in_order("قبل 31 مارس 2027.") == "قبل 31 مارس 2027.");
}

TEST_CASE("stretches give the text back and turn at each") {
  CHECK(rc::check("whatever the text", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "å", " ", "1", ".", "ש", "ع", "\xFF"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    std::string again;
    const auto all = stretches(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
      RC_ASSERT(!all[i].text.empty());
      if (i > 0) RC_ASSERT(all[i].is_right_to_left != all[i - 1].is_right_to_left);
      again += all[i].text;
    }
    RC_ASSERT(again == text);
  }));
}
