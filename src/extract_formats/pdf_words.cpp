#include "extract_formats/pdf_words.h"

#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/TextOutputDev.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "extract_formats/pdf_document.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Lengths are in points then.
constexpr double k_points_per_inch = 72;

bool is_space(unsigned int character) { return text::is_space(static_cast<char32_t>(character)); }

// Some programs set tabs and spaces, of any kind, as words of their own or in one with a word.
std::string text_of(const TextWord& word) {
  std::span<const unsigned int> characters(word.getChar(0), static_cast<std::size_t>(word.getLength()));
  while (!characters.empty() && is_space(characters.front())) characters = characters.subspan(1);
  while (!characters.empty() && is_space(characters.back()))
    characters = characters.first(characters.size() - 1);
  return to_utf8(characters);
}

PdfFace face_named(std::string_view name) {
  for (const char* const mark : {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi"})
    if (name.contains(mark)) return PdfFace::bold;
  for (const char* const mark : {"Italic", "italic", "Oblique"})
    if (name.contains(mark)) return PdfFace::italic;
  return PdfFace::plain;
}

// The faces of a page's fonts. The page owns their names, and its words share them.
class Faces {
 public:
  // Plain for a word that begins in one face and ends in another: some programs set whole lines as one.
  PdfFace of(const TextWord& word) {
    const PdfFace face = named(word.getFontName(0));
    return face == named(word.getFontName(word.getLength() - 1)) ? face : PdfFace::plain;
  }

 private:
  PdfFace named(const GooString* font) {
    if (font == nullptr) return PdfFace::plain;
    if (font != last_font_) last_face_ = face_named(font->toStr());
    last_font_ = font;
    return last_face_;
  }

  const GooString* last_font_ = nullptr;
  PdfFace last_face_ = PdfFace::plain;
};

// How most of the page's words are turned.
int main_rotation(TextWordList& words) {
  std::array<std::size_t, 4> counts{};
  for (int i = 0; i < words.getLength(); ++i)
    ++counts[static_cast<std::size_t>(words.get(i)->getRotation()) % counts.size()];
  return static_cast<int>(std::ranges::max_element(counts) - counts.begin());
}

PdfWord to_word(const TextWord& from, Faces& faces) {
  PdfWord word;
  word.text = text_of(from);
  from.getBBox(&word.box.left, &word.box.top, &word.box.right, &word.box.bottom);
  word.font_size = from.getFontSize();
  word.face = faces.of(from);
  word.has_space_after = from.getSpaceAfter() || is_space(*from.getChar(from.getLength() - 1));
  return word;
}

}  // namespace

// Poppler's words, and which mark each character carries in the page's content. Characters are known by their
// number, which words keep.
class MarkedText final : public TextOutputDev {
 public:
  static constexpr int k_no_mark = -1;

  MarkedText() : TextOutputDev(nullptr, false, 0, false, false) {}

  [[nodiscard]] int mark_at(int character) const {
    const auto after = std::ranges::upper_bound(runs_, character, {}, &Run::first);
    return after == runs_.begin() ? k_no_mark : std::prev(after)->mark;
  }

  void startPage(int number, GfxState* state, XRef* xref) override {
    open_.clear();
    runs_.clear();
    characters_ = 0;
    TextOutputDev::startPage(number, state, xref);
  }
  void beginMarkedContent(const char* name, Dict* properties) override {
    int mark = open_.empty() ? k_no_mark : open_.back();
    if (properties != nullptr && forms_ == 0) properties->lookupInt("MCID", nullptr, &mark);
    open_.push_back(mark);
    TextOutputDev::beginMarkedContent(name, properties);
  }
  void endMarkedContent(GfxState* state) override {
    if (!open_.empty()) open_.pop_back();
    TextOutputDev::endMarkedContent(state);
  }
  // Marks in a form are the form's own.
  void beginForm(Ref) override { ++forms_; }
  void endForm(Ref) override { --forms_; }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int unicodes) override {
    const int mark = open_.empty() ? k_no_mark : open_.back();
    if (runs_.empty() || runs_.back().mark != mark) runs_.push_back({characters_, mark});
    characters_ += bytes;
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, unicode, unicodes);
  }
  void incCharCount(int characters) override {
    characters_ += characters;
    TextOutputDev::incCharCount(characters);
  }

 private:
  struct Run {
    int first;
    int mark;
  };

  std::vector<int> open_;  // the mark that holds in each content begun and not ended
  std::vector<Run> runs_;
  int characters_ = 0;
  int forms_ = 0;
};

PdfWordReader::PdfWordReader(PDFDoc& document)
    : document_(document), tags_(PdfTags::of(document)), device_(std::make_unique<MarkedText>()) {}

PdfWordReader::~PdfWordReader() = default;

PdfWords PdfWordReader::read(int page) {
  PdfWords read;
  const Page* const opened = document_.getPage(page);
  if (opened == nullptr) return read;
  read.width = opened->getCropWidth();
  read.height = opened->getCropHeight();
  if (opened->getRotate() % 180 != 0) std::swap(read.width, read.height);

  document_.displayPage(device_.get(), page, k_points_per_inch, k_points_per_inch, 0, false, true, false);
  const std::unique_ptr<TextWordList> list = device_->makeWordList();
  const int rotation = main_rotation(*list);
  Faces faces;
  read.words.reserve(static_cast<std::size_t>(list->getLength()));
  for (int i = 0; i < list->getLength(); ++i) {
    const TextWord& from = *list->get(i);
    if (from.getRotation() != rotation) continue;
    PdfWord word = to_word(from, faces);
    if (tags_) word.tag = tags_->at(page, device_->mark_at(from.getCharPos()));
    if (!read.words.empty() && is_space(*from.getChar(0))) read.words.back().has_space_after = true;
    if (!word.text.empty()) read.words.push_back(std::move(word));
  }
  return read;
}

}  // namespace svea::extract_formats
