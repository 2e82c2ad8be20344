#include "api/routes.h"

#include "api/resources.h"

namespace svea::api {

http::Router routes(Services& services) {
  http::Router router;
  add_session(router, services);
  add_organisations(router, services);
  add_people(router, services);
  add_spaces(router, services);
  add_keys(router, services);
  add_sources(router, services);
  add_uploads(router, services);
  add_documents(router, services);
  add_document_changes(router, services);
  add_document_types(router);
  add_intake(router, services);
  add_search(router, services);
  add_conversations(router, services);
  add_turns(router, services);
  add_ask(router, services);
  add_task_runs(router, services);
  add_task_files(router, services);
  add_task_tables(router, services);
  add_file_texts(router, services);
  add_library(router, services);
  add_comparisons(router, services);
  add_openai_chat(router, services);
  add_openai_embeddings(router, services);
  add_evaluations(router, services);
  add_language_models(router, services);
  add_model_choices(router, services);
  add_model_usage(router, services);
  add_writer(router, services);
  add_audit(router, services);
  add_health(router, services);
  add_metrics(router, services);
  add_openapi(router);
  return router;
}

}  // namespace svea::api
