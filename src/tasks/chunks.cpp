#include "tasks/chunks.h"

#include "prose/document.h"
#include "summary/parts.h"
#include "tasks/take_out_orders.h"

namespace svea::tasks {
namespace {

// A chapter's end is a good place to cut when the piece is worth reading by itself.
constexpr std::size_t k_chunk_bytes_min = 2'500;

class Cutter {
 public:
  Cutter(std::size_t index, const Source& source)
      : index_(index),
        utf8_(source.text.text),
        document_(prose::read(utf8_, source.text.blocks)),
        parts_(summary::main_parts(document_)) {}

  std::vector<Chunk> cut() {
    std::size_t section = 0;
    for (const auto& sentence : document_.sentences) {
      const bool begins_section = sentence.section != section || chunks_.empty();
      const bool begins_part = chunks_.empty() || parts_[sentence.section] != parts_[section];
      section = sentence.section;
      const auto size = chunks_.empty() ? 0 : chunks_.back().text.size();
      const auto length = sentence.span.end - sentence.span.start;
      if (begins_part ? size > k_chunk_bytes_min || chunks_.empty() : size + length > k_chunk_bytes_max)
        begin(section);
      auto& chunk = chunks_.back();
      if (begins_section && document_.sections[section].level > 0)
        chunk.text += "\n# " + prose::written(utf8_, document_.sections[section].heading);
      chunk.text += sentence.opens_paragraph || begins_section ? "\n" : " ";
      chunk.text += prose::written(utf8_, sentence.span);
      chunk.span.end = sentence.span.end;
      if (chunk.span.start == k_unset) chunk.span.start = sentence.span.start;
    }
    return std::move(chunks_);
  }

 private:
  static constexpr auto k_unset = static_cast<std::size_t>(-1);

  void begin(std::size_t section) {
    chunks_.push_back({.source = index_,
                       .heading = prose::written(utf8_, document_.sections[parts_[section]].heading),
                       .span = {k_unset, 0},
                       .text = {}});
  }

  std::size_t index_;
  std::string_view utf8_;
  prose::Document document_;
  std::vector<std::size_t> parts_;
  std::vector<Chunk> chunks_;
};

}  // namespace

Chunks chunks_of(const std::vector<Source>& sources) {
  Chunks all;
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (auto& chunk : Cutter(i, sources[i]).cut()) {
      if (take_out_orders(chunk.text)) all.held_orders = true;
      all.chunks.push_back(std::move(chunk));
    }
  return all;
}

}  // namespace svea::tasks
