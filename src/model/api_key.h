// Keys that programs ask with: what each one opens, until when, and how much.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"

namespace svea::model {

enum class KeyScope {
  chat,        // talk with a language model
  documents,   // search and read documents, and get answers from them
  embeddings,  // turn texts into vectors
  evaluation,  // measure search and answers, where the owner may
};

struct KeyScopeName {
  KeyScope scope;
  std::string_view name;
};

// Databases and the interface hold the names: none changes once released.
inline constexpr std::array<KeyScopeName, 4> k_key_scopes{{{KeyScope::chat, "chat"},
                                                           {KeyScope::documents, "documents"},
                                                           {KeyScope::embeddings, "embeddings"},
                                                           {KeyScope::evaluation, "evaluation"}}};

[[nodiscard]] constexpr std::string_view name_of(KeyScope scope) {
  return std::ranges::find(k_key_scopes, scope, &KeyScopeName::scope)->name;
}
[[nodiscard]] constexpr std::optional<KeyScope> key_scope_named(std::string_view name) {
  const auto* found = std::ranges::find(k_key_scopes, name, &KeyScopeName::name);
  if (found == k_key_scopes.end()) return std::nullopt;
  return found->scope;
}

// Never more than its owner may, at the moment it is used.
struct ApiKey {
  ApiKeyId id;
  PersonId owner;               // as whom it acts: a person, or the service it was made for
  OrganisationId organisation;  // the only one it reaches; none: all of its owner's
  bool is_service = false;      // made by an administrator for a service of `organisation`
  std::string name;
  std::string prefix;  // how the secret begins: enough to tell keys apart, too little to use
  std::vector<KeyScope> scopes;
  std::vector<SpaceId> spaces;  // the only ones it reads; empty: all that its owner reads there
  std::optional<std::int64_t> monthly_tokens;  // absent: as many as the organisation has
  Time made_at{};
  Time expires_at{};
  std::optional<Time> used_at;  // absent: never

  [[nodiscard]] bool opens(KeyScope scope) const { return std::ranges::count(scopes, scope) > 0; }
};

// What a key was used for in one month.
struct KeyUsage {
  std::int64_t requests = 0;
  std::int64_t prompt_tokens = 0;
  std::int64_t answer_tokens = 0;

  [[nodiscard]] std::int64_t tokens() const { return prompt_tokens + answer_tokens; }
  KeyUsage& operator+=(const KeyUsage& more) {
    requests += more.requests;
    prompt_tokens += more.prompt_tokens;
    answer_tokens += more.answer_tokens;
    return *this;
  }
};

}  // namespace svea::model
