#!/usr/bin/env bash
# Puts the clients of tests/e2e in place when their lock file changed.
set -euo pipefail
cd "$(dirname "$0")/../tests/e2e"
if [ -f node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ]; then exit 0; fi
echo "Installing the clients that the end-to-end tests use (npm ci)"
npm ci --no-audit --no-fund --silent
touch node_modules/.installed
