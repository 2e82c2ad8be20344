// What a DCAT-AP catalogue offers (https://www.dataportal.se/dcat-ap-se; DCAT-AP-SE 2).
#pragma once

#include <string>
#include <vector>

#include "connect_national/graph.h"

namespace svea::connect_national {

// One file of one data set.
struct Offer {
  std::string address;    // downloadURL
  std::string title;      // of the data set, and of the file where it has one of its own
  std::string changed;    // of the file, else of the data set, as written; "" when not said
  std::string published;  // the day; "" when not said
  std::string licence;
  std::string publisher;
};

struct Catalogue {
  std::vector<Offer> offers;  // of kinds of files that Svea takes in, each address once
  std::string next;           // where the catalogue goes on (hydra:next); "" when this is the end
};

// Files whose kind is neither said nor shows in their address are left out: a catalogue holds mostly data for
// machines, and what can't be read as a document would only fail.
[[nodiscard]] Catalogue read_catalogue(const Graph& graph);

}  // namespace svea::connect_national
