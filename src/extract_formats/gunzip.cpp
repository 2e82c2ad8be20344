#include "extract_formats/gunzip.h"

#include <zlib.h>

#include <array>
#include <memory>

#include "extract/failures.h"

namespace svea::extract_formats {

Result<std::string> gunzip(std::string_view packed, std::size_t bytes_max) {
  constexpr int k_gzip_window = 15 + 16;
  z_stream stream{};
  if (::inflateInit2(&stream, k_gzip_window) != Z_OK)
    return extract::fail(extract::Failure::too_large, "zlib");
  const std::unique_ptr<z_stream, decltype(&::inflateEnd)> end(&stream, &::inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string unpacked;
  std::array<char, 64 << 10> buffer;
  for (int result = Z_OK; result != Z_STREAM_END;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = buffer.size();
    result = ::inflate(&stream, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END) return extract::fail(extract::Failure::damaged, "gzip");
    unpacked.append(buffer.data(), buffer.size() - stream.avail_out);
    if (unpacked.size() > bytes_max) return extract::fail(extract::Failure::too_large, "gzip");
  }
  return unpacked;
}

}  // namespace svea::extract_formats
