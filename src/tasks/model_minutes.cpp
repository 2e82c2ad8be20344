#include "tasks/model_minutes.h"

#include <fmt/format.h>

#include <algorithm>

#include "minutes/transcript.h"
#include "tasks/chunks.h"
#include "tasks/each_object.h"
#include "tasks/model_points.h"
#include "tasks/place.h"
#include "tasks/take_out_orders.h"
#include "tasks/warnings.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

using minutes::Utterance;

const PointQuestion& question() {
  static const PointQuestion asked{
      "Du skriver protokoll av en del av utskriften från ett möte.",
      {{"presence", "vilka som är med, och vilka som har anmält att de inte kommer"},
       {"agenda", "punkter på dagordningen"},
       {"decided", "vad mötet har beslutat eller enats om"},
       {"to_do", "vad någon ska göra", {"who", "when"}},
       {"open", "frågor som ingen har avgjort"}}};
  return asked;
}

// A stretch of the transcript, and what a model reads of it.
struct Piece {
  std::size_t start = 0;  // byte of the transcript
  std::string text;
};

std::vector<Piece> pieces_of(const std::vector<Utterance>& utterances) {
  std::vector<Piece> pieces;
  for (const auto& one : utterances) {
    std::string head = one.speaker.empty() ? "" : one.speaker + ": ";
    if (const auto time = one.time(0)) head = fmt::format("[{}] {}", minutes::written(*time), head);
    // What is said without a break may be longer than a model reads at once: it is cut between words.
    for (std::size_t at = 0; at < one.said.size();) {
      auto length = std::min(k_chunk_bytes_max, one.said.size() - at);
      if (at + length < one.said.size())
        if (const auto space = one.said.rfind(' ', at + length); space != std::string::npos && space > at)
          length = space - at;
      while (at + length < one.said.size() && (one.said[at + length] & 0xC0) == 0x80) --length;
      if (pieces.empty() || pieces.back().text.size() + length > k_chunk_bytes_max)
        pieces.push_back({one.place({at, at}).start, {}});
      pieces.back().text += head + one.said.substr(at, length) + '\n';
      at += length;
    }
  }
  return pieces;
}

class Writing {
 public:
  Writing(const json::Object& grund, const Input& input)
      : grund_(grund),
        input_(input),
        transcript_(input.sources.front().text.text),
        utterances_(minutes::read_transcript(transcript_)),
        pieces_(pieces_of(utterances_)),
        places_(input.sources) {}

  Result<std::optional<json::Object>> write(const Tools& tools, std::stop_token stop) {
    ModelDoubts doubts;
    std::vector<std::string> texts;
    for (auto& piece : pieces_) {
      if (take_out_orders(piece.text)) doubts.held_orders = true;
      texts.push_back(piece.text);
    }
    Carrier carrier(input_.sources);
    const auto said = TRY(ask_for_points(question(), texts, carrier, input_, tools, std::move(stop)));
    if (!said) return std::nullopt;
    doubts.has_gaps = !said->unread.empty();
    auto result = grund_;
    result["writer"] = said->writer;
    for (std::size_t list = 0; list < said->lists.size(); ++list) {
      auto points = unread_points(question().lists[list].name, said->unread);
      for (const auto& point : said->lists[list]) {
        doubts.unsupported += is_unsupported(point) ? 1 : 0;
        points.push_back(object_of(point));
      }
      result[question().lists[list].name] = std::move(points);
    }
    result["warnings"] = warnings_of(doubts);
    return result;
  }

 private:
  // Grund's, of the pieces that the model did not read.
  json::Array unread_points(std::string_view list, const std::vector<std::size_t>& unread) const {
    json::Array points;
    const text::CodePointMap map(transcript_);
    each_object(grund_, list, [&](const json::Object& point) {
      const auto start = map.byte_at(point.at("place").as_object().at("start").to_number<std::int64_t>());
      const auto after = std::ranges::upper_bound(pieces_, start, {}, &Piece::start);
      const auto piece = static_cast<std::size_t>(after - pieces_.begin());
      if (std::ranges::find(unread, piece == 0 ? 0 : piece - 1) != unread.end()) points.push_back(point);
    });
    return points;
  }

  // What is said at a place, which may begin with the speaker's name.
  [[nodiscard]] const Utterance* said_at(text::Span span) const {
    const Utterance* last = nullptr;
    for (const auto& one : utterances_) {
      if (one.lines.front().start >= span.end) break;
      last = &one;
      if (one.lines.back().start >= span.start) break;
    }
    return last;
  }

  [[nodiscard]] static std::optional<std::chrono::seconds> time_at(const Utterance& one, text::Span span) {
    auto time = one.lines.front().time;
    for (const auto& line : one.lines)
      if (line.start <= span.start) time = line.time;
    return time;
  }

  [[nodiscard]] json::Object object_of(const SaidPoint& point) const {
    auto object = tasks::object_of(point, places_);
    const auto span = point.carried.span;
    const auto* const one = object.contains("place") ? said_at(span) : nullptr;
    const auto time = one != nullptr ? time_at(*one, span) : std::nullopt;
    object["speaker"] = one != nullptr ? one->speaker : std::string();
    object["time"] = time ? minutes::written(*time) : std::string();
    for (const auto& [name, value] : point.more) {
      const bool is_said = name == "who"
                               ? folded().contains(text::fold(value))
                               : one != nullptr && text::fold(one->said).contains(text::fold(value));
      object[name] = is_said ? value : std::string();
    }
    return object;
  }

  [[nodiscard]] const std::string& folded() const {
    if (folded_.empty()) folded_ = text::fold(transcript_);
    return folded_;
  }

  const json::Object& grund_;
  const Input& input_;
  const std::string& transcript_;
  const std::vector<Utterance> utterances_;
  std::vector<Piece> pieces_;
  const Places places_;
  mutable std::string folded_;
};

}  // namespace

Result<std::optional<json::Object>> write_minutes(const json::Object& grund, const Input& input,
                                                  const Tools& tools, std::stop_token stop) {
  if (tools.models.models_for(input.need).empty()) return std::nullopt;
  return Writing(grund, input).write(tools, std::move(stop));
}

}  // namespace svea::tasks
