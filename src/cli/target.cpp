#include "cli/target.h"

#include <fmt/format.h>

namespace svea::cli {
namespace {

struct Named {
  std::int64_t id = 0;
  std::string slug;
  std::string kind;
};

Result<std::vector<Named>> read_all(Rest& rest, const std::string& target, std::string_view member) {
  const auto reply = TRY(rest.get(target));
  std::vector<Named> all;
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, member))) {
    const auto& object = *TRY(json::as<const json::Object*>(value, member));
    all.push_back({TRY(json::get<std::int64_t>(object, "id")), TRY(json::get<std::string>(object, "slug")),
                   TRY(json::find<std::string>(object, "kind")).value_or("")});
  }
  return all;
}

std::string slugs(const std::vector<Named>& all) {
  std::string list;
  for (const auto& one : all) list += (list.empty() ? "" : ", ") + one.slug;
  return list;
}

const Named* by_slug(const std::vector<Named>& all, const std::string& slug) {
  for (const auto& one : all)
    if (one.slug == slug) return &one;
  return nullptr;
}

std::unexpected<Error> unknown_organisation(const std::string& slug, const std::vector<Named>& all) {
  return fail(ErrorKind::not_found, "organisation_unknown",
              {fmt::format("Det finns ingen organisation som heter {}. De som finns: {}.", slug, slugs(all)),
               fmt::format("There is no organisation called {}. There are: {}.", slug, slugs(all))});
}

}  // namespace

Result<std::int64_t> find_or_make_organisation(Rest& rest, const std::string& slug) {
  const auto all = TRY(read_all(rest, "/organisations", "organisations"));
  if (!slug.empty()) {
    if (const auto* found = by_slug(all, slug)) return found->id;
    return unknown_organisation(slug, all);
  }
  std::vector<Named> own;
  for (const auto& one : all)
    if (one.kind == "member") own.push_back(one);
  if (own.size() == 1) return own.front().id;
  if (own.empty()) {
    const auto made = TRY(rest.post(
        "/organisations", {{"slug", "organisation"}, {"name", "Min organisation"}, {"kind", "member"}}));
    return TRY(json::get<std::int64_t>(made, "id"));
  }
  return fail(
      ErrorKind::invalid_input, "organisation_unclear",
      {fmt::format("Det finns flera organisationer. Välj en med --organisation: {}.", slugs(own)),
       fmt::format("There are several organisations. Choose one with --organisation: {}.", slugs(own))});
}

Result<std::int64_t> find_organisation(Rest& rest, const std::string& slug) {
  const auto all = TRY(read_all(rest, "/organisations", "organisations"));
  if (const auto* found = by_slug(all, slug)) return found->id;
  return unknown_organisation(slug, all);
}

Result<std::int64_t> find_space(Rest& rest, const std::string& organisation, const std::string& slug) {
  return find_space(rest, TRY(find_or_make_organisation(rest, organisation)), slug);
}

Result<std::int64_t> find_space(Rest& rest, std::int64_t organisation, const std::string& slug) {
  const auto target = fmt::format("/organisations/{}/spaces", organisation);
  const auto all = TRY(read_all(rest, target, "spaces"));
  if (const auto* found = by_slug(all, slug)) return found->id;
  if (slug.empty() && !all.empty()) return all.front().id;
  if (slug.empty()) {
    const auto made =
        TRY(rest.post(target, {{"slug", "dokument"}, {"name", "Dokument"}, {"access", "organisation"}}));
    return TRY(json::get<std::int64_t>(made, "id"));
  }
  return fail(ErrorKind::not_found, "space_unknown",
              {fmt::format("Det finns inget utrymme som heter {}. De som finns: {}.", slug, slugs(all)),
               fmt::format("There is no space called {}. There are: {}.", slug, slugs(all))});
}

}  // namespace svea::cli
