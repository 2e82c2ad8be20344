#include "store/concurrency_contract.h"
#include "store_sqlite/sqlite_record.h"
#include "temporary_directory.h"

namespace svea::store_sqlite {

TEST_CASE("threads that add, take in, remove and read at once find the SQLite record whole at every moment") {
  const TemporaryDirectory data;
  const auto record = must(open_record(data.path()));
  store::Crowd(*record).run();
}

TEST_CASE("a link is taken by one of the threads that try") {
  const TemporaryDirectory data;
  const auto record = must(open_record(data.path()));
  const store::ContractWorld world(*record);
  must(record->credentials().add_token(
      {"aa", store::TokenKind::link, world.person.id, store::k_noon + std::chrono::hours{1}}));
  std::atomic<int> taken = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        const auto token = record->credentials().take_token("aa", store::TokenKind::link, store::k_noon);
        taken += token && *token;
      });
  }
  CHECK(taken == 1);
}

}  // namespace svea::store_sqlite
