// RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/): nodes and properties stand in turns.
#include "connect_national/graph.h"
#include "web/errors.h"
#include "web/node.h"

namespace svea::connect_national {
namespace {

using web::Node;

class RdfReader {
 public:
  explicit RdfReader(Graph& graph) : graph_(graph) {}

  // The name of the thing that the node describes.
  std::string read_thing(const Node& node) {
    std::string name(node.attribute("about"));
    if (name.empty() && !node.attribute("nodeID").empty())
      name = "_:" + std::string(node.attribute("nodeID"));
    if (name.empty()) name = graph_.new_name();
    if (node.name() != "Description") graph_.thing(name).kinds.emplace_back(node.name());
    for (const auto& [attribute, value] : node.element().attributes)
      if (attribute != "about" && attribute != "nodeID" && attribute != "lang")
        graph_.thing(name).properties.emplace(attribute, Graph::Value{value, false});
    for (const auto& property : node.children()) read_property(property, name);
    return name;
  }

 private:
  void read_property(const Node& property, const std::string& owner) {
    const std::string resource(property.attribute("resource"));
    const std::string node_id(property.attribute("nodeID"));
    const bool is_kind = property.name() == "type";
    std::vector<Graph::Value> values;
    if (!resource.empty())
      values.push_back({resource, true});
    else if (!node_id.empty())
      values.push_back({"_:" + node_id, true});
    else if (const auto things = property.children();
             !things.empty() && property.attribute("parseType") != "Resource")
      for (const auto& thing : things) values.push_back({read_thing(thing), true});
    else if (!things.empty())
      values.push_back({read_thing(property), true});
    else if (!property.text().empty())
      values.push_back({std::string(property.text()), false, std::string(property.attribute("lang"))});
    for (auto& value : values) {
      if (is_kind)
        graph_.thing(owner).kinds.push_back(value.text.substr(value.text.find_last_of("#/") + 1));
      else
        graph_.thing(owner).properties.emplace(property.name(), std::move(value));
    }
  }

  Graph& graph_;
};

}  // namespace

Result<Graph> read_rdf_xml(const extract::Markup& markup) {
  if (markup.elements.empty() || markup.elements.front().name != "RDF")
    return web::not_understood("no RDF/XML");
  Graph graph;
  RdfReader reader(graph);
  for (const auto& node : Node(markup, 0).children()) reader.read_thing(node);
  return graph;
}

}  // namespace svea::connect_national
