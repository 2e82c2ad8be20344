#include "connect_folder/folder_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>

#include <array>
#include <cstring>

#include "connect/names.h"

namespace svea::connect_folder {
namespace {

namespace fs = std::filesystem;

// A file counts when it is closed after writing, not while it grows.
constexpr std::uint32_t k_changes = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE |
                                    IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

}  // namespace

std::unique_ptr<FolderWatch> FolderWatch::start(const fs::path& folder, std::function<void()> on_change) {
  UniqueFd events(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  UniqueFd wake(::eventfd(0, EFD_CLOEXEC));
  std::error_code error;
  if (!events || !wake || !fs::is_directory(folder, error)) return nullptr;
  std::unique_ptr<FolderWatch> watch(
      new FolderWatch(std::move(events), std::move(wake), std::move(on_change)));
  watch->add(folder);
  if (watch->folders_.empty()) return nullptr;
  watch->thread_ = std::jthread([self = watch.get()](const std::stop_token& stop) { self->listen(stop); });
  return watch;
}

FolderWatch::FolderWatch(UniqueFd events, UniqueFd wake, std::function<void()> on_change)
    : events_(std::move(events)), wake_(std::move(wake)), on_change_(std::move(on_change)) {}

FolderWatch::~FolderWatch() {
  thread_.request_stop();
  ::eventfd_write(wake_.get(), 1);
}

void FolderWatch::add(const fs::path& folder) {
  const int watch = ::inotify_add_watch(events_.get(), folder.c_str(), k_changes);
  if (watch < 0) return;
  folders_[watch] = folder;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->is_directory(error) && !entry->is_symlink(error) &&
        !connect::is_temporary(entry->path().filename().string()))
      add(entry->path());
}

void FolderWatch::listen(const std::stop_token& stop) {
  std::array<pollfd, 2> waiting{pollfd{events_.get(), POLLIN, 0}, pollfd{wake_.get(), POLLIN, 0}};
  while (!stop.stop_requested()) {
    ::poll(waiting.data(), waiting.size(), -1);
    if (!stop.stop_requested()) read_events();
  }
}

void FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 64 << 10> buffer;
  bool has_changed = false;
  for (ssize_t size = 0; (size = ::read(events_.get(), buffer.data(), buffer.size())) > 0;) {
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name(event.len > 0 ? buffer.data() + at + sizeof event : "");
      at += static_cast<ssize_t>(sizeof event + event.len);
      if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
      const bool is_folder = (event.mask & IN_ISDIR) != 0;
      const bool is_created_file = (event.mask & IN_CREATE) != 0 && !is_folder;  // it will be closed, too
      if (is_created_file || (!name.empty() && connect::is_temporary(name))) continue;
      has_changed = true;
      if (is_folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0)
        if (const auto folder = folders_.find(event.wd); folder != folders_.end()) add(folder->second / name);
    }
  }
  if (has_changed) on_change_();
}

}  // namespace svea::connect_folder
