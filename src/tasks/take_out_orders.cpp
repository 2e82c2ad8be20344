#include "tasks/take_out_orders.h"

#include "orders/orders.h"

namespace svea::tasks {

bool take_out_orders(std::string& text) {
  const auto orders = orders::find_orders(text);
  for (auto order = orders.rbegin(); order != orders.rend(); ++order)
    text.replace(order->span.start, order->span.end - order->span.start, "[…]");
  return !orders.empty();
}

}  // namespace svea::tasks
