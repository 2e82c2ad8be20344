// What a connector tells and fetches, remembered from run to run as sync:: does. For tests only.
#pragma once

#include <fstream>
#include <map>
#include <set>

#include "connect/connector.h"
#include "temporary_directory.h"

namespace svea::connect {

struct TestListing {
  struct Kept {
    Known known;
    Item item;
    std::string content;
  };

  // Lists and fetches all that is new or has changed. The keys told of are in `told`, those fetched in
  // `fetched`.
  Result<Extent> run(Connector& connector) {
    told.clear();
    fetched.clear();
    failures.clear();
    const Listener listener{.known = [this](std::string_view key) -> Result<std::optional<Known>> {
                              const auto found = kept.find(std::string(key));
                              if (found == kept.end()) return std::nullopt;
                              return found->second.known;
                            },
                            .keys = [this]() -> Result<std::vector<std::string>> {
                              std::vector<std::string> keys;
                              for (const auto& one : kept) keys.push_back(one.first);
                              return keys;
                            },
                            .found = [&](Item item) { return take(connector, std::move(item)); },
                            .expect = [this](std::int64_t items) { expected = items; }};
    return connector.list(listener, {});
  }

  std::map<std::string, Kept> kept;
  std::set<std::string> told;
  std::set<std::string> fetched;
  std::map<std::string, std::string> failures;  // error codes by key
  std::int64_t expected = 0;

 private:
  Status take(Connector& connector, Item item) {
    told.insert(item.key);
    const auto before = kept.find(item.key);
    const bool is_known = before != kept.end();
    if (is_known && !item.fingerprint.empty() && item.fingerprint == before->second.known.fingerprint) {
      before->second.known.memo = item.memo;
      return {};
    }
    const auto target = directory_.path() / "fetched";
    const auto done =
        connector.fetch(item, is_known ? std::optional(before->second.known) : std::nullopt, target, {});
    if (!done) {
      failures[item.key] = done.error().code;
      return {};
    }
    if (*done == Fetched::unchanged) {
      before->second.known = {item.fingerprint, item.memo};
      return {};
    }
    fetched.insert(item.key);
    std::ifstream in(target, std::ios::binary);
    kept[item.key] = {
        {item.fingerprint, item.memo}, item, std::string(std::istreambuf_iterator<char>(in), {})};
    return {};
  }

  TemporaryDirectory directory_;
};

}  // namespace svea::connect
