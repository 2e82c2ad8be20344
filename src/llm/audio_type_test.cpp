#include "llm/audio_type.h"

#include <string>

#include <doctest/doctest.h>

using namespace svea::llm;
using namespace std::string_literals;

TEST_CASE("recordings are known by their first bytes") {
  CHECK(audio_type("RIFF\x24\x00\x00\x00WAVEfmt "s) == AudioType::wav);
  CHECK(audio_type("ID3\x04\x00\x00"s) == AudioType::mp3);
  CHECK(audio_type("\xFF\xFB\x90\x64"s) == AudioType::mp3);
  CHECK(audio_type("\x00\x00\x00\x20"
                   "ftypM4A \x00\x00"s) == AudioType::m4a);
  CHECK(audio_type("OggS\x00\x02"s) == AudioType::ogg);
  CHECK(audio_type("fLaC\x00\x00\x00\x22"s) == AudioType::flac);
  CHECK(audio_type("\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm"s) == AudioType::webm);
}

TEST_CASE("texts, pictures and documents are no recordings") {
  for (const auto& head :
       {""s, "RIFF"s, "RIFF\x24\x00\x00\x00WEBPVP8 "s, "ftyp"s, "%PDF-1.7"s, "PK\x03\x04"s, "\xFF\xFEH\x00"s,
        "\xFE\xFF\x00H"s, "\xFF\xD8\xFF\xE0"s, "Mötet började kl. 9."s, "\x1A\x45\xDF\xA3okänd"s})
    CHECK_FALSE(audio_type(head));
}

TEST_CASE("each kind has an ending and a media type") {
  for (const auto type :
       {AudioType::wav, AudioType::mp3, AudioType::m4a, AudioType::ogg, AudioType::flac, AudioType::webm}) {
    CHECK_FALSE(ending_of(type).empty());
    CHECK(media_type_of(type).starts_with("audio/"));
  }
}
