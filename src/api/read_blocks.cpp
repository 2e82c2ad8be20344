#include "api/read_blocks.h"

#include "model/block_slugs.h"

namespace svea::api {
namespace {

std::unexpected<Error> blocks_invalid() {
  return fail(
      ErrorKind::invalid_input, "blocks_invalid",
      {"Textens stycken (blocks) stämmer inte med texten. Skicka dem i ordning och inom texten, eller "
       "utelämna dem.",
       "The text's blocks do not agree with the text. Send them in order and within it, or leave them out."});
}

Result<model::BlockKind> kind_named(std::string_view name) {
  const auto kind = model::block_kind_of(name);
  if (!kind) return blocks_invalid();
  return *kind;
}

}  // namespace

Result<std::vector<model::Block>> read_blocks(const json::Array& array, std::int64_t code_points) {
  std::vector<model::Block> blocks;
  std::int64_t end = 0;
  for (const auto& value : array) {
    const auto& object = *TRY(json::as<const json::Object*>(value, "blocks"));
    const auto name = TRY(json::get<std::string>(object, "kind"));
    model::Block block;
    block.kind = TRY(kind_named(name));
    block.level = static_cast<int>(TRY(json::find<std::int64_t>(object, "level")).value_or(0));
    block.page = static_cast<int>(TRY(json::find<std::int64_t>(object, "page")).value_or(0));
    block.start = TRY(json::get<std::int64_t>(object, "start"));
    block.end = TRY(json::get<std::int64_t>(object, "end"));
    if (block.start < end || block.end < block.start || block.end > code_points) return blocks_invalid();
    end = block.end;
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace svea::api
