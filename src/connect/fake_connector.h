// A source whose content is the test's to say. For tests only.
#pragma once

#include <fstream>
#include <functional>
#include <map>
#include <mutex>

#include "connect/connector.h"

namespace svea::connect {

// Shared by the runs of a test: what the source holds, by key.
struct FakeShelf {
  struct Thing {
    std::string content;
    std::string fingerprint;         // "" only fetching tells
    std::optional<Error> failure{};  // of fetching it
  };
  std::map<std::string, Thing> things;
  std::optional<Error> failure;  // of listing, after all things were told
  Extent extent = Extent::all;
  int fetches = 0;
};

class FakeConnector final : public Connector {
 public:
  explicit FakeConnector(FakeShelf& shelf) : shelf_(shelf) {}

  Result<Extent> list(const Listener& listener, std::stop_token) override {
    listener.expect(std::ssize(shelf_.things));
    for (const auto& [key, thing] : shelf_.things)
      TRY(listener.found({key, key, thing.fingerprint, "", {.url = "https://hylla.example/" + key}}));
    if (shelf_.failure) return std::unexpected(*shelf_.failure);
    return shelf_.extent;
  }

  Result<Fetched> fetch(Item& item, const std::optional<Known>&, const std::filesystem::path& target,
                        std::stop_token) override {
    ++shelf_.fetches;
    const auto& thing = shelf_.things.at(item.key);
    if (thing.failure) return std::unexpected(*thing.failure);
    std::ofstream(target) << thing.content;
    return Fetched::fresh;
  }

 private:
  FakeShelf& shelf_;
};

class FakeConnectors final : public Connectors {
 public:
  FakeShelf shelf;

  // Tells whoever watches that something has changed. False while nobody does. From any thread.
  bool change() {
    const std::scoped_lock lock(mutex_);
    if (on_change_) on_change_();
    return on_change_ != nullptr;
  }

  Result<std::unique_ptr<Connector>> open(const model::Source&) override {
    return std::make_unique<FakeConnector>(shelf);
  }
  std::unique_ptr<Watch> watch(const model::Source&, std::function<void()> changed) override {
    const std::scoped_lock lock(mutex_);
    on_change_ = std::move(changed);
    return std::make_unique<Watch>();
  }

 private:
  std::mutex mutex_;
  std::function<void()> on_change_;  // of the watch last begun
};

}  // namespace svea::connect
