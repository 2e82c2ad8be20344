// The connectors there are, by kind of source.
#pragma once

#include "base/clock.h"
#include "connect/connector.h"
#include "crypto/sealed_box.h"
#include "extract/markup.h"

namespace svea::server {

// Thread-safe. What it is given outlives it.
class SourceConnectors final : public connect::Connectors {
 public:
  SourceConnectors(const crypto::SealedBox& box, extract::MarkupReader& markup, const Clock& clock)
      : box_(box), markup_(markup), clock_(clock) {}

  Result<std::unique_ptr<connect::Connector>> open(const model::Source& source) override;
  std::unique_ptr<connect::Watch> watch(const model::Source& source,
                                        std::function<void()> on_change) override;

 private:
  const crypto::SealedBox& box_;
  extract::MarkupReader& markup_;
  const Clock& clock_;
};

}  // namespace svea::server
