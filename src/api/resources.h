// The interface's resources: one file each. A handler parses, calls and writes; what it calls decides.
#pragma once

#include "api/services.h"
#include "http/router.h"
#include "json/json.h"

namespace svea::api {

void add_audit(http::Router& router, Services& services);
void add_ask(http::Router& router, Services& services);
void add_comparisons(http::Router& router, Services& services);
void add_conversations(http::Router& router, Services& services);
void add_document_changes(http::Router& router, Services& services);
void add_document_types(http::Router& router);
void add_documents(http::Router& router, Services& services);
void add_evaluations(http::Router& router, Services& services);
void add_intake(http::Router& router, Services& services);
void add_file_texts(http::Router& router, Services& services);
void add_health(http::Router& router, Services& services);
void add_keys(http::Router& router, Services& services);
void add_language_models(http::Router& router, Services& services);
void add_library(http::Router& router, Services& services);
void add_metrics(http::Router& router, Services& services);
void add_model_choices(http::Router& router, Services& services);
void add_model_usage(http::Router& router, Services& services);
void add_openapi(http::Router& router);
void add_openai_chat(http::Router& router, Services& services);
void add_openai_embeddings(http::Router& router, Services& services);
void add_organisations(http::Router& router, Services& services);
void add_people(http::Router& router, Services& services);
void add_search(http::Router& router, Services& services);
void add_session(http::Router& router, Services& services);
void add_sources(http::Router& router, Services& services);
void add_spaces(http::Router& router, Services& services);
void add_task_files(http::Router& router, Services& services);
void add_task_runs(http::Router& router, Services& services);
void add_task_tables(http::Router& router, Services& services);
void add_turns(http::Router& router, Services& services);
void add_uploads(http::Router& router, Services& services);
void add_writer(http::Router& router, Services& services);

// "/api/v1" + `rest`
[[nodiscard]] std::string path(std::string_view rest);

// A handler that works on the services.
using Handle = Result<http::Response> (*)(Services&, http::Request&);
[[nodiscard]] http::Handler with(Services& services, Handle handle);

[[nodiscard]] http::Response json_of(int status, const json::Object& object);

}  // namespace svea::api
