#!/usr/bin/env bash
# Long runs: every fuzzer for ten minutes, every property with 20,000 random texts, then the end-to-end tests (kill tests among them) ten times over.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh asan
FUZZ_SECONDS=${FUZZ_SECONDS:-600} scripts/fuzz.sh
RC_PARAMS="max_success=${PROPERTY_TEXTS:-20000}" ctest --test-dir build/asan --output-on-failure -j"$(nproc)" -L unit
for round in $(seq "${ROUNDS:-10}"); do
  echo "Round $round"
  node --test tests/e2e/
done
