#include "llama/json_grammar.h"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "json/json.h"
#include "llama/limits.h"

namespace svea::llama {
namespace {

// Every part is bounded or ends by itself, so that a model can't lose itself in digits or white space.
constexpr std::string_view k_common = R"gbnf(
ws ::= [ \n]?
char ::= [^"\\\x00-\x1F\x7F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4})
string ::= "\"" char* "\""
integer ::= "-"? ("0" | [1-9] [0-9]{0,15})
number ::= integer ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?
boolean ::= "true" | "false"
null ::= "null"
value ::= object | array | string | number | boolean | null
array ::= "[" ws (value (ws "," ws value)*)? ws "]"
object ::= "{" ws (string ws ":" ws value (ws "," ws string ws ":" ws value)*)? ws "}"
)gbnf";

constexpr std::string_view k_refused[] = {"allOf",
                                          "not",
                                          "if",
                                          "pattern",
                                          "patternProperties",
                                          "prefixItems",
                                          "dependentSchemas",
                                          "dependentRequired",
                                          "unevaluatedProperties"};

std::unexpected<Error> unsupported(std::string_view what) {
  return fail(
      ErrorKind::unsupported, "schema_unsupported",
      {fmt::format("JSON-schemat använder ”{}”, som modellen inte kan följa. Skriv schemat utan det.", what),
       fmt::format("The JSON schema uses “{}”, which the model can't follow. Write it without.", what)});
}

// A text as GBNF writes it.
std::string literal(std::string_view text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    written += c;
  }
  return written + "\"";
}

std::string alternatives(const std::vector<std::string>& rules) {
  return fmt::format("({})", fmt::join(rules, " | "));
}

class Writer {
 public:
  explicit Writer(const json::Object& root) : root_(root) {}

  // An expression for what follows `schema`.
  Result<std::string> expression(const json::Object& schema) {
    for (const std::string_view name : k_refused)
      if (schema.contains(name)) return unsupported(name);
    if (const auto reference = TRY(json::find<std::string>(schema, "$ref"))) return referred(*reference);
    if (const auto* value = schema.if_contains("const")) return literal(json::serialise(*value));
    if (const auto values = TRY(json::find<const json::Array*>(schema, "enum")))
      return one_of_values(**values);
    for (const char* const name : {"anyOf", "oneOf"})
      if (schema.contains(name) && (schema.contains("properties") || schema.contains("items")))
        return unsupported(fmt::format("{} + properties", name));
    for (const char* const name : {"anyOf", "oneOf"})
      if (const auto schemas = TRY(json::find<const json::Array*>(schema, name)))
        return one_of_schemas(**schemas);
    const auto* type = schema.if_contains("type");
    if (type != nullptr && type->is_array()) {
      std::vector<std::string> types;
      for (const auto& value : type->get_array())
        types.push_back(TRY(of_type(schema, TRY(json::as<std::string>(value, "type[]")))));
      return types.empty() ? Result<std::string>(unsupported("type")) : alternatives(types);
    }
    if (type != nullptr) return of_type(schema, TRY(json::as<std::string>(*type, "type")));
    return std::string(schema.contains("properties") ? TRY(of_type(schema, "object")) : "value");
  }

  std::string rule(std::string expression) {
    const std::string name = fmt::format("r{}", count_++);
    add(name, expression);
    return name;
  }
  void add(std::string_view name, std::string_view expression) {
    rules_ += fmt::format("{} ::= {}\n", name, expression);
  }
  [[nodiscard]] const std::string& rules() const { return rules_; }

 private:
  Result<std::string> of_type(const json::Object& schema, const std::string& type) {
    if (type == "object") return of_object(schema);
    if (type == "array") return of_array(schema);
    if (type == "string") return of_string(schema);
    if (type == "integer" || type == "number" || type == "boolean" || type == "null") return type;
    return unsupported(type);
  }

  Result<std::string> of_string(const json::Object& schema) {
    if (!schema.contains("minLength") && !schema.contains("maxLength")) return std::string("string");
    return fmt::format(R"("\"" char{} "\"")", TRY(repetition(schema, "minLength", "maxLength")));
  }

