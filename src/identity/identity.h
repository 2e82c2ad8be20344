// Everything that says who is asking, made together.
#pragma once

#include "identity/key_meter.h"
#include "identity/keys.h"
#include "identity/sign_in.h"

namespace svea::identity {

// What it is given outlives it. Thread-safe.
class Identity {
 public:
  Identity(store::Directory& directory, store::Credentials& credentials, store::ApiKeys& api_keys,
           const Clock& clock, crypto::Random& random)
      : passwords(credentials),
        sessions(directory, credentials, clock, random),
        links(directory, credentials, clock, random),
        keys(directory, credentials, api_keys, clock, random),
        key_meter(api_keys, clock),
        sign_in(directory, passwords, links, sessions, clock) {}
  Identity(const Identity&) = delete;
  Identity& operator=(const Identity&) = delete;

  Passwords passwords;
  Sessions sessions;
  Links links;
  Keys keys;
  KeyMeter key_meter;
  SignIn sign_in;
};

}  // namespace svea::identity
