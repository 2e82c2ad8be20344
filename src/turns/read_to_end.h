// A turn's events as a test reads them.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "turns/event_ring.h"

namespace svea::turns {

// Everything until the end, as "delta:text" and "done:state".
inline std::vector<std::string> read_to_end(EventReader& reader) {
  std::vector<std::string> told;
  std::mutex mutex;
  std::condition_variable changed;
  int wakes = 1;
  reader.on_more([&] {
    const std::lock_guard lock(mutex);
    ++wakes;
    changed.notify_all();
  });
  for (bool ended = false; !ended;) {
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return wakes > 0; });
      wakes = 0;
    }
    auto taken = reader.take(1000);
    ended = taken.ended;
    for (const auto& numbered : taken.events) {
      if (const auto* done = std::get_if<DoneEvent>(&numbered.event)) {
        told.push_back("done:" + done->turn.answer);
        continue;
      }
      const auto& event = std::get<answer::TurnEvent>(numbered.event);
      if (const auto* delta = std::get_if<answer::DeltaEvent>(&event)) told.push_back("delta:" + delta->text);
      if (const auto* warning = std::get_if<answer::WarningEvent>(&event))
        told.push_back("warning:" + warning->code);
    }
  }
  reader.on_more({});
  return told;
}

inline std::string joined_text(const std::vector<std::string>& told) {
  std::string text;
  for (const auto& line : told)
    if (line.starts_with("delta:")) text += line.substr(6);
  return text;
}

}  // namespace svea::turns
