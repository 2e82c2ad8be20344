// RDF as far as catalogues need it: things with properties, from RDF/XML or JSON-LD.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/markup.h"

namespace svea::connect_national {

// Kinds and properties go by their names without prefix or namespace ("downloadURL"): those that DCAT-AP uses
// are told apart by that. A thing without a name of its own gets one that nothing else has.
class Graph {
 public:
  struct Value {
    std::string text;  // of a literal, else the address of a thing
    bool is_reference = false;
    std::string language{};  // of a literal; "" when not said
  };
  struct Thing {
    std::string name;  // its address, or "_:…"
    std::vector<std::string> kinds;
    std::multimap<std::string, Value, std::less<>> properties;
  };

  Thing& thing(const std::string& name) {
    return things_.try_emplace(name, Thing{.name = name, .kinds = {}, .properties = {}}).first->second;
  }
  [[nodiscard]] std::string new_name();
  // Null when nothing is known of it.
  [[nodiscard]] const Thing* find(std::string_view name) const;
  [[nodiscard]] std::vector<const Thing*> of_kind(std::string_view kind) const;

  // All values of a property; and the best one as text: Swedish before English before any other, of a thing
  // its title or name, else its address. "" when there is none.
  [[nodiscard]] std::vector<const Value*> values(const Thing& thing, std::string_view property) const;
  [[nodiscard]] std::string text(const Thing& thing, std::string_view property) const;

 private:
  std::map<std::string, Thing, std::less<>> things_;
  std::size_t unnamed_ = 0;
};

// Errors: source_not_understood.
[[nodiscard]] Result<Graph> read_rdf_xml(const extract::Markup& markup);
[[nodiscard]] Result<Graph> read_json_ld(std::string_view json);

}  // namespace svea::connect_national
