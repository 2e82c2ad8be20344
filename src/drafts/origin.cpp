#include "drafts/origin.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/dates.h"

namespace svea::drafts {
namespace {

// Names of models are an administrator's own; braces would look like placeholders.
std::string writer_of(const Origin& origin) {
  std::string name = origin.writer;
  std::erase_if(name, [](char c) { return c == '{' || c == '}' || static_cast<unsigned char>(c) < 0x20; });
  return name;
}

std::string_view source_type_of(const Origin& origin) {
  if (!origin.by_language_model) return "algorithmicMedia";
  return origin.from_template ? "compositeWithTrainedAlgorithmicMedia" : "trainedAlgorithmicMedia";
}

}  // namespace

std::string digital_source_type(const Origin& origin) {
  return fmt::format("https://cv.iptc.org/newscodes/digitalsourcetype/{}", source_type_of(origin));
}

Sentence sentence_of(const Origin& origin) {
  const std::string day = text::iso_text(std::chrono::floor<std::chrono::days>(origin.made_at));
  const std::string writer = writer_of(origin);
  return {
      fmt::format("Texten är framställd med Svea ({}) {} och ska granskas av en människa.", writer, day),
      fmt::format("This text was made with Svea ({}) on {} and is to be checked by a person.", writer, day)};
}

std::vector<std::pair<std::string, std::string>> properties_of(const Origin& origin) {
  return {{"DigitalSourceType", digital_source_type(origin)},
          {"MachineWriter", fmt::format("Svea, {}", writer_of(origin))},
          {"MachineWrittenAt", iso_time(origin.made_at)}};
}

std::string keywords_of(const Origin& origin) {
  std::string writer = writer_of(origin);
  std::ranges::replace_if(writer, [](char c) { return c == ' ' || c == ':' || c == ',' || c == ';'; }, '-');
  return fmt::format("framställd-med-Svea, {}, {}, {}", writer, source_type_of(origin),
                     text::iso_text(std::chrono::floor<std::chrono::days>(origin.made_at)));
}

std::string iso_time(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", text::iso_text(day), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace svea::drafts
