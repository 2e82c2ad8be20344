#include "connect_national/riksdagen_connector.h"

#include <fstream>
#include <set>

#include <fmt/format.h>

#include "base/limits.h"
#include "connect_national/statute_page.h"
#include "web/errors.h"
#include "web/temporary_file.h"

namespace svea::connect_national {
namespace {

using http_client::Url;

constexpr std::size_t k_document_bytes_max = 64u << 20;

connect::Item item_of(const RiksdagDocument& document, const Url& api) {
  const bool is_statute = document.type == "sfs";
  const auto page = http_client::resolve_url(
      api, document.html_address.empty() ? document.text_address : document.html_address);
  return {.key = document.id,
          .name = fmt::format("{}/{}.html", document.type, document.id),
          .fingerprint = document.changed,
          .memo = "",
          .origin = {.url = page ? page->text() : "",
                     // Upphovsrättslagen (1960:729) 9 §;
                     // https://www.riksdagen.se/sv/dokument-och-lagar/riksdagens-oppna-data/
                     .licence = is_statute ? "Författningstext: ingen upphovsrätt (9 § upphovsrättslagen)"
                                           : "Riksdagens öppna data: fri användning med angivande av källan",
                     .publisher = document.body.empty() ? "Sveriges riksdag" : document.body,
                     .published = document.date.substr(0, 10)}};
}

}  // namespace

RiksdagenConnector::RiksdagenConnector(web::Access access, std::string since)
    : access_(access),
      since_(std::move(since)),
      address_(http_client::parse_url(access.settings.address).value_or(Url{})),
      client_(access, [this](const Url& url) { return url.host == address_.host; }) {}

Result<connect::Extent> RiksdagenConnector::list(const connect::Listener& listener, std::stop_token stop) {
  auto types = access_.settings.types;
  if (types.empty()) types = {"sfs"};
  for (const auto& type : types) TRY(list_type(type, listener, stop));
  return connect::Extent::all;
}

Status RiksdagenConnector::list_type(const std::string& type, const connect::Listener& listener,
                                     std::stop_token stop) {
  auto page = http_client::resolve_url(
      address_, fmt::format("/dokumentlista/?doktyp={}&from={}&sort=datum&sortorder=asc&utformat=json&p=1",
                            type, since_));
  std::set<std::string> seen;  // a list that leads back to itself must end
  for (bool is_first = true; page && seen.insert(page->text()).second; is_first = false) {
    auto at = *page;
    const auto list = TRY(read_riksdagen_list(TRY(client_.get_text(at, extract::k_markup_bytes_max, stop))));
    if (is_first) listener.expect(expected_ += list.hits);
    for (const auto& document : list.documents) {
      document_ = &document;
      TRY(listener.found(item_of(document, address_)));
    }
    page.reset();
    if (list.next_address.empty()) break;
    page = http_client::resolve_url(at, list.next_address);
    // The API names its next page by the scheme and host that it is known by outside.
    if (page) page = Url{address_.scheme, address_.host, page->path, page->query};
  }
  return {};
}

Result<connect::Fetched> RiksdagenConnector::fetch(connect::Item&, const std::optional<connect::Known>&,
                                                   const std::filesystem::path& target,
                                                   std::stop_token stop) {
  const auto get = [&](const std::string& address) -> Result<std::string> {
    auto url = http_client::resolve_url(address_, address);
    if (address.empty() || !url) return web::fail_status(404, address);
    return client_.get_text(*url, k_document_bytes_max, stop);
  };
  auto page = get(document_->html_address);
  const bool has_page = page && page->find_first_not_of(" \r\n\t") != std::string::npos;
  if (!has_page && !page && page.error().kind != ErrorKind::not_found) return std::unexpected(page.error());
  const auto whole = has_page ? page_of_html(document_->title, *page)
                              : page_of_text(document_->title, TRY(get(document_->text_address)));
  if (!(std::ofstream(target, std::ios::binary) << whole).flush())
    return fail(ErrorKind::storage_full, "storage_full", {"Disken är full.", "The disk is full."});
  return connect::Fetched::fresh;
}

}  // namespace svea::connect_national
