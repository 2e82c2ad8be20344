#include "server/source_connectors.h"

#include "connect_folder/folder_connector.h"
#include "connect_folder/folder_watch.h"
#include "connect_national/catalogue_connector.h"
#include "connect_national/riksdagen_connector.h"
#include "connect_web/feed_connector.h"
#include "connect_web/webdav_connector.h"
#include "connect_web/website_connector.h"

namespace svea::server {

Result<std::unique_ptr<connect::Connector>> SourceConnectors::open(const model::Source& source) {
  const auto& settings = source.settings;
  if (source.kind == model::SourceKind::folder)
    return std::make_unique<connect_folder::FolderConnector>(settings);
  const auto password = settings.sealed_password.empty() ? "" : box_.open(settings.sealed_password);
  if (!password)
    return fail(ErrorKind::invalid_input, "source_password_lost",
                {"Källans lösenord går inte att läsa längre, för nyckeln i datakatalogen är en annan. Skriv "
                 "in lösenordet igen.",
                 "The source's password can no longer be read, for the key in the data directory is another "
                 "one. Write the password again."});
  const web::Access access{settings, *password, markup_};
  switch (source.kind) {
    case model::SourceKind::website:
      return std::make_unique<connect_web::WebsiteConnector>(access);
    case model::SourceKind::feed:
      return std::make_unique<connect_web::FeedConnector>(access, clock_);
    case model::SourceKind::webdav:
      return std::make_unique<connect_web::WebdavConnector>(access);
    case model::SourceKind::riksdagen:
      return std::make_unique<connect_national::RiksdagenConnector>(access, source.wish.since);
    case model::SourceKind::catalogue:
      return std::make_unique<connect_national::CatalogueConnector>(access, source.wish.since);
    case model::SourceKind::folder:
      break;
  }
  return fail_internal("a kind of source without a connector");
}

std::unique_ptr<connect::Watch> SourceConnectors::watch(const model::Source& source,
                                                        std::function<void()> on_change) {
  if (source.kind != model::SourceKind::folder) return nullptr;
  return connect_folder::FolderWatch::start(source.settings.address, std::move(on_change));
}

}  // namespace svea::server
