// A source: where documents come from by themselves, and what became of each of its items.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"

namespace svea::model {

using SourceId = Id<struct SourceTag>;

// One source's items: a large authority's whole website. Their keys are held in memory while it is
// synchronised.
inline constexpr std::int64_t k_source_items_max = 100'000;

enum class SourceKind {
  folder,     // on the server's own disks
  website,    // its sitemap, or its pages by their links
  feed,       // RSS or Atom
  webdav,     // a folder of a WebDAV server, such as Nextcloud's
  riksdagen,  // statutes and other documents of the Riksdag's open data
  catalogue,  // the files of a DCAT-AP catalogue, such as dataportal.se's
};

struct SourceSettings {
  std::string address;               // an absolute path, or an http(s) address
  std::string user;                  // to sign in with; "" nobody
  std::string sealed_password;       // crypto/sealed_box.h; "" none
  std::vector<std::string> include;  // patterns (connect/patterns.h) of names to take; none: all
  std::vector<std::string> exclude;  // patterns of names to leave out
  std::vector<std::string> hosts;    // besides that of `address`, where pages and files may lie
  std::vector<std::string> types;    // riksdagen: kinds of documents ("sfs", "prop"); none: statutes
  int depth = 3;                     // website: links from its first page that are followed
  std::int64_t items_max = 10'000;   // 1–k_source_items_max; a source with more is an error
  int requests_per_minute = 60;      // 1–6000; a longer Crawl-delay of the server's own counts more
  bool private_network = false;      // addresses inside the operator's network may be visited

  friend bool operator==(const SourceSettings&, const SourceSettings&) = default;
};

// What a run by hand was asked to do differently.
struct RunWish {
  std::int64_t limit = 0;        // so many documents at most; 0: all
  std::string since{};           // only what was published or changed from this day on, "2024-01-31"; "": all
  bool accept_removals = false;  // what is gone is removed even when it is suspiciously much
};

// Counts items, of the run that goes on or of the last one.
struct RunCounts {
  std::int64_t expected = 0;  // as the source says, 0 when it doesn't
  std::int64_t found = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t removed = 0;
  std::int64_t failed = 0;

  friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

// The life of a source:  waiting → queued → running → waiting;  waiting | queued | running → removing → gone
enum class SourceState {
  waiting,   // for its time, or for a wish
  queued,    // somebody wished a run
  running,   // one run at a time
  removing,  // gone to everybody; its documents are being removed
};

struct Source {
  SourceId id;
  OrganisationId organisation;
  SpaceId space;
  SourceKind kind = SourceKind::folder;
  std::string name;  // unique in the space; the documents' names begin with it
  SourceSettings settings;
  int interval_minutes = 24 * 60;  // from the end of a run to the next; 0: only when somebody wishes it
  bool paused = false;             // runs only when somebody wishes it

  SourceState state = SourceState::waiting;
  RunWish wish;
  RunCounts counts;
  std::optional<Error> error;  // why the last run did not reach its end
  Time due_at{};               // of the next run by itself; zero: none
  Time started_at{};           // of the run that goes on or of the last one; zero: none yet
  Time ended_at{};             // zero while the first one goes on
};

// Where a document was fetched, and on which terms: shown with it, and kept when the source is removed.
struct Origin {
  std::string url{};        // where a person finds it; "" for files of folders
  std::string licence{};    // name or address of the licence; "" when the source doesn't say
  std::string publisher{};  // ""  likewise
  std::string published{};  // the day, "2024-01-31"; "" likewise
};

// What is kept of one thing that the source holds.
struct SourceItem {
  SourceId source;
  std::string key;          // the source's own name of it: stays when its content changes
  std::string name;         // a path, '/' between folders
  std::string fingerprint;  // changes when the content does; "" when only fetching it tells
  std::string memo;         // the connector's own note, for the next run
  DocumentId document;      // zero: none
  bool is_owned = false;    // the document came through this item: it goes with it
  std::optional<Error>
      error{};  // why it could not be fetched; then `fingerprint` is of what was fetched last
};

}  // namespace svea::model
