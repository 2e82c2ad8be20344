#include "package/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include "extract/failures.h"

namespace svea::package {
namespace {

// Levels, identities and where lists start; what is beyond is damage, and sums of such numbers overflow.
constexpr int k_number_max = 1'000'000'000;

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

}  // namespace

Result<std::optional<XmlStream>> XmlStream::open(ZipArchive& archive, const std::string& part) {
  auto found = TRY(archive.part(part));
  if (!found) return std::nullopt;
  return XmlStream(Source{std::move(found), {}});
}

XmlStream::XmlStream(std::string_view bytes) : XmlStream(Source{std::nullopt, bytes}) {}

XmlStream::XmlStream(Source source) : source_(std::make_unique<Source>(std::move(source))) {
  constexpr int k_options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  reader_.reset(::xmlReaderForIO(&XmlStream::read, nullptr, source_.get(), nullptr, nullptr, k_options));
  if (reader_) ::xmlTextReaderSetStructuredErrorHandler(reader_.get(), [](void*, xmlErrorPtr) {}, nullptr);
}

int XmlStream::read(void* source, char* buffer, int size) {
  auto& from = *static_cast<Source*>(source);
  if (!from.part) {
    const std::size_t taken = std::min(from.bytes.size(), static_cast<std::size_t>(size));
    std::memcpy(buffer, from.bytes.data(), taken);
    from.bytes.remove_prefix(taken);
    return static_cast<int>(taken);
  }
  const auto got = from.part->read(buffer, static_cast<std::size_t>(size));
  if (got) return static_cast<int>(*got);
  from.failed = got.error();
  return -1;
}

Result<XmlEvent> XmlStream::next() {
  if (std::exchange(at_end_of_empty_, false)) return XmlEvent::end;
  for (;;) {
    const int result = reader_ ? ::xmlTextReaderRead(reader_.get()) : -1;
    if (source_->failed) return std::unexpected(*source_->failed);
    if (result < 0) return extract::fail(extract::Failure::damaged, "XML");
    if (result == 0) return XmlEvent::done;
    switch (::xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        if (static_cast<std::size_t>(::xmlTextReaderDepth(reader_.get())) >= limits::k_nesting_max)
          return extract::fail(extract::Failure::too_deep, "XML");
        at_end_of_empty_ = ::xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return XmlEvent::start;
      case XML_READER_TYPE_END_ELEMENT:
        return XmlEvent::end;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return XmlEvent::text;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        return extract::fail(extract::Failure::damaged, "document type in XML");
      default:
        break;  // comments, processing instructions
    }
  }
}

Status XmlStream::skip() {
  for (int depth = 1; depth > 0;) {
    switch (TRY(next())) {
      case XmlEvent::start:
        ++depth;
        break;
      case XmlEvent::end:
        --depth;
        break;
      case XmlEvent::text:
        break;
      case XmlEvent::done:
        return {};
    }
  }
  return {};
}

std::string_view XmlStream::name() const { return view_of(::xmlTextReaderConstLocalName(reader_.get())); }

std::optional<std::string> XmlStream::attribute(std::string_view name) const {
  std::optional<std::string> value;
  while (!value && ::xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
    if (this->name() == name) value = view_of(::xmlTextReaderConstValue(reader_.get()));
  ::xmlTextReaderMoveToElement(reader_.get());
  return value;
}

std::vector<std::pair<std::string, std::string>> XmlStream::attributes() const {
  std::vector<std::pair<std::string, std::string>> all;
  while (::xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
    if (::xmlTextReaderIsNamespaceDecl(reader_.get()) != 1)
      all.emplace_back(view_of(::xmlTextReaderConstName(reader_.get())),
                       view_of(::xmlTextReaderConstValue(reader_.get())));
  ::xmlTextReaderMoveToElement(reader_.get());
  return all;
}

std::optional<std::string> XmlStream::prefixed_attribute(std::string_view name) const {
  std::optional<std::string> value;
  while (!value && ::xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
    if (this->name() == name && ::xmlTextReaderConstPrefix(reader_.get()) != nullptr)
      value = view_of(::xmlTextReaderConstValue(reader_.get()));
  ::xmlTextReaderMoveToElement(reader_.get());
  return value;
}

std::optional<int> XmlStream::number(std::string_view name) const {
  const auto value = attribute(name);
  if (!value) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  return error == std::errc{} && std::abs(number) <= k_number_max ? std::optional(number) : std::nullopt;
}

std::string_view XmlStream::text() const { return view_of(::xmlTextReaderConstValue(reader_.get())); }

}  // namespace svea::package
