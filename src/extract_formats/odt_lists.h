// The lists of an ODT and how far each has counted.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract_formats/list_numbers.h"

namespace svea::extract_formats {

// How each level of a list style is numbered; bullets are NumberFormat::none. Levels from 0.
struct OdtListStyle {
  static constexpr std::size_t k_levels = 10;
  struct Level {
    NumberFormat format = NumberFormat::none;
    std::string suffix{};
    int start = 1;
  };
  std::array<Level, k_levels> levels{};
};

using OdtListStyles = std::unordered_map<std::string, OdtListStyle>;

// Follows the nesting of text:list and text:list-item.
class OdtLists {
 public:
  // `style` is "" where the list takes that of the list around it. `continues`: goes on counting where the
  // last list of this style ended.
  void begin_list(const OdtListStyles& styles, const std::string& style, bool continues);
  void end_list();
  void begin_item();

  // A list item that has not had its first paragraph yet: take its number.
  [[nodiscard]] bool is_at_item() const { return at_item_; }
  [[nodiscard]] std::string take_number();
  [[nodiscard]] int level() const { return static_cast<int>(open_.size()) - 1; }

 private:
  struct Open {
    std::string style;
    OdtListStyle::Level level;
    int count = 0;
  };
  std::vector<Open> open_;
  std::unordered_map<std::string, int> last_counts_;  // of outermost lists, by style
  bool at_item_ = false;
};

}  // namespace svea::extract_formats
