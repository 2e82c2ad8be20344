// A ZIP archive, of office documents and of files, read within a budget of unpacked bytes.
#pragma once

#include <zip.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "package/budget.h"

namespace svea::package {

// Borrows the bytes and the budget it was opened with.
class ZipArchive {
 public:
  // Errors: file_damaged.
  [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes, Budget& budget);

  // A part being unpacked; gone before its archive.
  class Part {
   public:
    // Up to `size` bytes; 0 at the end. Errors: file_damaged, file_too_large (the budget is
    // spent).
    [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size);

   private:
    friend class ZipArchive;
    struct Close {
      void operator()(zip_file_t* file) const { ::zip_fclose(file); }
    };
    Part(zip_file_t* file, Budget& budget) : file_(file), budget_(&budget) {}

    std::unique_ptr<zip_file_t, Close> file_;
    Budget* budget_;
  };

  [[nodiscard]] bool has(const std::string& name) const;
  [[nodiscard]] std::uint64_t entries() const;
  // The path of the entry at `index`, less than entries(), as UTF-8; folders end with "/".
  [[nodiscard]] std::string name_at(std::uint64_t index) const;
  // None when there is no such part. Errors: file_encrypted, file_damaged, file_too_large by what it says of
  // its size.
  [[nodiscard]] Result<std::optional<Part>> part(const std::string& name);
  // All of a part. None when there is no such part. Errors: as part() and Part::read().
  [[nodiscard]] Result<std::optional<std::string>> bytes_of(const std::string& name);
  // All of the entry at `index`, less than entries(). Errors: as bytes_of().
  [[nodiscard]] Result<std::string> bytes_at(std::uint64_t index);
  // The start of a part, at most `size_max` bytes; "" when there is none or it cannot be read.
  [[nodiscard]] std::string start_of(const std::string& name, std::size_t size_max);

 private:
  struct Discard {
    void operator()(zip_t* archive) const { ::zip_discard(archive); }
  };
  ZipArchive(zip_t* archive, Budget& budget) : archive_(archive), budget_(&budget) {}

  Result<Part> part_at(std::uint64_t index);

  std::unique_ptr<zip_t, Discard> archive_;
  Budget* budget_;
};

}  // namespace svea::package
