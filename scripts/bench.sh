#!/usr/bin/env bash
# Measures the figures of docs/benchmarks.md and prints a table.
#   scripts/bench.sh          what people notice: quality, speed, memory (bench/run.mjs), then the peers
#   scripts/bench.sh peers    Svea's search and its vectors beside other engines (bench/peers.mjs)
#   scripts/bench.sh llama    svea-llama beside a bare loop over llama.cpp (bench/llama.mjs)
#   scripts/bench.sh relay    chats passed on, beside nginx (bench/relay.mjs)
#   scripts/bench.sh parts    the benchmarks of single modules (Google Benchmark)
set -euo pipefail
cd "$(dirname "$0")/.."

peers() {
  # What can't be installed here is left out of the comparison, which says so.
  scripts/install.sh bench || echo "Some packages of scripts/packages_bench.txt are missing."
  npm ci --prefix bench --silent || echo "The packages of bench/package.json are missing."
  scripts/build.sh release svea-time-search search_vectors_benchmark
  node bench/peers.mjs
  build/release/bin/search_vectors_benchmark
}

llama() {
  scripts/build.sh release svea-llama svea-make-model svea-time-llama
  node bench/llama.mjs
}

relay() {
  scripts/install.sh bench || echo "Some packages of scripts/packages_bench.txt are missing."
  scripts/build.sh release svea svea-extract
  node bench/relay.mjs
}

case "${1:-}" in
parts)
  scripts/build.sh release benchmarks
  for benchmark in build/release/bin/*_benchmark; do "$benchmark"; done
  ;;
peers) peers ;;
llama) llama ;;
relay) relay ;;
*)
  scripts/build.sh release svea svea-extract svea-time-search
  node bench/run.mjs
  peers
  llama
  relay
  ;;
esac
