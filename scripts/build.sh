#!/usr/bin/env bash
# Configures once and builds: scripts/build.sh PRESET [TARGET…]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
scripts/install_llama.sh
# Objects are the same wherever the checkout lies, so a second clone finds them in the cache.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
if [ ! -f "build/$preset/build.ninja" ]; then
  echo "Configuring build/$preset"
  cmake --preset "$preset" >/dev/null
fi
# Ninja shows its own progress line on a terminal; in a pipe only what fails is worth reading.
if [ -t 1 ]; then
  ninja -C "build/$preset" "$@"
else
  ninja --quiet -C "build/$preset" "$@"
fi
