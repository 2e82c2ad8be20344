// How fast documents come through the wall: small Markdown files with as many workers as an installation of
// two cores has, and pages of PDF. Needs svea-extract beside the benchmark.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "extract_process/process_extractor.h"

namespace {

using svea::extract_process::ProcessExtractor;

ProcessExtractor& extractor() {
  static ProcessExtractor one;
  return one;
}

// A page of a handbook: a heading and six paragraphs, about 2.5 kB.
std::filesystem::path small_markdown() {
  const auto file = std::filesystem::temp_directory_path() / "svea-benchmark.md";
  std::ofstream out(file);
  out << "# Ansökan om bygglov\n\n";
  for (int i = 0; i < 6; ++i)
    out << fmt::format("## Steg {}\n\n", i)
        << "Du ansöker om bygglov hos kommunens byggnadsnämnd. Skicka med ritningar, situationsplan och en "
           "beskrivning av vad du tänker bygga, så att handläggaren kan pröva ansökan utan att fråga efter "
           "mer. Beslutet kommer inom tio veckor från det att ansökan är fullständig.\n\n";
  return file;
}

void small_markdown_files(benchmark::State& state) {
  static const std::filesystem::path file = small_markdown();
  for (auto _ : state)
    if (!extractor().extract(file, "handbok.md", {})) return state.SkipWithError("not read");
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(small_markdown_files)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMillisecond);

// The file named by SVEA_BENCHMARK_PDF.
void pdf_pages(benchmark::State& state) {
  const char* const file = std::getenv("SVEA_BENCHMARK_PDF");
  if (file == nullptr) return state.SkipWithError("set SVEA_BENCHMARK_PDF to a PDF with text");
  std::int64_t pages = 0;
  for (auto _ : state) {
    const auto document = extractor().extract(file, file, {});
    if (!document) return state.SkipWithError(document.error().code.c_str());
    pages += document->pages;
  }
  state.SetItemsProcessed(pages);
}
BENCHMARK(pdf_pages)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
