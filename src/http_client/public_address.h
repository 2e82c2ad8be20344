// Which addresses belong to the open internet, for requests whose target somebody else chose (SSRF, CWE-918).
#pragma once

#include <sys/socket.h>

#include <string>

namespace svea::http_client {

// False for loopback, private, link-local, shared, multicast, documentation and reserved addresses (the IANA
// special-purpose registries), also where an IPv6 address wraps such an IPv4 one.
[[nodiscard]] bool is_public(const sockaddr& address);
// Of a host as an address names it, brackets included. Names are public as far as can be told without
// asking anybody, but for localhost.
[[nodiscard]] bool is_public_host(const std::string& host);

}  // namespace svea::http_client
