// What every implementation of store::Documents keeps when many threads use it at once. For tests only; call
// from a TEST_CASE with a new record. Run it under ThreadSanitizer.
#pragma once

#include <atomic>
#include <set>
#include <thread>

#include "store/documents_contract.h"

namespace svea::store {

// Threads that add, take in, remove and read the same documents. Failures are counted rather than checked in
// place, since doctest's checks belong to the test's own thread.
class Crowd {
 public:
  static constexpr int k_adders = 2;
  static constexpr int k_batches = 15;
  static constexpr int k_documents_per_batch = 4;
  static constexpr std::size_t k_documents = std::size_t{k_adders} * k_batches * k_documents_per_batch;

  explicit Crowd(Record& record)
      : documents_(record.documents()), jobs_(record.intake_jobs()), world_(record) {}

  void run() {
    {
      std::vector<std::jthread> readers;
      readers.emplace_back([this](const std::stop_token& stop) { follow_the_feed(stop); });
      readers.emplace_back([this](const std::stop_token& stop) { look_around(stop); });
      std::vector<std::jthread> writers;
      for (int adder = 0; adder < k_adders; ++adder) writers.emplace_back([this, adder] { add(adder); });
      for (int worker = 0; worker < 2; ++worker) writers.emplace_back([this] { take_in_all(); });
      writers.clear();  // joins; then the readers are told to stop
    }
    CHECK(faults_ == 0);
    CHECK(taken_in_ == k_documents);
    CHECK(must(jobs_.open_jobs()) == 0);
    CHECK(must(documents_.list({}, world_.reach)).total == k_documents - removed_);
    const auto changes = must(documents_.changes_after(0, 10'000));
    CHECK(changes.size() == k_documents);
    CHECK(std::ranges::count(changes, true, &Change::removed) == static_cast<std::ptrdiff_t>(removed_));
  }

 private:
  void expect(bool holds) { faults_ += !holds; }

  void add(int adder) {
    for (int batch = 0; batch < k_batches; ++batch) {
      std::vector<NewDocument> fresh;
      for (int i = 0; i < k_documents_per_batch; ++i) {
        const auto name = std::to_string(adder) + "/" + std::to_string(batch) + "/" + std::to_string(i);
        fresh.push_back({world_.organisation.id, world_.space.id, name, "hash of " + name, 1, k_noon});
      }
      const auto added = documents_.add(fresh);
      expect(added.has_value());
      for (const auto& one : *added) expect(!one.was_there);
    }
  }

  // Leases, finishes, and removes every fifth document.
  void take_in_all() {
    while (taken_in_ < k_documents && faults_ == 0) {
      const auto leased = jobs_.lease(k_noon, k_noon + std::chrono::hours{1}, 3, k_any_size);
      expect(leased.has_value());
      std::vector<std::pair<model::DocumentId, TakenIn>> finished;
      for (const auto& document : *leased)
        finished.emplace_back(document.id, taken_in("Text om " + document.name));
      expect(jobs_.finish(finished).has_value());
      for (const auto& document : *leased)
        if (document.id.value % 5 == 0) {
          expect(documents_.remove(document.id, world_.reach).value_or(false));
          ++removed_;
        }
      taken_in_ += leased->size();
    }
  }

  // A follower sees every change once, in order, and each document whole.
  void follow_the_feed(const std::stop_token& stop) {
    model::Seq seq = 0;
    std::set<model::DocumentId> ready;
    while (!stop.stop_requested()) {
      const auto changes = documents_.changes_after(seq, 7);
      expect(changes.has_value());
      for (const auto& change : *changes) {
        expect(change.document.seq > seq);
        seq = change.document.seq;
        expect(change.removed || ready.insert(change.document.id).second);
        expect(change.passages.size() == (change.removed ? 0 : 2));
      }
    }
  }

  void look_around(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      const auto page = documents_.list({}, world_.reach);
      expect(page.has_value() && page->documents.size() <= page->total);
      std::vector<model::DocumentId> ids;
      for (const auto& document : page->documents) ids.push_back(document.id);
      const auto readable = documents_.still_readable(ids, world_.reach);
      expect(readable.has_value() && readable->size() <= ids.size());
      if (ids.empty()) continue;
      const auto found = documents_.find(ids.front(), world_.reach);
      expect(found.has_value());
      expect(documents_.text(ids.front(), world_.reach).has_value());
    }
  }

  Documents& documents_;
  IntakeJobs& jobs_;
  ContractWorld world_;
  std::atomic<int> faults_ = 0;
  std::atomic<std::size_t> taken_in_ = 0;
  std::atomic<std::size_t> removed_ = 0;
};

}  // namespace svea::store
