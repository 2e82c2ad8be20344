// What a page says of itself and leads to.
#pragma once

#include <optional>
#include <vector>

#include "extract/markup.h"
#include "http_client/url.h"

namespace svea::connect_web {

struct PageLinks {
  std::vector<http_client::Url> links;        // each once, in order; none where robots shall not follow
  std::optional<http_client::Url> canonical;  // the address that it would rather be known by
  bool is_to_be_left_out = false;             // <meta name="robots" content="noindex">
  std::string published;                      // "2024-01-31"; "" when not said
};

// Of the page at `url`.
[[nodiscard]] PageLinks page_links(const extract::Markup& page, const http_client::Url& url);

// Whether an address names a file that Svea takes in, such as a PDF, rather than a page, by its ending.
[[nodiscard]] bool is_file(const http_client::Url& url);
// Whether it names what holds no text, such as a picture or a program.
[[nodiscard]] bool is_no_text(const http_client::Url& url);

// The day at the beginning of a time as RFC 3339 writes it; "" when it is none.
[[nodiscard]] std::string day_of(std::string_view time);

}  // namespace svea::connect_web
