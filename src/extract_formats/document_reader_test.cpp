#include "extract_formats/document_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/blocks_text.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::DocumentReader;
using namespace std::string_view_literals;

namespace {

std::string read(std::string_view bytes, std::string_view name = "") {
  return blocks_text(DocumentReader().read(bytes, name));
}

std::string media_type(std::string_view bytes, std::string_view name) {
  const auto document = DocumentReader().read(bytes, name);
  return document ? document->media_type : document.error().code;
}

}  // namespace

TEST_CASE("content decides the format, the name only where that leaves a choice") {
  CHECK(media_type("# Hej", "a.md") == "text/markdown");
  CHECK(media_type("# Hej", "a.txt") == "text/plain");
  CHECK(media_type("<!-- x --><!DOCTYPE html><p>Hej", "a.txt") == "text/html");
  CHECK(media_type("<p>Hej", "a.HTM") == "text/html");
  CHECK(media_type("<p align=center>Hej", "README.md") == "text/markdown");
  CHECK(media_type("Hej", "a.pdf") == "text/plain");
}

TEST_CASE("text of any encoding is read") {
  CHECK(read("\xef\xbb\xbfsmörgås") == "p smörgås\n");
  CHECK(read("sm\xf6rg\xe5s \x96 5 \x80") == "p smörgås – 5 €\n");
  CHECK(read("\xff\xfes\0m\0\xf6\0r\0"sv) == "p smör\n");
  CHECK(read("\xfe\xff\0s\0m\0\xf6\0r"sv) == "p smör\n");
  CHECK(read("s\0m\0o\0r\0 \0o\0c\0h\0"sv) == "p smor och\n");
  CHECK(read("broken \xff but åäö åäö") == "p broken \xef\xbf\xbd but åäö åäö\n");
}

TEST_CASE("what is no text Svea reads has a code of its own") {
  CHECK(read("") == "file_empty");
  CHECK(read(" \n\n") == "file_empty");
  CHECK(read("\x01\x02\x03\0\x04\x05"sv) == "file_type_unknown");
  CHECK(read("\x89PNG\r\n\x1a\n") == "");
  CHECK(read("GIF89a") == "file_type_not_read");
  CHECK(read("<?xml version='1.0'?><a>hej</a>") == "file_type_not_read");
  CHECK(read("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv) ==
        "file_type_old_office");
  CHECK(read("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) ==
        "file_encrypted");
}

TEST_CASE("text beyond the limit is too large") {
  CHECK(read(std::string(21u << 20, 'a')) == "file_too_large");
  CHECK(read(std::string(90u << 20, 'a')) == "file_too_large");
}
