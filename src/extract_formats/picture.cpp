#include "extract_formats/picture.h"

#include <leptonica/allheaders.h>
#include <tiffio.h>
#include <tiffio.hxx>

#include <cstdint>
#include <spanstream>
#include <string>

#include "base/limits.h"
#include "extract/failures.h"

namespace svea::extract_formats {
namespace {

using extract::Failure;
using namespace std::string_view_literals;

constexpr std::string_view k_tiff = "image/tiff";

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

bool is_tiff(std::string_view bytes) { return picture_media_type(bytes) == k_tiff; }

// Width and height as the file states them.
Result<std::uint64_t> count_dots(std::string_view bytes, int page) {
  int width = 0;
  int height = 0;
  int depth = 0;
  int samples = 0;
  int resolution = 0;
  int is_mapped = 0;
  int format = 0;
  const int failed = is_tiff(bytes)
                         ? readHeaderMemTiff(data_of(bytes), bytes.size(), page - 1, &width, &height, &depth,
                                             &samples, &resolution, &is_mapped, &format)
                         : pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &depth,
                                            &samples, &is_mapped);
  if (failed != 0 || width <= 0 || height <= 0) return extract::fail(Failure::damaged, "picture header");
  return static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
}

}  // namespace

void FreePix::operator()(Pix* pix) const { pixDestroy(&pix); }

void prepare_pictures() {
  setMsgSeverity(L_SEVERITY_NONE);
  TIFFSetErrorHandler(nullptr);
  TIFFSetWarningHandler(nullptr);
}

std::string_view picture_media_type(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return k_tiff;
  return "";
}

Result<int> count_pictures(std::string_view bytes) {
  if (!is_tiff(bytes)) return 1;
  std::ispanstream stream(bytes);
  const std::unique_ptr<TIFF, void (*)(TIFF*)> file(TIFFStreamOpen("picture", &stream), &TIFFClose);
  const int count = file ? static_cast<int>(TIFFNumberOfDirectories(file.get())) : 0;
  if (count == 0) return extract::fail(Failure::damaged, "TIFF");
  return count;
}

Result<Picture> decode_picture(std::string_view bytes, int page) {
  const int count = TRY(count_pictures(bytes));
  if (page < 1 || page > count) return extract::fail(Failure::no_such_page);
  const std::uint64_t dots = TRY(count_dots(bytes, page));
  if (dots > limits::k_picture_pixels_max) return extract::fail(Failure::picture_too_large);
  const Pixels decoded(is_tiff(bytes) ? pixReadMemTiff(data_of(bytes), bytes.size(), page - 1)
                                      : pixReadMem(data_of(bytes), bytes.size()));
  if (!decoded) return extract::fail(Failure::damaged, "picture");
  const int resolution = pixGetXRes(decoded.get());
  Picture picture{Pixels(pixConvertTo8(decoded.get(), 0)), resolution};
  if (!picture.pixels) return extract::fail(Failure::damaged, "picture colours");
  return picture;
}

}  // namespace svea::extract_formats
