// Which kind of recording a file is, told by its first bytes: names say anything.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>

namespace svea::llm {

enum class AudioType { wav, mp3, m4a, ogg, flac, webm };

// So much of a file tells.
inline constexpr std::size_t k_audio_head_bytes = 4096;

// None where it is no recording. Video in the same containers counts: what is said in it is written down.
// Sources: RIFF/WAVE (Microsoft, 1991), ID3v2.4 and ISO/IEC 11172-3 2.4.1, ISO/IEC 14496-12 4.3, RFC 3533,
// RFC 9639, RFC 8794 with RFC 9559.
[[nodiscard]] std::optional<AudioType> audio_type(std::string_view head);
// Of a file; none either where it can't be read.
[[nodiscard]] std::optional<AudioType> audio_type_of(const std::filesystem::path& file);

// "wav", as names end.
[[nodiscard]] std::string_view ending_of(AudioType type);
// "audio/wav"
[[nodiscard]] std::string_view media_type_of(AudioType type);

}  // namespace svea::llm
