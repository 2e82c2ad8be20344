// Names that documents get from what a source calls its items.
#pragma once

#include <string>
#include <string_view>

namespace svea::connect {

// A relative path in NFC that leads nowhere else: no empty, "." or ".." step, no control character, each step
// at most 200 bytes and the whole at most 1,000, cut between characters but keeping the ending. Never empty.
[[nodiscard]] std::string safe_path(std::string_view name);

// Whether a file or folder of that name (one step of a path) is hidden, or one that programs write while they
// work: "~$lov.docx", "lov.pdf.part".
[[nodiscard]] bool is_temporary(std::string_view name);

}  // namespace svea::connect
