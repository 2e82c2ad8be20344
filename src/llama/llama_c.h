// The part of llama.cpp's C interface that Svea uses, as llama.cpp 0.5.0 has it: its prebuilt package brings
// no headers.
//
// Source: include/llama.h, ggml/include/ggml.h, gguf.h and ggml-backend.h of
// https://github.com/ggml-org/llama.cpp at v0.5.0. Names, order and sizes are the interface and must not be
// changed; a new version means reading those files again. library.cpp checks at start that the library which
// was loaded is the one described here.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// What the library keeps to itself.
struct ggml_context;
struct ggml_tensor;
struct gguf_context;
struct llama_context;
struct llama_memory_i;
struct llama_model;
struct llama_sampler;
struct llama_vocab;

using llama_memory_t = llama_memory_i*;
using llama_pos = std::int32_t;
using llama_seq_id = std::int32_t;
using llama_token = std::int32_t;

// --- ggml: tensors, and the backends that compute with them

enum ggml_type : std::int32_t {
  GGML_TYPE_F32 = 0,
  GGML_TYPE_F16 = 1,
  GGML_TYPE_Q4_0 = 2,
  GGML_TYPE_Q8_0 = 8
};
enum ggml_log_level : std::int32_t { GGML_LOG_LEVEL_WARN = 3, GGML_LOG_LEVEL_ERROR = 4 };

struct ggml_init_params {
  std::size_t mem_size;
  void* mem_buffer;
  bool no_alloc;
};

using ggml_log_callback = void (*)(ggml_log_level level, const char* text, void* user_data);
using ggml_abort_callback = bool (*)(void* data);

void ggml_backend_load_all();
void ggml_backend_load_all_from_path(const char* folder);
std::size_t ggml_backend_dev_count();
ggml_context* ggml_init(ggml_init_params params);
void ggml_free(ggml_context* context);
std::size_t ggml_tensor_overhead();
std::size_t ggml_row_size(ggml_type type, std::int64_t numbers);
ggml_tensor* ggml_new_tensor_1d(ggml_context* context, ggml_type type, std::int64_t length);
ggml_tensor* ggml_new_tensor_2d(ggml_context* context, ggml_type type, std::int64_t row_length,
                                std::int64_t rows);
ggml_tensor* ggml_set_name(ggml_tensor* tensor, const char* name);
void* ggml_get_data(const ggml_tensor* tensor);
std::size_t ggml_quantize_chunk(ggml_type type, const float* from, void* to, std::int64_t start,
                                std::int64_t rows, std::int64_t row_length, const float* importance);

// --- gguf: the file format

enum gguf_type : std::int32_t {
  GGUF_TYPE_UINT32 = 4,
  GGUF_TYPE_INT32 = 5,
  GGUF_TYPE_FLOAT32 = 6,
  GGUF_TYPE_STRING = 8,
  GGUF_TYPE_ARRAY = 9,
};

struct gguf_init_params {
  bool no_alloc;
  ggml_context** ctx;
};

gguf_context* gguf_init_empty();
gguf_context* gguf_init_from_file(const char* path, gguf_init_params params);
void gguf_free(gguf_context* file);
std::int64_t gguf_find_key(const gguf_context* file, const char* key);
gguf_type gguf_get_kv_type(const gguf_context* file, std::int64_t key);
gguf_type gguf_get_arr_type(const gguf_context* file, std::int64_t key);
std::uint32_t gguf_get_val_u32(const gguf_context* file, std::int64_t key);
const char* gguf_get_val_str(const gguf_context* file, std::int64_t key);
const void* gguf_get_arr_data(const gguf_context* file, std::int64_t key);
std::size_t gguf_get_arr_n(const gguf_context* file, std::int64_t key);
std::int64_t gguf_get_n_tensors(const gguf_context* file);
std::size_t gguf_get_data_offset(const gguf_context* file);
std::size_t gguf_get_tensor_offset(const gguf_context* file, std::int64_t tensor);
std::size_t gguf_get_tensor_size(const gguf_context* file, std::int64_t tensor);
void gguf_set_val_u32(gguf_context* file, const char* key, std::uint32_t value);
void gguf_set_val_f32(gguf_context* file, const char* key, float value);
void gguf_set_val_bool(gguf_context* file, const char* key, bool value);
void gguf_set_val_str(gguf_context* file, const char* key, const char* value);
void gguf_set_arr_data(gguf_context* file, const char* key, gguf_type type, const void* values,
                       std::size_t count);
