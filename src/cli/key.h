// svea key …: what programs ask with.
#pragma once

#include "cli/command.h"

namespace svea::cli {

void add_key(Registration);

}  // namespace svea::cli
