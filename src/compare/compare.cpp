#include "compare/compare.h"

#include "compare/align.h"
#include "compare/units.h"
#include "prose/document.h"

namespace svea::compare {
namespace {

// A version as it is compared.
struct Read {
  explicit Read(const Version& version)
      : utf8(version.utf8), units(units_of(utf8, prose::read(utf8, version.blocks))) {
    std::string heading;
    for (const auto& unit : units) {
      if (unit.is_heading) heading = prose::written(utf8, unit.span);
      headings.push_back(unit.is_heading ? std::string() : heading);
    }
  }

  [[nodiscard]] Passage passage(std::size_t unit) const {
    return {units[unit].span, prose::written(utf8, units[unit].span), headings[unit]};
  }

  std::string_view utf8;
  std::vector<Unit> units;
  std::vector<std::string> headings;  // by unit
};

class Comparer {
 public:
  Comparer(const Version& old_version, const Version& new_version)
      : old_(old_version), new_(new_version), alignment_(align(old_.units, new_.units)) {}

  Comparison compare() {
    std::size_t next_old = 0;
    for (std::size_t i = 0; i < new_.units.size(); ++i) {
      const auto before = alignment_.before[i];
      if (before == k_none) {
        add({.kind = ChangeKind::added, .is_heading = new_.units[i].is_heading, .after = new_.passage(i)});
        continue;
      }
      if (!alignment_.is_moved[i]) tell_removed(next_old, before);
      tell_pair(before, i);
    }
    tell_removed(next_old, old_.units.size());
    return std::move(comparison_);
  }

 private:
  void add(Change change) { comparison_.changes.push_back(std::move(change)); }

  // What is gone of the old version up to `end`.
  void tell_removed(std::size_t& next, std::size_t end) {
    for (; next < end; ++next)
      if (alignment_.after[next] == k_none)
        add({.kind = ChangeKind::removed,
             .is_heading = old_.units[next].is_heading,
             .before = old_.passage(next),
             .after = {}});
  }

  void tell_pair(std::size_t before, std::size_t after) {
    const bool is_moved = alignment_.is_moved[after];
    const bool is_same = old_.units[before].key == new_.units[after].key;
    auto old_passage = old_.passage(before);
    auto new_passage = new_.passage(after);
    if (is_same && !is_moved) {
      ++comparison_.same;
      if (old_passage.written != new_passage.written) ++comparison_.form_only;
      return;
    }
    Change change{.kind = is_same ? ChangeKind::moved : ChangeKind::changed,
                  .is_moved = is_moved,
                  .is_heading = new_.units[after].is_heading,
                  .before = {},
                  .after = {},
                  .words = {}};
    if (!is_same) change.words = word_changes(old_passage.written, new_passage.written);
    change.before = std::move(old_passage);
    change.after = std::move(new_passage);
    add(std::move(change));
  }

  Read old_;
  Read new_;
  Alignment alignment_;
  Comparison comparison_;
};

}  // namespace

Comparison compare(const Version& old_version, const Version& new_version) {
  return Comparer(old_version, new_version).compare();
}

}  // namespace svea::compare