void gguf_set_arr_str(gguf_context* file, const char* key, const char** values, std::size_t count);
void gguf_add_tensor(gguf_context* file, const ggml_tensor* tensor);
bool gguf_write_to_file(const gguf_context* file, const char* path, bool only_meta);

// --- llama: models, contexts, batches

enum llama_split_mode : std::int32_t { LLAMA_SPLIT_MODE_LAYER = 1 };
enum llama_load_mode : std::int32_t {
  LLAMA_LOAD_MODE_AUTO = -1,
  LLAMA_LOAD_MODE_NONE = 0,
  LLAMA_LOAD_MODE_MMAP = 1
};
enum llama_lazy_mode : std::int32_t { LLAMA_LAZY_MODE_OFF = 0, LLAMA_LAZY_MODE_AUTO = 1 };
enum llama_context_type : std::int32_t { LLAMA_CONTEXT_TYPE_DEFAULT = 0 };
enum llama_rope_scaling_type : std::int32_t { LLAMA_ROPE_SCALING_TYPE_UNSPECIFIED = -1 };
enum llama_pooling_type : std::int32_t {
  LLAMA_POOLING_TYPE_UNSPECIFIED = -1,
  LLAMA_POOLING_TYPE_NONE = 0,
  LLAMA_POOLING_TYPE_MEAN = 1,
};
enum llama_attention_type : std::int32_t { LLAMA_ATTENTION_TYPE_UNSPECIFIED = -1 };
enum llama_flash_attn_type : std::int32_t { LLAMA_FLASH_ATTN_TYPE_AUTO = -1 };

struct llama_model_params {
  void* devices;
  const void* tensor_buft_overrides;
  std::int32_t n_gpu_layers;
  llama_split_mode split_mode;
  llama_load_mode load_mode;
  llama_lazy_mode lazy_mode;
  std::int32_t main_gpu;
  const float* tensor_split;
  bool (*progress_callback)(float progress, void* user_data);
  void* progress_callback_user_data;
  const void* kv_overrides;
  bool vocab_only;
  bool check_tensors;
  bool use_extra_bufts;
  bool no_host;
  bool no_alloc;
  bool load_mtp;
};

struct llama_context_params {
  std::uint32_t n_ctx;
  std::uint32_t n_batch;
  std::uint32_t n_ubatch;
  std::uint32_t n_seq_max;
  std::uint32_t n_rs_seq;
  std::uint32_t n_outputs_max;
  std::uint32_t n_outputs_max_per_seq;
  std::int32_t n_threads;
  std::int32_t n_threads_batch;
  llama_context_type ctx_type;
  llama_rope_scaling_type rope_scaling_type;
  llama_pooling_type pooling_type;
  llama_attention_type attention_type;
  llama_flash_attn_type flash_attn_type;
  float rope_freq_base;
  float rope_freq_scale;
  float yarn_ext_factor;
  float yarn_attn_factor;
  float yarn_beta_fast;
  float yarn_beta_slow;
  std::uint32_t yarn_orig_ctx;
  float defrag_thold;
  void* cb_eval;
  void* cb_eval_user_data;
  ggml_type type_k;
  ggml_type type_v;
  ggml_abort_callback abort_callback;
  void* abort_callback_data;
  bool embeddings;
  bool offload_kqv;
  bool no_perf;
  bool op_offload;
  bool swa_full;
  bool kv_unified;
  void* samplers;
  std::size_t n_samplers;
  llama_context* ctx_other;
};

// One column an entry: what token stands at which position of which sequences, and whether its logits are
// wanted.
struct llama_batch {
  std::int32_t n_tokens;
  llama_token* token;
  float* embd;
  llama_pos* pos;
  std::int32_t* n_seq_id;
  llama_seq_id** seq_id;
  std::int8_t* logits;
};

