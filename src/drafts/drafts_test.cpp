// The language of templates: placeholders, forms, fields and what is missing.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "drafts/missing.h"
#include "drafts/placeholder.h"
#include "drafts/wire.h"

using namespace svea;
using namespace svea::drafts;

namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const Placeholder& one : find_placeholders(text).found)
    out += fmt::format("{}:{}{}{}{}|", static_cast<int>(one.kind), one.name, one.is_optional ? "?" : "",
                       one.equals.empty() ? "" : "=" + one.equals,
                       one.guidance.empty() ? "" : "(" + one.guidance + ")");
  return out;
}

std::string problems(std::string_view text) {
  std::string out;
  for (const BrokenPlaceholder& one : find_placeholders(text).broken)
    out += fmt::format("{}@{} ", static_cast<int>(one.problem), one.span.start);
  return out;
}

Template asked(std::string_view text) {
  Template made;
  std::vector<FoundPlaceholder> all;
  std::vector<Section> within;
  for (const Placeholder& one : find_placeholders(text).found) {
    if (one.kind == PlaceholderKind::end) within.pop_back();
    all.push_back({one, within, {}});
    if (one.kind == PlaceholderKind::repeat) within.push_back({SectionKind::repeat, one.name});
    if (one.kind == PlaceholderKind::condition)
      within.push_back({SectionKind::condition, one.name, one.equals});
    if (one.kind == PlaceholderKind::inverse) within.push_back({SectionKind::inverse, one.name, one.equals});
  }
  made.fields = fields_of(all, made.problems);
  return made;
}

std::string lacking(const Template& from, const Values& values) {
  std::string out;
  for (const Missing& one : missing(from, values)) {
    out += one.field->name;
    for (const int row : one.rows) out += fmt::format(" {}", row);
    out += fmt::format(":{} ", static_cast<int>(one.lack));
  }
  return out;
}

Values texts(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Values all;
  for (const auto& [name, text] : pairs) all.set(name, {text});
  return all;
}

}  // namespace

TEST_CASE("placeholders have names, guidance, forms and kinds") {
  CHECK(found("Hej {{ sökande }}, {{adress: Gata: och ort}}") == "0:sökande|0:adress(Gata: och ort)|");
  CHECK(found("{{#barn}}{{namn?}}{{/barn}}{{/}}") == "1:barn|0:namn?|5:barn|5:|");
  CHECK(found("{{?beslut = avslag}}{{annars}}{{^ombud}}{{else}}") == "2:beslut=avslag|4:|3:ombud|4:|");
  CHECK(find_placeholders("{{summa | Belopp : i kronor}}").found[0].form == Form::amount);
  CHECK(found("{a} {{namn på\u00a0sökande}} }") == "0:namn på sökande|");
  CHECK(key_of("Namn  på Sökande") == key_of("namn på sökande"));
}

TEST_CASE("what is wrong with a placeholder is found where it stands") {
  CHECK(problems("Hej {{namn") == "0@4 ");
  CHECK(problems("{{a {{b}}") == "0@0 ");
  CHECK(problems("a}} b") == "1@1 ");
  CHECK(problems("{{}} {{!}} {{#}}") == "2@0 2@5 2@11 ");
  CHECK(problems("{{a|romerskt}}") == "3@0 ");
}

TEST_CASE("any text has its placeholders in order, within it, and without overlap") {
  rc::check([](const std::vector<std::uint8_t>& choices) {
    static constexpr std::string_view k_pieces[] = {"{{", "}}", "{", "å", "#",   "/",
                                                    "?",  "|",  ":", " ", "namn"};
    std::string text;
    for (const auto choice : choices) text += k_pieces[choice % std::size(k_pieces)];
    std::size_t at = 0;
    for (const Placeholder& one : find_placeholders(text).found) {
      RC_ASSERT(one.span.start >= at);
      RC_ASSERT(one.span.end <= text.size());
      RC_ASSERT(text.substr(one.span.start, 2) == "{{");
      at = one.span.end;
    }
  });
}

TEST_CASE("dates and numbers are written as Swedish authorities write them") {
  CHECK(written(Form::long_date, "2024-03-01") == "1 mars 2024");
  CHECK(written(Form::date, "den 1 mars 2024") == "2024-03-01");
  CHECK(!written(Form::date, "i mars"));
  CHECK(written(Form::amount, "12500") == "12\u00a0500\u00a0kr");
  CHECK(written(Form::amount, "1 234 567,5 kronor") == "1\u00a0234\u00a0567,50\u00a0kr");
  CHECK(written(Form::amount, "12.500:-") == "12\u00a0500\u00a0kr");
  CHECK(written(Form::amount, "-12.50") == "\u221212,50\u00a0kr");
  CHECK(written(Form::number, "1500") == "1500");
  CHECK(written(Form::number, "15000.25") == "15\u00a0000,25");
  CHECK(!written(Form::amount, "mycket"));
  CHECK(!written(Form::number, "1,2,3"));
}

TEST_CASE("what is missing is asked for, row by row, but not where a condition leaves it out") {
  const Template from =
      asked("{{namn}}{{?avslag}}{{skäl}}{{/}}{{#barn}}{{ålder}}{{namn}}{{/}}{{dag|datum}}{{ombud?}}");
  CHECK(lacking(from, {}) == "namn:0 avslag:0 barn:0 dag:0 ");
  Values given = texts({{"Namn", "Eva"}, {"avslag", "ja"}, {"dag", "snart"}});
  given.set("barn", {std::vector{texts({{"ålder", "7"}}), Values()}});
  CHECK(lacking(from, given) == "skäl:0 ålder 2:0 dag:1 ");
  given.set("avslag", {false});
  given.set("dag", {std::string()});
  given.set("namn", {std::vector<Values>()});
  CHECK(lacking(from, given) == "namn:2 ålder 2:0 ");
}

TEST_CASE("a text that a condition only asks for need not be given") {
  CHECK(lacking(asked("{{?ombud}}Ombud: {{ombud}}{{/}}"), {}).empty());
  CHECK(lacking(asked("{{?beslut=avslag}}Nej{{/}}"), {}) == "beslut:0 ");
}

TEST_CASE("jobs and outcomes cross the wall unchanged, and nothing else is understood") {
  Values values = texts({{"a", "b"}});
  values.set("lista", {std::vector{texts({{"c", "d"}})}});
  values.set("ja", {true});
  const std::string bytes = encode_fill("mall", values, {"Gemma", true, true, {}, true});
  const auto job = decode_job(bytes);
  REQUIRE(job);
  const auto& fill = std::get<FillJob>(*job);
  CHECK(fill.file == "mall");
  CHECK(fill.origin.writer == "Gemma");
  CHECK(*fill.values.find("lista")->rows()->at(0).find("c")->text() == "d");
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(!decode_job(bytes.substr(0, size)));
  const Template from = asked("{{a: Vem}}{{#lista}}{{c}}{{/}}");
  const std::string outcome = encode_template(from);
  CHECK(encode_template(*decode_template(outcome)) == outcome);
  for (std::size_t size = 0; size < outcome.size(); ++size) CHECK(!decode_template(outcome.substr(0, size)));
  CHECK(decode_file(encode_file(std::string("PDF")))->value() == "PDF");
  CHECK(!decode_file("E\xff"));
}
