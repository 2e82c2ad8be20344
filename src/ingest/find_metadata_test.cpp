#include "ingest/find_metadata.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "ingest/assemble.h"
#include "ingest/diarienummer.h"
#include "ingest/document_date.h"
#include "ingest/document_type.h"
#include "model/document_types.h"
#include "text/dates.h"

namespace svea::ingest {
namespace {

using model::BlockKind;

model::Metadata found_in(extract::ExtractedDocument extracted, const std::string& name = "mapp/fil.pdf") {
  return find_metadata(extracted, assemble(extracted).value(), name);
}

extract::ExtractedDocument document(std::vector<std::string> paragraphs) {
  extract::ExtractedDocument extracted;
  extracted.media_type = "application/pdf";
  for (auto& text : paragraphs) extracted.blocks.push_back({BlockKind::paragraph, 0, 1, std::move(text)});
  return extracted;
}

TEST_CASE("a diarienummer is found with its register, whatever stands before it") {
  CHECK(find_diarienummer("Dnr KS 2024/123") == "KS 2024/123");
  CHECK(find_diarienummer("Diarienummer: BMN 2023-456, handläggare") == "BMN 2023-456");
  CHECK(find_diarienummer("Dnr: 2023-456") == "2023-456");
  CHECK(find_diarienummer("Ärendenummer 4.3.1-1234/2024") == "4.3.1-1234/2024");
  CHECK(find_diarienummer("Protokoll\nMLF 2026/0566\n2026-06-24") == "MLF 2026/0566");
  CHECK(find_diarienummer("KS-2024/00123 Yttrande") == "KS-2024/00123");
}

TEST_CASE("what runs on, or stands far apart, is no diarienummer") {
  CHECK(find_diarienummer("KS 2024-02-292024-02-292024/12024-02-292024-13-01").empty());
  CHECK(find_diarienummer("Dnr KS\n\n\n2024/123").empty());
}

TEST_CASE("numbers of statutes, regulations and cases are no diarienummer, and neither are dates") {
  CHECK(find_diarienummer("Förvaltningslag (2017:900), SFS 2017:900, MLFFS 2025:4").empty());
  CHECK(find_diarienummer("Förordning (EU) 2016/679, EU 2016/679").empty());
  CHECK(find_diarienummer("HFD 2019 ref. 7, läsåret 2024/25, version 2026-1").empty());
  CHECK(find_diarienummer("Dnr saknas. Beslut 2024-05-13").empty());
}

TEST_CASE("the date of the decision goes before other dates of the head") {
  CHECK(find_document_date("Riktlinje", "Beslutade av direktören 2025-10-20 · Giltiga från 2025-11-01") ==
        "2025-10-20");
  CHECK(find_document_date("Riktlinje", "Gäller från 2026-01-01\nFastställd den 3 juni 2025") ==
        "2025-06-03");
  CHECK(find_document_date("Protokoll 2026-04-14", "Justerat 2026-04-20") == "2026-04-14");
  CHECK(find_document_date("Rutin", "Gäller från och med 1 mars 2024") == "2024-03-01");
  CHECK(
      find_document_date("Plan", "HR-chefen 2025-12-01\ngäller 2026\nLönen betalas från den 1 april 2026") ==
      "2025-12-01");
  CHECK(find_document_date("Beslut", "MLF 2026/0566\n2026-06-24\nAvdelningschefen") == "2026-06-24");
  CHECK(find_document_date("Rutin", "Version\n3\nBeslutad\n15 december 2025\n") == "2025-12-15");
  CHECK(find_document_date("Instruktion", "KS 2025/0640\nHR-chefen 2025-12-01\n") == "2025-12-01");
  CHECK(find_document_date("Brev", "Du kom till oss den 3 juni 2025 och frågade.").empty());
}

TEST_CASE("a document's type is what it calls itself first") {
  CHECK(find_document_type("Riktlinjer för beslut om bygglov", "x.pdf", "") == "riktlinje");
  CHECK(find_document_type("Attestreglemente", "x.pdf", "") == "reglemente");
  CHECK(find_document_type("Sammanträdesprotokoll kommunstyrelsen", "x.pdf", "") == "protokoll");
  CHECK(find_document_type("Förvaltningslag (2017:900)", "x.pdf", "") == "lag");
  CHECK(find_document_type("Informationshanteringsplan", "x.pdf", "") == "plan");
  CHECK(find_document_type("Tidplan", "x.pdf", "").empty());
  CHECK(find_document_type("Avslag på ansökan", "x.pdf", "").empty());
  CHECK(find_document_type("Semester", "rutiner/rutin-semester.md", "") == "rutin");
  CHECK(find_document_type("Öppettider", "index.html", "text/html") == "webbsida");
  CHECK(find_document_type("", "post.eml", "message/rfc822") == "epost");
}

TEST_CASE("what the text says goes before the format's fields, and the name stands in for a title") {
  auto policy = document(
      {"Diarienummer: KS 2025/0412 · Fastställd 2025-10-20 · Handläggare: Eva Ek · Dokumenttyp: Policy",
       "Den som reser i tjänsten ska välja tåg om det är möjligt för resan."});
  policy.author = "admin";
  policy.date = "2026-01-01";
  const auto found = found_in(policy, "mapp/Resor i tjänsten.pdf");
  CHECK(found.title == "Resor i tjänsten");
  CHECK(found.diarienummer == "KS 2025/0412");
  CHECK(found.date == "2025-10-20");
  CHECK(found.author == "Eva Ek");
  CHECK(found.type == "policy");
  CHECK(found.language == "sv");
  auto bare = document({"Bara text."});
  bare.author = "Nils Ny";
  bare.date = "2026-01-01";
  bare.language = "fi-FI";
  CHECK(found_in(bare).language == "fi");
  CHECK(found_in(bare).author == "Nils Ny");
  CHECK(found_in(bare).date == "2026-01-01");
}

TEST_CASE("a scan is named by its first heading") {
  auto scan = document({"Text"});
  scan.pages_to_read = {1};
  scan.blocks.insert(scan.blocks.begin(), {BlockKind::heading, 1, 1, "Protokoll fört vid möte"});
  CHECK(found_in(scan, "scan0001.pdf").title == "Protokoll fört vid möte");
  scan.pages_to_read.clear();
  CHECK(found_in(scan, "scan0001.pdf").title == "scan0001");
}

TEST_CASE("whatever the text, what is found is a date, a type and a number of their kinds") {
  CHECK(rc::check([] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "Dnr", "KS", " ", ":", "2024/1", "2024-13-01", "2024-02-29", "3 maj 2024", "\n", "å", "·", "Beslutad",
        "\t", "Dokumenttyp", "lag", "(2017:900)", "."));
    std::string text = "x";
    for (const auto& piece : pieces) text += piece;
    const auto found = found_in(document({text}));
    RC_ASSERT(found.date.empty() || text::is_iso_date(found.date));
    RC_ASSERT(found.type.empty() || model::is_document_type(found.type));
    RC_ASSERT(found.diarienummer.size() < 50u);
    RC_ASSERT(!found.title.empty());
  }));
}

}  // namespace
}  // namespace svea::ingest