struct llama_token_data {
  llama_token id;
  float logit;
  float p;
};

struct llama_token_data_array {
  llama_token_data* data;
  std::size_t size;
  std::int64_t selected;  // an index into data
  bool sorted;
};

struct llama_sampler_chain_params {
  bool no_perf;
};

struct llama_chat_message {
  const char* role;
  const char* content;
};

const char* llama_version();
llama_model_params llama_model_default_params();
llama_context_params llama_context_default_params();
llama_sampler_chain_params llama_sampler_chain_default_params();
void llama_backend_init();
void llama_log_set(ggml_log_callback callback, void* user_data);

llama_model* llama_model_load_from_file(const char* path, llama_model_params params);
void llama_model_free(llama_model* model);
const llama_vocab* llama_model_get_vocab(const llama_model* model);
const char* llama_model_chat_template(const llama_model* model, const char* name);
std::int32_t llama_model_desc(const llama_model* model, char* text, std::size_t size);
std::int32_t llama_model_n_ctx_train(const llama_model* model);
std::int32_t llama_model_n_embd_out(const llama_model* model);
std::uint64_t llama_model_size(const llama_model* model);
bool llama_model_is_recurrent(const llama_model* model);
bool llama_model_is_hybrid(const llama_model* model);

llama_context* llama_init_from_model(llama_model* model, llama_context_params params);
void llama_free(llama_context* context);
std::uint32_t llama_n_ctx(const llama_context* context);
std::uint32_t llama_n_batch(const llama_context* context);
enum llama_pooling_type llama_pooling_type(const llama_context* context);
// 0 done; 1 no room for the batch; 2 aborted; below 0 an error.
std::int32_t llama_decode(llama_context* context, llama_batch batch);
float* llama_get_logits_ith(llama_context* context, std::int32_t index);
float* llama_get_embeddings_seq(llama_context* context, llama_seq_id sequence);

llama_memory_t llama_get_memory(const llama_context* context);
void llama_memory_clear(llama_memory_t memory, bool data);
// False when the memory can't be cut there (recurrent models).
bool llama_memory_seq_rm(llama_memory_t memory, llama_seq_id sequence, llama_pos from, llama_pos to);
void llama_memory_seq_cp(llama_memory_t memory, llama_seq_id source, llama_seq_id target, llama_pos from,
                         llama_pos to);

std::int32_t llama_vocab_n_tokens(const llama_vocab* vocabulary);
bool llama_vocab_is_control(const llama_vocab* vocabulary, llama_token token);
bool llama_vocab_is_eog(const llama_vocab* vocabulary, llama_token token);
// Both give the length that is needed, negated, when there is too little room.
std::int32_t llama_tokenize(const llama_vocab* vocabulary, const char* text, std::int32_t text_length,
                            llama_token* tokens, std::int32_t tokens_max, bool add_special,
                            bool parse_special);
std::int32_t llama_token_to_piece(const llama_vocab* vocabulary, llama_token token, char* text,
                                  std::int32_t size, std::int32_t leading_spaces_off, bool special);
// The length of the text, which may be more than `size`; below 0 when the template is of no kind it knows.
std::int32_t llama_chat_apply_template(const char* name_or_template, const llama_chat_message* messages,
                                       std::size_t count, bool begin_answer, char* text, std::int32_t size);

llama_sampler* llama_sampler_chain_init(llama_sampler_chain_params params);
void llama_sampler_chain_add(llama_sampler* chain, llama_sampler* sampler);
llama_sampler* llama_sampler_init_dist(std::uint32_t seed);
llama_sampler* llama_sampler_init_temp(float temperature);
llama_sampler* llama_sampler_init_top_p(float share, std::size_t keep_min);
// Null when the grammar can't be read.
llama_sampler* llama_sampler_init_grammar(const llama_vocab* vocabulary, const char* grammar,
                                          const char* root);
void llama_sampler_accept(llama_sampler* sampler, llama_token token);
void llama_sampler_apply(llama_sampler* sampler, llama_token_data_array* candidates);
void llama_sampler_free(llama_sampler* sampler);
}
