#include "gzip/gunzip.h"

#include <fmt/format.h>
#include <zlib.h>

#include <array>
#include <memory>

namespace svea::gzip {
namespace {

std::unexpected<Error> damaged() {
  return fail(ErrorKind::invalid_input, "gzip_damaged",
              {"Filen är packad med gzip men skadad eller avklippt. Hämta eller packa den på nytt.",
               "The file is packed with gzip but damaged or cut off. Fetch or pack it again."});
}

std::unexpected<Error> too_large(std::size_t bytes_max) {
  const auto megabytes = bytes_max >> 20;
  return fail(
      ErrorKind::too_large, "gzip_too_large",
      {fmt::format("Filen blir större än {} MB när den packas upp. Dela den i mindre delar.", megabytes),
       fmt::format("The file is larger than {} MB when unpacked. Split it into smaller parts.", megabytes)});
}

}  // namespace

Result<std::string> gunzip(std::string_view packed, std::size_t bytes_max) {
  // Packed text is never longer than its unpacked form by more than a thousandth.
  if (packed.size() > bytes_max + (bytes_max >> 10) + 64) return too_large(bytes_max);
  constexpr int k_gzip_window = 15 + 16;
  z_stream stream{};
  if (::inflateInit2(&stream, k_gzip_window) != Z_OK) return fail_internal("inflateInit2");
  const std::unique_ptr<z_stream, decltype(&::inflateEnd)> end(&stream, &::inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string unpacked;
  std::array<char, 64 << 10> buffer;
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = buffer.size();
    const int result = ::inflate(&stream, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END) return damaged();
    unpacked.append(buffer.data(), buffer.size() - stream.avail_out);
    if (unpacked.size() > bytes_max) return too_large(bytes_max);
    if (result == Z_OK) continue;
    if (!is_gzip(packed.substr(packed.size() - stream.avail_in))) return unpacked;
    if (::inflateReset(&stream) != Z_OK) return damaged();
  }
}

}  // namespace svea::gzip
