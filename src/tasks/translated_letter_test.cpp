#include "tasks/translated_letter.h"

#include <doctest/doctest.h>

#include <functional>

#include "must.h"
#include "tasks/letter_task.h"
#include "tasks/model_translator.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

// Translates as a test says.
class Saying final : public llm::Translator {
 public:
  explicit Saying(std::function<std::string(const std::string&)> say) : say_(std::move(say)) {}

  std::vector<std::string> languages() override { return {"ar", "en"}; }
  Result<llm::Translation> translate(std::span<const std::string> texts, const std::string&, const llm::Need&,
                                     std::stop_token) override {
    llm::Translation translation{"Motor", {}};
    for (const auto& text : texts) {
      asked.push_back(text);
      translation.texts.push_back(say_(text));
    }
    return translation;
  }

  std::vector<std::string> asked;

 private:
  const std::function<std::string(const std::string&)> say_;
};

TranslatedLetter translated(Saying& engine, const std::string& letter) {
  return must(translate_letter(engine, letter, "en", {}, {}));
}

}  // namespace

TEST_CASE("a letter is translated line by line, and ways of contact and gaps stand as they are") {
  Saying engine([](const std::string& text) { return "EN " + text; });
  const auto letter = translated(
      engine, "Hej!\n\n## Det här gäller\n\n- Du får bidrag.\n- info@bodal.example\n- 08-123 45\n\n[Namn]\n");
  CHECK(letter.engine == "Motor");
  CHECK(letter.left_swedish == 0);
  CHECK(letter.letter.starts_with("*EN Det här är en översättning som en maskin har gjort."));
  CHECK(
      letter.letter.ends_with("EN Hej!\n\n## EN Det här gäller\n\n- EN Du får bidrag.\n- info@bodal.example\n"
                              "- 08-123 45\n\n[Namn]\n"));
}

TEST_CASE("a line whose numbers would change stays in Swedish") {
  Saying engine([](const std::string& text) {
    if (text.contains("45 000")) return std::string("You get 45,000 kronor on 3 May 2026.");
    if (text.contains("31 mars")) return std::string("ادفع قبل ٣١ مارس ٢٠٢٦.");
    if (text.contains("1 200")) return std::string("The fee is 2,100 kronor.");
    return text.contains("500") ? std::string("You pay 5000 kronor.") : text;
  });
  const auto letter = translated(engine,
                                 "- Du får 45 000 kronor den 3 maj 2026.\n- Betala senast 31 mars 2026.\n- "
                                 "Du ska betala 500 kronor.\n- Avgiften är 1 200 kronor.\n");
  CHECK(letter.left_swedish == 2);
  CHECK(letter.letter.contains("- Avgiften är 1 200 kronor.\n"));
  CHECK(letter.letter.contains("- You get 45,000 kronor on 3 May 2026.\n"));
  CHECK(letter.letter.contains("- ادفع قبل ٣١ مارس ٢٠٢٦.\n"));
  CHECK(letter.letter.contains("- Du ska betala 500 kronor.\n"));
}

TEST_CASE("a name that would change keeps its line in Swedish, unless the script is another") {
  Saying engine([](const std::string& text) {
    return text.contains("Lena")    ? std::string("Ring Helen Eriksson.")
           : text.contains("Karin") ? std::string("اتصل بكارين نيلسون.")
                                    : text;
  });
  const auto letter =
      translated(engine, "- Kontakta handläggaren Lena Eriksson.\n- Kontakta handläggaren Karin Nilsson.\n");
  CHECK(letter.letter.contains("- Kontakta handläggaren Lena Eriksson.\n"));
  CHECK(letter.letter.contains("- اتصل بكارين نيلسون.\n"));
}

TEST_CASE("the letter holds both languages, the Swedish first, and says that a machine has translated") {
  Saying engine([](const std::string& text) { return "EN " + text; });
  const LetterTask task(&engine);
  Bench bench;
  const std::string papers =
      "Nämnden beslutar att bevilja bidraget. Du ska redovisa pengarna senast den 31 mars 2026.";
  const auto result = must(bench.run(task, {papers}, {{"language", "en"}}));
  const auto& translation = result.at("translation").as_object();
  CHECK(translation.at("language").as_string() == "en");
  const auto text = task.text_of(result);
  CHECK(text.find("Hej!") < text.find("Maskinöversättning (en) av Motor"));
  CHECK(text.contains("EN Hej!"));
  CHECK(must(bench.run(task, {papers})).at("translation").is_null());
  CHECK(bench.run(task, {papers}, {{"language", "xx"}}).error().code == "translation_language_unknown");
  CHECK(bench.run(LetterTask(), {papers}, {{"language", "en"}}).error().code == "translation_not_configured");
}

TEST_CASE("a language model translates each line by itself, and one that is not answered is told") {
  llm::FixedChoice models({std::make_shared<SayingModel>([](const std::string& asked) {
    return asked.contains("tyst") ? std::string() : std::string("<text>\nHello\n</text>");
  })});
  ModelTranslator translator(models, {"en"});
  const std::vector<std::string> texts{"Hej", "Hej då"};
  const auto translation = must(translator.translate(texts, "en", {}, {}));
  CHECK(translation.engine == "provmodell");
  CHECK(translation.texts == std::vector<std::string>{"Hello", "Hello"});
  const std::vector<std::string> silent{"Hej", "tyst"};
  CHECK(translator.translate(silent, "en", {}, {}).error().code == "translation_unreachable");
}

}  // namespace svea::tasks
