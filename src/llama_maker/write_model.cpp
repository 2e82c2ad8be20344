#include "llama_maker/write_model.h"

#include <cmath>
#include <memory>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "llama/llama_c.h"
#include "llama_maker/vocabulary.h"

namespace svea::llama_maker {
namespace {

using GgufFile = std::unique_ptr<gguf_context, decltype(&gguf_free)>;
using TensorMemory = std::unique_ptr<ggml_context, decltype(&ggml_free)>;

// Detected by its markers, so the template that models in use carry serves here too.
constexpr const char* k_chat_template =
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + "
    "'<|im_end|>' + '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% "
    "endif %}";
// Small beside what the layers add, so that the context and not the last token alone decides what comes next.
constexpr float k_embedding_spread = 0.3F;
// The likeliest token stands out from the next by far more than what rounding moves.
constexpr float k_output_spread = 4.0F;

ggml_type type_of(Weights weights) {
  switch (weights) {
    case Weights::f32:
      return GGML_TYPE_F32;
    case Weights::f16:
      return GGML_TYPE_F16;
    case Weights::q8_0:
      return GGML_TYPE_Q8_0;
    case Weights::q4_0:
      return GGML_TYPE_Q4_0;
  }
  return GGML_TYPE_F32;
}

// As GGUF numbers what most weights of a file are.
std::uint32_t file_type_of(Weights weights) {
  switch (weights) {
    case Weights::f32:
      return 0;
    case Weights::f16:
      return 1;
    case Weights::q4_0:
      return 2;
    case Weights::q8_0:
      return 7;
  }
  return 0;
}

bool is_sound(const ModelShape& shape) {
  return shape.layers > 0 && shape.heads > 0 && shape.key_heads > 0 && shape.heads % shape.key_heads == 0 &&
         shape.width > 0 && shape.width % 32 == 0 && shape.width % (2 * shape.heads) == 0 &&
         shape.inner_width > 0 && shape.inner_width % 32 == 0 && shape.vocabulary >= 300 &&
         shape.vocabulary <= 500'000 && shape.context > 0;
}

void describe(gguf_context* file, const ModelShape& shape) {
  gguf_set_val_str(file, "general.architecture", "llama");
  gguf_set_val_str(file, "general.name", "Svea test model, random weights");
  gguf_set_val_u32(file, "general.file_type", file_type_of(shape.weights));
  gguf_set_val_u32(file, "llama.context_length", shape.context);
  gguf_set_val_u32(file, "llama.embedding_length", shape.width);
  gguf_set_val_u32(file, "llama.block_count", shape.layers);
  gguf_set_val_u32(file, "llama.feed_forward_length", shape.inner_width);
  gguf_set_val_u32(file, "llama.attention.head_count", shape.heads);
  gguf_set_val_u32(file, "llama.attention.head_count_kv", shape.key_heads);
  gguf_set_val_f32(file, "llama.attention.layer_norm_rms_epsilon", 1e-5F);
  gguf_set_val_u32(file, "llama.rope.dimension_count", shape.width / shape.heads);
}

void set_texts(gguf_context* file, const char* key, const std::vector<std::string>& texts) {
  std::vector<const char*> pointers;
  pointers.reserve(texts.size());
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  gguf_set_arr_str(file, key, pointers.data(), pointers.size());
}

void add_vocabulary(gguf_context* file, std::size_t size) {
  const Vocabulary vocabulary = make_vocabulary(size);
  gguf_set_val_str(file, "tokenizer.ggml.model", "gpt2");
  gguf_set_val_str(file, "tokenizer.ggml.pre", "gpt-2");
  set_texts(file, "tokenizer.ggml.tokens", vocabulary.tokens);
  gguf_set_arr_data(file, "tokenizer.ggml.token_type", GGUF_TYPE_INT32, vocabulary.kinds.data(),
                    vocabulary.kinds.size());
  set_texts(file, "tokenizer.ggml.merges", vocabulary.merges);
  gguf_set_val_u32(file, "tokenizer.ggml.bos_token_id", vocabulary.end_of_text);
  gguf_set_val_u32(file, "tokenizer.ggml.eos_token_id", vocabulary.message_ends);
  gguf_set_val_bool(file, "tokenizer.ggml.add_bos_token", false);
  gguf_set_val_str(file, "tokenizer.chat_template", k_chat_template);
}

// Adds tensors to a file; each is drawn from the same stream of random numbers.
class TensorWriter {
 public:
  TensorWriter(gguf_context* file, ggml_context* memory, const ModelShape& shape)
      : file_(file), memory_(memory), type_(type_of(shape.weights)), random_(shape.seed) {}

