#include "tables_xlsx/xlsx_writer.h"

#include <fstream>
#include <iterator>

#include "drafts/plain_text.h"
#include "tables_xlsx/scratch_folder.h"
#include "tables_xlsx/sheet.h"

namespace svea::tables_xlsx {
namespace {

// Excel's limit of a document property.
constexpr std::size_t k_property_bytes_max = 255;

std::string property_of(const std::string& text) {
  auto plain = drafts::plain_text(text);
  if (plain.size() > k_property_bytes_max) {
    auto end = k_property_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(plain[end]) & 0xC0) == 0x80) --end;
    plain.resize(end);
  }
  return plain;
}

// libxlsxwriter copies what it is given.
void describe(lxw_workbook& workbook, const tables::About& about) {
  auto title = property_of(about.title);
  auto keywords = property_of(about.keywords);
  std::string author = "Svea";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.keywords = keywords.data();
  properties.author = author.data();
  ::workbook_set_properties(&workbook, &properties);
  for (const auto& [name, value] : about.properties)
    ::workbook_set_custom_property_string(&workbook, name.c_str(), property_of(value).c_str());
}

}  // namespace

Result<std::string> XlsxWriter::write(const tables::Table& table, const tables::About& about) {
  const auto folder = TRY(ScratchFolder::make());
  const auto file = (folder.path() / "table.xlsx").string();
  std::string temporary = folder.path().string();
  lxw_workbook_options options{};
  options.tmpdir = temporary.data();
  auto* const workbook = ::workbook_new_opt(file.c_str(), &options);
  if (workbook == nullptr) return unwritable("workbook_new_opt");
  Sheet(*workbook).fill(table);
  describe(*workbook, about);
  if (const auto error = ::workbook_close(workbook); error != LXW_NO_ERROR)
    return unwritable(::lxw_strerror(error));
  std::ifstream written(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(written), {}};
  if (!written || bytes.empty()) return unwritable("the workbook cannot be read again");
  return bytes;
}

}  // namespace svea::tables_xlsx
