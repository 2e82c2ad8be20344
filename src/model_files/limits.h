// How much and how long the fetching of a model may take.
#pragma once

#include <chrono>
#include <cstdint>

namespace svea::model_files {

// The largest open models, in 16 bits a number, are some 1.3 TB.
inline constexpr std::uint64_t k_model_bytes_max = 2ull << 40;
// The record and the documents lie on the same disk: so much is left free, or a twentieth of a small disk.
inline constexpr std::uint64_t k_room_left_bytes = 1ull << 30;
inline constexpr std::uint64_t k_room_left_parts = 20;
// Others write to the disk too: the room is looked at again after so much.
inline constexpr std::uint64_t k_bytes_between_looks = 64ull << 20;
// A hub sends its files on to one storage or two.
inline constexpr int k_redirects_max = 5;
// A list of a model's files on a hub is some 100 kB.
inline constexpr std::size_t k_hub_answer_bytes_max = 16u << 20;
// How often a connection that broke is made again without a byte having come in between.
inline constexpr int k_attempts_in_vain_max = 5;
inline constexpr std::chrono::milliseconds k_first_pause{1'000};  // then twice as long each time
// A storage that says nothing for so long has lost us.
inline constexpr std::chrono::milliseconds k_silence_max{60'000};
inline constexpr std::size_t k_name_bytes_max = 100;

}  // namespace svea::model_files
