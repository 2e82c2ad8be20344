#include "extract_formats/docx_styles.h"

#include <algorithm>

#include "package/xml_stream.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Styles based on each other in a circle are damage; real chains are shorter.
constexpr int k_based_on_max = 20;

}  // namespace

int heading_level_of_style(std::string_view style_name) {
  const std::string name = text::fold(style_name);
  if (name == "title" || name == "titel" || name == "rubrik") return 1;
  for (const std::string_view word : {"heading ", "rubrik "})
    if (name.starts_with(word) && name.size() == word.size() + 1 && name.back() >= '1' && name.back() <= '9')
      return std::min(name.back() - '0', 6);
  return 0;
}

Result<DocxStyles> DocxStyles::read(package::ZipArchive& archive, const std::string& part) {
  DocxStyles styles;
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return styles;
  Style none;
  Style* style = &none;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event != package::XmlEvent::start) continue;
    const std::string_view name = xml->name();
    if (name == "style") {
      style = &styles.styles_[xml->attribute("styleId").value_or("")];
    } else if (name == "name") {
      style->name = text::fold(text::to_valid_utf8(xml->attribute("val").value_or("")));
    } else if (name == "basedOn") {
      style->based_on = xml->attribute("val").value_or("");
    } else if (name == "outlineLvl") {
      style->outline_level = xml->number("val");
    } else if (name == "numId") {
      style->numbering = xml->number("val");
    } else if (name == "ilvl") {
      style->list_level = xml->number("val").value_or(0);
    } else if (name == "lang" && styles.language_.empty()) {
      styles.language_ = xml->attribute("val").value_or("");  // the document's defaults come first
    }
  }
  return styles;
}

template <typename Value, typename Get>
std::optional<Value> DocxStyles::inherited(const std::string& style, const Get& get) const {
  auto found = styles_.find(style);
  for (int i = 0; i < k_based_on_max && found != styles_.end(); ++i) {
    if (const std::optional<Value> value = get(found->second)) return value;
    found = styles_.find(found->second.based_on);
  }
  return std::nullopt;
}

int DocxStyles::heading_level(const std::string& style) const {
  return inherited<int>(style,
                        [](const Style& one) -> std::optional<int> {
                          if (one.outline_level)
                            return *one.outline_level <= 8 ? std::min(*one.outline_level + 1, 6) : 0;
                          const int level = heading_level_of_style(one.name);
                          return level > 0 ? std::optional(level) : std::nullopt;
                        })
      .value_or(0);
}

bool DocxStyles::is_contents(const std::string& style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() &&
         (found->second.name.starts_with("toc ") || found->second.name.starts_with("innehåll "));
}

std::optional<ListPlace> DocxStyles::list_place(const std::string& style) const {
  return inherited<ListPlace>(style, [](const Style& one) -> std::optional<ListPlace> {
    if (!one.numbering) return std::nullopt;
    return ListPlace{*one.numbering, one.list_level};
  });
}

}  // namespace svea::extract_formats
