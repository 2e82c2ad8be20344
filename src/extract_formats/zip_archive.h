// The ZIP container of DOCX and ODT, read within one budget of unpacked bytes.
#pragma once

#include <zip.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"

namespace svea::extract_formats {

// Borrows the bytes it was opened from.
class ZipArchive {
 public:
  // Errors: file_damaged.
  [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes);

  // A part being unpacked; gone before its archive.
  class Part {
   public:
    // Up to `size` bytes; 0 at the end. Errors: file_damaged, file_too_large (all parts together more than
    // limits::k_unpacked_bytes_max).
    [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size);

   private:
    friend class ZipArchive;
    struct Close {
      void operator()(zip_file_t* file) const { ::zip_fclose(file); }
    };
    Part(zip_file_t* file, std::uint64_t* budget) : file_(file), budget_bytes_(budget) {}

    std::unique_ptr<zip_file_t, Close> file_;
    std::uint64_t* budget_bytes_;
  };

  [[nodiscard]] bool has(const std::string& name) const;
  // None when there is no such part. Errors: file_encrypted, file_damaged, file_too_large by what it says of
  // its size.
  [[nodiscard]] Result<std::optional<Part>> part(const std::string& name);
  // The start of a part, at most `size_max` bytes; "" when there is none or it cannot be read.
  [[nodiscard]] std::string start_of(const std::string& name, std::size_t size_max);

 private:
  struct Discard {
    void operator()(zip_t* archive) const { ::zip_discard(archive); }
  };
  explicit ZipArchive(zip_t* archive) : archive_(archive) {}

  std::unique_ptr<zip_t, Discard> archive_;
  // Apart, so that the archive can move while parts are open.
  std::unique_ptr<std::uint64_t> budget_bytes_ =
      std::make_unique<std::uint64_t>(limits::k_unpacked_bytes_max);
};

}  // namespace svea::extract_formats