  void add_matrix(const std::string& name, std::int64_t row_length, std::int64_t rows, float spread) {
    std::vector<float> numbers(static_cast<std::size_t>(row_length * rows));
    std::normal_distribution<float> normal(0.0F, spread);
    for (float& number : numbers) number = normal(random_);
    auto* const tensor = ggml_new_tensor_2d(memory_, type_, row_length, rows);
    ggml_quantize_chunk(type_, numbers.data(), ggml_get_data(tensor), 0, rows, row_length, nullptr);
    add(tensor, name);
  }
  // Of a matrix that keeps the size of what it is given.
  void add_matrix(const std::string& name, std::int64_t row_length, std::int64_t rows) {
    add_matrix(name, row_length, rows, 1.0F / std::sqrt(static_cast<float>(row_length)));
  }
  void add_ones(const std::string& name, std::int64_t length) {
    auto* const tensor = ggml_new_tensor_1d(memory_, GGML_TYPE_F32, length);
    std::fill_n(static_cast<float*>(ggml_get_data(tensor)), length, 1.0F);
    add(tensor, name);
  }

 private:
  void add(ggml_tensor* tensor, const std::string& name) {
    ggml_set_name(tensor, name.c_str());
    gguf_add_tensor(file_, tensor);
  }

  gguf_context* file_;
  ggml_context* memory_;
  ggml_type type_;
  std::mt19937 random_;
};

void add_layer(TensorWriter& writer, const ModelShape& shape, std::uint32_t number) {
  const auto name = [number](std::string_view part) { return fmt::format("blk.{}.{}.weight", number, part); };
  const std::int64_t width = shape.width;
  const std::int64_t key_width = width / shape.heads * shape.key_heads;
  writer.add_ones(name("attn_norm"), width);
  writer.add_matrix(name("attn_q"), width, width);
  writer.add_matrix(name("attn_k"), width, key_width);
  writer.add_matrix(name("attn_v"), width, key_width);
  writer.add_matrix(name("attn_output"), width, width);
  writer.add_ones(name("ffn_norm"), width);
  writer.add_matrix(name("ffn_gate"), width, shape.inner_width);
  writer.add_matrix(name("ffn_up"), width, shape.inner_width);
  writer.add_matrix(name("ffn_down"), shape.inner_width, width);
}

// The room that the tensors take, with some over for how they are aligned.
std::size_t tensor_bytes(const ModelShape& shape) {
  const auto type = type_of(shape.weights);
  const std::size_t square = ggml_row_size(type, shape.width) * shape.width;
  const std::size_t inner = ggml_row_size(type, shape.width) * shape.inner_width;
  const std::size_t tensors = 9 * std::size_t{shape.layers} + 3;
  return shape.layers * (4 * square + 3 * inner + 2 * 4 * std::size_t{shape.width}) +
         2 * ggml_row_size(type, shape.width) * shape.vocabulary + 4 * std::size_t{shape.width} +
         tensors * (ggml_tensor_overhead() + 256);
}

}  // namespace

Status write_model(const ModelShape& shape, const std::filesystem::path& path) {
  if (!is_sound(shape))
    return fail(
        ErrorKind::invalid_input, "model_shape_invalid",
        {"En modell kan inte ha de måtten. Bredder ska vara multiplar av 32, och huvudena dela bredden "
         "jämnt.",
         "A model can't have these measures. Widths must be multiples of 32, and heads divide the width."});
  const GgufFile file(gguf_init_empty(), &gguf_free);
  const TensorMemory memory(
      ggml_init({.mem_size = tensor_bytes(shape), .mem_buffer = nullptr, .no_alloc = false}), &ggml_free);
  describe(file.get(), shape);
  add_vocabulary(file.get(), shape.vocabulary);

  TensorWriter writer(file.get(), memory.get(), shape);
  writer.add_matrix("token_embd.weight", shape.width, shape.vocabulary, k_embedding_spread);
  for (std::uint32_t layer = 0; layer < shape.layers; ++layer) add_layer(writer, shape, layer);
  writer.add_ones("output_norm.weight", shape.width);
  writer.add_matrix("output.weight", shape.width, shape.vocabulary,
                    k_output_spread / std::sqrt(static_cast<float>(shape.width)));
  if (!gguf_write_to_file(file.get(), path.c_str(), false))
    return fail(ErrorKind::storage_full, "model_not_written",
                {"Modellfilen kunde inte skrivas. Kontrollera mappen och att disken har plats.",
                 "The model file could not be written. Check the folder and that the disk has room."},
                path.string());
  return {};
}

}  // namespace svea::llama_maker
