#include "model_files/source.h"

#include <doctest/doctest.h>

#include "model_files/content_range.h"
#include "model_files/licence.h"
#include "model_files/remote_file.h"
#include "must.h"

using namespace svea;
using namespace svea::model_files;

TEST_CASE("a source is an address or a model on a hub") {
  const auto hub = must(parse_source("hf:svea/liten-GGUF"));
  CHECK(std::get<HubSource>(hub).model == "svea/liten-GGUF");
  CHECK(std::get<HubSource>(hub).file.empty());
  const auto file = must(parse_source("hf:svea/liten:q/liten-Q8_0.gguf"));
  CHECK(std::get<HubSource>(file).file == "q/liten-Q8_0.gguf");
  const auto url = must(parse_source("https://server.example/m.gguf?x=1"));
  CHECK(std::get<http_client::Url>(url).text() == "https://server.example/m.gguf?x=1");
  for (const char* wrong : {"", "liten", "hf:liten", "hf:svea/liten/x", "hf:../..", "hf:svea/.git",
                            "hf:svea/a b", "hf:svea/a:../b?c", "ftp://a/b.gguf", "https://", "/srv/m.gguf"}) {
    CAPTURE(wrong);
    const auto parsed = parse_source(wrong);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == "model_source_invalid");
  }
}

TEST_CASE("a name is a file's name and nothing that leads elsewhere") {
  CHECK(must(name_of_file("https://a/b/Liten-Svea.Q4_K_M.gguf")) == "Liten-Svea.Q4_K_M");
  CHECK(must(name_of_file("a%2Db.gguf")) == "a-b");
  for (const char* wrong : {"", "..", ".gguf", "a/..%2f.gguf", "-rf.gguf", "å.gguf", "a b.gguf"}) {
    CAPTURE(wrong);
    CHECK_FALSE(name_of_file(wrong));
  }
  CHECK_FALSE(is_valid_name(std::string(200, 'a')));
}

TEST_CASE("open licences are known by their names, and those with conditions on use are not open") {
  for (const char* open :
       {"apache-2.0", "Apache-2.0", "MIT", "eupl-1.2", "GPL-3.0-or-later", "cc0-1.0", "zlib"})
    CHECK_MESSAGE(is_open_licence(open), open);
  for (const char* closed :
       {"", "other", "llama3.1", "gemma", "openrail", "cc-by-nc-4.0", "cc-by-nd-4.0", "mi"})
    CHECK_MESSAGE(!is_open_licence(closed), closed);
}

TEST_CASE("a part of a file says where it begins") {
  const auto range = parse_content_range("bytes 100-199/200");
  REQUIRE(range);
  CHECK(range->first == 100);
  CHECK(range->total == 200);
  for (const char* wrong :
       {"", "bytes */200", "bytes 100-199/*", "bytes 100-200/200", "bytes 9-1/20", "items 1-2/3",
        "bytes 1-2/99999999999999999999", "bytes -1-2/3", "bytes 1-2/3x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_content_range(wrong));
  }
}

TEST_CASE("a redirect may lead to another host, but never from https to http") {
  CHECK(must(redirected("https://hub.example/a/b", "/c?d=1")).text() == "https://hub.example/c?d=1");
  CHECK(must(redirected("https://hub.example/a", "https://storage.example/x")).host == "storage.example");
  CHECK(must(redirected("http://hub.example/a", "https://storage.example/x")).scheme == "https");
  CHECK(redirected("https://hub.example/a", "http://hub.example/a").error().code ==
        "model_redirect_insecure");
  CHECK(redirected("https://hub.example/a", "file:///etc/passwd").error().code == "model_redirects_too_many");
}
