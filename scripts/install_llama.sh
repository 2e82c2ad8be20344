#!/usr/bin/env bash
# Puts the llama.cpp of third_party/llama in place when its lock file changed.
set -euo pipefail
cd "$(dirname "$0")/../third_party/llama"
# For other machines there is no such package: CMake then looks for a llama.cpp of the system's.
if [ "$(uname -sm)" != "Linux x86_64" ]; then exit 0; fi
if [ -f node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ]; then exit 0; fi
echo "Installing llama.cpp (npm ci)"
npm ci --no-audit --no-fund --silent
touch node_modules/.installed
