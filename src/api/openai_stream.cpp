#include "api/openai_stream.h"

#include <fmt/format.h>

namespace svea::api {
namespace {

// Taken from the ring at once; words that lie ready come as one event anyway.
constexpr std::size_t k_events_at_once = 8;

// What was sent can't be called back here, so it is said.
constexpr std::string_view k_begun_anew =
    "\n\n---\n\n*Svaret ovan dras tillbaka och börjar om. / The answer above is withdrawn and begins "
    "anew.*\n\n";

class Following {
 public:
  Following(std::unique_ptr<turns::EventReader> reader, OpenAiReply reply, std::function<void()> on_gone)
      : reader_(std::move(reader)), reply_(std::move(reply)), on_gone_(std::move(on_gone)) {}
  ~Following() {
    if (!has_ended_ && on_gone_) on_gone_();
  }
  Following(const Following&) = delete;
  Following& operator=(const Following&) = delete;

  // Calls `see` with what has happened since, until there is no more or it says that this is enough for now.
  // True when that was the end.
  template <typename See>
  bool follow(See see) {
    for (;;) {
      const auto taken = reader_->take(k_events_at_once);
      bool goes_on = !taken.events.empty();
      for (const auto& numbered : taken.events) {
        if (const auto* event = std::get_if<answer::TurnEvent>(&numbered.event))
          if (const auto* warning = std::get_if<answer::WarningEvent>(event))
            reply_.warnings.push_back(*warning);
        goes_on = see(numbered) && goes_on;
      }
      has_ended_ = has_ended_ || taken.ended;
      if (has_ended_ || !goes_on) return has_ended_;
    }
  }

  void on_ready(std::function<void()> wake) { reader_->on_more(std::move(wake)); }
  [[nodiscard]] const OpenAiReply& reply() const { return reply_; }

 private:
  const std::unique_ptr<turns::EventReader> reader_;
  OpenAiReply reply_;
  const std::function<void()> on_gone_;
  bool has_ended_ = false;
};

class OpenAiStream final : public http::EventSource {
 public:
  OpenAiStream(std::unique_ptr<turns::EventReader> reader, OpenAiReply reply, std::function<void()> on_gone)
      : following_(std::move(reader), std::move(reply), std::move(on_gone)) {}

  http::EventBatch take(std::size_t bytes_max) override {
    http::EventBatch batch;
    batch.ended = following_.follow([&](const turns::NumberedEvent& numbered) {
      append(numbered, batch.text);
      return batch.text.size() < bytes_max;
    });
    return batch;
  }

  void on_ready(std::function<void()> wake) override { following_.on_ready(std::move(wake)); }

 private:
  void append(const turns::NumberedEvent& numbered, std::string& text) {
    if (const auto* done = std::get_if<turns::DoneEvent>(&numbered.event)) {
      text += end_events(following_.reply(), done->turn);
      return;
    }
    const auto& event = std::get<answer::TurnEvent>(numbered.event);
    if (const auto* delta = std::get_if<answer::DeltaEvent>(&event)) {
      deltas_.append(delta->text, text);
      has_begun_ = true;
    } else if (std::holds_alternative<answer::RestartEvent>(event)) {
      if (has_begun_) deltas_.append(k_begun_anew, text);
    } else if (const auto* status = std::get_if<answer::StatusEvent>(&event)) {
      // A comment: clients skip it, and people who look at the stream see why nothing comes.
      if (status->phase == "waiting")
        text += fmt::format(": waiting, {} ahead, about {} s\n\n", status->ahead, status->wait.count());
    }
  }

  Following following_;
  DeltaEvents deltas_{following_.reply()};
  bool has_begun_ = false;
};

class OpenAiWhole final : public http::LaterResponse {
 public:
  OpenAiWhole(std::unique_ptr<turns::EventReader> reader, OpenAiReply reply, std::function<void()> on_gone)
      : following_(std::move(reader), std::move(reply), std::move(on_gone)) {}

  std::optional<http::Response> take() override {
    std::optional<http::Response> response;
    following_.follow([&](const turns::NumberedEvent& numbered) {
      if (const auto* done = std::get_if<turns::DoneEvent>(&numbered.event))
        response = whole_response(following_.reply(), done->turn);
      return true;
    });
    return response;
  }

  void on_ready(std::function<void()> wake) override { following_.on_ready(std::move(wake)); }

 private:
  Following following_;
};

}  // namespace

std::shared_ptr<http::EventSource> openai_stream(std::unique_ptr<turns::EventReader> reader,
                                                 OpenAiReply reply, std::function<void()> on_gone) {
  return std::make_shared<OpenAiStream>(std::move(reader), std::move(reply), std::move(on_gone));
}

std::shared_ptr<http::LaterResponse> openai_whole(std::unique_ptr<turns::EventReader> reader,
                                                  OpenAiReply reply, std::function<void()> on_gone) {
  return std::make_shared<OpenAiWhole>(std::move(reader), std::move(reply), std::move(on_gone));
}

}  // namespace svea::api
