#!/usr/bin/env bash
# Takes the demo in, checks that the committed evaluation set fits its documents, and holds search and answers to a floor.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
svea=build/release/bin/svea

"$svea" demo --data "$data"
node demo/make_eval_set.mjs "$data" --check
"$svea" eval retrieval demo/eval --data "$data" --json | tee "$data/retrieval.json"
"$svea" eval answers demo/eval --data "$data" --json | tee "$data/answers.json"
node demo/floor.mjs "$data/retrieval.json" "$data/answers.json"
