#include "gguf/facts.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <sstream>

#include "gguf/memory.h"
#include "gguf/test_file.h"
#include "must.h"

using namespace svea;
using namespace svea::gguf;
using test::entry;
using test::file;
using test::number;
using test::tensor;
using test::text;

namespace {

Result<Facts> facts_of(const std::string& bytes) {
  std::istringstream in(bytes);
  return read_facts(in, bytes.size());
}

std::string code_of(const std::string& bytes) {
  const auto facts = facts_of(bytes);
  return facts ? "" : facts.error().code;
}

}  // namespace

TEST_CASE("a model file says what it is") {
  const auto facts = must(facts_of(test::small_model()));
  CHECK(facts.name == "Liten Svea");
  CHECK(facts.architecture == "llama");
  CHECK(facts.licence == "apache-2.0");
  CHECK(facts.languages == std::vector<std::string>{"sv", "en"});
  CHECK(facts.quantisation == "Q4_K_M");
  CHECK(facts.parameters == 4096);
  CHECK(facts.weight_bytes == 16384);
  CHECK(facts.context_tokens == 4096);
  CHECK(facts.vocabulary == 50);
  CHECK(facts.has_chat_template);
  // Two layers with two heads of 16 numbers each, keys and values, two bytes a number.
  CHECK(facts.cache_token_bytes == 2 * 2 * (16 + 16) * 2);
}

TEST_CASE("memory is weights, a cache that grows with the context, and what the computation takes") {
  const auto facts = must(facts_of(test::small_model()));
  const auto small = memory_needed(facts, 1000);
  CHECK(small.weights == 16384);
  CHECK(small.cache == 256'000);
  CHECK(memory_needed(facts, 2000).total() - small.total() == 256'000);
  Facts boastful;
  boastful.cache_token_bytes = 1ull << 62;
  CHECK(memory_needed(boastful, 1000).cache > 1ull << 62);
}

TEST_CASE("heads that differ from layer to layer are added up") {
  const auto facts =
      must(facts_of(file({entry("general.architecture", "a"), entry("a.block_count", 3U),
                          entry("a.attention.key_length", 8U), entry("a.attention.value_length", 8U),
                          text("a.attention.head_count_kv") + number<std::uint32_t>(9) +
                              number<std::uint32_t>(4) + number<std::uint64_t>(3) + number<std::uint32_t>(2) +
                              number<std::uint32_t>(0) + number<std::uint32_t>(4)},
                         {}, 0)));
  CHECK(facts.cache_token_bytes == 6 * 16 * 2);
}

TEST_CASE("what is no model file is told apart from one that is damaged") {
  CHECK(code_of("") == "model_not_gguf");
  CHECK(code_of("<!DOCTYPE html><html>") == "model_not_gguf");
  CHECK(code_of("GGUF" + number<std::uint32_t>(1) + std::string(100, '\0')) == "model_format_unknown");
  // Written on a machine with the other byte order.
  CHECK(code_of("GGUF" + std::string("\0\0\0\3", 4) + std::string(100, '\0')) == "model_format_unknown");
}

TEST_CASE("a file cut anywhere is not taken for a whole one") {
  const std::string whole = test::small_model();
  for (int tenth = 1; tenth < 10; ++tenth) {
    CAPTURE(tenth);
    CHECK(code_of(whole.substr(0, whole.size() * static_cast<std::size_t>(tenth) / 10)) == "model_truncated");
  }
  for (std::size_t cut = 4; cut < whole.size(); ++cut) {
    CAPTURE(cut);
    REQUIRE(code_of(whole.substr(0, cut)) == "model_truncated");
  }
}

TEST_CASE("counts, lengths and nesting that no model has are refused before they cost anything") {
  constexpr auto k_huge = std::numeric_limits<std::uint64_t>::max();
  const std::string begin = "GGUF" + number<std::uint32_t>(3);
  const std::string rest(4096, '\0');
  CHECK(code_of(begin + number(k_huge) + number<std::uint64_t>(0) + rest) == "model_damaged");
  CHECK(code_of(begin + number<std::uint64_t>(0) + number(k_huge) + rest) == "model_damaged");
  CHECK(code_of(begin + number<std::uint64_t>(0) + number<std::uint64_t>(1) + number(k_huge) + rest) ==
        "model_truncated");
  CHECK(code_of(begin + number<std::uint64_t>(0) + number<std::uint64_t>(1) + text(std::string(2000, 'k')) +
                rest) == "model_damaged");
  const std::string list_of = number<std::uint32_t>(9) + number<std::uint64_t>(1);
  std::string nested = text("k") + number<std::uint32_t>(9);
  for (int i = 0; i < 100; ++i) nested += list_of;
  CHECK(code_of(file({nested}, {}, 4096)) == "model_damaged");
  CHECK(code_of(file({text("k") + number<std::uint32_t>(9) + number<std::uint32_t>(12) + number(k_huge)}, {},
                     4096)) == "model_damaged");
  CHECK(code_of(file({text("k") + number<std::uint32_t>(13)}, {}, 4096)) == "model_damaged");
  CHECK(code_of(file({entry("general.alignment", 33U)}, {}, 0)) == "model_damaged");
  CHECK(code_of(file({entry("general.alignment", 0U)}, {}, 0)) == "model_damaged");
}

TEST_CASE("tensors must fit the file") {
  CHECK(code_of(file({}, {tensor("a", 64, 32, 0)}, 8191)) == "model_truncated");
  CHECK(code_of(file({}, {tensor("a", 64, 32, 7)}, 9000)) == "model_damaged");
  CHECK(code_of(file({}, {tensor("a", 0, 32, 0)}, 9000)) == "model_damaged");
  CHECK(code_of(file({}, {tensor("a", 1ull << 40, 1ull << 40, 0)}, 9000)) == "model_damaged");
  CHECK(code_of(file({}, {tensor("a", 64, 32, 0xffffffffffffffe0)}, 9000)) == "model_damaged");
  // Four tensors at the same place claim more than the file holds.
  CHECK(code_of(file({}, std::vector<std::string>(4, tensor("a", 64, 32, 0)), 8192)) == "model_damaged");
  CHECK(code_of(file({}, {text("a") + number<std::uint32_t>(9)}, 9000)) == "model_damaged");
  CHECK(code_of(file({},
                     {text("a") + number<std::uint32_t>(1) + number<std::uint64_t>(32) +
                      number<std::uint32_t>(99) + number<std::uint64_t>(0)},
                     9000)) == "model_format_unknown");
}

TEST_CASE("a stranger's texts hold nothing that steers a terminal") {
  const auto facts = must(facts_of(file({entry("general.architecture", "llama"),
                                         entry("general.name",
                                               "a\x1b[2Jb\nc\xc2\x9b"
                                               "d\xff Å"),
                                         entry("general.license", std::string(2000, 'x'))},
                                        {}, 0)));
  CHECK(facts.name == "a[2Jbcd\uFFFD Å");
  CHECK(facts.licence.empty());
}

TEST_CASE("any change of a byte gives facts or an error, never a crash") {
  const std::string whole = test::small_model();
  rc::check("changed bytes", [&] {
    std::string bytes = whole;
    const auto changes = *rc::gen::container<std::vector<std::pair<std::uint16_t, std::uint8_t>>>(
        rc::gen::arbitrary<std::pair<std::uint16_t, std::uint8_t>>());
    for (const auto& [at, value] : changes) bytes[at % 1200] = static_cast<char>(value);
    const auto facts = facts_of(bytes);
    const bool holds = !facts || facts->file_bytes_min <= bytes.size();
    RC_ASSERT(holds);
  });
}
