#include "search/memory_index.h"

#include "search/search_index_contract.h"

using namespace svea::search;

TEST_CASE("the index in memory keeps the contract") {
  contract::check_contract([] { return std::make_unique<MemoryIndex>(); });
}