  Result<std::string> of_array(const json::Object& schema) {
    std::string item = "value";
    if (const auto items = TRY(json::find<const json::Object*>(schema, "items")))
      item = rule(TRY(expression(**items)));
    const auto least = TRY(json::find<std::int64_t>(schema, "minItems")).value_or(0);
    const auto most = TRY(json::find<std::int64_t>(schema, "maxItems"));
    if (least < 0 || (most && *most < least)) return unsupported("minItems");
    if (most && *most == 0) return std::string(R"("[" ws "]")");
    const auto rest = most ? fmt::format("{{{},{}}}", std::max<std::int64_t>(least - 1, 0), *most - 1)
                           : fmt::format("{{{},}}", std::max<std::int64_t>(least - 1, 0));
    const auto items = fmt::format(R"({} (ws "," ws {}){})", item, item, rest);
    return fmt::format(R"("[" ws {} ws "]")", least > 0 ? items : fmt::format("({})?", items));
  }

  // From property `at` on, the last one first: what may follow when nothing, or something, has been written
  // before.
  Result<std::string> of_object(const json::Object& schema) {
    const auto properties = TRY(json::find<const json::Object*>(schema, "properties"));
    if (!properties || (*properties)->empty()) return std::string("object");
    std::vector<std::string> required;
    if (const auto names = TRY(json::find<const json::Array*>(schema, "required")))
      for (const auto& name : **names) required.push_back(TRY(json::as<std::string>(name, "required[]")));

    std::string if_first = R"("")";
    std::string if_later = R"("")";
    for (auto property = (*properties)->end(); property != (*properties)->begin();) {
      --property;
      const std::string name(property->key());
      const auto value = rule(TRY(expression(*TRY(json::as<const json::Object*>(property->value(), name)))));
      const auto member = rule(
          fmt::format(R"({} ws ":" ws {} {})", literal(json::serialise(json::Value(name))), value, if_later));
      const bool is_required = std::ranges::find(required, name) != required.end();
      const auto later = fmt::format(R"(ws "," ws {})", member);
      if_first = rule(is_required ? member : fmt::format("{} | {}", member, if_first));
      if_later = rule(is_required ? later : fmt::format("{} | {}", later, if_later));
    }
    return fmt::format(R"("{{" ws {} ws "}}")", if_first);
  }

  Result<std::string> one_of_values(const json::Array& values) {
    std::vector<std::string> literals;
    for (const auto& value : values) literals.push_back(literal(json::serialise(value)));
    return literals.empty() ? Result<std::string>(unsupported("enum")) : alternatives(literals);
  }

  Result<std::string> one_of_schemas(const json::Array& schemas) {
    std::vector<std::string> choices;
    for (const auto& schema : schemas)
      choices.push_back(rule(TRY(expression(*TRY(json::as<const json::Object*>(schema, "anyOf[]"))))));
    return choices.empty() ? Result<std::string>(unsupported("anyOf")) : alternatives(choices);
  }

  static Result<std::string> repetition(const json::Object& schema, const char* least_name,
                                        const char* most_name) {
    const auto least = TRY(json::find<std::int64_t>(schema, least_name)).value_or(0);
    const auto most = TRY(json::find<std::int64_t>(schema, most_name));
    if (least < 0 || (most && *most < least)) return unsupported(least_name);
    return most ? fmt::format("{{{},{}}}", least, *most) : fmt::format("{{{},}}", least);
  }

  // "#", "#/$defs/name": written once, so that a schema may refer to itself.
  Result<std::string> referred(const std::string& reference) {
    if (const auto known = referred_.find(reference); known != referred_.end()) return known->second;
    const json::Object* schema = &root_;
    if (!reference.starts_with('#')) return unsupported(reference);
    for (std::size_t at = 1; at < reference.size();) {
      const auto end = std::min(reference.find('/', at + 1), reference.size());
      const auto name = reference.substr(at + 1, end - at - 1);
      const auto* next = schema->if_contains(name);
      if (reference[at] != '/' || next == nullptr || !next->is_object()) return unsupported(reference);
      schema = &next->get_object();
      at = end;
    }
    const std::string name = fmt::format("ref{}", referred_.size());
    referred_[reference] = name;
    add(name, TRY(expression(*schema)));
    return name;
  }

  const json::Object& root_;
  std::string rules_;
  std::size_t count_ = 0;
  std::map<std::string, std::string> referred_;
};

}  // namespace

std::string grammar_of_any_object() { return fmt::format("root ::= object\n{}", k_common); }

Result<std::string> grammar_of(const json::Object& schema) {
  if (json::serialise(schema).size() > limits::k_schema_bytes_max)
    return fail(
        ErrorKind::too_large, "schema_too_large",
        {"JSON-schemat är för stort. Dela upp frågan.", "The JSON schema is too large. Split the question."});
  Writer writer(schema);
  writer.add("root", TRY(writer.expression(schema)));
  return writer.rules() + std::string(k_common);
}

}  // namespace svea::llama
