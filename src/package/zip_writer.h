// Writes a ZIP archive, from nothing or over one that is there.
#pragma once

#include <zip.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::package {

// The same parts in the same order always give the same bytes: every new part has the same date. Parts of the
// archive below that are not put again keep their bytes and their order.
class ZipWriter {
 public:
  // Over a copy of `archive`; "" begins from nothing. Errors: file_damaged.
  [[nodiscard]] static Result<ZipWriter> over(std::string_view archive);

  // Replaces the part of that name, or adds it at the end. Errors: internal.
  [[nodiscard]] Status put(const std::string& name, std::string content);
  // The same without packing it, as OpenDocument asks for its first part.
  [[nodiscard]] Status put_unpacked(const std::string& name, std::string content);
  [[nodiscard]] bool has(const std::string& name) const;
  // The whole archive. Errors: file_damaged when what lies below cannot be copied.
  [[nodiscard]] Result<std::string> finish() &&;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { ::zip_discard(archive); }
  };
  struct Free {
    void operator()(zip_source_t* source) const { ::zip_source_free(source); }
  };
  ZipWriter(zip_source_t* target, zip_t* archive) : target_(target), archive_(archive) {}
  Status put(const std::string& name, std::string content, int method);

  std::unique_ptr<zip_source_t, Free> target_;
  std::deque<std::string> contents_;  // libzip reads them when it finishes
  std::unique_ptr<zip_t, Discard> archive_;
};

}  // namespace svea::package
