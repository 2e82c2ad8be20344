// Any words anywhere on any pages: everything that becomes of a PDF after poppler has read it.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract_formats/pdf_furniture.h"
#include "extract_formats/pdf_layout.h"
#include "extract_formats/pdf_paragraphs.h"

using namespace svea::extract_formats;

namespace {

constexpr const char* k_texts[] = {"Text",  "och",  "1.",       "•",    "–", "4",   "§",       "kap.",
                                   "slut.", "del-", "VERSALER", "....", "å", "(3)", "2\u00ad", ""};

// Seven bytes a word: place, width, size, text, style and tag.
PdfWord word_of(std::span<const std::uint8_t, 7> bytes) {
  const double left = bytes[0] * 3.0;
  const double top = bytes[1] * 4.0;
  const double size = bytes[3] % 32;
  const bool is_odd = bytes[6] == 255;  // what damaged files hold
  return {{left, top, is_odd ? -left : left + bytes[2], top + size},
          k_texts[bytes[4] % std::size(k_texts)],
          size,
          static_cast<PdfFace>(bytes[5] % 3),
          (bytes[5] & 4) != 0,
          {bytes[5] / 64, bytes[5] / 128, bytes[6] / 128, bytes[6] / 32, bytes[5] / 32}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<PdfPage> pages;
  std::vector<PdfWord> words;
  const auto end_page = [&] {
    pages.push_back(page_of({765, 1020, words}));
    words.clear();
  };
  for (std::span<const std::uint8_t> rest(data, size); rest.size() >= 7; rest = rest.subspan(7)) {
    if (rest[6] % 64 == 1) end_page();
    if (PdfWord word = word_of(rest.first<7>()); !word.text.empty()) words.push_back(std::move(word));
  }
  end_page();
  remove_furniture(pages);
  BlockBuilder blocks;
  (void)add_paragraphs(pages, blocks);
  return 0;
}
