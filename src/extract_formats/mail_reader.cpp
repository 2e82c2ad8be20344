#include "extract_formats/mail_reader.h"

#include <fmt/format.h>

#include "extract_formats/html_reader.h"
#include "extract_formats/mail_message.h"
#include "extract_formats/text_reader.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

std::string header_lines(const MailMessage& mail) {
  std::string lines;
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) lines += fmt::format("{}: {}\n", label, value);
  };
  add("Från", mail.from);
  add("Till", mail.to);
  add("Kopia", mail.copy_to);
  add("Datum", mail.sent);
  return lines;
}

Status add_text(const MailText& text, const Decoders& decoders, BlockBuilder& blocks) {
  const auto utf8 = decoders.decode_as(text.charset, text.bytes);
  if (!utf8) return {};
  if (text.is_html) return read_html_fragment(*utf8, blocks);
  const auto document = read_text(*utf8);
  if (!document) return {};  // empty
  for (const extract::ExtractedBlock& block : document->blocks)
    blocks.add(block.kind, block.text, block.kind == BlockKind::heading ? block.level + 1 : 0);
  return {};
}

}  // namespace

Result<extract::ExtractedDocument> read_mail(std::string_view bytes, const Decoders& decoders,
                                             package::Budget& budget, const ReadFile& read) {
  const package::Budget::Level level(budget);
  TRY(level.check());
  const MailMessage mail = TRY(parse_mail(bytes, budget));
  BlockBuilder blocks;
  blocks.add(BlockKind::heading, mail.subject, 1);
  blocks.add(BlockKind::paragraph, header_lines(mail));
  for (const MailText& text : mail.body) TRY(add_text(text, decoders, blocks));
  FilesInside files(blocks, budget, read);
  for (const MailAttachment& attachment : mail.attachments) TRY(files.add(attachment.name, attachment.bytes));
  return std::move(blocks).finish("message/rfc822",
                                  {.title = mail.subject, .author = mail.from, .date = mail.sent},
                                  files.pages(), files.pages_to_read());
}

}  // namespace svea::extract_formats
