#include "store_sqlite/intake_rates.h"

namespace svea::store_sqlite {

Result<store::IntakeRates> intake_rates(Connection& connection) {
  auto rows = TRY(connection.query("SELECT is_page, mean_ms FROM intake_rates"));
  store::IntakeRates rates;
  while (TRY(rows.next()))
    (rows.get<Work>(0) == Work::page ? rates.page_ms : rates.file_ms) = rows.get<double>(1);
  return rates;
}

Status follow_rate(Connection& connection, Work work, std::int64_t took_ms) {
  const auto rates = TRY(intake_rates(connection));
  const auto mean =
      store::followed_mean(work == Work::page ? rates.page_ms : rates.file_ms, static_cast<double>(took_ms));
  return connection.run("REPLACE INTO intake_rates (is_page, mean_ms) VALUES (?1, ?2)", work, mean);
}

}  // namespace svea::store_sqlite
