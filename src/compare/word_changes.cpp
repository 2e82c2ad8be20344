#include "compare/word_changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "prose/lexicon.h"
#include "prose/words.h"
#include "text/dates.h"
#include "text/unicode.h"

namespace svea::compare {
namespace {

using prose::Sense;

// Beyond so many words a "sentence" is a table, and is changed as a whole.
constexpr std::size_t k_words_max = 600;

struct Side {
  explicit Side(std::string_view written_text)
      : written(written_text),
        spans(text::words(written)),
        words(prose::folded_words(written)),
        dates(text::written_dates(written)) {}

  std::string_view written;
  std::vector<text::Span> spans;
  std::vector<std::string> words;
  std::vector<text::WrittenDate> dates;
};

// Words [first, end) of a side.
struct Run {
  std::size_t first = 0;
  std::size_t end = 0;
};

struct Hunk {
  Run before;
  Run after;
};

std::vector<Hunk> hunks_of(const Side& before, const Side& after) {
  const auto rows = before.words.size();
  const auto columns = after.words.size();
  if (rows > k_words_max || columns > k_words_max) return {{{0, rows}, {0, columns}}};
  std::vector<int> common((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t row, std::size_t column) -> int& {
    return common[row * (columns + 1) + column];
  };
  for (auto row = rows; row-- > 0;)
    for (auto column = columns; column-- > 0;)
      at(row, column) = before.words[row] == after.words[column]
                            ? at(row + 1, column + 1) + 1
                            : std::max(at(row + 1, column), at(row, column + 1));
  std::vector<Hunk> hunks;
  Hunk open;
  const auto close = [&](std::size_t row, std::size_t column) {
    open.before.end = row;
    open.after.end = column;
    if (open.before.end > open.before.first || open.after.end > open.after.first) hunks.push_back(open);
  };
  std::size_t row = 0;
  std::size_t column = 0;
  while (row < rows && column < columns) {
    if (before.words[row] == after.words[column]) {
      close(row, column);
      open = {{row + 1, 0}, {column + 1, 0}};
      ++row, ++column;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      ++row;
    } else {
      ++column;
    }
  }
  close(rows, columns);
  return hunks;
}

bool holds_digit(const Side& side, Run run) {
  return std::any_of(side.words.begin() + static_cast<std::ptrdiff_t>(run.first),
                     side.words.begin() + static_cast<std::ptrdiff_t>(run.end), [](const std::string& word) {
                       return word.find_first_of("0123456789") != std::string::npos;
                     });
}

// The words of the date that the run is part of; an empty run where it is part of none.
Run date_around(const Side& side, Run run) {
  for (const auto& date : side.dates) {
    Run words{side.words.size(), 0};
    for (std::size_t i = 0; i < side.spans.size(); ++i)
      if (side.spans[i].start >= date.span.start && side.spans[i].end <= date.span.end)
        words = {std::min(words.first, i), i + 1};
    if (words.first < run.end && run.first < words.end)
      return {std::min(words.first, run.first), std::max(words.end, run.end)};
  }
  return {};
}

int count(const Side& side, Run run, Sense sense) {
  int times = 0;
  for (auto i = run.first; i < run.end; ++i)
    times += prose::Lexicon::built_in().says(sense, side.words, i) ? 1 : 0;
  return times;
}

bool holds_name(const Side& side, Run run) {
  for (auto i = std::max<std::size_t>(run.first, 1); i < run.end; ++i)
    if (text::is_upper(text::code_point(side.written, side.spans[i].start).value)) return true;
  return false;
}

std::string part(const Side& side, Run run) {
  if (run.end <= run.first) return {};
  const auto start = side.spans[run.first].start;
  return std::string(side.written.substr(start, side.spans[run.end - 1].end - start));
}

// The word after a number says of what: it is shown with it.
Run with_unit(const Side& side, Run run) {
  const bool ends_in_number = run.end > run.first && run.end < side.words.size() &&
                              text::is_digit(text::code_point(side.words[run.end - 1], 0).value);
  return ends_in_number ? Run{run.first, run.end + 1} : run;
}

// "3 miljoner" became "3 miljarder": the word that changed says of what the number is. Empty runs where it is
// not so.
std::pair<Run, Run> with_number(const Side& before, const Side& after, const Hunk& hunk) {
  const auto follows_number = [](const Side& side, Run run) {
    return run.end == run.first + 1 && run.first > 0 && holds_digit(side, {run.first - 1, run.first}) &&
           !holds_digit(side, run);
  };
  if (!follows_number(before, hunk.before) || !follows_number(after, hunk.after)) return {};
  return {{hunk.before.first - 1, hunk.before.end}, {hunk.after.first - 1, hunk.after.end}};
}

WordChange change_of(const Side& before, const Side& after, const Hunk& hunk) {
  const auto made = [&](Matter matter, Run old_run, Run new_run) {
    return WordChange{matter, part(before, old_run), part(after, new_run)};
  };
  const auto old_date = date_around(before, hunk.before);
  const auto new_date = date_around(after, hunk.after);
  if (old_date.end > 0 || new_date.end > 0)
    return made(Matter::date, old_date.end > 0 ? old_date : hunk.before,
                new_date.end > 0 ? new_date : hunk.after);
  if (const auto [old_run, new_run] = with_number(before, after, hunk); new_run.end > new_run.first)
    return made(Matter::number, old_run, new_run);
  if (holds_digit(before, hunk.before) || holds_digit(after, hunk.after))
    return made(Matter::number, with_unit(before, hunk.before), with_unit(after, hunk.after));
  if (count(before, hunk.before, Sense::denial) != count(after, hunk.after, Sense::denial))
    return made(Matter::denial, hunk.before, hunk.after);
  for (const auto sense : {Sense::firm_duty, Sense::permission, Sense::duty})
    if (count(before, hunk.before, sense) != count(after, hunk.after, sense))
      return made(Matter::obligation, hunk.before, hunk.after);
  if (holds_name(before, hunk.before) || holds_name(after, hunk.after))
    return made(Matter::name, hunk.before, hunk.after);
  return made(Matter::wording, hunk.before, hunk.after);
}

// "Datumet", "the date".
Sentence subject_of(Matter matter) {
  switch (matter) {
    case Matter::date:
      return {"Datumet", "The date"};
    case Matter::number:
      return {"Talet", "The number"};
    case Matter::denial:
      return {"Nekandet", "The negation"};
    case Matter::obligation:
      return {"Kravet", "The obligation"};
    case Matter::name:
      return {"Namnet", "The name"};
    case Matter::wording:
      return {"Ordalydelsen", "The wording"};
  }
  return {};
}

}  // namespace

std::vector<WordChange> word_changes(std::string_view before, std::string_view after) {
  const Side old_side(before);
  const Side new_side(after);
  std::vector<WordChange> changes;
  for (const auto& hunk : hunks_of(old_side, new_side)) {
    auto change = change_of(old_side, new_side, hunk);
    // Two hunks of one date are one change.
    const bool is_told = !changes.empty() && change.matter == Matter::date &&
                         changes.back().before == change.before && changes.back().after == change.after;
    if (!is_told) changes.push_back(std::move(change));
  }
  return changes;
}

Sentence call_out(const WordChange& change) {
  const auto subject = subject_of(change.matter);
  if (change.before.empty())
    return {fmt::format("{} ”{}” har kommit till.", subject.sv, change.after),
            fmt::format("{} “{}” has been added.", subject.en, change.after)};
  if (change.after.empty())
    return {fmt::format("{} ”{}” har tagits bort.", subject.sv, change.before),
            fmt::format("{} “{}” has been removed.", subject.en, change.before)};
  return {fmt::format("{} ”{}” har blivit ”{}”.", subject.sv, change.before, change.after),
          fmt::format("{} “{}” has become “{}”.", subject.en, change.before, change.after)};
}

}  // namespace svea::compare
