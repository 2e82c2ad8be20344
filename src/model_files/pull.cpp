#include "model_files/pull.h"

#include <algorithm>
#include <limits>

#include "model_files/errors.h"
#include "model_files/fetch.h"
#include "model_files/licence.h"
#include "model_files/limits.h"
#include "model_files/part_file.h"

namespace svea::model_files {
namespace {

// No limit on the whole: a large model over a slow line takes a day.
const http_client::Settings k_settings{.total_timeout = std::chrono::milliseconds{0},
                                       .idle_timeout = k_silence_max,
                                       .response_bytes_max = std::numeric_limits<std::size_t>::max()};

Result<std::string> checksum_of(std::string text) {
  constexpr std::size_t k_digits = 64;
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'F' ? char(c + 32) : c; });
  const bool is_hex = text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!text.empty() && (text.size() != k_digits || !is_hex)) return fail_checksum_invalid();
  return text;
}

Result<RemoteFile> find_remote(const Hub& hub, const PullRequest& request, const std::stop_token& stop) {
  const auto source = TRY(parse_source(request.source));
  const auto wanted = TRY(checksum_of(request.sha256));
  RemoteFile remote;
  if (const auto* url = std::get_if<http_client::Url>(&source)) {
    remote.url = url->text();
    remote.file = url->path;
  } else {
    remote = TRY(hub.find(std::get<HubSource>(source), stop));
  }
  if (!wanted.empty() && !remote.sha256.empty() && wanted != remote.sha256)
    return fail_checksum(wanted, remote.sha256);
  if (!wanted.empty()) remote.sha256 = wanted;
  return remote;
}

// Asks at most once for each licence; an open one needs no answer.
class Licences {
 public:
  explicit Licences(PullListener& listener) : listener_(listener) {}

  Status accept(const std::string& licence) {
    if (is_open_licence(licence) || licence == accepted_) return {};
    if (!listener_.accepts_licence(licence)) return fail_licence(licence);
    accepted_ = licence;
    return {};
  }

 private:
  PullListener& listener_;
  std::optional<std::string> accepted_;
};

// None: it is to be fetched.
Result<std::optional<Pulled>> find_here(const ModelFolder& folder, const std::string& name,
                                        const PullRequest& request, const RemoteFile& remote) {
  std::error_code error;
  if (!std::filesystem::exists(folder.file_of(name), error)) return std::nullopt;
  auto file = TRY(folder.find(name));
  const bool is_same = file.origin && file.origin->source == request.source &&
                       (remote.sha256.empty() || remote.sha256 == file.origin->sha256);
  if (!is_same) return fail_there_already(name);
  return Pulled{.file = std::move(file), .was_there = true};
}

// The whole file, in `part`.
Status complete(PartFile& part, const std::string& source, const RemoteFile& remote, PullListener& listener,
                const std::stop_token& stop) {
  const bool is_another = part.state().source != source ||
                          (remote.bytes > 0 && part.state().bytes > 0 && part.state().bytes != remote.bytes);
  if (part.bytes() > 0 && is_another) TRY(part.restart({}));
  const auto reading = [&](std::uint64_t done) {
    listener.on_progress(PullStep::reading, done, part.bytes());
  };
  TRY(part.check_in(reading, stop));
  if (part.bytes() > 0 && part.bytes() == part.state().bytes) return {};
  const http_client::Client client(k_settings);
  return fetch_all(
      {.client = client,
       .remote = remote,
       .source = source,
       .part = part,
       .on_progress = [&](auto done, auto total) { listener.on_progress(PullStep::fetching, done, total); },
       .on_restart = [&] { listener.on_restart(); }},
      stop);
}

// What is wrong with a file, rather than with the way it came.
bool spoils_the_file(const Error& error) {
  return error.code == "model_not_gguf" || error.code == "model_too_large" || error.code == "model_damaged" ||
         error.code == "model_truncated" || error.code == "model_checksum_wrong";
}

Result<gguf::Facts> check(const PartFile& part, const std::string& sha256, const RemoteFile& remote) {
  if (!remote.sha256.empty() && sha256 != remote.sha256) return fail_checksum(remote.sha256, sha256);
  return gguf::read_facts(part.path());
}

}  // namespace

Result<Pulled> pull(const ModelFolder& folder, const Hub& hub, const Clock& clock, const PullRequest& request,
                    PullListener& listener, const std::stop_token& stop) {
  if (!request.name.empty() && !is_valid_name(request.name)) return fail_name_invalid();
  const auto remote = TRY(find_remote(hub, request, stop));
  const std::string name = request.name.empty() ? TRY(name_of_file(remote.file)) : request.name;
  if (auto here = TRY(find_here(folder, name, request, remote))) return std::move(*here);
  listener.on_found(remote);
  Licences licences(listener);
  if (!remote.licence.empty()) TRY(licences.accept(remote.licence));

  auto part = TRY(PartFile::open(folder.file_of(name).string() + ".part", name));
  const auto fetched = complete(part, request.source, remote, listener, stop);
  const auto sha256 = part.sha256();
  const auto facts = fetched ? check(part, sha256, remote) : std::unexpected(fetched.error());
  if (!facts && spoils_the_file(facts.error())) part.remove();
  const auto known = TRY(facts);
  if (!known.licence.empty() || remote.licence.empty()) TRY(licences.accept(known.licence));

  const Origin origin{request.source, sha256, remote.licence.empty() ? known.licence : remote.licence,
                      clock.now()};
  TRY(folder.write_origin(name, origin));
  TRY(part.move_to(folder.file_of(name)));
  return Pulled{.file = TRY(folder.find(name))};
}

}  // namespace svea::model_files
