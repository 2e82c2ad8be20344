// A recording that is kept until what is said in it has been written down.
#pragma once

#include <string>

#include "model/ids.h"

namespace svea::model {

using RecordingId = Id<struct RecordingTag>;

// It belongs to the person alone.
struct Recording {
  RecordingId id{};
  OrganisationId organisation{};
  PersonId person{};
  std::string name;          // what people recognise
  std::string content_hash;  // of its file: SHA-256, lower-case hex
};

}  // namespace svea::model
