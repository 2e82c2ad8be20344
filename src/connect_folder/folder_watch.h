// Says when something in a folder has changed (inotify).
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <thread>

#include "base/unique_fd.h"
#include "connect/connector.h"

namespace svea::connect_folder {

// Of the folder and all folders in it. Changes on another machine's side of a network disk are not seen, and
// neither are folders beyond fs.inotify.max_user_watches: the periodic rescan finds what they hold.
class FolderWatch final : public connect::Watch {
 public:
  // Null when the folder can't be watched. `on_change` must be quick.
  [[nodiscard]] static std::unique_ptr<FolderWatch> start(const std::filesystem::path& folder,
                                                          std::function<void()> on_change);
  ~FolderWatch() override;

 private:
  FolderWatch(UniqueFd events, UniqueFd wake, std::function<void()> on_change);
  void add(const std::filesystem::path& folder);
  void listen(const std::stop_token& stop);
  void read_events();

  UniqueFd events_;
  UniqueFd wake_;  // an eventfd that ends the waiting
  std::function<void()> on_change_;
  std::map<int, std::filesystem::path> folders_;  // by watch; of the listening thread once it runs
  std::jthread thread_;                           // last: it ends before what it uses
};

}  // namespace svea::connect_folder
