// The key of what the record keeps encrypted.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "crypto/sealed_box.h"

namespace svea::server {

// Of the file `secret.key` in the data directory, made at the first call and readable by this account only.
// Whoever takes a copy of the database without it reads no passwords. Errors: secret_key_unusable.
[[nodiscard]] Result<crypto::SealedBox::Key> secret_key(const std::filesystem::path& data_directory);

}  // namespace svea::server
