// Presentations of both formats.
#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using namespace svea::extract_formats;
using svea::package::sample_zip;

namespace {

std::string shape(const std::string& placeholder, const std::string& paragraphs) {
  return "<p:sp>" + (placeholder.empty() ? "" : "<p:nvPr><p:ph type='" + placeholder + "'/></p:nvPr>") +
         paragraphs + "</p:sp>";
}

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<a:p>" + properties + "<a:r><a:t>" + text + "</a:t></a:r></a:p>";
}

std::string slide(const std::string& shapes, const std::string& attributes = "") {
  return "<p:sld xmlns:p='p' xmlns:a='a' " + attributes + ">" + shapes + "</p:sld>";
}

const std::string k_presentation =
    "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='rId2'/><p:sldId id='257' "
    "r:id='rId1'/></p:sldIdLst></p:presentation>";

std::string pptx(const std::string& first, const std::string& second, const std::string& notes = "<n/>") {
  return sample_zip(
      {{"_rels/.rels",
        "<Relationships><Relationship Type='x/officeDocument' "
        "Target='ppt/presentation.xml'/></Relationships>"},
       {"ppt/presentation.xml", k_presentation},
       {"ppt/_rels/presentation.xml.rels",
        "<Relationships><Relationship Id='rId1' Type='x/slide' Target='slides/slide1.xml'/><Relationship "
        "Id='rId2' Type='x/slide' Target='slides/slide2.xml'/></Relationships>"},
       {"ppt/slides/slide2.xml", first},
       {"ppt/slides/slide1.xml", second},
       {"ppt/slides/_rels/slide2.xml.rels",
        "<Relationships><Relationship Type='x/notesSlide' Target='../notesSlides/n.xml'/></Relationships>"},
       {"ppt/notesSlides/n.xml", notes}});
}

}  // namespace

TEST_CASE("slides of a PPTX are pages in the order they are shown, their titles headings") {
  const auto document =
      read_sample(pptx(slide(shape("", paragraph("Fritext")) + shape("title", paragraph("Mål")) +
                             shape("body", paragraph("Ett") + paragraph("Två", "<a:pPr lvl='1'/>")) +
                             shape("sldNum", paragraph("7"))),
                       slide("<p:graphicFrame><a:tbl><a:tr><a:tc>" + paragraph("År") + "</a:tc><a:tc>" +
                             paragraph("2024") + "</a:tc></a:tr></a:tbl></p:graphicFrame>"),
                       "<p:notes xmlns:p='p' xmlns:a='a'>" + shape("body", paragraph("Säg detta")) +
                           shape("hdr", paragraph("Sidhuvud")) + "</p:notes>"));
  CHECK(blocks_text(document) ==
        "h1 Mål\np Fritext\nli0 Ett\nli1 Två\np Säg detta\nh1 Bild 2\ntr År | 2024\n");
  REQUIRE(document);
  CHECK(document->pages == 2);
  CHECK(document->blocks.back().page == 2);
}

TEST_CASE("a hidden slide is left out, and the others keep their numbers") {
  const auto document = read_sample(
      pptx(slide(shape("title", paragraph("Dold")), "show='0'"), slide(shape("title", paragraph("Synlig")))));
  CHECK(blocks_text(document) == "h1 Synlig\n");
  REQUIRE(document);
  CHECK(document->blocks.front().page == 2);
}

TEST_CASE("slides of an ODP are pages with title, text, tables and notes") {
  const auto document = read_sample(sample_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.presentation"},
       {"content.xml",
        "<o:doc xmlns:o='o' xmlns:t='t' xmlns:d='d' "
        "xmlns:p='p'><o:presentation><d:page><d:frame><t:p>Fritext</t:p></d:frame><d:frame "
        "p:class='title'><d:text-box><t:p>Mål</t:p></d:text-box></d:frame><d:frame "
        "p:class='outline'><t:list><t:list-item><t:p>Ett</t:p></t:list-item></t:list></d:frame><d:frame "
        "p:class='page-number'><t:p>7</t:p></d:frame><p:notes><d:frame p:class='notes'><t:p>Säg "
        "detta</t:p></d:frame></p:notes></d:page><d:page/><d:page><d:frame><t:p>Utan "
        "titel</t:p></d:frame></d:page></o:presentation></o:doc>"}}));
  CHECK(blocks_text(document) == "h1 Mål\np Fritext\nli0 Ett\np Säg detta\nh1 Bild 3\np Utan titel\n");
  REQUIRE(document);
  CHECK(document->pages == 3);
  CHECK(document->blocks.back().page == 3);
}
