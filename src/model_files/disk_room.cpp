#include "model_files/disk_room.h"

#include <algorithm>

#include "model_files/limits.h"

namespace svea::model_files {

std::uint64_t usable_bytes(const std::filesystem::path& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  if (error) return 0;
  const auto left = std::min<std::uint64_t>(k_room_left_bytes, space.capacity / k_room_left_parts);
  return space.available > left ? space.available - left : 0;
}

}  // namespace svea::model_files
