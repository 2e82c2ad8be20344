// llama.cpp as a whole: loaded once for a process, and checked to be the one that llama_c.h describes.
#pragma once

#include "base/result.h"

namespace svea::llama {

// Loads the backend that suits this processor and sends what the library has to say to the log (warnings and
// errors only). Before anything else of this module; what it found the first time it tells every time.
// Thread-safe. Errors: llama_version, llama_no_backend.
[[nodiscard]] Status start_library();

}  // namespace svea::llama
