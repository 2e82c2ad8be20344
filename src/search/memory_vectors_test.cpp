#include "search/memory_vectors.h"

#include "search/vector_index_contract.h"

using namespace svea::search;

TEST_CASE("the vectors in memory keep the contract") {
  contract::check_vector_contract([] { return std::make_unique<MemoryVectors>(); });
}
