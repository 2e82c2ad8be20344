#include <array>

#include <fmt/format.h>

#include "draft_office/report_styles.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr int k_levels = 9;
// Points, from the first level of headings on.
constexpr std::array k_heading_sizes{16, 14, 12, 11, 11, 11};

// Of letters of every script: those written from right to left have attributes of their own ("complex").
std::string size(int points) {
  return fmt::format(R"(fo:font-size="{0}pt" style:font-size-complex="{0}pt")", points);
}

constexpr std::string_view k_bold = R"(fo:font-weight="bold" style:font-weight-complex="bold")";

std::string bold(int points) { return fmt::format("{} {}", size(points), k_bold); }

std::string headings() {
  std::string out;
  for (int level = 1; level <= 6; ++level)
    out += fmt::format(
        R"(<style:style style:name="Heading_20_{0}" style:display-name="Heading {0}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="{0}"><style:paragraph-properties fo:margin-top="0.42cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always"/><style:text-properties {1}/></style:style>)",
        level, bold(k_heading_sizes[static_cast<std::size_t>(level - 1)]));
  return out;
}

std::string list_style(std::string_view name, bool is_numbered) {
  std::string out = fmt::format(R"(<text:list-style style:name="{0}" style:display-name="{0}">)", name);
  for (int level = 1; level <= k_levels; ++level) {
    const std::string place = fmt::format(
        R"(<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.635cm" fo:margin-left="{:.3f}cm"/></style:list-level-properties>)",
        level * 0.635);
    out +=
        is_numbered
            ? fmt::format(
                  R"(<text:list-level-style-number text:level="{}" style:num-format="1" style:num-suffix=".">{}</text:list-level-style-number>)",
                  level, place)
            : fmt::format(
                  R"(<text:list-level-style-bullet text:level="{}" text:bullet-char="•">{}</text:list-level-style-bullet>)",
                  level, place);
  }
  return out + "</text:list-style>";
}

// "sv-SE" → language and country, as the format keeps them apart.
std::string language_attributes(std::string_view language, std::string_view right_to_left_language) {
  const auto attributes = [](std::string_view tag, std::string_view names) {
    const std::size_t hyphen = tag.find('-');
    const std::string_view country = hyphen == std::string_view::npos ? "none" : tag.substr(hyphen + 1);
    return fmt::format(fmt::runtime(names), package::escaped(tag.substr(0, hyphen)),
                       package::escaped(country));
  };
  std::string out = attributes(language, R"(fo:language="{}" fo:country="{}")");
  if (!right_to_left_language.empty())
    out += attributes(right_to_left_language, R"( style:language-complex="{}" style:country-complex="{}")");
  return out;
}

}  // namespace

std::string odt_styles(std::string_view language, std::string_view right_to_left_language) {
  std::string out(k_xml_head);
  out += fmt::format(
      R"(<office:document-styles {} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.21cm" fo:line-height="115%"/><style:text-properties fo:font-family="Carlito, Calibri" {} {}/></style:default-style>)",
      k_odf_namespaces, size(11), language_attributes(language, right_to_left_language));
  // Said, so that a figure in a table that goes from right to left isn't turned about.
  out +=
      R"(<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties style:writing-mode="lr-tb"/></style:style>)";
  out +=
      R"(<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"/>)";
  out += fmt::format(
      R"(<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.42cm"/><style:text-properties {}/></style:style>)",
      bold(20));
  out += headings();
  out += fmt::format(
      R"(<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties {}/></style:style>)",
      k_bold);
  out += fmt::format(
      R"(<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties {}/></style:style>)",
      size(9));
  out += fmt::format(
      R"(<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties {}/></style:style>)",
      k_bold);
  out += list_style("List", false) + list_style("Numbering", true);
  out +=
      R"(</office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles></office:document-styles>)";
  return out;
}

}  // namespace svea::draft_office
