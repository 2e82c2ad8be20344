// Packs texts for tests.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

#include "base/check.h"

namespace svea::gzip {

inline std::string packed(std::string_view text) {
  constexpr int k_gzip_window = 15 + 16;
  z_stream stream{};
  check(::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, k_gzip_window, MAX_MEM_LEVEL,
                       Z_DEFAULT_STRATEGY) == Z_OK,
        "zlib packs");
  std::string bytes(::deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  check(::deflate(&stream, Z_FINISH) == Z_STREAM_END, "the bound is enough");
  bytes.resize(stream.total_out);
  ::deflateEnd(&stream);
  return bytes;
}

}  // namespace svea::gzip
