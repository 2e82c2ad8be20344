// The documents of one source in the record: added, replaced and removed like those that people upload.
#pragma once

#include "connect/connector.h"
#include "sync/run.h"

namespace svea::sync {

// What fetching an item gave.
enum class Outcome { added, changed, unchanged };

class Library {
 public:
  Library(const model::Source& source, const RunPorts& ports)
      : source_(source), ports_(ports), reach_{.spaces = {source.space}} {}

  [[nodiscard]] Result<std::optional<model::SourceItem>> find(std::string_view key) {
    return ports_.items.find(source_.id, key);
  }
  // Where an item shall be fetched to.
  [[nodiscard]] Result<std::filesystem::path> place() { return ports_.originals.place_for_upload(); }

  // The file at `received` is the item's content now. Errors: those of ingest::Originals::add.
  [[nodiscard]] Result<Outcome> store(const connect::Item& item,
                                      const std::optional<model::SourceItem>& before,
                                      const std::filesystem::path& received);
  // The content is as before, whatever else is new about the item.
  [[nodiscard]] Status confirm(const connect::Item& item, const model::SourceItem& before);
  // It could not be fetched; what there was of it stays.
  [[nodiscard]] Status note_failure(const connect::Item& item, const std::optional<model::SourceItem>& before,
                                    const Error& error);
  // The item, and its document when it came through this item and no other has it. False when the item never
  // had one.
  [[nodiscard]] Result<bool> remove(std::string_view key);

 private:
  [[nodiscard]] Status remove_document(const model::SourceItem& item);

  const model::Source& source_;
  const RunPorts& ports_;
  model::Reach reach_;
};

}  // namespace svea::sync
