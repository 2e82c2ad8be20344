#include "answer/refusal.h"

#include <doctest/doctest.h>

using svea::answer::says_no_answer;

TEST_CASE("the ways in which models say that their sources hold no answer are known") {
  for (const char* const text :
       {"Jag hittar inget stöd för det i källorna.",
        "Källorna innehåller ingen information om hundar på kontoret.",
        "Det framgår inte av dokumenten hur mycket det kostar.",
        "Tyvärr finns det inga uppgifter om detta i underlaget.",
        "Underlaget saknar information om avgiften. Kontakta kommunen för att få veta mer.",
        "Dokumenten nämner inte frågan [1].", "The sources do not say how long it takes.",
        "I could not find any information about dogs in the provided documents.",
        "The provided context does not contain an answer to this question.",
        "Frågan kan inte besvaras med hjälp av de angivna källorna."})
    CHECK_MESSAGE(says_no_answer(text), text);
}

TEST_CASE("an answer that holds a denial is an answer") {
  for (const char* const text : {"Hundar får inte vara på kontoret. [1]",
                                 "Källorna säger inget om katter. Hundar får inte vara på kontoret. [1]",
                                 "Du behöver inte lämna in några dokument. [1]",
                                 "Avgiften är 350 kronor. [1] Källorna nämner inte rabatter.", ""})
    CHECK_MESSAGE(!says_no_answer(text), text);
}
