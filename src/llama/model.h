// One model, loaded: its weights, its words and its way of writing a conversation.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct llama_model;
struct llama_vocab;

namespace svea::llama {

using Token = std::int32_t;

struct Message {
  std::string role;  // "system", "user" or "assistant"
  std::string content;
};

// Const calls are thread-safe. Outlives every Engine and Embedder made of it.
class Model {
 public:
  // The file has passed inspect() (model_file.h). Errors: model_file_damaged, and those of start_library().
  [[nodiscard]] static Result<std::shared_ptr<const Model>> load(const std::filesystem::path& path);
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  // The conversation in the model's own form, ready for the answer. What stands in a message is text: no part
  // of it is taken for one of the model's own marks, so that no document can pose as a turn of its own. Where
  // the model's form is of no kind that llama.cpp knows, it is ChatML. Errors: text_too_long.
  [[nodiscard]] Result<std::vector<Token>> prompt_of(const std::vector<Message>& messages) const;
  // Errors: text_too_long.
  [[nodiscard]] Result<std::vector<Token>> tokens_of(std::string_view text) const;
  // The bytes a token stands for: perhaps half a character; nothing for the model's marks.
  [[nodiscard]] std::string piece_of(Token token) const;
  // Whether the answer ends here.
  [[nodiscard]] bool is_end(Token token) const;

  // Whether what was read can be forgotten from some place on: then prompts can be shared and guesses taken
  // back.
  [[nodiscard]] bool can_forget() const { return can_forget_; }
  [[nodiscard]] std::int32_t vocabulary() const { return vocabulary_; }
  [[nodiscard]] std::int32_t context_trained() const;
  // "llama 120M Q8_0"
  [[nodiscard]] std::string description() const;

  // For the module's own use.
  [[nodiscard]] llama_model* get() const { return model_; }
  [[nodiscard]] const llama_vocab* words() const { return words_; }

 private:
  explicit Model(llama_model* model);
  [[nodiscard]] Result<std::vector<Token>> tokenise(std::string_view text, bool add_special,
                                                    bool parse_marks) const;
  [[nodiscard]] std::string without_marks(std::string text) const;

  llama_model* model_;
  const llama_vocab* words_;
  std::int32_t vocabulary_;
  bool can_forget_;
  std::vector<std::string> marks_;  // how the model's own marks are spelt
};

}  // namespace svea::llama
