#!/usr/bin/env bash
# Installs the missing packages of scripts/packages_<group>.txt. Asks apt only when something is missing.
set -euo pipefail
cd "$(dirname "$0")"
group=$1

mapfile -t wanted < <(grep -v '^#' "packages_$group.txt")
# Any Node.js from version 18 will do; Debian's comes only where there is none.
if [ "$group" = build ] && ! command -v npm >/dev/null; then wanted+=(nodejs npm); fi

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

echo "Installing ${#missing[@]} packages (apt): ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
