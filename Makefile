# Svea. `make run` and `make test` are all a newcomer needs; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install install-test build web demo run test bench soak lint format clean

DATA ?= data
PORT ?= 8080
JOBS ?= $(shell nproc)
# Where scripts/install.sh puts a newer Node.js than the distribution's, when that is too old.
export PATH := $(CURDIR)/build/node/node_modules/node/bin:$(PATH)

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s'|'

install: ## Install what building and running needs (apt)
	@scripts/install.sh build

install-test: install
	@scripts/install.sh test

build: install web ## Build the programs into build/release/bin
	@scripts/build.sh release programs

web: install ## Build the web application into web/dist
	@scripts/build_web.sh

demo: build ## Create the demo organisations in $(DATA) unless they are there
	@build/release/bin/svea demo --data $(DATA)

run: demo ## Build, create the demo the first time, start the server on port $(PORT)
	@exec build/release/bin/svea serve --data $(DATA) --port $(PORT)

test: install-test web ## Build and run every test that is fast enough for each change
	@scripts/test.sh

bench: build ## Run the benchmarks and print a table
	@scripts/bench.sh

soak: install-test build ## Long runs: fuzzers, kill tests, load
	@scripts/soak.sh

lint: install-test ## clang-tidy and formatting
	@scripts/lint.sh

format: install-test ## Format the C++ code
	@git ls-files '*.h' '*.cpp' | xargs clang-format-19 -i

clean: ## Remove what was built (not the data)
	rm -rf build web/dist web/node_modules
