#include "extract_formats/mail_reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract_formats/mail_header.h"
#include "extract_formats/sample_pdf.h"
#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using namespace svea::extract_formats;
using svea::package::sample_zip;

namespace {

const std::string k_header =
    "From: =?iso-8859-1?Q?=C5sa_=D6berg?= <asa@kommunen.se>\r\nTo: bo@kommunen.se\r\n"
    "Subject: =?utf-8?B?w4RyZW5kZSAyMDI0LzE=?=\r\nDate: Fri, 1 Mar 2024 10:15:00 +0100\r\nMIME-Version: "
    "1.0\r\n";
const std::string k_shown =
    "h1 Ärende 2024/1\np Från: Åsa Öberg <asa@kommunen.se>⏎Till: bo@kommunen.se⏎Datum: 2024-03-01 10:15\n";

std::string part(const std::string& header, const std::string& body) {
  return "--gr\r\n" + header + "\r\n\r\n" + body + "\r\n";
}

std::string multipart(const std::string& kind, const std::string& parts) {
  return k_header + "Content-Type: multipart/" + kind + "; boundary=gr\r\n\r\n" + parts + "--gr--\r\n";
}

// Archives within archives, `depth` of them.
std::string nested_zip(int depth) {
  std::string bytes = "Innerst";
  std::string name = "a.txt";
  for (int i = 0; i < depth; ++i) {
    bytes = sample_zip({{name, bytes}});
    name = "a.zip";
  }
  return bytes;
}

}  // namespace

TEST_CASE("a mail gives its header, its text and what it notes about itself") {
  const auto mail = read_sample(
      k_header +
      "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "H=E4r =E4r svaret.\r\n\r\nH=E4lsningar\r\n");
  CHECK(blocks_text(mail) == k_shown + "p Här är svaret.\np Hälsningar\n");
  REQUIRE(mail);
  CHECK(mail->title == "Ärende 2024/1");
  CHECK(mail->author == "Åsa Öberg <asa@kommunen.se>");
  CHECK(mail->date == "2024-03-01");
  CHECK(mail->media_type == "message/rfc822");
}

TEST_CASE("of a text in several forms the HTML is read, pictures in it are left out") {
  CHECK(sample_text(multipart("alternative", part("Content-Type: text/plain", "Enkel") +
                                                 part("Content-Type: text/html; charset=utf-8",
                                                      "<p>Rik</p><ul><li>punkt</ul>") +
                                                 part("Content-Type: text/calendar", "BEGIN:VCALENDAR"))) ==
        k_shown + "p Rik\nli0 punkt\n");
  CHECK(sample_text(multipart("related", part("Content-Type: text/html", "<p>Text</p>") +
                                             part("Content-Type: image/png\r\nContent-ID: <x>", "png"))) ==
        k_shown + "p Text\n");
}

TEST_CASE("attachments are sections under their names; one that cannot be read is named") {
  CHECK(
      sample_text(multipart(
          "mixed",
          part("Content-Type: text/plain", "Se bilagan.") +
              part("Content-Type: text/markdown; name=\"=?utf-8?Q?m=C3=B6te.md?=\"\r\nContent-Disposition: "
                   "attachment; filename*=utf-8''m%C3%B6te.md",
                   "# Beslut\n\nJa.") +
              part(
                  "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=a.exe",
                  "\x7f"
                  "ELF"))) ==
      k_shown + "p Se bilagan.\nh1 möte.md\nh2 Beslut\np Ja.\np Kunde inte läsas: a.exe\n");
}

TEST_CASE("a forwarded mail is read as an attachment") {
  CHECK(sample_text(multipart("mixed", part("Content-Type: message/rfc822", k_header + "\r\nVidare"))) ==
        k_shown + "h1 Ärende 2024/1\nh2 Ärende 2024/1\n" + k_shown.substr(k_shown.find("p Från")) +
            "p Vidare\n");
}

TEST_CASE("an archive is one document with its files as sections") {
  const auto archive = read_sample(sample_zip({{"mapp/", ""},
                                               {"mapp/a.txt", "Ett\n\nTvå"},
                                               {"__MACOSX/._a", "x"},
                                               {"b.csv", "År;Kr\n2024;5\n"},
                                               {"film.mp4", std::string("\0\0\0\x18"
                                                                        "ftyp\0\1\2\3",
                                                                        12)}}));
  CHECK(blocks_text(archive) ==
        "h1 mapp/a.txt\np Ett\np Två\nh1 b.csv\ntr År | Kr\ntr 2024 | 5\np Kunde inte läsas: film.mp4\n");
  REQUIRE(archive);
  CHECK(archive->media_type == "application/zip");
}

TEST_CASE("pages are numbered through the files of an archive, scanned ones are to be read") {
  const std::string text = sample_pdf({{{72, 100, "Text"}}, {{72, 100, "Mer"}}});
  const std::string bytes = sample_zip({{"a.pdf", text}, {"b.png", "\x89PNG\r\n\x1a\n"}, {"c.pdf", text}});
  const auto archive = read_sample(bytes);
  REQUIRE(archive);
  CHECK(archive->pages == 5);
  CHECK(archive->pages_to_read == std::vector<int>{3});
  CHECK(archive->blocks.back().page == 5);
  CHECK(DocumentReader().read_page(bytes, 3).error().code == "file_damaged");  // so much of a picture is none
  CHECK(DocumentReader().read_page(bytes, 6).error().code == "page_not_found");
}

TEST_CASE("an archive of which nothing can be read gives the reason of its first file") {
  CHECK(sample_text(sample_zip({{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00"}})) ==
        "file_type_not_read");
  CHECK(sample_text(sample_zip({{"mapp/", ""}})) == "file_not_text");
}

TEST_CASE("archives within archives are read to a limit, and files to a number") {
  CHECK(sample_text(nested_zip(5)).ends_with("p Innerst\n"));
  CHECK(sample_text(nested_zip(6)) == "file_too_nested");
  std::string many = multipart("mixed", "");
  many.resize(many.size() - 8);
  for (int i = 0; i < 2001; ++i)
    many += part(fmt::format("Content-Disposition: attachment; filename={}.txt", i), "x");
  CHECK(sample_text(many + "--gr--\r\n") == "file_too_many_files");
}

TEST_CASE("all that lies inside is unpacked within one budget") {
  const std::string zeros = sample_zip({{"a", std::string(100u << 20, '\0')}});
  CHECK(sample_text(sample_zip({{"1.zip", zeros}, {"2.zip", zeros}, {"3.zip", zeros}})) == "file_too_large");
}

TEST_CASE("only a header of a mail makes a mail") {
  CHECK(is_mail("From: a\nTo: b\nSubject: c\n\nText"));
  CHECK(is_mail("Received: from x\n by y\nDate: z\nFrom: a\n\n"));
  CHECK_FALSE(is_mail("Till: Eva\nFrån: Bo\n\nHej"));
  CHECK_FALSE(is_mail("From: Eva\nHej Bo\nSubject: x\nDate: y\n"));
  CHECK_FALSE(is_mail("Date: 2024\nTitle: x\n\n"));
  CHECK_FALSE(is_mail(""));
}
