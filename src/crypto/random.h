// Random bytes come in through the constructor: SystemRandom in programs, a fixed sequence in tests.
#pragma once

#include <span>
#include <string>

namespace svea::crypto {

// Safe to call from any thread.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<unsigned char> bytes) = 0;
};

// The kernel's generator. Never fails once the process runs.
class SystemRandom final : public Random {
 public:
  void fill(std::span<unsigned char> bytes) override;
};

// A secret of 256 bits: 43 characters of base64url (RFC 4648, 5), fit for a cookie, a link and a header.
[[nodiscard]] std::string random_token(Random& random);

}  // namespace svea::crypto
