#include "llama/model_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "llama/test_models.h"

using namespace svea;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What becomes of a file with these bytes: "" when it can be run.
std::string verdict(std::string_view bytes) {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "model.gguf";
  std::ofstream(path, std::ios::binary) << bytes;
  const auto facts = llama::inspect(path);
  return facts ? "" : facts.error().code;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  REQUIRE(from.size() == to.size());
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a model file tells what running it takes") {
  const auto facts = must(llama::inspect(llama::tiny_model()));
  CHECK(facts.vocabulary == 1024);
  CHECK(facts.width == 64);
  CHECK(facts.context_trained == 4096);
  CHECK(facts.weights_bytes < std::filesystem::file_size(llama::tiny_model()));
  // two layers, two heads of sixteen numbers, keys and values, two bytes each
  CHECK(facts.memory_bytes_per_token == 2 * 2 * 16 * 2 * 2);
}

TEST_CASE("a file cut off at any tenth is refused") {
  const std::string whole = bytes_of(llama::tiny_model());
  for (std::size_t tenth = 0; tenth < 10; ++tenth)
    CHECK(verdict(std::string_view(whole).substr(0, whole.size() * tenth / 10)) == "model_file_damaged");
  CHECK(verdict(std::string_view(whole).substr(0, whole.size() - 1)) == "model_file_damaged");
}

TEST_CASE("a file that is no model is refused, and one that is not there") {
  CHECK(verdict("Det här är en textfil.") == "model_file_damaged");
  CHECK(must(llama::inspect(llama::tiny_model())).vocabulary == 1024);
  const auto missing = llama::inspect("/nowhere/model.gguf");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == "model_file_missing");
}

TEST_CASE("a header that promises what the file does not have is refused") {
  const std::string whole = bytes_of(llama::tiny_model());
  std::string many = whole;
  many.replace(8, 8, std::string("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", 8));  // tensors
  CHECK(verdict(many) == "model_file_damaged");
  many = whole;
  many.replace(16, 8, std::string("\xFF\xFF\xFF\x7F\0\0\0\0", 8));  // entries of the header
  CHECK(verdict(many) == "model_file_damaged");
  const std::string layers = "llama.block_count" + std::string("\x04\0\0\0", 4);
  CHECK(verdict(replaced(whole, layers + std::string("\x02\0\0\0", 4),
                         layers + std::string("\xFF\xFF\xFF\x7F", 4))) == "model_file_damaged");
  const std::string heads = "llama.attention.head_count" + std::string("\x04\0\0\0", 4);
  CHECK(verdict(replaced(whole, heads + std::string("\x04\0\0\0", 4), heads + std::string("\0\0\0\0", 4))) ==
        "model_file_damaged");
}

TEST_CASE("a model of a kind that is not known is told from one that is damaged") {
  const std::string name = std::string("\x05\0\0\0\0\0\0\0", 8);
  CHECK(verdict(replaced(bytes_of(llama::tiny_model()), name + "llama", name + "svea1")) ==
        "model_unsupported");
}

TEST_CASE("whatever bytes are changed, the file is taken or refused, and this process goes on") {
  const std::string whole = bytes_of(llama::tiny_model());
  std::mt19937 random(7);
  for (int round = 0; round < 12; ++round) {
    std::string changed = whole;
    // Most of the file is weights; it is the head that is read with care or not.
    for (int i = 0; i < 6; ++i) changed[random() % 60'000] = static_cast<char>(random());
    const std::string code = verdict(changed);
    CHECK((code.empty() || code == "model_file_damaged" || code == "model_unsupported"));
  }
}
