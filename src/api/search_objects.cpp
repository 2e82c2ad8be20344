// What a search found, as JSON.
#include "api/objects.h"

namespace svea::api {
namespace {

std::string_view name_of(search::ReasonKind kind) {
  switch (kind) {
    case search::ReasonKind::word:
      return "word";
    case search::ReasonKind::form:
      return "form";
    case search::ReasonKind::part:
      return "part";
    case search::ReasonKind::synonym:
      return "synonym";
    case search::ReasonKind::heading:
      return "heading";
    case search::ReasonKind::phrase:
      return "phrase";
    case search::ReasonKind::exact:
      return "exact";
    case search::ReasonKind::recent:
      return "recent";
  }
  return "";
}

json::Value text_or_null(const std::string& text) {
  if (text.empty()) return nullptr;
  return json::Value(text);
}

json::Object object_of(const search::Snippet& snippet) {
  json::Array marks;
  for (const auto& [start, end] : snippet.marks) marks.push_back(json::Array{start, end});
  return {{"text", snippet.text}, {"marks", std::move(marks)}};
}

json::Array reasons_of(const std::vector<search::Reason>& reasons) {
  json::Array array;
  for (const search::Reason& reason : reasons)
    array.push_back(json::Object{
        {"kind", name_of(reason.kind)}, {"words", texts_of(reason.words)}, {"share", reason.share}});
  return array;
}

json::Object object_of(const search::Understood& understood) {
  json::Array synonyms;
  for (const auto& [word, also] : understood.synonyms)
    synonyms.push_back(json::Object{{"word", word}, {"also", texts_of(also)}});
  return {{"words", texts_of(understood.words)},
          {"synonyms", std::move(synonyms)},
          {"exact", texts_of(understood.exact)},
          {"phrases", texts_of(understood.phrases)},
          {"excluded", texts_of(understood.excluded)},
          {"searched_instead", text_or_null(understood.searched_instead)}};
}

}  // namespace

json::Object object_of(const search::Found& found) {
  json::Array hits;
  for (const search::Hit& hit : found.hits) {
    json::Object object = object_of(hit);
    object["snippet"] = object_of(hit.snippet);
    object["why"] = reasons_of(hit.reasons);
    hits.push_back(std::move(object));
  }
  return {{"hits", std::move(hits)},
          {"total", found.total},
          {"suggestion", text_or_null(found.suggestion)},
          {"understood", object_of(found.understood)}};
}

}  // namespace svea::api
