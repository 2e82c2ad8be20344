#include "llama/library.h"

#include <dlfcn.h>

#include <cstring>
#include <filesystem>

#include <fmt/format.h>

#include "base/log.h"
#include "llama/llama_c.h"

namespace svea::llama {
namespace {

constexpr std::string_view k_version = "0.5.0";  // with "-dev" behind it in what was not built at a release

// The library speaks in pieces of lines, ended by line breaks; personal text is never in what it says.
void note(ggml_log_level level, const char* text, void* /*unused*/) {
  std::string_view said(text);
  while (said.ends_with('\n')) said.remove_suffix(1);
  if (said.empty()) return;
  if (level == GGML_LOG_LEVEL_ERROR) log(LogLevel::error, "llama", {{"said", said}});
  if (level == GGML_LOG_LEVEL_WARN)
    log(LogLevel::debug, "llama", {{"said", said}});  // of no use to operators
}

// Known values at both ends and in the middle of the structures that are passed by value: a field more or
// less moves one of them.
bool has_known_layout() {
  const auto model = llama_model_default_params();
  const auto context = llama_context_default_params();
  return model.devices == nullptr && model.n_gpu_layers == -1 && model.load_mode == LLAMA_LOAD_MODE_AUTO &&
         model.lazy_mode == LLAMA_LAZY_MODE_AUTO && model.kv_overrides == nullptr && !model.check_tensors &&
         model.use_extra_bufts && !model.load_mtp && context.n_ctx == 512 && context.n_ubatch == 512 &&
         context.n_outputs_max_per_seq == 1 && context.pooling_type == LLAMA_POOLING_TYPE_UNSPECIFIED &&
         context.flash_attn_type == LLAMA_FLASH_ATTN_TYPE_AUTO && context.yarn_ext_factor == -1.0F &&
         context.type_k == GGML_TYPE_F16 && context.type_v == GGML_TYPE_F16 && !context.embeddings &&
         context.no_perf && context.swa_full && !context.kv_unified && context.n_samplers == 0 &&
         context.ctx_other == nullptr;
}

// The backends lie beside the library in the prebuilt package; a system's own knows where it has put them.
void load_backends() {
  Dl_info where{};
  if (::dladdr(reinterpret_cast<const void*>(&llama_version), &where) != 0 && where.dli_fname != nullptr)
    ggml_backend_load_all_from_path(std::filesystem::path(where.dli_fname).parent_path().c_str());
  if (ggml_backend_dev_count() == 0) ggml_backend_load_all();
}

Status start() {
  const std::string version = llama_version();
  if ((version != k_version && version != fmt::format("{}-dev", k_version)) || !has_known_layout())
    return fail(ErrorKind::unavailable, "llama_version",
                {"svea-llama är byggt för en annan version av llama.cpp än den som ligger här. Bygg om Svea.",
                 "svea-llama was built for another version of llama.cpp than the one that lies here. Build "
                 "Svea again."},
                fmt::format("{} wanted, {} found", k_version, version));
  llama_log_set(&note, nullptr);
  load_backends();
  if (ggml_backend_dev_count() == 0)
    return fail(
        ErrorKind::unavailable, "llama_no_backend",
        {"llama.cpp kan inte räkna på den här processorn: dess filer saknas. Bygg eller installera om Svea.",
         "llama.cpp can't compute on this processor: its files are missing. Build or install Svea again."});
  llama_backend_init();
  return {};
}

}  // namespace

Status start_library() {
  static const Status started = start();
  return started;
}

}  // namespace svea::llama
