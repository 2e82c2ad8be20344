// Sets that search, answers and checks are measured on, as requests to POST /evaluations. Every file may be
// packed with gzip.
#pragma once

#include <filesystem>
#include <string>

#include "json/json.h"

namespace svea::cli {

// A folder with passages.jsonl and questions.jsonl. Errors: set_not_found, those of json::for_each_line and
// gzip::gunzip.
[[nodiscard]] Result<json::Object> questions_in(const std::filesystem::path& folder);
// A file of cases, such as demo/checks/orders.jsonl. Errors: the same.
[[nodiscard]] Result<json::Object> cases_in(const std::filesystem::path& file);
// Documents with summaries: a file of cases, or a folder with summaries.jsonl, whose lines may name the file
// of the document ("report", within the folder) and the line at which its body begins ("body_start_line",
// from 1) instead of holding it. Errors: the same.
[[nodiscard]] Result<json::Object> summaries_in(const std::filesystem::path& set);
// Templates: a folder with values.json (what is filled in), "templates" and "expected": a DOCX or ODT of the
// same name in each, the template and the document it is to become. Errors: set_not_found, draft_set_empty,
// json_invalid.
[[nodiscard]] Result<json::Object> drafts_in(const std::filesystem::path& folder);

// A whole file as text. Errors: set_not_found, those of gzip::gunzip.
[[nodiscard]] Result<std::string> text_in(const std::filesystem::path& file);

// What the checkout that this program was built in brings: "demo" below it.
[[nodiscard]] std::filesystem::path demo_folder();

}  // namespace svea::cli
