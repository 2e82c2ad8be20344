// The dictionary of this machine, read with Hunspell.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "improve/dictionary.h"

class Hunspell;

namespace svea::spell_hunspell {

// Reads the files at the first question: a third of a second, which a server that nobody asks is spared.
// Hunspell is not thread-safe, so one asks at a time.
class HunspellDictionary final : public improve::Dictionary {
 public:
  // The folder that holds sv_SE.aff and sv_SE.dic; one without them is a dictionary that is not there.
  explicit HunspellDictionary(std::filesystem::path folder);
  ~HunspellDictionary() override;

  [[nodiscard]] bool is_there() const override;
  [[nodiscard]] Word look_up(std::string_view word) const override;
  [[nodiscard]] std::vector<std::string> stems(std::string_view word) const override;
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view word) const override;

 private:
  // Null where the files are missing. The lock is held for as long as it is used.
  [[nodiscard]] Hunspell* opened() const;

  const std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable bool was_tried_ = false;
  mutable std::unique_ptr<Hunspell> hunspell_;
};

}  // namespace svea::spell_hunspell
