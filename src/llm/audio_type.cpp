#include "llm/audio_type.h"

#include <fstream>
#include <string>

namespace svea::llm {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

bool holds(std::string_view head, std::size_t at, std::string_view bytes) {
  return head.size() >= at && head.substr(at).starts_with(bytes);
}

// The header of an MPEG layer III frame; the byte order mark of UTF-16 begins like one of layer I.
bool begins_mp3_frame(std::string_view head) {
  const bool is_layer_3 = byte_at(head, 0) == 0xFF && (byte_at(head, 1) & 0xE6) == 0xE2;
  const bool is_version_known = (byte_at(head, 1) & 0x18) != 0x08;
  const auto bit_rate = byte_at(head, 2) >> 4;
  const auto sample_rate = (byte_at(head, 2) >> 2) & 3;
  return is_layer_3 && is_version_known && bit_rate != 0 && bit_rate != 15 && sample_rate != 3;
}

}  // namespace

std::optional<AudioType> audio_type(std::string_view head) {
  head = head.substr(0, k_audio_head_bytes);
  if (holds(head, 0, "RIFF") && holds(head, 8, "WAVE")) return AudioType::wav;
  if (head.starts_with("fLaC")) return AudioType::flac;
  if (head.starts_with("OggS")) return AudioType::ogg;
  if (holds(head, 4, "ftyp")) return AudioType::m4a;
  // Matroska and WebM share their first bytes (EBML); a recording of either is read alike.
  if (head.starts_with("\x1A\x45\xDF\xA3") && (head.contains("webm") || head.contains("matroska")))
    return AudioType::webm;
  if (head.starts_with("ID3") || begins_mp3_frame(head)) return AudioType::mp3;
  return std::nullopt;
}

std::optional<AudioType> audio_type_of(const std::filesystem::path& file) {
  std::string head(k_audio_head_bytes, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return audio_type(head);
}

std::string_view ending_of(AudioType type) {
  switch (type) {
    case AudioType::wav:
      return "wav";
    case AudioType::mp3:
      return "mp3";
    case AudioType::m4a:
      return "m4a";
    case AudioType::ogg:
      return "ogg";
    case AudioType::flac:
      return "flac";
    case AudioType::webm:
      return "webm";
  }
  return "";
}

std::string_view media_type_of(AudioType type) {
  switch (type) {
    case AudioType::wav:
      return "audio/wav";
    case AudioType::mp3:
      return "audio/mpeg";
    case AudioType::m4a:
      return "audio/mp4";
    case AudioType::ogg:
      return "audio/ogg";
    case AudioType::flac:
      return "audio/flac";
    case AudioType::webm:
      return "audio/webm";
  }
  return "";
}

}  // namespace svea::llm
