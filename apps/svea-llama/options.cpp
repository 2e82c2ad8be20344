#include "options.h"

#include <CLI/CLI.hpp>

#include "llama/limits.h"

namespace svea::llama_app {
namespace {

constexpr const char* k_about =
    "Runs one open language model (a GGUF file) on this machine's processors and answers as OpenAI's "
    "interface does:\n"
    "/v1/chat/completions, /v1/embeddings, /v1/models, and /health and /tokenize beside them.\n"
    "`svea serve` starts it by itself for the models that `svea model` has; by hand:\n\n"
    "  svea-llama --model qwen.gguf --socket /run/svea/qwen.sock\n"
    "  svea-llama --model qwen.gguf --port 8090 --parallel 8 --context 16384\n"
    "  svea-llama --model qwen.gguf --check";

constexpr const char* k_ends =
    "It says {\"ready\": …} on one line of standard output when it answers. Exit codes: 0 stopped, 2 wrong "
    "arguments,\n"
    "3 the model can't be run (damaged, of an unknown kind, too large for the memory): starting again won't "
    "help,\n"
    "1 anything else. Only this account may use the socket; everybody on this machine may use a port.";

}  // namespace

std::optional<Options> read_options(int argc, char** argv, int& exit_code) {
  Options options;
  CLI::App arguments(k_about);
  arguments.footer(k_ends);
  arguments.add_option("--model", options.model, "The model's file (GGUF)")->required();
  arguments.add_option("--name", options.name, "What clients call the model; else the file's name");
  auto* const place = arguments.add_option_group("place");
  place->add_option("--socket", options.socket, "Answer on this Unix socket");
  place->add_option("--port", options.port, "Answer on this port of 127.0.0.1; 0 takes a free one");
  place->add_flag("--check", options.only_checks,
                  "Only tell whether the model can be run, and what it takes");
  place->require_option(1);
  arguments
      .add_option("--context", options.engine.context_tokens,
                  "Tokens that all requests at a time may hold together, prompts and answers")
      ->check(CLI::Range(64u, 1u << 20))
      ->capture_default_str();
  arguments.add_option("--parallel", options.engine.parallel, "Answers written at a time")
      ->check(CLI::Range(1u, llama::limits::k_parallel_max))
      ->capture_default_str();
  arguments.add_option("--threads", options.engine.threads, "Processors to use; 0: all")
      ->check(CLI::Range(0u, 512u))
      ->capture_default_str();
  arguments.add_option("--waiting", options.engine.waiting_max, "Requests that may wait for their turn")
      ->check(CLI::Range(1u, 10'000u))
      ->capture_default_str();
  arguments.add_flag("--embeddings", options.makes_embeddings, "Answer /v1/embeddings too");
  arguments.add_flag("--until-stdin-closes", options.ends_with_stdin,
                     "End when standard input does: for who starts it and should not outlive it");
  try {
    arguments.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    exit_code = arguments.exit(error) == 0 ? 0 : 2;
    return std::nullopt;
  }
  if (options.name.empty()) options.name = options.model.stem();
  return options;
}

}  // namespace svea::llama_app
