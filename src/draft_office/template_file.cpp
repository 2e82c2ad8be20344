#include "draft_office/template_file.h"

#include "draft_office/compiled_part.h"
#include "draft_office/fill_part.h"
#include "draft_office/origin_mark.h"
#include "draft_office/template_package.h"
#include "drafts/failures.h"
#include "drafts/limits.h"
#include "package/zip_writer.h"

namespace svea::draft_office {
namespace {

const Dialect& dialect_of(drafts::Format format) {
  return format == drafts::Format::docx ? docx_dialect() : odt_dialect();
}

// The part as it becomes; none when nothing is to be filled in.
Result<std::optional<std::string>> filled(const TextPart& part, const drafts::Scope& scope,
                                          const Dialect& dialect, FillBudget& budget) {
  CompiledPart compiled = TRY(compile(part.content, part.part, dialect));
  if (!compiled.problems.empty()) return drafts::fail(drafts::Failure::has_problems);
  if (compiled.placeholders.empty()) return std::nullopt;
  TRY(fill(compiled, scope, dialect, budget));
  return compiled.xml.bytes();
}

}  // namespace

Result<drafts::Template> read_template(std::string_view bytes) {
  const TemplatePackage package = TRY(open_template(bytes));
  drafts::Template read;
  read.format = package.format;
  std::vector<drafts::FoundPlaceholder> all;
  for (const TextPart& part : package.parts) {
    CompiledPart compiled = TRY(compile(part.content, part.part, dialect_of(package.format)));
    for (auto& one : compiled.placeholders) all.push_back(std::move(one));
    for (auto& one : compiled.problems)
      if (read.problems.size() < drafts::k_problems_max) read.problems.push_back(std::move(one));
  }
  read.fields = drafts::fields_of(all, read.problems);
  return read;
}

Result<std::string> fill_template(std::string_view bytes, const drafts::Values& values,
                                  const drafts::Origin& origin) {
  TemplatePackage package = TRY(open_template(bytes));
  TRY(mark_origin(package, origin));
  package::ZipWriter archive = TRY(package::ZipWriter::over(bytes));
  const drafts::Scope scope(values);
  FillBudget budget{drafts::k_copied_nodes_max};
  for (TextPart& part : package.parts) {
    auto content = TRY(filled(part, scope, dialect_of(package.format), budget));
    if (!content && part.is_changed) content = std::move(part.content);
    if (content) TRY(archive.put(part.name, std::move(*content)));
  }
  for (ListPart& part : package.lists) {
    if (!part.is_changed) continue;
    TRY(part.name == "mimetype" ? archive.put_unpacked(part.name, std::move(part.content))
                                : archive.put(part.name, std::move(part.content)));
  }
  return std::move(archive).finish();
}

}  // namespace svea::draft_office
