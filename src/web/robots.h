// What a server lets robots fetch: robots.txt (RFC 9309), with Crawl-delay and Sitemap as many write them.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace svea::web {

class Robots {
 public:
  // Everything is allowed.
  Robots() = default;
  // `text` is read as far as limits go (500 KiB); lines that make no sense are left out.
  Robots(std::string_view text, std::string_view robot_name);

  // By the longest rule that fits; where an Allow and a Disallow are as long, Allow counts. `path` with its
  // query.
  [[nodiscard]] bool allows(std::string_view path) const;
  // Zero when none is asked for.
  [[nodiscard]] std::chrono::milliseconds crawl_delay() const { return crawl_delay_; }
  [[nodiscard]] const std::vector<std::string>& sitemaps() const { return sitemaps_; }

 private:
  struct Rule {
    std::string pattern;  // with * and a $ at its end
    bool allows;
  };
  std::vector<Rule> rules_;
  std::chrono::milliseconds crawl_delay_{0};
  std::vector<std::string> sitemaps_;
};

}  // namespace svea::web
