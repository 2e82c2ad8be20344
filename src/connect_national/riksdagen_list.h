// The lists of the Riksdag's open data (https://data.riksdagen.se/dokumentlista/, utformat=json).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svea::connect_national {

struct RiksdagDocument {
  std::string id;           // dok_id: "sfs-2017-900"
  std::string type;         // doktyp: "sfs"
  std::string year;         // rm: "2017", "2023/24"
  std::string designation;  // beteckning: "2017:900"
  std::string title;
  std::string date;          // "2017-09-28"
  std::string changed;       // systemdatum, as written
  std::string body;          // organ: which ministry or committee
  std::string html_address;  // as written, often without its scheme; "" when there is none
  std::string text_address;
};

struct RiksdagList {
  std::vector<RiksdagDocument> documents;
  std::int64_t hits = 0;     // of the whole search
  std::string next_address;  // of the next page; "" on the last
};

// Documents without an id are left out. Errors: source_not_understood.
[[nodiscard]] Result<RiksdagList> read_riksdagen_list(std::string_view json);

}  // namespace svea::connect_national
