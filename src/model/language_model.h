// A language model that the installation may write with, who chose it, and what it has used.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.h"
#include "model/security_class.h"

namespace svea::model {

// The slug of the model that the operator's configuration names (SVEA_MODEL_URL). It is in no record and
// cannot be changed there, but it can be chosen.
inline constexpr const char* k_configured_model = "konfigurerad";

struct LanguageModel {
  std::string slug;      // lower-case letters, digits and hyphens; unique, and never changes
  std::string name;      // as people see it; "" of the configured one: as its server calls it
  std::string origin{};  // who made it
  std::string licence{};
  std::vector<std::string> languages{};  // ISO 639-1: "sv", "en"
  std::int64_t context_tokens = 8192;    // question, passages and answer together
  std::int64_t prompt_price_ore = 0;     // per million tokens; 0: costs nothing by the token
  std::int64_t answer_price_ore = 0;     // likewise
  SecurityClass cleared_for = SecurityClass::internal;
  std::string runs_at{};  // for people: "egen maskin", "Leverantör AB, Sverige"

  // One of these two says how it is reached.
  std::string base_url{};      // an OpenAI-compatible server, with its "/v1"
  std::string file{};          // a model file of the installation's own, by its name there
  std::string server_model{};  // its name at the server; "": the server has only one
  std::string sealed_key{};    // crypto/sealed_box.h; "" none
  std::string ca_file{};       // PEM of the authority that signed the server's certificate; "" the system's
  int requests_at_once = 8;    // more wait in the queue
  bool enabled = true;
  std::vector<OrganisationId> organisations{};  // that may use it; none: all

  [[nodiscard]] bool has_price() const { return prompt_price_ore > 0 || answer_price_ore > 0; }
  friend bool operator==(const LanguageModel&, const LanguageModel&) = default;
};

// Which models write, the first choice first. The most specific one that fits counts: an organisation's
// before the installation's, a space's before the whole organisation's, a task's before any task's.
struct ModelsChosen {
  OrganisationId organisation{};  // zero: the installation's
  SpaceId space{};                // of that organisation; zero: all
  std::string task{};             // "answer"; "": all
  std::vector<std::string> slugs{};

  friend bool operator==(const ModelsChosen&, const ModelsChosen&) = default;
};

// What one organisation may take of the models.
struct ModelAllowance {
  OrganisationId organisation;
  // Of models that have a price, question and answer together, in a calendar month (UTC); 0: no limit.
  std::int64_t tokens_per_month = 0;
  int queue_share = 1;  // 1–k_queue_share_max: turns in a queue against those of others

  friend bool operator==(const ModelAllowance&, const ModelAllowance&) = default;
};
inline constexpr int k_queue_share_max = 100;

// Tokens that one organisation's questions took of one model in one month.
struct ModelUse {
  OrganisationId organisation;
  std::string slug;   // the model may have been removed since
  std::string month;  // "2026-11", UTC
  std::int64_t requests = 0;
  std::int64_t prompt_tokens = 0;
  std::int64_t answer_tokens = 0;
  std::int64_t priced_tokens = 0;   // of these, those that cost something when they were used
  std::int64_t cost_micro_ore = 0;  // millionths of an öre: prices are per million tokens

  friend bool operator==(const ModelUse&, const ModelUse&) = default;
};

// Adds the counts of another use of the same model by the same organisation in the same month.
inline void add_use(ModelUse& sum, const ModelUse& use) {
  sum.requests += use.requests;
  sum.prompt_tokens += use.prompt_tokens;
  sum.answer_tokens += use.answer_tokens;
  sum.priced_tokens += use.priced_tokens;
  sum.cost_micro_ore += use.cost_micro_ore;
}

}  // namespace svea::model
