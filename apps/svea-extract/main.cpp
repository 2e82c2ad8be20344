// svea-extract: the text of one document, read behind a wall.
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "one_shot.h"
#include "zygote_server.h"

namespace {

constexpr std::string_view k_usage =
    "svea-extract [--name FILE] < DOCUMENT   writes the document's text as JSON lines\n"
    "svea-extract --page N < DOCUMENT        reads the picture of page N\n"
    "svea-extract --check                    says which parts of the wall this kernel has\n"
    "svea-extract --zygote                   started by svea\n";

// Where stdout is a file: the largest text as JSON lines.
constexpr std::uint64_t k_output_bytes_max = 256u << 20;

using namespace svea;

struct Arguments {
  std::string_view mode;
  extract_app::Wish wish;
  bool understood = true;
};

bool read_page_number(std::string_view text, int& page) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  return error == std::errc{} && end == text.data() + text.size() && page > 0;
}

Arguments parse(int count, char** values) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string_view value = values[i];
    if (value == "--name" && i + 1 < count)
      arguments.wish.file_name = values[++i];
    else if (value == "--page" && i + 1 < count)
      arguments.understood = read_page_number(values[++i], arguments.wish.page);
    else if ((value == "--check" || value == "--zygote" || value == "--help") && arguments.mode.empty())
      arguments.mode = value;
    else
      arguments.understood = false;
  }
  return arguments;
}

// Behind the wall there are no threads, and Tesseract's make it slower anyway. What runs them looks at the
// environment when it is loaded, so it has to stand there before.
void forbid_threads(char** values) {
  constexpr const char* k_name = "OMP_THREAD_LIMIT";
  if (std::getenv(k_name) != nullptr || ::setenv(k_name, "1", 1) != 0) return;
  ::execv("/proc/self/exe", values);
}

extract_sandbox::WallLimits page_limits() {
  extract_sandbox::WallLimits limits;
  limits.memory_bytes_max = svea::limits::k_page_read_memory_bytes_max;
  limits.time_max = std::chrono::ceil<std::chrono::seconds>(svea::limits::k_page_read_time_max);
  return limits;
}

Result<extract_sandbox::Wall> prepare_wall(extract_sandbox::WallLimits limits, bool is_one_shot) {
  if (is_one_shot) limits.file_bytes_max = k_output_bytes_max;
  return extract_sandbox::Wall::prepare(limits, {extract_formats::DocumentReader::k_readable_folder});
}

int no_wall(const Error& error) {
  fmt::print(stderr, "svea-extract: {}\n", error.detail);
  return 2;
}

}  // namespace

int main(int count, char** values) {
  const Arguments arguments = parse(count, values);
  if (!arguments.understood || arguments.mode == "--help") {
    fmt::print(arguments.understood ? stdout : stderr, "{}", k_usage);
    return arguments.understood ? 0 : 2;
  }
  forbid_threads(values);
  extract_formats::DocumentReader reader;
  const auto office = extract_app::LibreOffice::find();
  const bool is_one_shot = arguments.mode != "--zygote";
  auto document_wall = prepare_wall({}, is_one_shot);
  auto page_wall = prepare_wall(page_limits(), is_one_shot);
  if (!document_wall) return no_wall(document_wall.error());
  if (!page_wall) return no_wall(page_wall.error());
  const extract_app::Walls walls{std::move(*document_wall), std::move(*page_wall)};
  if (!is_one_shot) return extract_app::serve_zygote(reader, walls, office);
  if (arguments.mode == "--check") return extract_app::check_wall(walls.document);
  // Without destructors: what a hostile document has left behind is not to be touched again.
  const extract_sandbox::Wall& wall = arguments.wish.page > 0 ? walls.page : walls.document;
  std::_Exit(extract_app::read_stdin(reader, wall, office, arguments.wish));
}
