#include "tasks/template_objects.h"

namespace svea::tasks {
namespace {

std::string_view slug_of(drafts::FieldKind kind) {
  switch (kind) {
    case drafts::FieldKind::text:
      return "text";
    case drafts::FieldKind::yes_no:
      return "yes_no";
    case drafts::FieldKind::choice:
      return "choice";
    case drafts::FieldKind::list:
      return "list";
  }
  return "";
}

std::string_view slug_of(drafts::Form form) {
  switch (form) {
    case drafts::Form::text:
      return "text";
    case drafts::Form::number:
      return "number";
    case drafts::Form::amount:
      return "amount";
    case drafts::Form::date:
      return "date";
    case drafts::Form::long_date:
      return "long_date";
  }
  return "";
}

}  // namespace

std::string_view slug_of(drafts::Format format) { return format == drafts::Format::docx ? "docx" : "odt"; }

std::unexpected<Error> fail_template_gone() {
  return fail(ErrorKind::not_found, "template_gone",
              {"Mallen finns inte längre, eller så får du inte läsa den. Välj en annan.",
               "The template is no longer there, or you may not read it. Choose another."});
}

json::Array field_objects(const drafts::Template& of) {
  json::Array all;
  for (const drafts::Field& field : of.fields)
    all.emplace_back(json::Object{{"name", field.name},
                                  {"guidance", field.guidance},
                                  {"kind", slug_of(field.kind)},
                                  {"form", slug_of(field.form)},
                                  {"choices", json::Array(field.choices.begin(), field.choices.end())},
                                  {"lists", json::Array(field.lists.begin(), field.lists.end())}});
  return all;
}

json::Array problem_objects(const drafts::Template& of) {
  json::Array all;
  for (const drafts::Problem& problem : of.problems) {
    Sentence sentence = drafts::sentence_of(problem);
    all.emplace_back(json::Object{{"detail", std::move(sentence.sv)}, {"detail_en", std::move(sentence.en)}});
  }
  return all;
}

}  // namespace svea::tasks
