// The bytes of the log of documents, both ways, in this machine's order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "search_vectors/document_log.h"

namespace svea::search_vectors {

[[nodiscard]] std::string head_bytes(const LogHead& head);
[[nodiscard]] std::string entry_bytes(const LogEntry& entry);

// Take one from the beginning of `bytes`. Nothing where it is cut off, damaged or of another format.
[[nodiscard]] std::optional<LogHead> take_head(std::string_view& bytes);
[[nodiscard]] std::optional<LogEntry> take_entry(std::string_view& bytes);

}  // namespace svea::search_vectors
