// Passwords, stored as Argon2id (RFC 9106) in PHC string form: "$argon2id$v=19$m=…,t=…,p=1$salt$hash".
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::crypto {

// With a salt of its own. Some 20 ms of one core and 19 MiB of memory while it runs. Thread-safe.
// Errors: unavailable ("out_of_memory") when that memory is not to be had.
[[nodiscard]] Result<std::string> hash_password(std::string_view password);

// Costs as much as hashing. False for a string that is no such hash.
[[nodiscard]] bool verify_password(std::string_view hash, std::string_view password);

// True when the hash was made with other parameters than hash_password() uses now: hash the password anew at
// sign-in.
[[nodiscard]] bool needs_rehash(std::string_view hash);

// Nobody's hash, with the same parameters: verified against where there is no hash, so that the time taken
// does not tell.
[[nodiscard]] std::string_view nobodys_password_hash();

}  // namespace svea::crypto
