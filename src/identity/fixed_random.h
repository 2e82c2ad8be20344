// Random bytes that are none, for tests: each call counts on from the last.
#pragma once

#include "crypto/random.h"

namespace svea::identity {

class FixedRandom final : public crypto::Random {
 public:
  void fill(std::span<unsigned char> bytes) override {
    for (auto& byte : bytes) byte = next_++;
  }

 private:
  unsigned char next_ = 0;
};

}  // namespace svea::identity
