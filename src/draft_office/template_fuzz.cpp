// Any bytes as the main part of a DOCX and of an ODT template, read and filled in.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "draft_office/compiled_part.h"
#include "draft_office/fill_part.h"

using namespace svea;

namespace {

drafts::Values values() {
  drafts::Values row;
  row.set("b", {std::string("{{a}}\n\n<b>")});
  drafts::Values all = row;
  all.set("a", {std::vector{row, row}});
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const drafts::Values given = values();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto* const dialect : {&draft_office::docx_dialect(), &draft_office::odt_dialect()}) {
    auto part = draft_office::compile(bytes, drafts::Part::body, *dialect);
    if (!part || !part->problems.empty()) continue;
    draft_office::FillBudget budget{10'000};
    if (draft_office::fill(*part, drafts::Scope(given), *dialect, budget))
      check(package::XmlDocument::parse(part->xml.bytes()).has_value(), "what was filled in can be read");
  }
  return 0;
}
