#include "answer/edition.h"

#include <doctest/doctest.h>

#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;

namespace {

search::Hit document(std::int64_t id, const std::string& name, const std::string& title) {
  auto hit = hit_of(id, title, "", "Text.");
  hit.name = name;
  return hit;
}

// Which hit replaces the first of two; -1: none, -2: it says so itself.
int replaced_by(const search::Hit& first, const search::Hit& second,
                std::string_view question = "Vad kostar det?") {
  const std::vector<search::Hit> hits = {first, second};
  for (const auto& entry : superseded(hits, question))
    if (entry.older == 0) return entry.newer ? static_cast<int>(*entry.newer) : -2;
  return -1;
}

}  // namespace

TEST_CASE("of two editions the later one replaces the other") {
  const auto old_fees = document(1, "bygg/taxa-bygg-2024.odt", "Taxa för bygglov 2024");
  const auto new_fees = document(2, "bygg/taxa-bygg-2026.pdf", "Taxa för bygg- och kartärenden 2026");
  CHECK(replaced_by(old_fees, new_fees) == 1);
  CHECK(replaced_by(new_fees, old_fees) == -1);
  CHECK(replaced_by(document(1, "a.pdf", "Föreskrifter om bidrag (MLFFS 2021:2)"),
                    document(2, "b.pdf", "Föreskrifter om bidrag (MLFFS 2025:4)")) == 1);
}

TEST_CASE("who asks for an older edition gets it") {
  const auto old_fees = document(1, "taxa-2024.odt", "Taxa 2024");
  const auto new_fees = document(2, "taxa-2026.pdf", "Taxa 2026");
  CHECK(replaced_by(old_fees, new_fees, "Vad kostade det 2024?") == -1);
  CHECK(replaced_by(new_fees, old_fees, "Vad kostade det 2024?") == 1);
}

TEST_CASE("minutes and different regulations are no editions of each other") {
  CHECK(replaced_by(document(1, "ks-2025.md", "Protokoll kommunstyrelsen 2025"),
                    document(2, "ks-2026.md", "Protokoll kommunstyrelsen 2026")) == -1);
  CHECK(replaced_by(document(1, "mlffs-2021-2.pdf", "Föreskrifter om bidrag (MLFFS 2021:2)"),
                    document(2, "mlffs-2025-4.pdf", "Föreskrifter om arkiv (MLFFS 2025:4)")) == -1);
  CHECK(replaced_by(document(1, "taxa.md", "Taxa"), document(2, "avgifter-2026.md", "Avgifter 2026")) == -1);
}

TEST_CASE("a document that says that it is repealed is replaced, newer or not") {
  CHECK(replaced_by(document(1, "rutin.md", "Rutin för återkrav (upphävd)"),
                    document(2, "x.md", "Något annat")) == -2);
}
