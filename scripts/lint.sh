#!/usr/bin/env bash
# Formatting and clang-tidy over all of our C++ code.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files '*.h' '*.cpp' | xargs clang-format-19 --dry-run --Werror
if [ ! -f build/asan/compile_commands.json ]; then cmake --preset asan >/dev/null; fi
git ls-files 'src/*.cpp' 'apps/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/asan --quiet
