// The contract of SearchIndex, run against the index in memory and every real one.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/limits.h"
#include "search/search_index.h"

namespace svea::search::contract {

// A change with one passage for each text.
inline DocumentChange document(std::int64_t id, std::string title, const std::vector<std::string>& texts,
                               model::Seq seq = 0, std::int64_t space = 1) {
  DocumentChange change{.seq = seq != 0 ? seq : id,
                        .document = {id},
                        .organisation = {7},
                        .space = {space},
                        .name = "mapp/dokument-" + std::to_string(id) + ".pdf",
                        .metadata = {.title = std::move(title)},
                        .passages = {}};
  for (const std::string& text : texts) {
    model::Passage passage;
    passage.ordinal = static_cast<int>(change.passages.size());
    passage.heading_path = {"Kapitel", "Avsnitt"};
    passage.page = 3;
    passage.start = 10;
    passage.end = 20;
    passage.text = text;
    change.passages.push_back(std::move(passage));
  }
  return change;
}

inline std::vector<Hit> find(const SearchIndex& index, std::string text,
                             std::vector<model::SpaceId> spaces = {{1}}, std::size_t hits_max = 10) {
  auto found = index.search({.text = std::move(text), .reach = {std::move(spaces)}, .hits_max = hits_max});
  REQUIRE(found);
  return std::move(found->hits);
}

inline std::vector<std::int64_t> ids(const std::vector<Hit>& hits) {
  std::vector<std::int64_t> found;
  for (const Hit& hit : hits) found.push_back(hit.document.value);
  return found;
}

inline void apply(SearchIndex& index, const std::vector<DocumentChange>& changes) {
  const Status applied = index.apply(changes);
  REQUIRE(applied);
}

// Call from one TEST_CASE: `make` gives a fresh, empty index each time.
inline void check_contract(const std::function<std::unique_ptr<SearchIndex>()>& make) {
  const std::unique_ptr<SearchIndex> made = make();
  SearchIndex& index = *made;
  using Ids = std::vector<std::int64_t>;

  SUBCASE("an empty index finds nothing and has applied nothing") {
    CHECK(index.applied_seq() == 0);
    CHECK(find(index, "bygglov").empty());
  }

  SUBCASE("what is applied is found at once, whole") {
    apply(index, {document(1, "Bygglov", {"Ett plank kräver bygglov.", "Ring växeln."})});
    CHECK(index.applied_seq() == 1);
    const auto hits = find(index, "Krävs bygglov för plank?");
    REQUIRE_FALSE(hits.empty());
    const Hit& hit = hits.front();
    CHECK(hit.document == model::DocumentId{1});
    CHECK(hit.organisation == model::OrganisationId{7});
    CHECK(hit.space == model::SpaceId{1});
    CHECK(hit.name == "mapp/dokument-1.pdf");
    CHECK(hit.title == "Bygglov");
    CHECK(hit.passage.text == "Ett plank kräver bygglov.");
    CHECK(hit.passage.ordinal == 0);
    CHECK(hit.passage.heading_path == std::vector<std::string>{"Kapitel", "Avsnitt"});
    CHECK(hit.passage.page == 3);
    CHECK(hit.passage.start == 10);
    CHECK(hit.passage.end == 20);
  }

  SUBCASE("best come first, and scores fall") {
    apply(index, {document(1, "Skola", {"Skolan börjar i augusti."}),
                  document(2, "Bygglov", {"Avgiften för bygglov är 4 000 kronor."}),
                  document(3, "Avgifter", {"Avgiften för maten är 40 kronor."})});
    const auto hits = find(index, "Vad är avgiften för bygglov?");
    REQUIRE(hits.size() >= 2);
    CHECK(hits.front().document.value == 2);
    for (std::size_t i = 1; i < hits.size(); ++i) CHECK(hits[i - 1].score >= hits[i].score);
  }

  SUBCASE("hits lie within reach only, however wide it is") {
    apply(index, {document(1, "A", {"Visum krävs."}, 1, 1), document(2, "B", {"Visum krävs."}, 2, 2),
                  document(3, "C", {"Visum krävs."}, 3, 3000)});
    CHECK(find(index, "visum", {}).empty());
    CHECK(ids(find(index, "visum", {{2}})) == Ids{2});
    CHECK(ids(find(index, "visum", {{1}, {3000}})).size() == 2);
    std::vector<model::SpaceId> wide;
    for (std::int64_t space = 2; space <= 5000; ++space) wide.push_back({space});
    const auto found = ids(find(index, "visum", wide));
    CHECK(found.size() == 2);
    CHECK(std::ranges::find(found, 1) == found.end());
  }

  SUBCASE("hits pass the filter, and say what they were let through by") {
    std::vector<DocumentChange> changes;
    for (std::int64_t id = 1; id <= 4; ++id) changes.push_back(document(id, "A", {"Visum krävs."}));
    changes[0].metadata = {.date = "2024-05-13", .language = "sv", .type = "beslut"};
    changes[1].metadata = {.date = "2024-12-31", .language = "sv", .type = "taxa"};
    changes[2].metadata = {.date = "2025-01-01", .language = "en", .type = "beslut"};
    contract::apply(index, changes);
    const auto found = [&](Filter filter) {
      auto hits = index.search({.text = "visum", .reach = {{{1}}}, .filter = std::move(filter)})->hits;
      std::ranges::sort(hits, {}, [](const Hit& hit) { return hit.document.value; });
      return ids(hits);
    };
    CHECK(found({}) == Ids{1, 2, 3, 4});
    CHECK(found({.types = {"beslut"}, .languages = {}}) == Ids{1, 3});
    CHECK(found({.types = {"beslut", "taxa"}, .languages = {"sv"}}) == Ids{1, 2});
    CHECK(found({.types = {}, .languages = {}, .from = "2024-12-31"}) == Ids{2, 3});
    CHECK(found({.types = {}, .languages = {}, .from = "", .to = "2024-12-31"}) == Ids{1, 2});
    CHECK(found({.types = {}, .languages = {}, .from = "2024-06-01", .to = "2024-12-31"}) == Ids{2});
    CHECK(found({.types = {"beslu"}, .languages = {}}).empty());
    CHECK(found({.types = {}, .languages = {}, .documents = {{2}, {4}, {9}}}) == Ids{2, 4});
    CHECK(found({.types = {"taxa"}, .languages = {}, .documents = {{1}, {2}}}) == Ids{2});
    CHECK(found({.types = {}, .languages = {}, .documents = {{9}}}).empty());
    const auto taxa =
        index.search({.text = "visum", .reach = {{{1}}}, .filter = {.types = {"taxa"}, .languages = {}}});
    CHECK(taxa->total == 1);
    CHECK(taxa->hits.front().type == "taxa");
    CHECK(taxa->hits.front().date == "2024-12-31");
    CHECK(taxa->hits.front().language == "sv");
  }

  SUBCASE("pages follow each other without a gap, as far as the candidates go") {
    apply(index, {document(1, "A", std::vector<std::string>(250, "Visum krävs."))});
    std::vector<int> ordinals;
    for (std::size_t offset = 0; offset < 400; offset += 60) {
      const auto page = index.search({.text = "visum", .reach = {{{1}}}, .hits_max = 60, .offset = offset});
      REQUIRE(page);
      for (const Hit& hit : page->hits) ordinals.push_back(hit.passage.ordinal);
    }
    CHECK(ordinals.size() == limits::k_candidates_max);
    std::ranges::sort(ordinals);
    CHECK(std::ranges::adjacent_find(ordinals) == ordinals.end());
  }

  SUBCASE("a removed document is gone, and a changed one is found by its new text only") {
    apply(index, {document(1, "A", {"Visum krävs."}), document(2, "B", {"Pass krävs."})});
    apply(index, {document(1, "", {}, 3), document(2, "B", {"Intyg krävs."}, 4)});
    CHECK(find(index, "visum").empty());
    CHECK(find(index, "pass").empty());
    CHECK(ids(find(index, "intyg")) == Ids{2});
    CHECK(index.applied_seq() == 4);
  }

  SUBCASE("a change that was applied before is skipped") {
    apply(index, {document(1, "A", {"Visum krävs."}, 5)});
    apply(index, {document(1, "A", {"Pass krävs."}, 5), document(2, "B", {"Intyg krävs."}, 4)});
    CHECK(find(index, "visum").size() == 1);
    CHECK(find(index, "pass intyg").empty());
    CHECK(index.applied_seq() == 5);
  }

  SUBCASE("a cleared index is empty and takes every change again") {
    apply(index, {document(1, "A", {"Visum krävs."}, 9)});
    REQUIRE(index.clear());
    CHECK(index.applied_seq() == 0);
    CHECK(find(index, "visum").empty());
    apply(index, {document(1, "A", {"Visum krävs."}, 2)});
    CHECK(find(index, "visum").size() == 1);
  }

  SUBCASE("as many hits as asked for, never more than the limit") {
    apply(index, {document(1, "A", std::vector<std::string>(150, "Visum krävs."))});
    CHECK(find(index, "visum", {{1}}, 3).size() == 3);
    CHECK(find(index, "visum", {{1}}, 0).empty());
    CHECK(find(index, "visum", {{1}}, 1000).size() == limits::k_hits_max);
  }

  SUBCASE("forms, title words, numbers and places in a statute are found") {
    apply(index, {document(1, "Bostadsbidrag", {"Den som är under 29 år kan få stöd."}),
                  document(2, "Miljöbalken", {"Enligt 3 kap. 2 § gäller följande."}),
                  document(3, "Miljöbalken", {"Enligt 2 kap. 3 § gäller annat."}),
                  document(4, "Ärende", {"Nämnden beslutade i ärende LK 2024/112."}),
                  document(5, "Ärende", {"Nämnden beslutade i ärende LK 2024/113."})});
    CHECK(find(index, "bostadsbidragets").front().document.value == 1);
    CHECK(find(index, "vad säger 3 kap. 2 §").front().document.value == 2);
    CHECK(find(index, "2 kap 3 §").front().document.value == 3);
    CHECK(find(index, "LK 2024/113").front().document.value == 5);
  }

  SUBCASE("of two versions of a text the newer and the valid one come first") {
    apply(index, {document(1, "Avgift 2021", {"Avgiften för bygglov är 3 000 kronor."}),
                  document(2, "Avgift 2024", {"Avgiften för bygglov är 4 000 kronor."}),
                  document(3, "Policy (upphävd)", {"Distansarbete tillåts tre dagar."}),
                  document(4, "Policy", {"Distansarbete tillåts två dagar."}),
                  document(5, "Övrigt", {"Skolan börjar i augusti."})});
    CHECK(find(index, "Vad är avgiften för bygglov?").front().document.value == 2);
    CHECK(find(index, "Vad var avgiften för bygglov 2021?").front().document.value == 1);
    CHECK(find(index, "Hur mycket distansarbete tillåts?").front().document.value == 4);
  }

  SUBCASE("a question of stop words finds what holds them") {
    apply(index, {document(1, "A", {"Vad är det här?"}), document(2, "B", {"Visum krävs."})});
    CHECK(ids(find(index, "vad är det?")) == Ids{1});
  }

  SUBCASE("a candidate from elsewhere is ranked with what the words find, by the score it brings") {
    apply(index, {document(1, "A", {"Visum krävs.", "Hunden sover.", "Katten leker."}),
                  document(2, "B", {"Hästen äter."}, 2, 2)});
    const auto texts = [&](std::vector<Candidate> more, Filter filter = {}) {
      const auto found =
          index.search({.text = "visum", .reach = {{{1}}}, .filter = filter, .more = std::move(more)});
      REQUIRE(found);
      std::vector<std::string> texts_found;
      for (const Hit& hit : found->hits) texts_found.push_back(hit.passage.text);
      return texts_found;
    };
    using Texts = std::vector<std::string>;
    CHECK(texts({{{1}, 2, 100}}) == Texts{"Katten leker.", "Visum krävs."});
    CHECK(texts({{{1}, 1, -100}, {{1}, 2, -200}}) == Texts{"Visum krävs.", "Hunden sover.", "Katten leker."});
    CHECK(texts({{{1}, 0, 5}}) == Texts{"Visum krävs."});
    CHECK(texts({{{1}, 3, 5}, {{1}, -1, 5}, {{2}, 0, 5}, {{3}, 0, 5}}) == Texts{"Visum krävs."});
    Filter decisions;
    decisions.types = {"beslut"};
    CHECK(texts({{{1}, 2, 5}}, decisions).empty());
    Filter others;
    others.documents = {{2}};
    CHECK(texts({{{1}, 2, 5}, {{2}, 0, 5}}, others).empty());
    Query excluding{
        .text = "visum -katten", .reach = {{{1}}}, .purpose = Purpose::browse, .more = {{{1}, 2, 5}}};
    const auto without = index.search(excluding);
    REQUIRE(without);
    CHECK(without->hits.size() == 1);
    apply(index, {document(1, "A", {"Visum krävs."}, 3)});
    CHECK(texts({{{1}, 1, 5}}) == Texts{"Visum krävs."});
  }

  const auto browse = [&](std::string text) {
    auto found = index.search({.text = std::move(text), .reach = {{{1}}}, .purpose = Purpose::browse});
    REQUIRE(found);
    return *std::move(found);
  };

  SUBCASE("a phrase is held by every hit as it stands, an excluded word by none") {
    apply(index, {document(1, "A", {"Avgiften för fast anslag är hög."}),
                  document(2, "B", {"Ett anslag ska sitta fast."}),
                  document(3, "C", {"Ett fast anslag utan avgifter."})});
    CHECK(ids(browse("\"fast anslag\"").hits).size() == 2);
    CHECK(ids(browse("\"fast anslag\" -avgift").hits).empty());
    CHECK(ids(browse("anslag -avgift").hits) == Ids{2});
    CHECK(browse("\"fast anslag\" -avgift").understood.phrases == std::vector<std::string>{"fast anslag"});
  }

  SUBCASE("other words for the same are found, in several words too") {
    apply(index, {document(1, "A", {"Socialnämnden beslutar om ekonomiskt bistånd."}),
                  document(2, "B", {"Beslutet fattas enligt OSL."}),
                  document(3, "C", {"Skolan börjar i augusti."})});
    CHECK(find(index, "försörjningsstöd").front().document.value == 1);
    CHECK(find(index, "offentlighets- och sekretesslagen").front().document.value == 2);
    const Found found = browse("försörjningsstöd");
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits.front().reasons.front().kind == ReasonKind::synonym);
    CHECK(found.understood.synonyms.front().word == "försörjningsstöd");
  }

