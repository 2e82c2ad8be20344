#include "connect_national/dcat.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

namespace svea::connect_national {
namespace {

// Media types, file types of the EU's list and endings, in lower case.
constexpr std::array<std::string_view, 20> k_kinds{
    "pdf",  "html", "xhtml", "htm", "docx", "doc", "odt",    "rtf",   "txt",      "md",
    "pptx", "odp",  "epub",  "csv", "xlsx", "ods", "msword", "plain", "markdown", "xls"};

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return text;
}

bool is_document_kind(std::string kind) {
  kind = lower(std::move(kind));
  const auto last = kind.substr(kind.find_last_of("/.#") + 1);
  return std::ranges::find(k_kinds, last) != k_kinds.end();
}

bool is_document(const Graph& graph, const Graph::Thing& file, const std::string& address) {
  for (const auto* property : {"mediaType", "format"})
    if (const auto kind = graph.text(file, property); !kind.empty()) return is_document_kind(kind);
  const auto path = address.substr(0, address.find_first_of("?#"));
  return path.substr(path.find_last_of('/') + 1).contains('.') && is_document_kind(path);
}

std::string first_of(const std::string& a, const std::string& b) { return a.empty() ? b : a; }

Offer offer_of(const Graph& graph, const Graph::Thing& set, const Graph::Thing& file, std::string address) {
  const auto title = graph.text(set, "title");
  const auto own = graph.text(file, "title");
  return {.address = std::move(address),
          .title = own.empty() || own == title ? title : fmt::format("{}: {}", title, own),
          .changed = first_of(graph.text(file, "modified"), graph.text(set, "modified")),
          .published = first_of(graph.text(file, "issued"), graph.text(set, "issued")).substr(0, 10),
          .licence = first_of(graph.text(file, "license"), graph.text(set, "license")),
          .publisher = graph.text(set, "publisher")};
}

}  // namespace

Catalogue read_catalogue(const Graph& graph) {
  Catalogue catalogue;
  std::set<std::string> seen;
  for (const auto* set : graph.of_kind("Dataset")) {
    for (const auto* reference : graph.values(*set, "distribution")) {
      const auto* file = graph.find(reference->text);
      if (!file) continue;
      auto address = graph.text(*file, "downloadURL");
      const bool is_web = address.starts_with("http://") || address.starts_with("https://");
      if (is_web && is_document(graph, *file, address) && seen.insert(address).second)
        catalogue.offers.push_back(offer_of(graph, *set, *file, std::move(address)));
    }
  }
  for (const auto* kind : {"PagedCollection", "PartialCollectionView", "Collection"})
    for (const auto* view : graph.of_kind(kind))
      catalogue.next =
          first_of(catalogue.next, first_of(graph.text(*view, "nextPage"), graph.text(*view, "next")));
  return catalogue;
}

}  // namespace svea::connect_national
