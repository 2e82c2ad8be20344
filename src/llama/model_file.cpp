#include "llama/model_file.h"

#include <unistd.h>

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "json/json.h"
#include "llama/batch.h"
#include "llama/child_process.h"
#include "llama/library.h"
#include "llama/limits.h"

namespace svea::llama {
namespace {

using GgufFile = std::unique_ptr<gguf_context, decltype(&gguf_free)>;
using LoadedModel = std::unique_ptr<llama_model, decltype(&llama_model_free)>;
using Context = std::unique_ptr<llama_context, decltype(&llama_free)>;

std::unexpected<Error> missing(const std::filesystem::path& path) {
  return fail(
      ErrorKind::not_found, "model_file_missing",
      {fmt::format("Det finns ingen läsbar modellfil {}. Kontrollera sökvägen och rättigheterna.",
                   path.string()),
       fmt::format("There is no readable model file {}. Check the path and the rights.", path.string())});
}

std::unexpected<Error> damaged(std::string detail) {
  return fail(ErrorKind::invalid_input, "model_file_damaged",
              {"Modellfilen är skadad, avklippt eller ingen GGUF-fil. Hämta den på nytt.",
               "The model file is damaged, cut off or no GGUF file. Fetch it again."},
              std::move(detail));
}

std::unexpected<Error> unsupported(std::string detail) {
  return fail(ErrorKind::unsupported, "model_unsupported",
              {"Modellen är av en sort som den här versionen av Svea inte kan köra. Välj en annan modell.",
               "The model is of a kind that this version of Svea can't run. Choose another model."},
              std::move(detail));
}

// A number of the header, of the model's own kind: "llama.block_count". Where it is a list with one for each
// layer, their largest. 0 when it is not there.
std::uint64_t number_of(const gguf_context* file, const std::string& key) {
  const auto at = gguf_find_key(file, key.c_str());
  if (at < 0) return 0;
  if (gguf_get_kv_type(file, at) == GGUF_TYPE_UINT32) return gguf_get_val_u32(file, at);
  if (gguf_get_kv_type(file, at) != GGUF_TYPE_ARRAY) return 0;
  const auto type = gguf_get_arr_type(file, at);
  if (type != GGUF_TYPE_INT32 && type != GGUF_TYPE_UINT32) return 0;
  const auto* const numbers = static_cast<const std::uint32_t*>(gguf_get_arr_data(file, at));
  std::uint64_t largest = 0;
  for (std::size_t i = 0; i < gguf_get_arr_n(file, at); ++i)
    largest = std::max<std::uint64_t>(largest, numbers[i]);
  return largest;
}

std::string architecture_of(const gguf_context* file) {
  const auto at = gguf_find_key(file, "general.architecture");
  return at >= 0 && gguf_get_kv_type(file, at) == GGUF_TYPE_STRING ? gguf_get_val_str(file, at) : "";
}

// Keys and values of every layer, at two bytes a number.
std::uint64_t memory_per_token(const gguf_context* file) {
  const auto prefix = architecture_of(file) + ".";
  const auto number = [&](const char* key) { return number_of(file, prefix + key); };
  const auto heads = std::max<std::uint64_t>(number("attention.head_count"), 1);
  const auto key_heads = number("attention.head_count_kv") > 0 ? number("attention.head_count_kv") : heads;
  const auto head_width = number("embedding_length") / heads;
  const auto key_width = number("attention.key_length") > 0 ? number("attention.key_length") : head_width;
  const auto value_width =
      number("attention.value_length") > 0 ? number("attention.value_length") : head_width;
  return 2 * number("block_count") * key_heads * (key_width + value_width);
}

bool ends_before_its_data(const gguf_context* file, std::uint64_t file_bytes) {
  for (std::int64_t i = 0; i < gguf_get_n_tensors(file); ++i) {
    const std::uint64_t room = file_bytes - std::min<std::uint64_t>(file_bytes, gguf_get_data_offset(file));
    const std::uint64_t offset = gguf_get_tensor_offset(file, i);
    if (offset > room || gguf_get_tensor_size(file, i) > room - offset) return true;
  }
  return false;
}

// What the library says before it gives up: several lines, the cause mostly in the first.
void keep_errors(ggml_log_level level, const char* text, void* kept) {
  constexpr std::size_t k_kept_bytes_max = 2000;
  auto& errors = *static_cast<std::string*>(kept);
  if (level == GGML_LOG_LEVEL_ERROR && errors.size() < k_kept_bytes_max) errors += text;
}

json::Object refusal(const char* code, std::string_view detail) {
  return {{"refused", code}, {"detail", detail}};
}

bool computes(llama_model* model) {
  auto params = llama_context_default_params();
  params.n_ctx = 64;
  params.n_batch = 8;
  params.n_ubatch = 8;
  params.n_threads = 1;
  params.n_threads_batch = 1;
  const Context context(llama_init_from_model(model, params), &llama_free);
  if (!context) return false;
  Batch batch(1);
  batch.add(0, 0, 0, true);
  return llama_decode(context.get(), batch.view()) == 0;
}

// In the child.
json::Object look_into(const std::filesystem::path& path, std::uint64_t file_bytes) {
  std::string said;
  llama_log_set(&keep_errors, &said);
  const GgufFile file(gguf_init_from_file(path.c_str(), {.no_alloc = true, .ctx = nullptr}), &gguf_free);
  if (!file) return refusal("damaged", said);
  if (ends_before_its_data(file.get(), file_bytes)) return refusal("damaged", "cut off");

  auto params = llama_model_default_params();
  params.load_mode = LLAMA_LOAD_MODE_MMAP;
  params.use_extra_bufts = false;  // the weights as they lie in the file, without a copy for speed
  const LoadedModel model(llama_model_load_from_file(path.c_str(), params), &llama_model_free);
  if (!model) return refusal(said.contains("unknown model architecture") ? "unsupported" : "damaged", said);
  if (!computes(model.get())) return refusal("damaged", said);
  return {{"weights_bytes", llama_model_size(model.get())},
          {"context_trained", llama_model_n_ctx_train(model.get())},
          {"vocabulary", llama_vocab_n_tokens(llama_model_get_vocab(model.get()))},
          {"width", number_of(file.get(), architecture_of(file.get()) + ".embedding_length")},
          {"memory_per_token", memory_per_token(file.get())}};
}

}  // namespace

Result<ModelFacts> inspect(const std::filesystem::path& path) {
  TRY(start_library());
  std::error_code error;
  const auto file_bytes = std::filesystem::file_size(path, error);
  if (error || ::access(path.c_str(), R_OK) != 0) return missing(path);

  const auto report = TRY(run_in_child(2 * file_bytes + limits::k_trial_memory_bytes,
                                       [&] { return json::serialise(look_into(path, file_bytes)); }));
  if (!report.text) return damaged(report.cause);
  const auto object = TRY(json::parse_object(*report.text));
  if (const auto refused = TRY(json::find<std::string>(object, "refused"))) {
    auto detail = TRY(json::get<std::string>(object, "detail"));
    if (*refused == "unsupported") return unsupported(std::move(detail));
    return damaged(std::move(detail));
  }
  const auto number = [&](const char* name) { return json::get<std::int64_t>(object, name); };
  return ModelFacts{.weights_bytes = static_cast<std::uint64_t>(TRY(number("weights_bytes"))),
                    .context_trained = TRY(number("context_trained")),
                    .vocabulary = TRY(number("vocabulary")),
                    .width = TRY(number("width")),
                    .memory_bytes_per_token = static_cast<std::uint64_t>(TRY(number("memory_per_token")))};
}

}  // namespace svea::llama