  SUBCASE("a misspelt word finds what was meant, and the right spelling is said") {
    apply(index,
          {document(1, "A", {"Ett plank kräver bygglov."}), document(2, "B", {"Om försörjningsstöd."})});
    CHECK(find(index, "bygllov").front().document.value == 1);
    CHECK(find(index, "forsorjningsstod").front().document.value == 2);
    CHECK(browse("plank bygllov").suggestion == "plank bygglov");
    CHECK(browse("bygllov").understood.searched_instead == "bygglov");
    CHECK(browse("plank bygglov").suggestion.empty());
    const auto elsewhere =
        index.search({.text = "plank bygllov", .reach = {{{7}}}, .purpose = Purpose::browse});
    REQUIRE(elsewhere);
    CHECK(elsewhere->suggestion.empty());
    CHECK(elsewhere->understood.searched_instead.empty());
    apply(index, {document(1, "", {}, 3)});
    CHECK(browse("bygllov").hits.empty());
    CHECK(browse("bygllov").understood.searched_instead.empty());
  }

  SUBCASE("a person's search shows the best sentences, marked, and says why") {
    apply(index, {document(1, "Taxa", {"Inledning om nämnden. Avgiften för bygglov är 4 000 kronor. Slut."}),
                  document(2, "Skola", {"Skolan börjar i augusti."})});
    const Found found = browse("avgift bygglov");
    REQUIRE(found.hits.size() == 1);
    CHECK(found.total == 1);
    const Snippet& snippet = found.hits.front().snippet;
    CHECK(snippet.text == "Avgiften för bygglov är 4 000 kronor.");
    CHECK(snippet.marks == std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 8}, {13, 20}});
    double shares = 0;
    for (const Reason& reason : found.hits.front().reasons) shares += reason.share;
    CHECK(shares == doctest::Approx(1));
    CHECK(find(index, "avgift bygglov").front().reasons.empty());
  }

  SUBCASE("a place in a statute and a diarienummer are looked for as one") {
    DocumentChange chapter = document(1, "Miljöbalken", {"Var och en ska visa hänsyn."});
    chapter.passages.front().heading_path = {"3 kap. Hänsyn", "2 §"};
    apply(index, {std::move(chapter), document(2, "Annat", {"Enligt 3 § gäller 2 kap. om hänsyn."}),
                  document(3, "Beslut", {"Ärendet är KS-2024-0123."}),
                  document(4, "Beslut", {"Ärendet är BN 2024/123."})});
    CHECK(find(index, "3 kap 2 §").front().document.value == 1);
    const Found found = browse("KS 2024/123");
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits.front().document.value == 3);
    CHECK(found.understood.exact == std::vector<std::string>{"KS 2024/123"});
  }

  SUBCASE("odd queries are answered") {
    apply(index, {document(1, "A", {"Visum krävs för x."})});
    CHECK(find(index, "").empty());
    CHECK(find(index, " ?!. § ").empty());
    CHECK(find(index, "x").size() == 1);
    CHECK(find(index, "visum \xFF\xC3 krävs").size() == 1);
    CHECK(find(index, std::string("visum\0krävs", 12)).size() == 1);
    std::string huge = "visum ";
    while (huge.size() < (1u << 20)) huge += "ord" + std::to_string(huge.size()) + " ";
    CHECK(find(index, huge).size() == 1);
  }
}

}  // namespace svea::search::contract
