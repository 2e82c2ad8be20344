#include "sync/run.h"

#include <unordered_set>

#include <fmt/format.h>

#include "base/check.h"
#include "sync/library.h"

namespace svea::sync {
namespace {

using connect::Item;
using model::SourceItem;

// Fewer may go at once without anybody asking: a handful of pages is moved every day.
constexpr std::int64_t k_gone_unsuspected = 10;

std::unexpected<Error> cancelled() {
  return fail(ErrorKind::cancelled, "cancelled",
              {"Synkningen stoppades. Det som hann hämtas finns kvar.",
               "The synchronisation was stopped. What was fetched remains."});
}

std::unexpected<Error> too_large(std::int64_t items_max) {
  return fail(
      ErrorKind::too_large, "source_too_large",
      {fmt::format("Källan har fler än {} dokument. Välj en del av den, eller höj gränsen.", items_max),
       fmt::format("The source has more than {} documents. Choose a part of it, or raise the limit.",
                   items_max)});
}

std::unexpected<Error> source_empty() {
  return fail(ErrorKind::conflict, "source_empty",
              {"Källan är tom, fast den hade dokument förut. Inget togs bort. Stämmer det att allt är borta: "
               "synka igen och godkänn borttagningen.",
               "The source is empty, though it had documents before. Nothing was removed. If it is right "
               "that all is gone: synchronise again and accept the removal."});
}

std::unexpected<Error> source_shrunk(std::size_t gone, std::size_t kept) {
  return fail(ErrorKind::conflict, "source_shrunk",
              {fmt::format("{} av {} dokument finns inte längre hos källan. Så mycket tas inte bort utan "
                           "vidare. Stämmer det: synka igen och godkänn borttagningen.",
                           gone, kept),
               fmt::format("{} of {} documents are no longer at the source. So much is not removed just like "
                           "that. If it is right: synchronise again and accept the removal.",
                           gone, kept)});
}

// Faults that the next item would meet too.
bool ends_the_run(const Error& error) {
  return error.kind == ErrorKind::storage_full || error.kind == ErrorKind::cancelled ||
         error.kind == ErrorKind::internal || error.code == "gone";
}

class Run {
 public:
  Run(const model::Source& source, connect::Connector& connector, const RunPorts& ports, std::stop_token stop)
      : source_(source),
        connector_(connector),
        ports_(ports),
        library_(source, ports),
        stop_(std::move(stop)) {}

  Status go(const std::function<void(const model::RunCounts&)>& on_counts,
            const std::function<void()>& on_added) {
    const connect::Listener listener{.known = [this](std::string_view key) { return known(key); },
                                     .keys = [this] { return ports_.items.keys(source_.id); },
                                     .found =
                                         [&](Item item) {
                                           const auto before = counts.added + counts.changed;
                                           auto taken = take(std::move(item));
                                           if (counts.added + counts.changed > before) on_added();
                                           on_counts(counts);
                                           return taken;
                                         },
                                     .expect = [this](std::int64_t items) { counts.expected = items; }};
    const auto listed = connector_.list(listener, stop_);
    if (is_full_) return {};
    const auto extent = TRY(listed);
    const bool is_part = source_.wish.limit > 0 || !source_.wish.since.empty();
    return is_part ? Status() : remove_gone(extent);
  }

  model::RunCounts counts;

 private:
  Result<std::optional<connect::Known>> known(std::string_view key) {
    const auto item = TRY(library_.find(key));
    if (!item || !item->document) return std::nullopt;
    return connect::Known{item->fingerprint, item->memo};
  }

  Status take(Item item) {
    if (stop_.stop_requested()) return cancelled();
    if (!seen_.insert(item.key).second) return {};
    if (static_cast<std::int64_t>(seen_.size()) > source_.settings.items_max)
      return too_large(source_.settings.items_max);
    ++counts.found;
    const auto before = TRY(library_.find(item.key));
    const bool is_known = before && before->document && !before->error;
    if (is_known && !item.fingerprint.empty() && item.fingerprint == before->fingerprint) {
      ++counts.unchanged;
      return library_.confirm(item, *before);
    }
    return fetch(std::move(item), before);
  }

  Status fetch(Item item, const std::optional<SourceItem>& before) {
    const auto target = TRY(library_.place());
    const auto outcome = fetch_into(item, before, target);
    std::error_code ignored;  // it is gone already when it was stored
    std::filesystem::remove(target, ignored);
    if (!outcome) return note_failure(item, before, outcome.error());
    failures_in_a_row_ = 0;
    ++(*outcome == Outcome::added     ? counts.added
       : *outcome == Outcome::changed ? counts.changed
                                      : counts.unchanged);
    is_full_ = source_.wish.limit > 0 && counts.added + counts.changed >= source_.wish.limit;
    if (is_full_) return cancelled();
    return {};
  }

  Result<Outcome> fetch_into(Item& item, const std::optional<SourceItem>& before,
                             const std::filesystem::path& target) {
    std::optional<connect::Known> earlier;
    if (before && before->document) earlier.emplace(before->fingerprint, before->memo);
    if (TRY(connector_.fetch(item, earlier, target, stop_)) == connect::Fetched::fresh)
      return library_.store(item, before, target);
    check(earlier.has_value(), "only what was fetched before is unchanged");
    TRY(library_.confirm(item, *before));
    return Outcome::unchanged;
  }

  Status note_failure(const Item& item, const std::optional<SourceItem>& before, const Error& error) {
    if (ends_the_run(error)) return std::unexpected(error);
    if (error.kind == ErrorKind::not_found && before && before->document) {
      gone_.insert(item.key);
      return {};
    }
    ++counts.failed;
    TRY(library_.note_failure(item, before, error));
    if (++failures_in_a_row_ >= k_failures_in_a_row_max) return std::unexpected(error);
    return {};
  }

  Status remove_gone(connect::Extent extent) {
    const auto kept = TRY(ports_.items.keys(source_.id));
    const bool saw_all = extent == connect::Extent::all;
    std::vector<std::string_view> gone;
    for (const auto& key : kept)
      if (gone_.contains(key) || (saw_all && !seen_.contains(key))) gone.push_back(key);
    if (!source_.wish.accept_removals) {
      if (saw_all && seen_.empty() && !kept.empty()) return source_empty();
      if (std::ssize(gone) > k_gone_unsuspected && gone.size() * 2 > kept.size())
        return source_shrunk(gone.size(), kept.size());
    }
    for (const auto key : gone) {
      if (stop_.stop_requested()) return cancelled();
      if (TRY(library_.remove(key))) ++counts.removed;
    }
    return {};
  }

  const model::Source& source_;
  connect::Connector& connector_;
  const RunPorts& ports_;
  Library library_;
  std::stop_token stop_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> gone_;  // told of, and not there when they were fetched
  int failures_in_a_row_ = 0;
  bool is_full_ = false;  // the wish's limit is reached
};

}  // namespace

RunEnd run(const model::Source& source, connect::Connector& connector, const RunPorts& ports,
           const std::function<void(const model::RunCounts&)>& on_counts,
           const std::function<void()>& on_added, std::stop_token stop) {
  Run run(source, connector, ports, std::move(stop));
  const auto done = run.go(on_counts, on_added);
  return {run.counts, done ? std::nullopt : std::optional(done.error())};
}

Status remove_documents(const model::Source& source, const RunPorts& ports, std::stop_token stop) {
  Library library(source, ports);
  for (const auto& key : TRY(ports.items.keys(source.id))) {
    if (stop.stop_requested()) return cancelled();
    TRY(library.remove(key));
  }
  return {};
}

}  // namespace svea::sync
