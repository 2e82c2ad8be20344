#include "extract_formats/epub_package.h"

#include <charconv>
#include <unordered_map>

#include "extract/failures.h"

namespace svea::extract_formats {
namespace {

// Where META-INF/container.xml says that the package document is (EPUB 3.3, 4.2.6.3.1).
Result<std::string> package_part(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "META-INF/container.xml"));
  if (!xml) return extract::fail(extract::Failure::damaged, "no container.xml");
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;)
    if (event == package::XmlEvent::start && xml->name() == "rootfile")
      return xml->attribute("full-path").value_or("");
  return extract::fail(extract::Failure::damaged, "no rootfile");
}

// "kapitel%201.xhtml#start" → "kapitel 1.xhtml"
std::string path_of(std::string_view reference) {
  reference = reference.substr(0, reference.find('#'));
  std::string path;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = reference.data() + i + 1;
    if (reference[i] == '%' && i + 2 < reference.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      path += static_cast<char>(byte);
      i += 2;
    } else {
      path += reference[i];
    }
  }
  return path;
}

struct Item {
  std::string part;
  bool is_contents = false;
};

// Takes the elements of the package document in order.
class PackageDocument {
 public:
  PackageDocument(EpubPackage& package, std::string folder) : package_(package), folder_(std::move(folder)) {}

  Status read(package::XmlStream& xml) {
    for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) {
      if (event == package::XmlEvent::text && into_ != nullptr) *into_ += xml.text();
      if (event != package::XmlEvent::text) into_ = nullptr;
      if (event == package::XmlEvent::start) start(xml);
    }
    return {};
  }

 private:
  void start(const package::XmlStream& xml) {
    const std::string_view name = xml.name();
    Properties& properties = package_.properties;
    if (name == "title" && properties.title.empty()) into_ = &properties.title;
    if (name == "language" && properties.language.empty()) into_ = &properties.language;
    if (name == "date" && properties.date.empty()) into_ = &properties.date;
    if (name == "creator") {
      if (!properties.author.empty()) properties.author += ", ";
      into_ = &properties.author;
    }
    if (name == "item") {
      const std::string kinds = xml.attribute("properties").value_or("");
      items_[xml.attribute("id").value_or("")] = {folder_ + path_of(xml.attribute("href").value_or("")),
                                                  kinds.contains("nav")};
    }
    if (name == "itemref") {
      const auto item = items_.find(xml.attribute("idref").value_or(""));
      if (item != items_.end() && !item->second.is_contents) package_.chapters.push_back(item->second.part);
    }
  }

  EpubPackage& package_;
  std::string folder_;
  std::unordered_map<std::string, Item> items_;
  std::string* into_ = nullptr;
};

}  // namespace

Result<EpubPackage> EpubPackage::read(package::ZipArchive& archive) {
  const std::string part = TRY(package_part(archive));
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return extract::fail(extract::Failure::damaged, "no package document");
  EpubPackage package;
  TRY(PackageDocument(package, part.substr(0, part.rfind('/') + 1)).read(*xml));
  return package;
}

}  // namespace svea::extract_formats
