#include "ingest/table_header.h"

#include <doctest/doctest.h>

using svea::ingest::table_header;

TEST_CASE("short words and years name columns") {
  CHECK(table_header("Tjänst\tAvgift (kr)\tGäller från") == "Tjänst | Avgift (kr) | Gäller från");
  CHECK(table_header("\tKvinnor\tMän") == "Kvinnor | Män");
  CHECK(table_header("Nämnd\t2023\t2024") == "Nämnd | 2023 | 2024");
  CHECK(table_header("Ålder\t65 år och äldre") == "Ålder | 65 år och äldre");
}

TEST_CASE("numbers, days, long texts and a single cell name none") {
  CHECK(table_header("Bygglov\t12 500 kr") == "");
  CHECK(table_header("Beslut\t1 mars 2024") == "");
  CHECK(table_header("Sökande\tDen som söker ska bifoga ritningar och en plan över hela tomten") == "");
  CHECK(table_header("Avgifter") == "");
  CHECK(table_header("") == "");
}
