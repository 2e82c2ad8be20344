#include "extract_formats/page_rules.h"

#include <leptonica/allheaders.h>

namespace svea::extract_formats {
namespace {

// In dots at 300 an inch. The letters of a headline are seldom as tall as a centimetre, a dash is half as
// long.
constexpr int k_length_min = 120;
// Rules are thinner than the stems of any letters that long.
constexpr int k_thickness_max = 12;
// Around a rule lies the grey of its edges.
constexpr int k_edge = 3;
// Rules are often grey. Paper is lighter, also in a poor copy.
constexpr int k_rule_threshold = 190;

// What is straight for at least k_length_min in one direction, but not as thick as k_thickness_max.
Pixels rules_along(Pix* dark, int width, int height) {
  const Pixels straight(pixOpenBrick(nullptr, dark, width, height));
  if (!straight) return nullptr;
  const Pixels thick(pixOpenBrick(nullptr, straight.get(), k_thickness_max, k_thickness_max));
  if (!thick) return nullptr;
  const Pixels areas(pixSeedfillBinary(nullptr, thick.get(), straight.get(), 8));
  if (!areas) return nullptr;
  return Pixels(pixSubtract(nullptr, straight.get(), areas.get()));
}

}  // namespace

void remove_rules(Picture& picture) {
  const Pixels dark(pixThresholdToBinary(picture.pixels.get(), k_rule_threshold));
  if (!dark) return;
  for (const bool is_level : {true, false}) {
    const Pixels rules = rules_along(dark.get(), is_level ? k_length_min : 1, is_level ? 1 : k_length_min);
    if (!rules) return;
    const Pixels with_edges(pixDilateBrick(nullptr, rules.get(), 2 * k_edge + 1, 2 * k_edge + 1));
    if (with_edges) pixSetMasked(picture.pixels.get(), with_edges.get(), 255);
  }
}

}  // namespace svea::extract_formats
