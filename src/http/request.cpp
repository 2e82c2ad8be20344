#include "http/request.h"

#include <array>
#include <system_error>

namespace svea::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 5> k_methods{{{Method::get, "GET"},
                                                                        {Method::post, "POST"},
                                                                        {Method::put, "PUT"},
                                                                        {Method::patch, "PATCH"},
                                                                        {Method::remove, "DELETE"}}};

}  // namespace

std::string_view name_of(Method method) {
  for (const auto& [value, name] : k_methods)
    if (value == method) return name;
  return "";
}

std::optional<Method> method_named(std::string_view name) {
  if (name == "HEAD") return Method::get;
  for (const auto& [value, known] : k_methods)
    if (known == name) return value;
  return std::nullopt;
}

ReceivedFile::~ReceivedFile() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

std::string_view Request::parameter(std::string_view name) const {
  for (const auto& [known, value] : parameters)
    if (known == name) return value;
  return "";
}

}  // namespace svea::http
