// What files and pages take of the machine's time, as measured and kept in the record.
#pragma once

#include "store/intake_progress.h"
#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// Stored as is_page.
enum class Work { file, page };

[[nodiscard]] Result<store::IntakeRates> intake_rates(Connection&);
// The mean follows what was measured now.
[[nodiscard]] Status follow_rate(Connection&, Work, std::int64_t took_ms);

}  // namespace svea::store_sqlite
