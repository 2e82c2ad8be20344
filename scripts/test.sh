#!/usr/bin/env bash
# Every test that is fast enough for each change. Prints how long each part took.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=${JOBS:-$(nproc)}
started=$SECONDS
part() { printf '\n== %s (%d s so far)\n' "$1" $((SECONDS - started)); }

part "Build with g++, release"
scripts/build.sh release
part "Unit, contract, property, transcript, layering and command line tests"
ctest --test-dir build/release --output-on-failure -j"$jobs"

part "Web: types and unit tests"
(cd web && npm run --silent check && npm test --silent)
part "Web: the real server in Chromium"
(cd web && npm run --silent test:browser)

part "The programs end to end: bad input, kills, full disks, models that fail, rights"
scripts/install_clients.sh
node --test tests/e2e/*.test.mjs

part "Evaluation on the demo"
scripts/eval_demo.sh

part "Build with clang, AddressSanitizer and UndefinedBehaviorSanitizer"
scripts/build.sh asan
part "Unit tests under the sanitizers"
ctest --test-dir build/asan --output-on-failure -j"$jobs" -L unit
part "Fuzzers, a few seconds each"
FUZZ_SECONDS=${FUZZ_SECONDS:-5} scripts/fuzz.sh

part "Build with clang, ThreadSanitizer"
scripts/build.sh tsan concurrent_tests
ctest --test-dir build/tsan --output-on-failure -j"$jobs" -L concurrent

part "All passed"
