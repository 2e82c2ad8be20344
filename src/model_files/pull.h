// Fetching a model: from a source that a person names to a checked file in the folder.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "base/clock.h"
#include "model_files/hub.h"
#include "model_files/model_folder.h"
#include "model_files/remote_file.h"

namespace svea::model_files {

struct PullRequest {
  std::string source;    // parse_source()
  std::string name{};    // "": from the file's name
  std::string sha256{};  // what the file must have; "": what the hub says, or whatever comes
};

enum class PullStep { reading, fetching };  // what is there already; what is missing

// Told on the calling thread.
class PullListener {
 public:
  virtual ~PullListener() = default;
  // What will be fetched, before a byte has come.
  virtual void on_found(const RemoteFile& file) = 0;
  // Bytes; `total` is 0 where nobody knows it.
  virtual void on_progress(PullStep step, std::uint64_t done, std::uint64_t total) = 0;
  // What had come is of no use: the file has changed, or the server can't continue.
  virtual void on_restart() = 0;
  // Whether the person accepts a licence that is not open; "" is one that nobody knows. May ask, and take its
  // time.
  virtual bool accepts_licence(std::string_view licence) = 0;
};

struct Pulled {
  ModelFile file;
  bool was_there = false;  // whole already, from the same source
};

// What came stays for the next attempt, except where it can't be the right file. Errors:
// model_source_invalid, model_name_invalid, model_checksum_invalid, model_there_already,
// model_licence_not_accepted, model_checksum_wrong, those of Hub::find(), fetch_all(), PartFile and
// gguf::read_facts(); cancelled.
[[nodiscard]] Result<Pulled> pull(const ModelFolder& folder, const Hub& hub, const Clock& clock,
                                  const PullRequest& request, PullListener& listener,
                                  const std::stop_token& stop);

}  // namespace svea::model_files
