#!/usr/bin/env bash
# Measures the figures of docs/benchmarks.md and prints a table.
#   scripts/bench.sh          what people notice: quality, speed, memory (bench/run.mjs)
#   scripts/bench.sh parts    the benchmarks of single modules (Google Benchmark)
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = parts ]; then
  scripts/build.sh release benchmarks
  for benchmark in build/release/bin/*_benchmark; do "$benchmark"; done
else
  node bench/run.mjs
fi
