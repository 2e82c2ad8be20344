#include "draft_office/template_package.h"

#include <algorithm>
#include <array>
#include <optional>

#include "drafts/failures.h"
#include "extract/failures.h"
#include "package/relationships.h"
#include "package/zip_archive.h"

namespace svea::draft_office {
namespace {

using drafts::Failure;
using drafts::Part;
using package::ZipArchive;

const std::string k_content_types = "[Content_Types].xml";
constexpr std::string_view k_odt = "application/vnd.oasis.opendocument.text";

struct PartType {
  std::string_view relationship;  // the last step of its type
  Part part;
};

constexpr std::array k_part_types{
    PartType{"header", Part::header},         PartType{"footer", Part::footer},
    PartType{"footnotes", Part::footnote},    PartType{"endnotes", Part::endnote},
    PartType{"comments", Part::comment},      PartType{"diagramData", Part::drawing},
    PartType{"diagramDrawing", Part::drawing}};

Status add(TemplatePackage& package, ZipArchive& archive, const std::string& name, Part part) {
  const bool is_known = std::ranges::count(package.parts, name, &TextPart::name) > 0;
  if (name.empty() || is_known) return {};
  auto content = TRY(archive.bytes_of(name));
  if (content) package.parts.push_back({name, part, std::move(*content)});
  return {};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// The part with every `what` in it replaced.
Status add_list(TemplatePackage& package, ZipArchive& archive, const std::string& name, std::string_view what,
                std::string_view with) {
  auto content = TRY(archive.bytes_of(name));
  if (!content) return {};
  const bool is_changed = !what.empty() && content->find(what) != std::string::npos;
  package.lists.push_back(
      {name, is_changed ? replaced(std::move(*content), what, with) : std::move(*content), is_changed});
  return {};
}

Result<TemplatePackage> open_docx(ZipArchive& archive, const std::string& main_part) {
  TemplatePackage package;
  const std::string types = TRY(archive.bytes_of(k_content_types)).value_or("");
  if (types.find("macroEnabled") != std::string::npos) return drafts::fail(Failure::has_macros);
  if (types.find("wordprocessingml") == std::string::npos) return drafts::fail(Failure::not_template);
  TRY(add(package, archive, main_part, Part::body));
  if (package.parts.empty()) return drafts::fail(Failure::not_template);
  for (const package::Relationship& one : TRY(package::relationships_of(archive, main_part))) {
    const auto type = std::ranges::find(k_part_types, one.type, &PartType::relationship);
    if (type != k_part_types.end()) TRY(add(package, archive, one.target, type->part));
  }
  const auto root = TRY(package::relationships_of(archive, ""));
  TRY(add(package, archive, package::target_of(root, "core-properties"), Part::properties));
  TRY(add_list(package, archive, k_content_types, "wordprocessingml.template.main+xml",
               "wordprocessingml.document.main+xml"));
  TRY(add_list(package, archive, "_rels/.rels", "", ""));
  if (const std::string custom = package::target_of(root, "custom-properties"); !custom.empty())
    TRY(add_list(package, archive, custom, "", ""));
  return package;
}

Result<TemplatePackage> open_odt(ZipArchive& archive) {
  TemplatePackage package;
  package.format = drafts::Format::odt;
  const auto manifest = TRY(archive.bytes_of("META-INF/manifest.xml"));
  if (manifest && manifest->find("encryption-data") != std::string::npos)
    return extract::fail(extract::Failure::encrypted, "OpenDocument");
  TRY(add(package, archive, "content.xml", Part::body));
  if (package.parts.empty()) return drafts::fail(Failure::not_template);
  TRY(add(package, archive, "styles.xml", Part::header));
  TRY(add(package, archive, "meta.xml", Part::properties));
  const std::string as_template = std::string(k_odt) + "-template";
  TRY(add_list(package, archive, "mimetype", as_template, k_odt));
  TRY(add_list(package, archive, "META-INF/manifest.xml", as_template, k_odt));
  return package;
}

bool has_macros(const ZipArchive& archive) {
  for (std::uint64_t i = 0; i < archive.entries(); ++i) {
    const std::string name = archive.name_at(i);
    if (name.ends_with("vbaProject.bin") || name.starts_with("Basic/") || name.starts_with("Scripts/"))
      return true;
  }
  return false;
}

}  // namespace

TextPart* TemplatePackage::properties() {
  const auto part = std::ranges::find(parts, Part::properties, &TextPart::part);
  return part == parts.end() ? nullptr : &*part;
}

ListPart* TemplatePackage::list(std::string_view name) {
  const auto part = std::ranges::find(lists, name, &ListPart::name);
  return part == lists.end() ? nullptr : &*part;
}

Result<TemplatePackage> open_template(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return drafts::fail(Failure::not_template);
  package::Budget budget;
  ZipArchive archive = TRY(ZipArchive::open(bytes, budget));
  if (archive.entries() > limits::k_files_inside_max) return extract::fail(extract::Failure::too_many_files);
  if (has_macros(archive)) return drafts::fail(Failure::has_macros);
  if (archive.start_of("mimetype", k_odt.size()) == k_odt) return open_odt(archive);
  const std::string main_part =
      package::target_of(TRY(package::relationships_of(archive, "")), "officeDocument");
  if (main_part.empty()) return drafts::fail(Failure::not_template);
  return open_docx(archive, main_part);
}

}  // namespace svea::draft_office
