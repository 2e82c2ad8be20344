// JSON-LD (https://www.w3.org/TR/json-ld11/) as catalogues write it: names with a prefix or whole addresses.
// The context is not fetched; what it renames beyond prefixes is not understood.
#include "connect_national/graph.h"
#include "json/json.h"
#include "web/errors.h"

namespace svea::connect_national {
namespace {

std::string local_name(std::string_view name) {
  return std::string(name.substr(name.find_last_of("#/:") + 1));
}

std::string text_of(const json::Value& value) {
  if (const auto* text = value.if_string()) return std::string(*text);
  return value.is_primitive() ? json::serialise(value) : "";
}

class Reader {
 public:
  explicit Reader(Graph& graph) : graph_(graph) {}

  void read_all(const json::Value& value) {
    if (const auto* array = value.if_array())
      for (const auto& element : *array) read_all(element);
    else if (const auto* object = value.if_object(); object && object->contains("@graph"))
      read_all(object->at("@graph"));
    else if (object)
      read_thing(*object);
  }

 private:
  std::string read_thing(const json::Object& object) {
    const auto* id = object.if_contains("@id");
    const auto name = id && id->is_string() ? text_of(*id) : graph_.new_name();
    for (const auto& [key, value] : object) {
      const std::string_view property(key.data(), key.size());
      if (property == "@type" || property == "type")
        read_kinds(value, name);
      else if (!property.starts_with('@'))
        read_values(value, name, local_name(property), "");
    }
    return name;
  }

  void read_kinds(const json::Value& value, const std::string& owner) {
    if (value.is_string()) graph_.thing(owner).kinds.push_back(local_name(text_of(value)));
    if (const auto* array = value.if_array())
      for (const auto& kind : *array) read_kinds(kind, owner);
  }

  void read_values(const json::Value& value, const std::string& owner, const std::string& property,
                   const std::string& language) {
    if (const auto* array = value.if_array()) {
      for (const auto& element : *array) read_values(element, owner, property, language);
    } else if (const auto* object = value.if_object()) {
      read_object(*object, owner, property);
    } else if (!value.is_null()) {
      // Addresses often stand as plain text, made references by the context.
      auto text = text_of(value);
      const bool is_reference = text.starts_with("_:") || graph_.find(text) != nullptr;
      graph_.thing(owner).properties.emplace(property, Graph::Value{std::move(text), is_reference, language});
    }
  }

  void read_object(const json::Object& object, const std::string& owner, const std::string& property) {
    if (const auto* literal = object.if_contains("@value")) {
      const auto* language = object.if_contains("@language");
      return read_values(*literal, owner, property, language ? text_of(*language) : "");
    }
    auto name = read_thing(object);
    graph_.thing(owner).properties.emplace(property, Graph::Value{std::move(name), true});
  }

  Graph& graph_;
};

}  // namespace

Result<Graph> read_json_ld(std::string_view text) {
  const auto whole = json::parse(text);
  if (!whole || !whole->is_structured()) return web::not_understood("no JSON-LD");
  Graph graph;
  Reader(graph).read_all(*whole);
  return graph;
}

}  // namespace svea::connect_national
