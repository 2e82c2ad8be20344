// A record with one source in it, and a shelf of things that it holds. For tests only.
#pragma once

#include "connect/fake_connector.h"
#include "files_disk/disk_files.h"
#include "must.h"
#include "store/memory_record.h"
#include "sync/run.h"
#include "temporary_directory.h"

namespace svea::sync {

struct TestSource {
  TestSource() {
    auto& organisations = record.directory();
    const auto organisation =
        must(organisations.add_organisation({.id = {}, .slug = "solna", .name = "Solna"}));
    const auto space = must(
        organisations.add_space({.id = {}, .organisation = organisation.id, .slug = "alla", .name = "Alla"}));
    reach.spaces = {space.id};
    source.organisation = organisation.id;
    source.space = space.id;
    source.name = "Hyllan";
    source.due_at = clock.now();
    source = must(record.sources().add(source));
  }

  RunEnd run(std::stop_token stop = {}) {
    connect::FakeConnector connector(connectors.shelf);
    return sync::run(source, connector, ports, [](const auto&) {}, [] {}, std::move(stop));
  }
  // Of the documents, sorted.
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto& document : must(record.documents().list({}, reach)).documents)
      all.push_back(document.name);
    std::ranges::sort(all);
    return all;
  }
  void put(const std::string& key, const std::string& content, const std::string& fingerprint) {
    connectors.shelf.things[key] = {content, fingerprint};
  }

  ManualClock clock;
  store::MemoryRecord record;
  TemporaryDirectory directory;
  std::unique_ptr<files_disk::DiskFiles> files = must(files_disk::DiskFiles::open(directory.path()));
  ingest::Originals originals{*files, record.documents(), record.recordings()};
  RunPorts ports{record.source_items(), record.documents(), originals, clock};
  connect::FakeConnectors connectors;
  model::Source source;
  model::Reach reach;
};

}  // namespace svea::sync
