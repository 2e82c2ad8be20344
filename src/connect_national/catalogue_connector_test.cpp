#include "connect_national/catalogue_connector.h"

#include <doctest/doctest.h>

#include "connect/test_listing.h"
#include "must.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::connect_national;

namespace {

constexpr const char* k_rdf = R"(<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="r" xmlns:dcat="d" xmlns:dcterms="t" xmlns:foaf="f" xmlns:hydra="h">
<dcat:Catalog rdf:about="{site}/katalog"><dcat:dataset rdf:resource="{site}/ds/1"/></dcat:Catalog>
<dcat:Dataset rdf:about="{site}/ds/1">
 <dcterms:title xml:lang="en">Annual reports</dcterms:title><dcterms:title xml:lang="sv">Årsredovisningar</dcterms:title>
 <dcterms:publisher rdf:resource="{site}/org"/><dcterms:issued>2024-01-02</dcterms:issued>
 <dcat:distribution><dcat:Distribution rdf:about="{site}/dist/1"><dcat:downloadURL rdf:resource="{site}/filer/2023.pdf"/>
  <dcterms:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/><dcterms:modified>2024-03-04</dcterms:modified>
  <dcterms:title>2023</dcterms:title></dcat:Distribution></dcat:distribution>
 <dcat:distribution rdf:nodeID="b2"/>
</dcat:Dataset>
<rdf:Description rdf:nodeID="b2"><rdf:type rdf:resource="d#Distribution"/><dcat:downloadURL>{site}/data.json</dcat:downloadURL></rdf:Description>
<foaf:Agent rdf:about="{site}/org"><foaf:name>Lindhaga kommun</foaf:name></foaf:Agent>
<hydra:PagedCollection rdf:about="{site}/katalog"><hydra:nextPage rdf:resource="{site}/katalog?sida=2"/></hydra:PagedCollection>
</rdf:RDF>)";

constexpr const char* k_json_ld = R"({"@context":{"dcat":"http://www.w3.org/ns/dcat#"},"@graph":[
{"@id":"{site}/ds/2","@type":["dcat:Dataset"],"dcterms:title":[{"@value":"Riktlinjer","@language":"sv"}],
 "dcterms:license":{"@id":"CC0"},"dcterms:publisher":{"@type":"foaf:Agent","foaf:name":"Sjövik"},
 "dcat:distribution":[{"@id":"_:d1"}]},
{"@id":"_:d1","@type":"dcat:Distribution","dcat:downloadURL":{"@id":"{site}/riktlinjer"},"dcterms:format":"text/html"}]})";

}  // namespace

TEST_CASE("a catalogue's documents come with title, licence, publisher and day, from RDF/XML and JSON-LD") {
  web::TestSite site;
  auto access = site.access("/katalog");
  site.put("/katalog", {.body = k_rdf, .type = "application/rdf+xml"});
  site.put("/katalog?sida=2", {.body = k_json_ld, .type = "application/ld+json"});
  site.put("/filer/2023.pdf", {.body = "%PDF", .type = "application/pdf"});
  site.put("/riktlinjer", {.body = "<html>Riktlinjer</html>", .etag = "\"1\""});
  connect::TestListing listing;
  const auto run = [&](const std::string& since) {
    CatalogueConnector connector(access, since);
    return listing.run(connector);
  };
  CHECK(must(run("")) == connect::Extent::all);
  CHECK(listing.told == std::set<std::string>{site.url("/filer/2023.pdf"), site.url("/riktlinjer")});
  const auto& report = listing.kept.at(site.url("/filer/2023.pdf")).item;
  CHECK(report.fingerprint == "2024-03-04");
  CHECK(report.origin.licence == "http://creativecommons.org/publicdomain/zero/1.0/");
  CHECK(report.origin.publisher == "Lindhaga kommun");
  CHECK(report.origin.published == "2024-01-02");
  const auto& rules = listing.kept.at(site.url("/riktlinjer")).item;
  CHECK(rules.origin.licence == "CC0");
  CHECK(rules.origin.publisher == "Sjövik");

  must(run(""));
  CHECK(listing.fetched.empty());
  must(run("2024-03-01"));
  CHECK(listing.told == std::set<std::string>{site.url("/filer/2023.pdf")});
}

TEST_CASE("what is no catalogue is an error") {
  web::TestSite site;
  auto access = site.access("/katalog");
  connect::TestListing listing;
  for (const auto* answer : {"<html>Inget</html>", "<urlset/>", "{\"@graph\": [", "{"}) {
    site.put("/katalog", {.body = answer});
    CatalogueConnector connector(access, "");
    CHECK(listing.run(connector).error().code == "source_not_understood");
  }
}
