#include "orders/marks.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace svea::orders {
namespace {

// Of the templates of Llama, Mistral, Qwen, Gemma, Phi and their relatives.
constexpr std::string_view k_tokens[] = {
    "[inst]", "[/inst]",  "<<sys>>",   "<</sys>>", "<start_of_turn>", "<end_of_turn>",     "<s>[",
    "</s>",   "<system>", "</system>", "<|",       "[system_prompt]", "[available_tools]", "<tool_call>"};
constexpr std::string_view k_speakers[] = {
    "system:",   "assistant:",     "### instruction:", "### system:", "### response:", "### instruktion:",
    "### svar:", "### assistant:", "human:",           "[system]",    "<<system"};
constexpr std::string_view k_fence_ends[] = {
    "</källa", "</source",  "</document", "</dokument", "</context", "</kontext", "</passage",  "</data",
    "</text",  "</content", "</input",    "</underlag", "</utdrag",  "</stycke",  "<källa",     "<source nu",
    "</file",  "</excerpt", "</article",  "</user",     "</prompt",  "</chunk",   "</reference"};
// People write "end of document" too.
constexpr std::string_view k_endings[] = {
    "end of source",          "end of document",     "end of context",        "end of passage",
    "end of input",           "end of the source",   "end of the document",   "end of the context",
    "end of the text",        "end of excerpt",      "end of data",           "end source",
    "end document",           "end context",         "slut på käll",          "slut på dokument",
    "slut på underlag",       "slut på kontext",     "slut på text",          "slut på utdrag",
    "slut på indata",         "slut på stycke",      "dokumentet är slut",    "källan är slut",
    "källorna är slut",       "underlaget är slut",  "texten är slut",        "dokumentet slutar här",
    "källan slutar här",      "källorna slutar här", "underlaget slutar här", "här slutar dokumentet",
    "här slutar källan",      "här slutar källorna", "här slutar underlaget", "document ends here",
    "source ends here",       "sources end here",    "context ends here",     "text ends here",
    "here ends the document", "here end the sources"};
struct Comment {
  std::string_view opens;
  std::string_view closes;
};
constexpr Comment k_comments[] = {{"<!--", "-->"}, {"/*", "*/"}, {"[//]: #", "\n"}};

bool starts_line(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at).find_last_not_of(" \t*>\"");
  return before == std::string_view::npos || text[before] == '\n';
}

void find_all(std::string_view text, std::string_view sought, Mark mark, std::vector<FoundMark>& found) {
  for (auto at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + 1))
    if (mark != Mark::speaker || starts_line(text, at)) found.push_back({mark, {at, at + sought.size()}});
}

void find_comments(std::string_view text, const Comment& kind, std::vector<FoundMark>& found) {
  for (auto at = text.find(kind.opens); at != std::string_view::npos;) {
    const auto close = text.find(kind.closes, at + kind.opens.size());
    const auto end = close == std::string_view::npos ? text.size() : close + kind.closes.size();
    found.push_back({Mark::comment, {at, end}});
    at = text.find(kind.opens, end);
  }
}

// Only what keeps each byte where it is: the marks are in ASCII but for å, ä and ö.
std::string lowered(std::string_view text) {
  std::string lower(text);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (lower[i] >= 'A' && lower[i] <= 'Z') lower[i] = static_cast<char>(lower[i] + ('a' - 'A'));
    const bool is_after_c3 = i > 0 && lower[i - 1] == '\xC3';
    if (is_after_c3 && (lower[i] == '\x84' || lower[i] == '\x85' || lower[i] == '\x96'))
      lower[i] = static_cast<char>(static_cast<unsigned char>(lower[i]) + 0x20);
  }
  return lower;
}

}  // namespace

std::vector<FoundMark> marks_in(std::string_view text) {
  const auto lower = lowered(text);
  std::vector<FoundMark> found;
  for (const auto token : k_tokens) find_all(lower, token, Mark::token, found);
  for (const auto speaker : k_speakers) find_all(lower, speaker, Mark::speaker, found);
  for (const auto end : k_fence_ends) find_all(lower, end, Mark::fence_end, found);
  for (const auto ending : k_endings) find_all(lower, ending, Mark::ending, found);
  for (const auto& kind : k_comments) find_comments(lower, kind, found);
  return found;
}

}  // namespace svea::orders
