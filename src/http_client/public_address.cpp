#include "http_client/public_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace svea::http_client {
namespace {

struct Block {
  std::uint32_t address;
  int prefix_bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast.
constexpr std::array k_inner{
    Block{ip(0, 0, 0, 0), 8},     Block{ip(10, 0, 0, 0), 8},      Block{ip(100, 64, 0, 0), 10},
    Block{ip(127, 0, 0, 0), 8},   Block{ip(169, 254, 0, 0), 16},  Block{ip(172, 16, 0, 0), 12},
    Block{ip(192, 0, 0, 0), 24},  Block{ip(192, 0, 2, 0), 24},    Block{ip(192, 168, 0, 0), 16},
    Block{ip(198, 18, 0, 0), 15}, Block{ip(198, 51, 100, 0), 24}, Block{ip(203, 0, 113, 0), 24},
    Block{ip(224, 0, 0, 0), 3}};

bool is_public_v4(std::uint32_t address) {
  return std::ranges::none_of(k_inner, [address](const Block& block) {
    return (address ^ block.address) >> (32 - block.prefix_bits) == 0;
  });
}

using Bytes = std::array<std::uint8_t, 16>;

std::uint32_t v4_at(const Bytes& bytes, std::size_t at) {
  return ip(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

// Only 2000::/3 is given out; https://www.iana.org/assignments/iana-ipv6-special-registry.
bool is_public_v6(const Bytes& bytes) {
  constexpr Bytes k_mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  constexpr Bytes k_nat64{0, 0x64, 0xff, 0x9b};
  if (std::equal(bytes.begin(), bytes.begin() + 12, k_mapped.begin()) ||
      std::equal(bytes.begin(), bytes.begin() + 12, k_nat64.begin()))
    return is_public_v4(v4_at(bytes, 12));
  if (bytes[0] == 0x20 && bytes[1] == 0x02) return is_public_v4(v4_at(bytes, 2));  // 6to4
  const bool is_special =
      bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] < 0x02 || (bytes[2] == 0x0d && bytes[3] == 0xb8));
  return bytes[0] >> 5 == 1 && !is_special;
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return is_public_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  Bytes bytes{};
  std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
  return is_public_v6(bytes);
}

bool is_public_host(const std::string& host) {
  if (host == "localhost" || host.ends_with(".localhost")) return false;
  in_addr v4{};
  if (::inet_aton(host.c_str(), &v4) == 1) return is_public_v4(ntohl(v4.s_addr));
  Bytes bytes{};
  const bool is_v6 = host.starts_with('[') && host.ends_with(']') &&
                     ::inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), bytes.data()) == 1;
  return !is_v6 || is_public_v6(bytes);
}

}  // namespace svea::http_client
