#!/usr/bin/env bash
# Runs every fuzzer of build/asan for FUZZ_SECONDS (default 60), beginning from src/<module>/corpus/<name> where there is one.
set -euo pipefail
cd "$(dirname "$0")/.."
found=0
for fuzzer in build/asan/bin/*_fuzz; do
  name=$(basename "$fuzzer")
  found=$((found + 1))
  corpus=$(mktemp -d)
  seeds=$(find src -type d -path "*/corpus/${name%_fuzz}" -print -quit)
  echo "$name: ${FUZZ_SECONDS:-60} s"
  "$fuzzer" -max_total_time="${FUZZ_SECONDS:-60}" -rss_limit_mb=2048 -timeout=10 -print_final_stats=0 -verbosity=0 \
    -artifact_prefix="$corpus/" "$corpus" ${seeds:+"$seeds"} ||
    { echo "$name failed; the input is in $corpus" >&2; exit 1; }
  rm -rf "$corpus"
done
[ "$found" -gt 0 ] || { echo "No fuzzer was built: is build/asan configured with clang?" >&2; exit 1; }
