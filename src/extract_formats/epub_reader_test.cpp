#include "extract_formats/epub_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "extract_formats/xhtml.h"
#include "package/sample_zip.h"

using namespace svea::extract_formats;
using svea::package::sample_zip;

namespace {

std::string epub(const std::string& encryption = "<e/>") {
  return sample_zip(
      {{"mimetype", "application/epub+zip"},
       {"META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='bok/p.opf'/></rootfiles></container>"},
       {"META-INF/encryption.xml", encryption},
       {"bok/p.opf",
        "<package "
        "xmlns:dc='dc'><metadata><dc:title>Handbok</dc:title><dc:creator>Åsa</dc:creator><dc:creator>Bo</"
        "dc:creator><dc:language>sv</dc:language><dc:date>2023-05-01</dc:date></metadata><manifest><item "
        "id='a' href='kap%201.xhtml'/><item id='b' href='kap2.xhtml'/><item id='n' href='nav.xhtml' "
        "properties='nav'/></manifest><spine><itemref idref='n'/><itemref idref='b'/><itemref "
        "idref='a'/><itemref idref='saknas'/></spine></package>"},
       {"bok/nav.xhtml", "<html><body><p>Innehåll</p></body></html>"},
       {"bok/kap 1.xhtml",
        "<html><head><title/></head><body><h1>Sist</h1><p>Text<br/>rad.</p></body></html>"},
       {"bok/kap2.xhtml", "<html><body><h1>Först</h1><div/><p>Å &amp; ä</p></body></html>"}});
}

}  // namespace

TEST_CASE("chapters of an EPUB come in the order of its spine, without the table of contents") {
  const auto book = read_sample(epub());
  CHECK(blocks_text(book) == "h1 Först\np Å & ä\nh1 Sist\np Text⏎rad.\n");
  REQUIRE(book);
  CHECK(book->title == "Handbok");
  CHECK(book->author == "Åsa, Bo");
  CHECK(book->date == "2023-05-01");
  CHECK(book->language == "sv");
}

TEST_CASE("a book locked to a device says so, locked fonts do no harm") {
  CHECK(sample_text(epub("<e><CipherReference URI='bok/kap2.xhtml'/></e>")) == "file_encrypted");
  CHECK(sample_text(epub("<e><CipherReference URI='bok/typsnitt.otf'/></e>")).starts_with("h1 Först"));
}

TEST_CASE("elements closed in their own tag are closed for an HTML parser too") {
  CHECK(html_of_xhtml("<title/><p class='a>/'/>x<br/><!-- <b/> -->a < b") ==
        "<title></title><p class='a>/'></p>x<br/><!-- <b></b> -->a < b");
  CHECK(html_of_xhtml("<a") == "<a");
}
