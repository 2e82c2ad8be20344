#include "one_shot.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>

#include <fmt/format.h>

#include "converter.h"
#include "json/json.h"
#include "model/block_slugs.h"
#include "read_document.h"

namespace svea::extract_app {
namespace {

json::Object head_of(const extract::ExtractedDocument& document) {
  json::Array pages_to_read(document.pages_to_read.begin(), document.pages_to_read.end());
  return {{"media_type", document.media_type},
          {"title", document.title},
          {"author", document.author},
          {"date", document.date},
          {"language", document.language},
          {"pages", document.pages},
          {"pages_to_read", std::move(pages_to_read)},
          {"blocks", document.blocks.size()}};
}

json::Object head_of(const extract::ReadPage& page) {
  return {{"confidence", page.confidence}, {"blocks", page.blocks.size()}};
}

template <typename T>
std::string lines_of(const T& read) {
  std::string lines = json::serialise(head_of(read)) + '\n';
  for (const extract::ExtractedBlock& block : read.blocks)
    lines += json::serialise(json::Object{{"kind", slug_of(block.kind)},
                                          {"level", block.level},
                                          {"page", block.page},
                                          {"text", block.text}}) +
             '\n';
  return lines;
}

std::string line_of(const Error& error) {
  return json::serialise(json::Object{{"code", error.code},
                                      {"detail", error.sentence.sv},
                                      {"detail_en", error.sentence.en},
                                      {"cause", error.detail}}) +
         '\n';
}

// The exit status.
template <typename T>
int write_outcome(const Result<T>& outcome) {
  write_all(STDOUT_FILENO, outcome ? lines_of(*outcome) : line_of(outcome.error()));
  return outcome ? 0 : 1;
}

// Whether a process behind the wall is ended for `attempt`, or told no.
bool is_prevented(const extract_sandbox::Wall& wall, const std::function<bool()>& attempt) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(wall.enter() && !attempt() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) || WEXITSTATUS(status) == 0;
}

}  // namespace

int read_stdin(extract_formats::DocumentReader& reader, const extract_sandbox::Wall& wall,
               const std::optional<LibreOffice>& office, const Wish& wish) {
  if (wish.page > 0) reader.prepare_pages();
  if (office) convert_with(*office, reader);
  if (const auto entered = wall.enter(); !entered) {
    write_all(STDERR_FILENO, line_of(entered.error()));
    return 2;
  }
  if (wish.page > 0) return write_outcome(read_page(reader, STDIN_FILENO, wish.page));
  return write_outcome(read_document(reader, STDIN_FILENO, wish.file_name));
}

int check_wall(const extract_sandbox::Wall& wall) {
  fmt::print("Landlock: {}\n", wall.landlock_abi() > 0
                                   ? fmt::format("ABI {}", wall.landlock_abi())
                                   : "not in this kernel; opening files is forbidden altogether");
  const bool no_network = is_prevented(wall, [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; });
  const bool no_files = is_prevented(wall, [] { return ::open("/etc/passwd", O_RDONLY) >= 0; });
  const bool no_programs = is_prevented(wall, [] { return ::execl("/bin/true", "true", nullptr) == 0; });
  fmt::print("network: {}\nfiles: {}\nprograms: {}\n", no_network ? "closed" : "OPEN",
             no_files ? "closed" : "OPEN", no_programs ? "closed" : "OPEN");
  fmt::print("LibreOffice: {}\n", LibreOffice::about());
  return no_network && no_files && no_programs ? 0 : 2;
}

}  // namespace svea::extract_app
