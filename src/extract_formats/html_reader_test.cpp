#include "extract_formats/html_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/blocks_text.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_html;

namespace {

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a page gives its main content, not what surrounds it") {
  const auto page = read_html(
      "<!doctype html><html lang=sv-SE><head><title>Bygglov | Täby "
      "kommun</title><style>p{}</style></head><body><nav>Meny</nav><header>Logga</header><main><h1>Bygglov</"
      "h1><p>Du <a href=x>ansöker</a>\nom&nbsp;bygglov<br>hos oss.<script>x()</script><p hidden>Dolt<p "
      "style='display : none'>Också dolt</p></main><footer>Kontakt</footer></body>");
  REQUIRE(page);
  CHECK(blocks_text(page) == "h1 Bygglov\np Du ansöker om bygglov⏎hos oss.\n");
  CHECK(page->title == "Bygglov");
  CHECK(page->language == "sv-SE");
}

TEST_CASE("without main or article the whole body counts, without navigation and footer") {
  CHECK(blocks_text(
            read_html("<html><body><nav>Meny</nav><div>Ett<div>Två</div>Tre</div><footer>F</footer>")) ==
        "p Ett\np Två\np Tre\n");
}

TEST_CASE("lists keep nesting and numbers") {
  CHECK(blocks_text(read_html("<html><ol start=2><li>a<ul><li>b</ul>c<li><p>d</p><p>e</p></ol>")) ==
        "li0 2. a\nli1 b\np c\nli0 3. d\np e\n");
}

TEST_CASE("a table is rows of cells, a layout table is what it lays out") {
  CHECK(blocks_text(read_html(
            "<html><table><caption>Avgifter<tr><th>År<th>Kr<tr><td>2024<td><p>5\n000</p></table>")) ==
        "p Avgifter\ntr År | Kr\ntr 2024 | 5 000\n");
  CHECK(blocks_text(read_html("<html><table><tr><td><h2>Rubrik</h2><p>Text</table>")) ==
        "h2 Rubrik\np Text\n");
}

TEST_CASE("preformatted text keeps its lines") {
  CHECK(blocks_text(read_html("<html><pre>a\n  b\n</pre>c\nd")) == "code a⏎  b\np c d\n");
}

TEST_CASE("nesting beyond the limit is an error, however deep") {
  CHECK(blocks_text(read_html("<html>" + repeated("<div>", 150) + "x")) == "p x\n");
  CHECK(blocks_text(read_html("<html>" + repeated("<div>", 300) + "x")) == "file_too_deep");
  CHECK(blocks_text(read_html("<html>" + repeated("<i>", 20'000) + "x")) == "file_too_deep");
}

TEST_CASE("author and date come from the page's head") {
  const auto page = read_html(
      "<html><head><meta name=DC.Creator content='Åsa Öberg'><meta property='article:published_time' "
      "content='2024-02-01T08:00:00+01:00'><meta property='article:modified_time' "
      "content='2024-03-01T08:00:00+01:00'></head><p>Text");
  REQUIRE(page);
  CHECK(page->author == "Åsa Öberg");
  CHECK(page->date == "2024-03-01");
}

TEST_CASE("a page without text says so") {
  CHECK(blocks_text(read_html("<html><img src=x>")) == "file_not_text");
}
