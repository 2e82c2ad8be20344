// Any bytes: a document's text reaches this as it is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "orders/orders.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t end = 0;
  for (const auto& order : svea::orders::find_orders(text)) {
    if (order.span.start < end || order.span.end > size) std::abort();
    end = order.span.end;
  }
  return 0;
}
