// Plain text for a page that Svea writes itself.
#pragma once

#include <string>
#include <string_view>

namespace svea::web {

// As the content of an HTML element; not for attributes.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace svea::web
