// Port: a place that holds documents and changes by itself: a folder, a website, a feed …
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/source.h"

namespace svea::connect {

// One thing that a source holds now.
struct Item {
  std::string key;          // the source's own name of it: stays when its content changes
  std::string name;         // a path, '/' between folders; the ending helps where content leaves a choice
  std::string fingerprint;  // changes when the content does; "" when only fetching it tells
  std::string memo;         // the connector's own note, given back at the next run
  model::Origin origin{};
};

// What an earlier run kept of an item.
struct Known {
  std::string fingerprint;
  std::string memo;
};

// What a connector is listened to with, in one run.
struct Listener {
  std::function<Result<std::optional<Known>>(std::string_view key)> known;
  // Of everything that earlier runs kept, in no certain order.
  std::function<Result<std::vector<std::string>>()> keys;
  // The source holds this. Fetches it where needed, before it returns. Errors end the listing: pass them on.
  std::function<Status(Item)> found;
  // So many items will be found, as the source says.
  std::function<void(std::int64_t)> expect;
};

enum class Fetched {
  fresh,      // `target` holds the bytes
  unchanged,  // as at the earlier run
};

// How much of the source a listing showed.
enum class Extent {
  all,     // what was not told of is gone, and is removed
  recent,  // what was not told of may still be there, as with a feed's older entries: only what was told of
           // and then turned out to be gone is removed
};

// Of one source, for one run, on one thread.
class Connector {
 public:
  virtual ~Connector() = default;

  // Tells `listener` of everything that the source shows, in no certain order. Ends with an error when that
  // may not have been all. Errors: those of the source, and cancelled.
  [[nodiscard]] virtual Result<Extent> list(const Listener& listener, std::stop_token stop) = 0;

  // The bytes of an item into the new file `target`, limits::k_upload_bytes_max at most; called from within
  // Listener::found. Completes what listing it left open (name, fingerprint, memo, origin).
  // Errors: not_found when the source does not hold it after all: it is removed; any other is the item's own.
  [[nodiscard]] virtual Result<Fetched> fetch(Item& item, const std::optional<Known>& known,
                                              const std::filesystem::path& target, std::stop_token stop) = 0;
};

// Says when something has changed, as long as it lives. The callback comes on a thread of its own.
class Watch {
 public:
  virtual ~Watch() = default;
};

// Makes connectors: the one place that knows the kinds. Thread-safe.
class Connectors {
 public:
  virtual ~Connectors() = default;
  // For one run. Errors: source_password_lost (sealed with a key that is gone).
  [[nodiscard]] virtual Result<std::unique_ptr<Connector>> open(const model::Source& source) = 0;
  // Null where the kind can't be watched, or not now.
  [[nodiscard]] virtual std::unique_ptr<Watch> watch(const model::Source& source,
                                                     std::function<void()> on_change) = 0;
};

}  // namespace svea::connect
