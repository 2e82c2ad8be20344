// Passwords: setting and checking them.
#pragma once

#include <optional>
#include <semaphore>
#include <string_view>

#include "base/result.h"
#include "model/directory.h"
#include "store/credentials.h"

namespace svea::identity {

// Thread-safe. Hashing takes some 20 ms; a few at a time, the others wait.
class Passwords {
 public:
  explicit Passwords(store::Credentials& credentials) : credentials_(credentials) {}

  // Errors: those of password_rules.h, storage_full.
  [[nodiscard]] Status set(const model::Person& person, std::string_view password);
  [[nodiscard]] Result<bool> has(model::PersonId person);
  // False for the wrong password, for a person without one and for nobody at all, in the same time.
  [[nodiscard]] Result<bool> matches(std::optional<model::PersonId> person, std::string_view password);

 private:
  // Each takes 19 MiB while it runs: four stay within what the whole server may use.
  static constexpr std::ptrdiff_t k_at_once_max = 4;

  store::Credentials& credentials_;
  std::counting_semaphore<k_at_once_max> free_places_{k_at_once_max};
};

}  // namespace svea::identity
