#include "draft_office/compiled_part.h"

#include <algorithm>
#include <array>

#include "draft_office/marks.h"
#include "draft_office/paragraph_text.h"
#include "draft_office/sections.h"
#include "draft_office/text_places.h"
#include "draft_office/visible.h"
#include "drafts/limits.h"
#include "extract/failures.h"
#include "text/unicode.h"

namespace svea::draft_office {
namespace {

using drafts::FoundPlaceholder;
using drafts::PlaceholderKind;
using drafts::ProblemKind;

// A stretch of text around a place, on whole characters.
std::string excerpt(std::string_view text, text::Span span) {
  constexpr std::size_t k_before = 30;
  std::size_t start = span.start > k_before ? span.start - k_before : 0;
  std::size_t end = std::min(start + drafts::k_excerpt_bytes_max, text.size());
  const auto is_inside = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
  };
  while (is_inside(start)) ++start;
  while (end > start && is_inside(end)) --end;
  std::string out(text.substr(start, end - start));
  std::ranges::replace_if(out, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return out;
}

class Compiler {
 public:
  Compiler(CompiledPart& compiled, drafts::Part part, const Dialect& dialect)
      : compiled_(compiled), part_(part), dialect_(dialect), visible_(dialect, compiled.placeholders) {}

  void run() {
    remove_foreign_marks(*compiled_.xml.get());
    int number = 0;
    for (xmlNode* const place : text_places(*compiled_.xml.root(), dialect_)) take(*place, ++number);
    look_at_attributes();
    const Sections sections(dialect_, visible_);
    sections.free_lone_marks(*compiled_.xml.root());
    match(sections);
  }

 private:
  struct Open {
    std::size_t start;
    std::optional<std::size_t> turn{};
  };

  void note(ProblemKind kind, drafts::Where where) {
    if (compiled_.problems.size() < drafts::k_problems_max)
      compiled_.problems.push_back({kind, std::move(where)});
  }

  void take(xmlNode& place, int number) {
    ParagraphText paragraph = text_of(place, dialect_);
    drafts::Placeholders all = drafts::find_placeholders(paragraph.text);
    const drafts::Part part = part_of(place, part_);
    for (const drafts::BrokenPlaceholder& broken : all.broken)
      note(broken.problem, {part, number, excerpt(paragraph.text, broken.span)});
    const std::size_t first = compiled_.placeholders.size();
    for (drafts::Placeholder& found : all.found) {
      drafts::Where where{part, number, excerpt(paragraph.text, found.span)};
      compiled_.placeholders.push_back({std::move(found), {}, std::move(where)});
    }
    marks_.resize(compiled_.placeholders.size());
    for (std::size_t i = marks_.size(); i-- > first;)
      marks_[i] = put_mark(paragraph, compiled_.placeholders[i].placeholder.span, i);
  }

  // Of values only: what is under a condition has no place in an attribute.
  void look_at_attributes() {
    for (xmlNode* node = compiled_.xml.root(); node != nullptr;
         node = next_within(*compiled_.xml.root(), *node))
      for (const std::string& text : attribute_texts(*node)) {
        const drafts::Where where{part_of(*node, part_), 0, excerpt(text, {})};
        const auto all = drafts::find_placeholders(text);
        for (const auto& broken : all.broken) note(broken.problem, where);
        for (const auto& found : all.found) {
          compiled_.has_attributes = true;
          if (found.kind != PlaceholderKind::value) note(ProblemKind::section_in_attribute, where);
          compiled_.placeholders.push_back({found, {}, where});
        }
      }
  }

  void match(const Sections& sections) {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      FoundPlaceholder& found = compiled_.placeholders[i];
      for (const Open& open : open_) found.within.push_back(section_of(open));
      switch (found.placeholder.kind) {
        case PlaceholderKind::value:
          break;
        case PlaceholderKind::otherwise:
          turn(i);
          break;
        case PlaceholderKind::end:
          end(i, sections);
          break;
        default:
          if (open_.size() >= drafts::k_sections_nesting_max) return note(ProblemKind::too_deep, found.where);
          open_.push_back({i});
      }
    }
    for (const Open& open : open_)
      note(ProblemKind::start_without_end, compiled_.placeholders[open.start].where);
  }

  // Behind its turn a condition is its opposite.
  drafts::Section section_of(const Open& open) const {
    const drafts::Placeholder& start = compiled_.placeholders[open.start].placeholder;
    const bool is_inverse = (start.kind == PlaceholderKind::inverse) != open.turn.has_value();
    const auto condition = is_inverse ? drafts::SectionKind::inverse : drafts::SectionKind::condition;
    return {start.kind == PlaceholderKind::repeat ? drafts::SectionKind::repeat : condition, start.name,
            start.equals};
  }

  void turn(std::size_t at) {
    const bool is_in_condition =
        !open_.empty() && !open_.back().turn &&
        compiled_.placeholders[open_.back().start].placeholder.kind != PlaceholderKind::repeat;
    if (!is_in_condition) return note(ProblemKind::otherwise_alone, compiled_.placeholders[at].where);
    open_.back().turn = at;
  }

  void end(std::size_t at, const Sections& sections) {
    const FoundPlaceholder& found = compiled_.placeholders[at];
    const std::string key = drafts::key_of(found.placeholder.name);
    const auto fits = [&](const Open& open) {
      return key.empty() || drafts::key_of(compiled_.placeholders[open.start].placeholder.name) == key;
    };
    if (open_.empty() || !fits(open_.back())) {
      const bool is_crossed = std::ranges::any_of(open_, fits);
      return note(is_crossed ? ProblemKind::crossed : ProblemKind::end_without_start, found.where);
    }
    const Open open = open_.back();
    open_.pop_back();
    // A tree in which something is wrong already is not filled in, so it need not be made ready for it.
    if (!compiled_.problems.empty()) return;
    const auto problem =
        sections.enclose(*marks_[open.start], open.turn ? marks_[*open.turn] : nullptr, *marks_[at]);
    if (problem) note(*problem, compiled_.placeholders[open.start].where);
  }

  CompiledPart& compiled_;
  drafts::Part part_;
  const Dialect& dialect_;
  Visible visible_;
  std::vector<xmlNode*> marks_;
  std::vector<Open> open_;
};

}  // namespace

Result<CompiledPart> compile(std::string_view bytes, drafts::Part part, const Dialect& dialect) {
  if (bytes.size() > drafts::k_part_bytes_max)
    return extract::fail(extract::Failure::too_large, "part of a template");
  CompiledPart compiled{TRY(package::XmlDocument::parse(bytes)), {}, {}};
  Compiler(compiled, part, dialect).run();
  return compiled;
}

}  // namespace svea::draft_office
