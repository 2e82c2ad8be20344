#!/usr/bin/env bash
# Installs the web application's packages when the lock file changed, and bundles it when a source changed.
set -euo pipefail
cd "$(dirname "$0")/../web"
if [ ! -f node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
  echo "Installing the web application's packages (npm ci)"
  npm ci --no-audit --no-fund --silent
  touch node_modules/.installed
fi
if [ ! -f dist/index.html ] || [ -n "$(find src public package.json *.mjs -newer dist/index.html -print -quit 2>/dev/null)" ]; then
  npm run --silent build
fi
