#include "llama/model.h"

#include <algorithm>
#include <limits>

#include "llama/library.h"
#include "llama/llama_c.h"

namespace svea::llama {
namespace {

// Splits a mark so that the model reads it as text; invisible, and the words around it stay whole (U+2060).
constexpr std::string_view k_word_joiner = "\xE2\x81\xA0";

std::string piece(const llama_vocab* words, Token token, bool shows_marks) {
  std::string text(32, '\0');
  auto length =
      llama_token_to_piece(words, token, text.data(), static_cast<std::int32_t>(text.size()), 0, shows_marks);
  if (length < 0) {
    text.resize(static_cast<std::size_t>(-length));
    length = llama_token_to_piece(words, token, text.data(), -length, 0, shows_marks);
  }
  text.resize(static_cast<std::size_t>(std::max(length, 0)));
  return text;
}

std::vector<std::string> marks_of(const llama_vocab* words, std::int32_t count) {
  std::vector<std::string> marks;
  for (Token token = 0; token < count; ++token)
    if (llama_vocab_is_control(words, token))
      if (std::string mark = piece(words, token, true); mark.size() > 1) marks.push_back(std::move(mark));
  return marks;
}

}  // namespace

Result<std::shared_ptr<const Model>> Model::load(const std::filesystem::path& path) {
  TRY(start_library());
  auto params = llama_model_default_params();
  params.check_tensors = true;
  auto* const model = llama_model_load_from_file(path.c_str(), params);
  if (model == nullptr)
    return fail(ErrorKind::invalid_input, "model_file_damaged",
                {"Modellfilen är skadad: dess innehåll går inte att läsa in. Hämta den på nytt.",
                 "The model file is damaged: what it holds can't be loaded. Fetch it again."},
                path.string());
  return std::shared_ptr<const Model>(new Model(model));
}

Model::Model(llama_model* model)
    : model_(model),
      words_(llama_model_get_vocab(model)),
      vocabulary_(llama_vocab_n_tokens(words_)),
      can_forget_(!llama_model_is_recurrent(model) && !llama_model_is_hybrid(model)),
      marks_(marks_of(words_, vocabulary_)) {}

Model::~Model() { llama_model_free(model_); }

Result<std::vector<Token>> Model::tokenise(std::string_view text, bool add_special, bool parse_marks) const {
  // A token stands for at least a byte, give or take the marks at both ends.
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 2))
    return fail(ErrorKind::too_large, "text_too_long",
                {"Texten är för lång för språkmodellen. Skicka en kortare.",
                 "The text is too long for the language model. Send a shorter one."});
  std::vector<Token> tokens(text.size() + 8);
  const auto count =
      llama_tokenize(words_, text.data(), static_cast<std::int32_t>(text.size()), tokens.data(),
                     static_cast<std::int32_t>(tokens.size()), add_special, parse_marks);
  if (count < 0) return fail_internal("llama_tokenize asks for more than a token a byte");
  tokens.resize(static_cast<std::size_t>(count));
  return tokens;
}

Result<std::vector<Token>> Model::tokens_of(std::string_view text) const {
  return tokenise(text, true, false);
}

std::string Model::without_marks(std::string text) const {
  std::ranges::replace(text, '\0', ' ');  // the library's texts end there
  for (const std::string& mark : marks_)
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
      text.insert(at + 1, k_word_joiner);
  return text;
}

Result<std::vector<Token>> Model::prompt_of(const std::vector<Message>& messages) const {
  std::vector<std::string> contents;
  for (const Message& message : messages) contents.push_back(without_marks(message.content));
  std::vector<llama_chat_message> chat;
  for (std::size_t i = 0; i < messages.size(); ++i)
    chat.push_back({messages[i].role.c_str(), contents[i].c_str()});

  const char* form = llama_model_chat_template(model_, nullptr);
  const auto write = [&](std::string& text) {
    return llama_chat_apply_template(form, chat.data(), chat.size(), true, text.data(),
                                     static_cast<std::int32_t>(text.size()));
  };
  std::string text;
  auto length = write(text);
  if (length < 0) {
    form = "chatml";
    length = write(text);
  }
  if (length < 0) return fail_internal("llama_chat_apply_template knows no chatml");
  text.resize(static_cast<std::size_t>(length));
  write(text);
  return tokenise(text, true, true);
}

std::string Model::piece_of(Token token) const { return piece(words_, token, false); }

bool Model::is_end(Token token) const { return llama_vocab_is_eog(words_, token); }

std::int32_t Model::context_trained() const { return llama_model_n_ctx_train(model_); }

std::string Model::description() const {
  std::string text(128, '\0');
  const auto length = llama_model_desc(model_, text.data(), text.size());
  text.resize(std::min(static_cast<std::size_t>(std::max(length, 0)), text.size() - 1));
  return text;
}

}  // namespace svea::llama
