#include "store_sqlite/language_models.h"

#include "store/errors.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using model::LanguageModel;

// Columns in the order of k_migration_0004.
Result<LanguageModel> read_model(const Rows& row) {
  LanguageModel model;
  model.slug = row.get<std::string>(1);
  model.name = row.get<std::string>(2);
  model.origin = row.get<std::string>(3);
  model.licence = row.get<std::string>(4);
  model.languages = TRY(read_strings(row.get<std::string_view>(5)));
  model.context_tokens = row.get<std::int64_t>(6);
  model.prompt_price_ore = row.get<std::int64_t>(7);
  model.answer_price_ore = row.get<std::int64_t>(8);
  model.cleared_for = row.get<model::SecurityClass>(9);
  model.runs_at = row.get<std::string>(10);
  model.base_url = row.get<std::string>(11);
  model.file = row.get<std::string>(12);
  model.server_model = row.get<std::string>(13);
  model.sealed_key = row.get<std::string>(14);
  model.ca_file = row.get<std::string>(15);
  model.requests_at_once = row.get<int>(16);
  model.enabled = row.get<bool>(17);
  model.organisations = TRY(read_ids<model::OrganisationId>(row.get<std::string_view>(18)));
  return model;
}

Status check_organisations(Connection& connection, const std::vector<model::OrganisationId>& wanted) {
  if (TRY(connection.has_row("SELECT 1 FROM json_each(?1) WHERE value NOT IN (SELECT id FROM organisations)",
                             id_list(wanted))))
    return store::gone();
  return {};
}

Result<bool> is_there(Connection& connection, std::string_view slug) {
  return connection.has_row("SELECT 1 FROM language_models WHERE slug = ?1", slug);
}

// Every column but the slug, which it is found by.
Status write_model(Connection& connection, const LanguageModel& model) {
  return connection.run(
      "UPDATE language_models SET name = ?2, origin = ?3, licence = ?4, languages = ?5, context_tokens = ?6, "
      "prompt_price_ore = ?7, answer_price_ore = ?8, cleared_for = ?9, runs_at = ?10, base_url = ?11, file = "
      "?12, server_model = ?13, sealed_key = ?14, ca_file = ?15, requests_at_once = ?16, enabled = ?17, "
      "organisations = ?18 WHERE slug = ?1",
      model.slug, model.name, model.origin, model.licence, store_strings(model.languages),
      model.context_tokens, model.prompt_price_ore, model.answer_price_ore, model.cleared_for, model.runs_at,
      model.base_url, model.file, model.server_model, model.sealed_key, model.ca_file, model.requests_at_once,
      model.enabled, id_list(model.organisations));
}

Status write_choice(Connection& connection, const model::ModelsChosen& chosen) {
  if (chosen.slugs.empty())
    return connection.run(
        "DELETE FROM model_choices WHERE organisation_id = ?1 AND space_id = ?2 AND task = ?3",
        chosen.organisation, chosen.space, chosen.task);
  return connection.run("INSERT OR REPLACE INTO model_choices VALUES (?1, ?2, ?3, ?4)", chosen.organisation,
                        chosen.space, chosen.task, store_strings(chosen.slugs));
}

Result<std::vector<model::ModelsChosen>> read_choices(Connection& connection) {
  auto rows = TRY(connection.query("SELECT organisation_id, space_id, task, slugs FROM model_choices"));
  std::vector<model::ModelsChosen> all;
  while (TRY(rows.next()))
    all.push_back({rows.get<model::OrganisationId>(0), rows.get<model::SpaceId>(1), rows.get<std::string>(2),
                   TRY(read_strings(rows.get<std::string_view>(3)))});
  return all;
}

model::ModelUse read_use(const Rows& row) {
  return {row.get<model::OrganisationId>(1), row.get<std::string>(2),  row.get<std::string>(0),
          row.get<std::int64_t>(3),          row.get<std::int64_t>(4), row.get<std::int64_t>(5),
          row.get<std::int64_t>(6),          row.get<std::int64_t>(7)};
}

}  // namespace

Status SqliteLanguageModels::add(const LanguageModel& given) {
  return database_.write([&](Connection& connection) -> Status {
    if (given.slug == model::k_configured_model || TRY(is_there(connection, given.slug)))
      return store::slug_taken();
    TRY(check_organisations(connection, given.organisations));
    TRY(
        connection.run("INSERT INTO language_models VALUES (NULL, ?1, '', '', '', '[]', 0, 0, 0, 0, '', '', "
                       "'', '', '', '', 0, 0, '[]')",
                       given.slug));
    return write_model(connection, given);
  });
}

