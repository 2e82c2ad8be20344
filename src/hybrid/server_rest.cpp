#include "hybrid/server_rest.h"

#include "base/limits.h"
#include "base/log.h"

namespace svea::hybrid {

void ServerRest::note_failure(const Error& error) {
  until_ = clock_.now() + limits::k_failed_server_rest;
  if (!is_failing_.exchange(true))
    log(LogLevel::warning, "search_goes_on_without_server",
        {{"server", name_}, {"code", error.code}, {"detail", error.detail}});
}

void ServerRest::note_success() {
  if (is_failing_.exchange(false)) log(LogLevel::info, "server_answers_again", {{"server", name_}});
}

}  // namespace svea::hybrid
