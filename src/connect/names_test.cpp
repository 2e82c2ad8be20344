#include "connect/names.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea::connect;

TEST_CASE("a name becomes a path that leads nowhere else") {
  CHECK(safe_path("bygga/lov.pdf") == "bygga/lov.pdf");
  CHECK(safe_path("/bygga//./lov.pdf") == "bygga/lov.pdf");
  CHECK(safe_path("../../etc/passwd") == "etc/passwd");
  CHECK(safe_path("C:\\temp\\a.txt") == "C__temp_a.txt");
  CHECK(safe_path("a\nb") == "a_b");
  CHECK(safe_path("") == "_");
  CHECK(safe_path("..") == "_");
  CHECK(safe_path("a\xCC\x8A.txt") == "å.txt");
}

TEST_CASE("hidden files and those of programs at work are told from documents") {
  for (const auto* name : {".git", "~$lov.docx", "lov.pdf.part", "lov.tmp", "lov.docx~", "Thumbs.db"})
    CHECK(is_temporary(name));
  for (const auto* name : {"lov.pdf", "temp.pdf", "lov", "tmp"}) CHECK_FALSE(is_temporary(name));
}

TEST_CASE("a long name is cut between characters and keeps its ending") {
  std::string name = "x";
  for (int i = 0; i < 300; ++i) name += "å";
  const auto safe = safe_path(name + ".pdf");
  CHECK(safe.size() <= 200);
  CHECK(safe.ends_with("å.pdf"));
}

TEST_CASE("whatever the name, the path is short, relative and without steps outwards") {
  rc::check([](const std::string& name) {
    const auto path = safe_path(name);
    RC_ASSERT(!path.empty());
    RC_ASSERT(path.size() <= 1000);
    RC_ASSERT(path.front() != '/');
    RC_ASSERT(("/" + path + "/").find("/../") == std::string::npos);
  });
}
