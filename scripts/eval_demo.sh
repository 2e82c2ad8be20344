#!/usr/bin/env bash
# Takes the demo in, makes its evaluation set of what was read, and holds search and answers to a floor.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
svea=build/release/bin/svea

"$svea" demo --data "$data"
node demo/make_eval_set.mjs "$data" "$data/eval"
"$svea" eval retrieval "$data/eval" --data "$data" --json | tee "$data/retrieval.json"
"$svea" eval answers "$data/eval" --data "$data" --json | tee "$data/answers.json"
node demo/floor.mjs "$data/retrieval.json" "$data/answers.json"
