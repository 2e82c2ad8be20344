// Adapter of llm::Translator for servers with the LibreTranslate interface.
#pragma once

#include <chrono>
#include <mutex>

#include "http_client/client.h"
#include "llm/translator.h"

namespace svea::translate_libre {

struct Config {
  std::string base_url{};  // "http://127.0.0.1:5000"
  std::string api_key{};   // "" sends none
  std::string ca_file{};   // PEM; "" trusts what the operating system trusts
  std::chrono::milliseconds time_max{120'000};
  std::chrono::milliseconds languages_time_max{2'000};  // a page waits
};

// GET {base_url}/languages, kept for some minutes, and POST {base_url}/translate with all texts at once.
class LibreTranslator final : public llm::Translator {
 public:
  explicit LibreTranslator(Config config);

  [[nodiscard]] std::vector<std::string> languages() override;
  [[nodiscard]] Result<llm::Translation> translate(std::span<const std::string> texts,
                                                   const std::string& language, const llm::Need& need,
                                                   std::stop_token stop) override;

 private:
  [[nodiscard]] http_client::Request request(const char* method, const char* path, std::string body) const;
  [[nodiscard]] Result<std::vector<std::string>> ask_languages() const;

  Config config_;
  const http_client::Client client_;
  const http_client::Client quick_client_;
  std::mutex mutex_;
  std::vector<std::string> languages_;                   // guarded by mutex_
  std::chrono::steady_clock::time_point known_until_{};  // guarded by mutex_
};

}  // namespace svea::translate_libre
