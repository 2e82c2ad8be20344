#include "package/budget.h"

#include "extract/failures.h"

namespace svea::package {

using extract::Failure;

Status Budget::take_bytes(std::uint64_t bytes) {
  exhausted_ = exhausted_ || bytes > bytes_left_;
  if (exhausted_) return extract::fail(Failure::too_large, "unpacked");
  bytes_left_ -= bytes;
  return {};
}

Status Budget::take_file() {
  exhausted_ = exhausted_ || files_left_ == 0;
  if (exhausted_) return extract::fail(Failure::too_many_files);
  --files_left_;
  return {};
}

Status Budget::Level::check() const {
  if (budget_.depth_ <= limits::k_files_nesting_max) return {};
  budget_.exhausted_ = true;
  return extract::fail(Failure::too_nested);
}

}  // namespace svea::package
