// svea-make-model: writes a model file with random weights, for tests and benchmarks.
#include <cstdio>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "llama_maker/write_model.h"

int main(int argc, char** argv) {
  using svea::llama_maker::Weights;
  svea::llama_maker::ModelShape shape;
  std::string path;
  CLI::App options(
      "Writes a GGUF file with random weights. What such a model writes is gibberish, but always the same.");
  options.add_option("FILE", path, "The file to write")->required();
  options.add_option("--layers", shape.layers, "Layers")->capture_default_str();
  options.add_option("--width", shape.width, "Width of a layer")->capture_default_str();
  options.add_option("--heads", shape.heads, "Attention heads")->capture_default_str();
  options.add_option("--key-heads", shape.key_heads, "Attention heads of keys and values")
      ->capture_default_str();
  options.add_option("--inner-width", shape.inner_width, "Width of the feed-forward part")
      ->capture_default_str();
  options.add_option("--vocabulary", shape.vocabulary, "Tokens")->capture_default_str();
  options.add_option("--context", shape.context, "The context that the model claims")->capture_default_str();
  options.add_option("--seed", shape.seed, "Another seed makes another model")->capture_default_str();
  options.add_option("--weights", shape.weights, "f32, f16, q8_0 or q4_0")
      ->transform(CLI::CheckedTransformer(std::map<std::string, Weights>{
          {"f32", Weights::f32}, {"f16", Weights::f16}, {"q8_0", Weights::q8_0}, {"q4_0", Weights::q4_0}}));
  CLI11_PARSE(options, argc, argv);

  const auto written = svea::llama_maker::write_model(shape, path);
  if (written) return 0;
  fmt::print(stderr, "svea-make-model: {}\n", written.error().sentence.en);
  return 1;
}
