#include "extract_formats/mail_message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "base/limits.h"
#include "extract/failures.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

struct Unref {
  void operator()(void* object) const { ::g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string taken(char* text) {
  const std::unique_ptr<char, void (*)(void*)> owner(text, &::g_free);
  return text == nullptr ? "" : text::to_valid_utf8(text);
}

std::string shown(const char* text) { return text == nullptr ? "" : text::to_valid_utf8(text); }

std::string addresses(GMimeMessage* message, GMimeAddressType type) {
  InternetAddressList* const list = ::g_mime_message_get_addresses(message, type);
  return list == nullptr ? "" : taken(::internet_address_list_to_string(list, nullptr, FALSE));
}

std::string sent(GMimeMessage* message) {
  GDateTime* const date = ::g_mime_message_get_date(message);
  return date == nullptr ? "" : taken(::g_date_time_format(date, "%Y-%m-%d %H:%M"));
}

// What `write` writes, counted. Lines end as they do in the message.
template <typename Write>
Result<std::string> written(package::Budget& budget, const Write& write) {
  const Owned<GMimeStream> stream(::g_mime_stream_mem_new());
  if (write(stream.get()) < 0) return extract::fail(extract::Failure::damaged, "mail part");
  const GByteArray* const bytes = ::g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  TRY(budget.take_bytes(bytes->len));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

Result<std::string> content_of(GMimePart* part, package::Budget& budget) {
  GMimeDataWrapper* const content = ::g_mime_part_get_content(part);
  if (content == nullptr) return "";
  return written(budget, [&](GMimeStream* to) { return ::g_mime_data_wrapper_write_to_stream(content, to); });
}

// Walks the parts of a message and sorts them.
class Parts {
 public:
  Parts(MailMessage& mail, package::Budget& budget) : mail_(mail), budget_(budget) {}

  Status visit(GMimeObject* object, std::size_t depth = 0) {
    if (object == nullptr) return {};
    if (depth > limits::k_nesting_max) return extract::fail(extract::Failure::too_deep, "mail");
    if (GMIME_IS_MULTIPART(object)) return visit_parts(GMIME_MULTIPART(object), depth);
    if (GMIME_IS_MESSAGE_PART(object)) return add_message(GMIME_MESSAGE_PART(object));
    return GMIME_IS_PART(object) ? add_part(GMIME_PART(object)) : Status{};
  }

 private:
  Status visit_parts(GMimeMultipart* parts, std::size_t depth) {
    const int count = ::g_mime_multipart_get_count(parts);
    const auto type = ::g_mime_object_get_content_type(GMIME_OBJECT(parts));
    if (::g_mime_content_type_is_type(type, "multipart", "alternative") != 0) {
      int best = count - 1;  // the last is the richest (RFC 2046, 5.1.4)
      while (best > 0 && !is_readable(::g_mime_multipart_get_part(parts, best))) --best;
      return count > 0 ? visit(::g_mime_multipart_get_part(parts, best), depth + 1) : Status{};
    }
    const bool is_signed = ::g_mime_content_type_is_type(type, "multipart", "signed") != 0;
    for (int i = 0; i < (is_signed ? std::min(count, 1) : count); ++i)
      TRY(visit(::g_mime_multipart_get_part(parts, i), depth + 1));
    return {};
  }

  static bool is_readable(GMimeObject* object) {
    const auto type = ::g_mime_object_get_content_type(object);
    return GMIME_IS_MULTIPART(object) || ::g_mime_content_type_is_type(type, "text", "html") != 0 ||
           ::g_mime_content_type_is_type(type, "text", "plain") != 0;
  }

  Status add_message(GMimeMessagePart* part) {
    GMimeMessage* const message = ::g_mime_message_part_get_message(part);
    if (message == nullptr) return {};
    const std::string subject = shown(::g_mime_message_get_subject(message));
    std::string bytes = TRY(written(budget_, [&](GMimeStream* to) {
      return ::g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, to);
    }));
    mail_.attachments.push_back({subject.empty() ? "meddelande.eml" : subject, std::move(bytes)});
    return {};
  }

  Status add_part(GMimePart* part) {
    const auto type = ::g_mime_object_get_content_type(GMIME_OBJECT(part));
    const std::string name = shown(::g_mime_part_get_filename(part));
    const bool is_html = ::g_mime_content_type_is_type(type, "text", "html") != 0;
    const bool is_text = is_html || ::g_mime_content_type_is_type(type, "text", "plain") != 0;
    const bool is_attached = ::g_mime_part_is_attachment(part) != 0 || !name.empty();
    if (is_text && !is_attached) {
      const std::string charset = shown(::g_mime_content_type_get_parameter(type, "charset"));
      mail_.body.push_back({is_html, charset, TRY(content_of(part, budget_))});
      return {};
    }
    const bool is_in_text = ::g_mime_part_get_content_id(part) != nullptr &&
                            ::g_mime_content_type_is_type(type, "image", "*") != 0;
    const bool is_signature = ::g_mime_content_type_is_type(type, "application", "pgp-signature") != 0 ||
                              ::g_mime_content_type_is_type(type, "application", "pkcs7-signature") != 0 ||
                              ::g_mime_content_type_is_type(type, "application", "x-pkcs7-signature") != 0;
    if (is_in_text || is_signature) return {};
    mail_.attachments.push_back({name.empty() ? "bilaga" : name, TRY(content_of(part, budget_))});
    return {};
  }

  MailMessage& mail_;
  package::Budget& budget_;
};

}  // namespace

void prepare_mail() { ::g_mime_init(); }

Result<MailMessage> parse_mail(std::string_view bytes, package::Budget& budget) {
  TRY(budget.take_bytes(bytes.size()));
  const Owned<GMimeStream> stream(::g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(::g_mime_parser_new_with_stream(stream.get()));
  const std::unique_ptr<GMimeParserOptions, void (*)(GMimeParserOptions*)> options(
      ::g_mime_parser_options_new(), &::g_mime_parser_options_free);
  const char* charsets[] = {"utf-8", "windows-1252",
                            nullptr};  // of header fields that are not encoded at all
  ::g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
  const Owned<GMimeMessage> message(::g_mime_parser_construct_message(parser.get(), options.get()));
  if (!message) return extract::fail(extract::Failure::damaged, "mail");

  MailMessage mail;
  mail.subject = shown(::g_mime_message_get_subject(message.get()));
  mail.from = addresses(message.get(), GMIME_ADDRESS_TYPE_FROM);
  mail.to = addresses(message.get(), GMIME_ADDRESS_TYPE_TO);
  mail.copy_to = addresses(message.get(), GMIME_ADDRESS_TYPE_CC);
  mail.sent = sent(message.get());
  TRY(Parts(mail, budget).visit(::g_mime_message_get_mime_part(message.get())));
  return mail;
}

}  // namespace svea::extract_formats
