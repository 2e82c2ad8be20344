// What a document says to language models is not read to them.
#pragma once

#include <string>

namespace svea::tasks {

// Puts "[…]" in a text for what gives orders to language models (orders/README.md). True where there was any.
bool take_out_orders(std::string& text);

}  // namespace svea::tasks
