// Port: recordings that runs have written down (task_runs.h). Their files are in files.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/recording.h"

namespace svea::store {

// Its file is safe in files:: already.
struct NewRecording {
  model::OrganisationId organisation;
  model::PersonId person;
  std::string name;
  std::string content_hash;
  Time kept_until{};  // how long a run may take it; one that did needs it until it has been written down
};

class Recordings {
 public:
  virtual ~Recordings() = default;

  // What is returned is never lost. Errors: gone (no such person).
  [[nodiscard]] virtual Result<model::Recording> add(const NewRecording& recording) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Recording>> find(model::RecordingId) = 0;
  // Those that nobody needs any more, the oldest first: written down, of runs that are cancelled or removed,
  // or taken by no run in time.
  [[nodiscard]] virtual Result<std::vector<model::Recording>> unneeded(Time now, std::size_t count_max) = 0;
  [[nodiscard]] virtual Status remove(model::RecordingId) = 0;
  // True when some recording other than this one (zero: any) has the content: its file must stay.
  [[nodiscard]] virtual Result<bool> content_in_use(std::string_view content_hash,
                                                    model::RecordingId other_than) = 0;
};

}  // namespace svea::store
