// Any bytes as a mail, its attachments as mails and text files.
#include <cstddef>
#include <cstdint>

#include "extract_formats/mail_header.h"
#include "extract_formats/mail_message.h"
#include "extract_formats/mail_reader.h"
#include "extract_formats/text_reader.h"
#include "text/unicode.h"

using namespace svea::extract_formats;

namespace {

using Document = svea::Result<svea::extract::ExtractedDocument>;

Document read(std::string_view bytes, const Decoders& decoders, svea::package::Budget& budget) {
  const ReadFile read_inside = [&](std::string_view inside, std::string_view) {
    return is_mail(inside) ? read(inside, decoders, budget) : read_text(svea::text::to_valid_utf8(inside));
  };
  return read_mail(bytes, decoders, budget, read_inside);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Decoders decoders = [] {
    prepare_mail();
    return Decoders();
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)is_mail(bytes);
  svea::package::Budget budget;
  (void)read(bytes, decoders, budget);
  return 0;
}