Result<std::optional<LanguageModel>> SqliteLanguageModels::find(std::string_view slug) {
  return database_.read([&](Connection& connection) -> Result<std::optional<LanguageModel>> {
    auto rows = TRY(connection.query("SELECT * FROM language_models WHERE slug = ?1", slug));
    if (!TRY(rows.next())) return std::nullopt;
    return TRY(read_model(rows));
  });
}

Result<std::vector<LanguageModel>> SqliteLanguageModels::all() {
  return database_.read([](Connection& connection) -> Result<std::vector<LanguageModel>> {
    auto rows = TRY(connection.query("SELECT * FROM language_models ORDER BY id"));
    std::vector<LanguageModel> all;
    while (TRY(rows.next())) all.push_back(TRY(read_model(rows)));
    return all;
  });
}

Result<bool> SqliteLanguageModels::change(const LanguageModel& changed) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    if (!TRY(is_there(connection, changed.slug))) return false;
    TRY(check_organisations(connection, changed.organisations));
    TRY(write_model(connection, changed));
    return true;
  });
}

Result<bool> SqliteLanguageModels::remove(std::string_view slug) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    for (auto& chosen : TRY(read_choices(connection)))
      if (std::erase(chosen.slugs, slug) > 0) TRY(write_choice(connection, chosen));
    TRY(connection.run("DELETE FROM language_models WHERE slug = ?1", slug));
    return connection.changed_rows() > 0;
  });
}

Status SqliteLanguageModels::choose(const model::ModelsChosen& chosen) {
  return database_.write([&](Connection& connection) -> Status {
    if (chosen.organisation) TRY(check_organisations(connection, {chosen.organisation}));
    if (chosen.space && !TRY(connection.has_row("SELECT 1 FROM spaces WHERE id = ?1 AND organisation_id = ?2",
                                                chosen.space, chosen.organisation)))
      return store::gone();
    for (const auto& slug : chosen.slugs)
      if (slug != model::k_configured_model && !TRY(is_there(connection, slug))) return store::gone();
    return write_choice(connection, chosen);
  });
}

Result<std::vector<model::ModelsChosen>> SqliteLanguageModels::choices() {
  return database_.read([](Connection& connection) { return read_choices(connection); });
}

Status SqliteLanguageModels::allow(const model::ModelAllowance& allowance) {
  return database_.write([&](Connection& connection) {
    return connection.run("INSERT OR REPLACE INTO model_allowances VALUES (?1, ?2, ?3)",
                          allowance.organisation, allowance.tokens_per_month, allowance.queue_share);
  });
}

Result<std::vector<model::ModelAllowance>> SqliteLanguageModels::allowances() {
  return database_.read([](Connection& connection) -> Result<std::vector<model::ModelAllowance>> {
    auto rows = TRY(connection.query(
        "SELECT organisation_id, tokens_per_month, queue_share FROM model_allowances ORDER BY 1"));
    return read_all(rows, [](const Rows& row) {
      return model::ModelAllowance{row.get<model::OrganisationId>(0), row.get<std::int64_t>(1),
                                   row.get<int>(2)};
    });
  });
}

Status SqliteLanguageModels::add_uses(std::span<const model::ModelUse> uses) {
  return database_.write([&](Connection& connection) -> Status {
    for (const auto& use : uses)
      TRY(connection.run(
          "INSERT INTO model_uses VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE SET requests "
          "= requests + ?4, prompt_tokens = prompt_tokens + ?5, answer_tokens = answer_tokens + ?6, "
          "priced_tokens = priced_tokens + ?7, cost_micro_ore = cost_micro_ore + ?8",
          use.month, use.organisation, use.slug, use.requests, use.prompt_tokens, use.answer_tokens,
          use.priced_tokens, use.cost_micro_ore));
    return {};
  });
}

Result<std::vector<model::ModelUse>> SqliteLanguageModels::uses_in(std::string_view month) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::ModelUse>> {
    auto rows = TRY(
        connection.query("SELECT * FROM model_uses WHERE month = ?1 ORDER BY organisation_id, slug", month));
    return read_all(rows, read_use);
  });
}

}  // namespace svea::store_sqlite
