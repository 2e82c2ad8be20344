// svea-extract: the text of one document, read behind a wall.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "one_shot.h"
#include "zygote_server.h"

namespace {

constexpr std::string_view k_usage =
    "svea-extract [--name FILE] < DOCUMENT   writes the document's text as JSON lines\n"
    "svea-extract --check                    says which parts of the wall this kernel has\n"
    "svea-extract --zygote                   started by svea\n";

// Where stdout is a file: the largest text as JSON lines.
constexpr std::uint64_t k_output_bytes_max = 256u << 20;

struct Arguments {
  std::string_view mode;
  std::string_view file_name;
  bool understood = true;
};

Arguments parse(int count, char** values) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string_view value = values[i];
    if (value == "--name" && i + 1 < count)
      arguments.file_name = values[++i];
    else if ((value == "--check" || value == "--zygote" || value == "--help") && arguments.mode.empty())
      arguments.mode = value;
    else
      arguments.understood = false;
  }
  return arguments;
}

}  // namespace

int main(int count, char** values) {
  using namespace svea;
  const Arguments arguments = parse(count, values);
  if (!arguments.understood || arguments.mode == "--help") {
    fmt::print(arguments.understood ? stdout : stderr, "{}", k_usage);
    return arguments.understood ? 0 : 2;
  }
  const extract_formats::DocumentReader reader;
  extract_sandbox::WallLimits limits;
  if (arguments.mode != "--zygote") limits.file_bytes_max = k_output_bytes_max;
  const auto wall =
      extract_sandbox::Wall::prepare(limits, {extract_formats::DocumentReader::k_readable_folder});
  if (!wall) {
    fmt::print(stderr, "svea-extract: {}\n", wall.error().detail);
    return 2;
  }
  if (arguments.mode == "--zygote") return extract_app::serve_zygote(reader, *wall);
  if (arguments.mode == "--check") return extract_app::check_wall(*wall);
  // Without destructors: what a hostile document has left behind is not to be touched again.
  std::_Exit(extract_app::read_stdin(reader, *wall, arguments.file_name));
}
