// The numbers of the models' queues, pauses and accounts, and why they are these.
#pragma once

#include <chrono>
#include <cstddef>

namespace svea::models::limits {

// A question with its passages is some 20 kB: a full queue takes 80 MB.
inline constexpr std::size_t k_waiting_max = 4'000;
// One person's: a script that asks a whole list fits, and one that runs wild does not fill the queue.
inline constexpr std::size_t k_waiting_per_person_max = 200;
// Who has waited so long gets quotes from the documents instead.
inline constexpr std::chrono::minutes k_wait_max{10};
// Oftener than this nobody reads a changed place.
inline constexpr std::chrono::milliseconds k_places_told_every{250};
// What a request is thought to take before any has been measured.
inline constexpr std::chrono::seconds k_request_time_guess{10};

// A reply that broke off may be the request's own fault; so many in a row are the model's.
inline constexpr int k_failures_in_a_row = 3;
// The first pause; each after it is twice as long, up to the longest.
inline constexpr std::chrono::seconds k_pause_first{5};
inline constexpr std::chrono::seconds k_pause_max{300};
// While it is being loaded it is looked after oftener: people wait for it, and its server is well.
inline constexpr std::chrono::seconds k_pause_loading{2};
// Pauses vary by this share, so that several installations do not come back to one server in step.
inline constexpr double k_pause_jitter = 0.25;
// A model that nobody uses is looked after so often, so that the next person need not find out.
inline constexpr std::chrono::seconds k_probe_every{30};

// Uses are kept in memory so long at most: what a crash can lose of them.
inline constexpr std::chrono::seconds k_save_uses_every{2};
// From here on those who administrate are warned.
inline constexpr int k_budget_warning_percent = 80;
// Swedish text in the usual models: 3.2–4.5 bytes a token. Used where the server doesn't count.
inline constexpr std::size_t k_bytes_per_token = 4;

}  // namespace svea::models::limits
