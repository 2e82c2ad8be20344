#!/usr/bin/env bash
# Long runs: every fuzzer for ten minutes, then the end-to-end tests (kill tests among them) ten times over.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh asan
FUZZ_SECONDS=${FUZZ_SECONDS:-600} scripts/fuzz.sh
for round in $(seq "${ROUNDS:-10}"); do
  echo "Round $round"
  node --test tests/e2e/
done
