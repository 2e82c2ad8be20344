#!/usr/bin/env bash
# Installs the missing packages of scripts/packages_<group>.txt. Asks apt only when something is missing.
set -euo pipefail
cd "$(dirname "$0")"
group=$1

mapfile -t wanted < <(grep -v '^#' "packages_$group.txt")
# Debian 12's Node.js (18) comes only where there is none; the last step below adds a newer one beside it.
if [ "$group" = build ] && ! command -v npm >/dev/null; then wanted+=(nodejs npm); fi

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done

# The web application's tests need Node.js 20 or later. The Makefile puts this one first in PATH.
add_newer_node() {
  local major
  major=$(node --version | sed -E 's/v([0-9]+).*/\1/')
  if [ "$major" -ge 20 ]; then return; fi
  echo "Adding Node.js 20 in build/node (npm)"
  npm install --prefix ../build/node --silent --no-audit --no-fund node@20
}

if [ ${#missing[@]} -eq 0 ]; then
  if [ "$group" = build ]; then add_newer_node; fi
  exit 0
fi

echo "Installing ${#missing[@]} packages (apt): ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
if [ "$group" = build ]; then add_newer_node; fi
