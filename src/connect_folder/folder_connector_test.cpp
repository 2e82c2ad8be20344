#include "connect_folder/folder_connector.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "connect_folder/folder_watch.h"
#include "must.h"
#include "temporary_directory.h"

using namespace svea;
using namespace svea::connect_folder;

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    settings.address = (directory.path() / "mapp").string();
    fs::create_directory(settings.address);
  }

  void write(const std::string& name, const std::string& content = "text") {
    const auto file = path(name);
    fs::create_directories(file.parent_path());
    std::ofstream(file) << content;
  }
  [[nodiscard]] fs::path path(const std::string& name) const { return fs::path(settings.address) / name; }

  // What it tells: names, and fingerprints by name.
  Result<std::map<std::string, std::string>> list() {
    std::map<std::string, std::string> found;
    FolderConnector connector(settings);
    const connect::Listener listener{.known = [](auto) { return std::nullopt; },
                                     .keys = [] { return std::vector<std::string>(); },
                                     .found =
                                         [&](connect::Item item) {
                                           found[item.name] = item.fingerprint;
                                           return Status();
                                         },
                                     .expect = [](auto) {}};
    TRY(connector.list(listener, {}));
    return found;
  }

  std::set<std::string> names() {
    std::set<std::string> all;
    for (const auto& [name, fingerprint] : must(list())) all.insert(name);
    return all;
  }

  TemporaryDirectory directory;
  model::SourceSettings settings;
};

}  // namespace

TEST_CASE("the documents of a folder and its folders are found, and nothing else") {
  Folder folder;
  for (const auto* name : {"a.txt", "bygga/lov.pdf", "bygga/pris/lista.csv", ".gömd", ".git/config",
                           "~$a.docx", "b.pdf.part", "Thumbs.db"})
    folder.write(name);
  folder.write("tom.txt", "");
  folder.write("../utanför.txt");
  fs::create_symlink("../utanför.txt", folder.path("länk.txt"));
  fs::create_directory_symlink("..", folder.path("uppåt"));
  CHECK(folder.names() == std::set<std::string>{"a.txt", "bygga/lov.pdf", "bygga/pris/lista.csv"});
  folder.settings.exclude = {"*.csv"};
  folder.settings.include = {"bygga/*"};
  CHECK(folder.names() == std::set<std::string>{"bygga/lov.pdf"});
}

TEST_CASE("a file that changed, was replaced or renamed has another fingerprint or name") {
  Folder folder;
  folder.write("a.txt", "ett");
  const auto before = must(folder.list());
  CHECK(must(folder.list()) == before);
  folder.write("a.txt", "ett två");
  const auto grown = must(folder.list());
  CHECK(grown != before);
  folder.write("ny.txt", "tre två");
  fs::last_write_time(folder.path("ny.txt"), fs::last_write_time(folder.path("a.txt")));
  fs::rename(folder.path("ny.txt"), folder.path("a.txt"));
  CHECK(must(folder.list()) != grown);
  fs::rename(folder.path("a.txt"), folder.path("b.txt"));
  CHECK(folder.names() == std::set<std::string>{"b.txt"});
}

TEST_CASE("a folder that is missing is an error, and not an empty one") {
  Folder folder;
  fs::remove(folder.settings.address);
  CHECK(folder.list().error().code == "source_folder_missing");
}

TEST_CASE("a file is fetched whole, and one that has gone is gone") {
  Folder folder;
  folder.write("a.txt", "Bygglov kostar");
  FolderConnector connector(folder.settings);
  connect::Item item{"a.txt", "a.txt", "", "", {}};
  const auto target = folder.directory.path() / "hämtad";
  CHECK(must(connector.fetch(item, {}, target, {})) == connect::Fetched::fresh);
  CHECK(item.fingerprint == must(folder.list()).at("a.txt"));
  std::ifstream in(target);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "Bygglov kostar");
  fs::remove(folder.path("a.txt"));
  CHECK(connector.fetch(item, {}, target, {}).error().kind == ErrorKind::not_found);
}

TEST_CASE("a watch tells of files written, moved and removed, in new folders too") {
  Folder folder;
  folder.write("a.txt");
  std::atomic<int> changes = 0;
  const auto watch = FolderWatch::start(folder.settings.address, [&] { ++changes; });
  REQUIRE(watch);
  const auto tells_of = [&](const auto& change) {
    const int before = changes;
    change();
    while (changes == before) std::this_thread::yield();
  };
  tells_of([&] { folder.write("b.txt"); });
  tells_of([&] { fs::remove(folder.path("b.txt")); });
  tells_of([&] { fs::rename(folder.path("a.txt"), folder.path("c.txt")); });
  tells_of([&] { fs::create_directory(folder.path("ny")); });
  // The new folder is watched from when the watch has heard of it: until then only its own making is told.
  const int before = changes;
  for (int i = 0; changes == before; ++i) folder.write("ny/" + std::to_string(i) + ".txt");
}
