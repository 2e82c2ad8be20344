#include "extract_formats/docx_numbering.h"

#include <algorithm>

#include "package/xml_stream.h"

namespace svea::extract_formats {

Result<DocxNumbering> DocxNumbering::read(package::ZipArchive& archive, const std::string& part) {
  DocxNumbering numbering;
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return numbering;
  Levels unused;
  Levels* levels = &unused;
  List* list = nullptr;  // inside of a num
  std::size_t level = 0;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event != package::XmlEvent::start) continue;
    const std::string_view name = xml->name();
    if (name == "abstractNum") {
      levels = &numbering.levels_[xml->number("abstractNumId").value_or(-1)];
    } else if (name == "num") {
      list = &numbering.lists_[xml->number("numId").value_or(-1)];
      levels = &unused;  // a list may redefine a level for itself, which is too rare to keep apart
    } else if (name == "abstractNumId" && list != nullptr) {
      list->levels = xml->number("val").value_or(-1);
    } else if (name == "lvl" || name == "lvlOverride") {
      level = static_cast<std::size_t>(std::clamp(xml->number("ilvl").value_or(0), 0, int{k_levels} - 1));
    } else if (name == "start") {
      (*levels)[level].start = xml->number("val").value_or(1);
    } else if (name == "numFmt") {
      (*levels)[level].format = number_format_of(xml->attribute("val").value_or(""));
    } else if (name == "lvlText") {
      (*levels)[level].text = xml->attribute("val").value_or("");
    } else if (name == "startOverride" && list != nullptr) {
      list->restarts[static_cast<int>(level)] = xml->number("val").value_or(1);
    }
  }
  return numbering;
}

std::string DocxNumbering::next(ListPlace place) {
  const auto list = lists_.find(place.numbering);
  if (list == lists_.end()) return "";
  const auto found = levels_.find(list->second.levels);
  if (found == levels_.end()) return "";
  Levels& levels = found->second;
  const auto at = static_cast<std::size_t>(std::clamp(place.level, 0, int{k_levels} - 1));

  if (const auto restart = list->second.restarts.extract(static_cast<int>(at)); !restart.empty()) {
    levels[at].start = restart.mapped();
    levels[at].has_begun = false;
  }
  Level& current = levels[at];
  current.count = current.has_begun ? current.count + 1 : current.start;
  current.has_begun = true;
  for (std::size_t deeper = at + 1; deeper < k_levels; ++deeper) levels[deeper].has_begun = false;
  if (current.format == NumberFormat::none) return "";

  std::string marker;
  for (std::size_t i = 0; i < current.text.size(); ++i) {
    const char digit = i + 1 < current.text.size() ? current.text[i + 1] : '\0';
    if (current.text[i] != '%' || digit < '1' || digit > '9') {
      marker += current.text[i];
      continue;
    }
    const Level& shown = levels[static_cast<std::size_t>(digit - '1')];
    marker += formatted(shown.has_begun ? shown.count : shown.start, shown.format);
    ++i;
  }
  return marker.empty() ? "" : marker + ' ';
}

}  // namespace svea::extract_formats
