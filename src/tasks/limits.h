// Limits of the work people ask for.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace svea::tasks::limits {

// Hundreds of documents at once are a day's work of an authority; more are divided by whoever asks.
inline constexpr std::size_t k_items_max = 2000;
// A chain that nobody can follow any more is wrong however long it could be.
inline constexpr std::size_t k_steps_max = 10;
// What is pasted or read from a file for one run; a report of 300 pages is one megabyte.
inline constexpr std::size_t k_texts_bytes_max = 20'000'000;
// The lease of an item, renewed with every report of its progress: longer than the longest silence.
inline constexpr std::chrono::minutes k_lease{5};
// How often the record hears how far an item has come, and whether it is still wanted.
inline constexpr std::chrono::milliseconds k_report_every{500};
// A text that a language model reads whole, in code points: more would not fit the window of many.
inline constexpr std::int64_t k_model_text_max = 30'000;
// Recordings that the speech service gets at once; it has a queue of its own. Each holds a thread here.
inline constexpr int k_recordings_at_once = 4;
// How long a recording that no run takes is kept: somebody has gone for the day.
inline constexpr std::chrono::hours k_recording_kept{24};
// How often it is asked whether a recording is still wanted, while the service listens.
inline constexpr std::chrono::seconds k_wanted_every{1};
// The rests before a service that broke off is asked again: it was restarted. Then a person has to know.
inline constexpr std::array k_speech_rests{std::chrono::milliseconds{2'000},
                                           std::chrono::milliseconds{20'000}};
// How long a fault that is not the item's (a full disk) keeps the runner from the record.
inline constexpr std::chrono::seconds k_fault_rest{2};

}  // namespace svea::tasks::limits
