// What stands between a data directory and its routes: identities, turns, counters, and the services they
// share.
#pragma once

#include <memory>

#include "api/services.h"
#include "crypto/random.h"
#include "http/middleware.h"
#include "http/router.h"
#include "server/node.h"
#include "tables_xlsx/xlsx_writer.h"

namespace svea::server {

// `node` and `clock` outlive it, and it outlives its routes and middleware.
class Application {
 public:
  Application(Node& node, const Config& config, const Clock& clock);

  [[nodiscard]] http::Router router();
  [[nodiscard]] http::MiddlewareList middleware();
  [[nodiscard]] identity::Identity& identity() { return identity_; }
  // A key for the command line, for as long as this process may live. Errors: storage_full.
  [[nodiscard]] Result<std::string> issue_command_line_key();

 private:
  const Config& config_;
  store::Record& record_;
  crypto::SystemRandom random_;
  identity::Identity identity_;
  api::RequestMetrics metrics_;
  api::ComparisonBook comparisons_;
  turns::TurnRunner turns_;
  tables_xlsx::XlsxWriter workbooks_;
  api::Services services_;
};

}  // namespace svea::server
