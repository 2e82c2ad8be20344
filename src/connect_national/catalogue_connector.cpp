#include "connect_national/catalogue_connector.h"

#include <fstream>
#include <set>

#include "base/limits.h"
#include "connect/patterns.h"
#include "web/errors.h"
#include "web/temporary_file.h"

namespace svea::connect_national {

using http_client::Url;

CatalogueConnector::CatalogueConnector(web::Access access, std::string since)
    : access_(access), since_(std::move(since)), client_(access, [](const Url&) { return true; }) {}

Result<Graph> CatalogueConnector::read_page(const Url& url, std::stop_token stop) {
  const web::TemporaryFile file;
  TRY(client_.get(url, {}, file.path(), extract::k_markup_bytes_max, stop));
  std::ifstream in(file.path(), std::ios::binary);
  char first = ' ';
  in >> first;
  if (first != '{' && first != '[')
    return read_rdf_xml(TRY(access_.markup.read_markup(file.path(), std::move(stop))));
  in.seekg(0);
  return read_json_ld(std::string(std::istreambuf_iterator<char>(in), {}));
}

Result<connect::Extent> CatalogueConnector::list(const connect::Listener& listener, std::stop_token stop) {
  auto page = http_client::parse_url(access_.settings.address);
  std::set<std::string> seen;  // a catalogue that leads back to itself must end
  std::int64_t expected = 0;
  while (page && seen.insert(page->text()).second) {
    const auto catalogue = read_catalogue(TRY(read_page(*page, stop)));
    listener.expect(expected += std::ssize(catalogue.offers));
    for (const auto& offer : catalogue.offers) {
      const auto url = http_client::parse_url(offer.address);
      const bool is_wished = since_.empty() || offer.changed >= since_;
      if (!url || !is_wished || !connect::is_wanted(offer.address, access_.settings)) continue;
      const auto step = http_client::percent_decoded(url->path.substr(url->path.find_last_of('/') + 1));
      TRY(listener.found({.key = offer.address,
                          .name = url->host_name() + '/' + (step.empty() ? offer.title : step),
                          .fingerprint = offer.changed,
                          .memo = "",
                          .origin = {offer.address, offer.licence, offer.publisher, offer.published}}));
    }
    if (catalogue.next.empty()) break;
    page = http_client::resolve_url(*page, catalogue.next);
  }
  return connect::Extent::all;
}

Result<connect::Fetched> CatalogueConnector::fetch(connect::Item& item,
                                                   const std::optional<connect::Known>& known,
                                                   const std::filesystem::path& target,
                                                   std::stop_token stop) {
  const auto url = http_client::parse_url(item.key);
  if (!url) return fail_internal("an item's key is no address");
  const web::Validators before{known && item.fingerprint.empty() ? known->memo : "", ""};
  const auto answer = TRY(client_.get(*url, before, target, limits::k_upload_bytes_max, std::move(stop)));
  item.memo = answer.validators.etag;
  return answer.is_unchanged ? connect::Fetched::unchanged : connect::Fetched::fresh;
}

}  // namespace svea::connect_national
