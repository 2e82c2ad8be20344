// A process that stores documents is killed at random moments; what it had acknowledged must be there, and
// whole.
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <random>
#include <sstream>

#include <fmt/format.h>

#include "store/documents_contract.h"
#include "store_sqlite/connection.h"
#include "store_sqlite/sqlite_record.h"
#include "temporary_directory.h"

namespace svea::store_sqlite {
namespace {

constexpr int k_rounds = 12;
constexpr const char* k_data_variable = "SVEA_KILL_TEST_DATA";
constexpr const char* k_pipe_variable = "SVEA_KILL_TEST_PIPE";

// What the victim had acknowledged of each document when it died.
using Acknowledged = std::map<std::int64_t, std::string>;

std::string text_of(model::DocumentId id) {
  return fmt::format("Text om dokument {} ", id.value) + std::string(3000, 'x');
}

class Victim {
 public:
  Victim()
      : record_(must(open_record(::getenv(k_data_variable)))),
        world_(*record_),
        pipe_(std::atoi(::getenv(k_pipe_variable))) {}

  [[noreturn]] void work_until_killed() {
    auto& documents = record_->documents();
    auto& jobs = record_->intake_jobs();
    for (int round = 0;; ++round) {
      std::vector<store::NewDocument> fresh;
      for (int i = 0; i < 4; ++i)
        fresh.push_back(
            store::new_document(world_, fmt::format("n {}/{}", round, i), fmt::format("{}/{}", round, i)));
      for (const auto& added : must(documents.add(fresh))) say("added", added.document.id);

      std::vector<std::pair<model::DocumentId, store::TakenIn>> finished;
      for (const auto& document :
           must(jobs.lease(store::k_noon, store::k_noon + std::chrono::hours{1}, 3, store::k_any_size)))
        finished.emplace_back(document.id, store::taken_in(text_of(document.id)));
      must(jobs.finish(finished));
      for (const auto& [id, taken_in] : finished) say("finished", id);

      const auto id = finished.front().first;
      say("removing", id);
      must(documents.remove(id, world_.reach));
      say("removed", id);
    }
  }

 private:
  void say(const char* what, model::DocumentId id) {
    const auto line = fmt::format("{} {}\n", what, id.value);
    if (::write(pipe_, line.data(), line.size()) < 0) ::_exit(1);
  }

  std::unique_ptr<store::Record> record_;
  store::ContractWorld world_;
  int pipe_;
};

// Reads what the process says until a random moment, kills it, and reads the rest of what it had said.
Acknowledged kill_at_random(pid_t process, int pipe, std::minstd_rand& random) {
  std::string said;
  char buffer[4096];
  const auto read_more = [&] {
    const auto count = ::read(pipe, buffer, sizeof buffer);
    if (count > 0) said.append(buffer, static_cast<std::size_t>(count));
    return count > 0;
  };
  const auto enough = 1 + random() % 1500;  // bytes: up to some ten rounds of the victim's work
  while (said.size() < enough && read_more()) {
  }
  pollfd never{-1, 0, 0};
  ::poll(&never, 1,
         static_cast<int>(random() % 4));  // so that death strikes between acknowledgements as well
  ::kill(process, SIGKILL);
  int status = 0;
  ::waitpid(process, &status, 0);
  CHECK(WIFSIGNALED(status));
  while (read_more()) {
  }
  Acknowledged acknowledged;
  std::istringstream lines(said);
  std::string what;
  for (std::int64_t id = 0; lines >> what >> id;) acknowledged[id] = what;
  return acknowledged;
}

Acknowledged run_and_kill(const TemporaryDirectory& data, std::minstd_rand& random) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const auto process = ::fork();
  if (process == 0) {
    ::close(ends[0]);
    ::setenv(k_data_variable, data.path().c_str(), 1);
    ::setenv(k_pipe_variable, std::to_string(ends[1]).c_str(), 1);
    ::execl("/proc/self/exe", "victim", "--no-skip",
            "--test-case=the victim stores documents until it is killed", nullptr);
    ::_exit(1);
  }
  ::close(ends[1]);
  auto acknowledged = kill_at_random(process, ends[0], random);
  ::close(ends[0]);
  return acknowledged;
}

void check_acknowledged(store::Documents& documents, const model::Reach& reach,
                        const Acknowledged& acknowledged) {
  for (const auto& [id, what] : acknowledged) {
    CAPTURE(id);
    CAPTURE(what);
    const auto document = must(documents.find({id}, reach));
    if (what == "added") CHECK(document);
    if (what == "finished") CHECK((document && document->state == model::DocumentState::ready));
    if (what == "removed") CHECK_FALSE(document);
  }
}

// Whatever was acknowledged or not: each document is received with a job, or ready with its text, passages
// and change.
void check_whole(store::Record& record, const model::Reach& reach) {
  auto& documents = record.documents();
  auto& jobs = record.intake_jobs();
  std::map<model::DocumentId, store::Change> changes;
  for (auto& change : must(documents.changes_after(0, 10'000))) {
    CHECK_FALSE(changes.contains(change.document.id));
    changes[change.document.id] = std::move(change);
  }
  store::DocumentFilter all;
  all.count_max = 10'000;
  std::size_t received = 0;
  for (const auto& document : must(documents.list(all, reach)).documents) {
    if (document.state == model::DocumentState::received) {
      ++received;
      continue;
    }
    const auto text = must(documents.text(document.id, reach));
    REQUIRE(text);
    CHECK(text->text == text_of(document.id));
    CHECK(changes[document.id].passages.size() == 2);
    CHECK_FALSE(changes[document.id].removed);
  }
  CHECK(must(jobs.open_jobs()) == received);
  must(jobs.release_leases());
  CHECK(must(jobs.lease(store::k_noon, store::k_noon + std::chrono::hours{1}, 10'000, store::k_any_size))
            .size() == received);
}

void check_sound(const TemporaryDirectory& data) {
  auto connection = must(Connection::open(data.path() / "svea.db", Connection::Use::read));
  CHECK(must(connection.has_row("SELECT 1 FROM pragma_integrity_check WHERE integrity_check = 'ok'")));
  CHECK_FALSE(must(connection.has_row("SELECT 1 FROM pragma_foreign_key_check")));
}

}  // namespace

TEST_CASE("the victim stores documents until it is killed" * doctest::skip()) {
  if (::getenv(k_data_variable)) Victim().work_until_killed();
}

TEST_CASE("nothing acknowledged is lost and nothing is half-written when the process is killed") {
  std::minstd_rand random(std::random_device{}());
  std::size_t acknowledged_in_all = 0;
  for (int round = 0; round < k_rounds; ++round) {
    const TemporaryDirectory data;
    const auto acknowledged = run_and_kill(data, random);
    acknowledged_in_all += acknowledged.size();
    const auto record = must(open_record(data.path()));
    const auto organisation = must(record->directory().find_organisation("solna"));
    if (!organisation) continue;  // killed before it had begun
    model::Reach reach;
    for (const auto& space : must(record->directory().spaces_of(organisation->id)))
      reach.spaces.push_back(space.id);
    check_acknowledged(record->documents(), reach, acknowledged);
    check_whole(*record, reach);
    check_sound(data);
  }
  CHECK(acknowledged_in_all > 0);
}

}  // namespace svea::store_sqlite
