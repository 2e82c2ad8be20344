// What goes wrong with a service that an operator has named, in a person's words.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "http_client/client.h"

namespace svea::http_client {

// What its errors are called and say. Views of literals.
struct NamedService {
  struct Words {
    std::string_view sv;
    std::string_view en;
  };
  std::string_view code;  // "speech": speech_unreachable …
  Words name;             // within a sentence: "tjänsten som skriver ut tal"
  Words otherwise;  // what else than trying again helps, after "Försök igen": ", eller …"; "" for nothing
  Words when_slow;  // what to do when it took too long: a sentence
};

// <code>_unreachable: it is not there, or has too much to do.
[[nodiscard]] std::unexpected<Error> fail_unreachable(const NamedService& service, std::string detail);
// <code>_refused: it doesn't know Svea, or what Svea asks for.
[[nodiscard]] std::unexpected<Error> fail_refused(const NamedService& service, std::string detail);
// <code>_broken_reply.
[[nodiscard]] std::unexpected<Error> fail_broken(const NamedService& service, std::string detail);
// <code>_timeout.
[[nodiscard]] std::unexpected<Error> fail_timeout(const NamedService& service, std::string detail);

// What an answer with another status than 200 means: unreachable, timeout or refused.
[[nodiscard]] std::unexpected<Error> fail_status(const NamedService& service, int status, std::string detail);
// What went wrong with the HTTP request, said of the service. A stop stays a stop, and a file that can't be
// read stays that.
[[nodiscard]] std::unexpected<Error> as_service_error(const NamedService& service, const Error& http_error);

}  // namespace svea::http_client
