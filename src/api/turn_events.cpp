#include "api/turn_events.h"

#include "api/objects.h"

namespace svea::api {
namespace {

// Taken from the ring at once; each is a few hundred bytes, the passages a few thousand.
constexpr std::size_t k_events_at_once = 8;

struct NamedData {
  std::string_view name;
  json::Object data;
};

NamedData shown(const answer::StatusEvent& event) {
  if (event.phase != "waiting") return {"status", {{"phase", event.phase}}};
  return {"status", {{"phase", event.phase}, {"ahead", event.ahead}, {"seconds", event.wait.count()}}};
}
NamedData shown(const answer::PassagesEvent& event) { return {"passages", {{"hits", array_of(event.hits)}}}; }
NamedData shown(const answer::DeltaEvent& event) { return {"delta", {{"text", event.text}}}; }
NamedData shown(const answer::CitationEvent& event) { return {"citation", object_of(event.citation)}; }
NamedData shown(const answer::RestartEvent&) { return {"restart", {}}; }
NamedData shown(const answer::WarningEvent& event) {
  return {"warning", {{"code", event.code}, {"detail", event.sentence.sv}, {"detail_en", event.sentence.en}}};
}

class TurnEventSource final : public http::EventSource {
 public:
  TurnEventSource(std::unique_ptr<turns::EventReader> reader, ShowEnd show_end)
      : reader_(std::move(reader)), show_end_(std::move(show_end)) {}

  http::EventBatch take(std::size_t bytes_max) override {
    http::EventBatch batch;
    while (batch.text.size() < bytes_max && !batch.ended) {
      const auto taken = reader_->take(k_events_at_once);
      for (const auto& event : taken.events) batch.text += text_of(event);
      batch.ended = taken.ended;
      if (taken.events.empty()) break;
    }
    return batch;
  }

  void on_ready(std::function<void()> wake) override { reader_->on_more(std::move(wake)); }

 private:
  [[nodiscard]] std::string text_of(const turns::NumberedEvent& numbered) const {
    const auto named = named_data_of(numbered);
    return http::event_text(numbered.id, named.name, json::serialise(named.data));
  }

  [[nodiscard]] NamedData named_data_of(const turns::NumberedEvent& numbered) const {
    if (const auto* done = std::get_if<turns::DoneEvent>(&numbered.event))
      return {"done", show_end_(done->turn)};
    return std::visit([](const auto& event) { return shown(event); },
                      std::get<answer::TurnEvent>(numbered.event));
  }

  const std::unique_ptr<turns::EventReader> reader_;
  const ShowEnd show_end_;
};

}  // namespace

std::shared_ptr<http::EventSource> turn_event_source(std::unique_ptr<turns::EventReader> reader,
                                                     ShowEnd show_end) {
  return std::make_shared<TurnEventSource>(std::move(reader), std::move(show_end));
}

}  // namespace svea::api
