# What a person types. `make help` lists it. Everything runs in .venv and takes no question.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.caviard-setup
export QT_QPA_PLATFORM ?= offscreen
# The journey through the window needs a screen; a virtual one where there is a program for it.
JOURNEY := tests/gui/test_journey.py
SCREEN := $(if $(shell command -v xvfb-run),xvfb-run -a env QT_QPA_PLATFORM=xcb)

.PHONY: help setup weights demo test journey coverage check bench score fuzz audit screenshots translations fix clean build deb test-deb windows test-windows

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) weights ## Create .venv, install Caviard and fetch Whisper base (once)

# Made again when the dependencies change; pip then installs only what is missing.
$(STAMP): pyproject.toml packaging/setup.sh packaging/linux/qt-libraries.sh
	@packaging/linux/qt-libraries.sh
	@packaging/setup.sh $(VENV)
	@touch $@

weights: $(STAMP)
	@$(BIN)/caviard models install base || { \
	  echo "The weights of Whisper base are not installed, and without them nothing can be transcribed." >&2; \
	  echo "Run 'make setup' again, or bring them from another computer: $(BIN)/caviard models import FOLDER" >&2; \
	  exit 1; }

demo: setup ## Redact the sample meeting
	$(BIN)/caviard demo -o out

# A file is a worker's own, so that what its tests share is made once; each worker may take a gigabyte.
# What takes long begins first, in the order of tests/conftest.py, which xdist would exchange for its own.
test: setup ## Check and run every test
	$(if $(COVERAGE),$(BIN)/coverage erase)
	@$(MAKE) --no-print-directory --jobs 2 check journey COVERAGE='$(COVERAGE)'
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder \
	  --ignore=$(JOURNEY) $(COVERAGE)

# Beside the check of types: either keeps one processor busy.
journey: $(STAMP) ## Go through the window as a person does
	$(SCREEN) $(BIN)/python -m pytest $(JOURNEY) $(COVERAGE)

coverage: COVERAGE := --cov --cov-append --cov-report=
coverage: test ## The same, and tell what no test runs
	$(BIN)/coverage report

check: $(STAMP) ## Style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: setup ## Measure speed and memory (minutes)
	$(BIN)/python -m pytest tests/benchmarks tests/benchmarks/timing.py -p no:randomly -s

score: setup ## Tell what detection finds in labelled text (FILES=...: in other files)
	$(BIN)/python -m tests.benchmarks.score $(FILES)

fuzz: setup ## Give every reader broken files, for a minute in all, and search every property for new examples
	FUZZ_SECONDS=2 $(BIN)/python -m pytest tests/benchmarks/test_broken_files.py -s
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --hypothesis-profile=search -m hypothesis

audit: $(STAMP) ## Look for known weaknesses in what installers are built from (needs a network)
	$(BIN)/python -m pip install --quiet 'pip-audit>=2.9,<3'
	for file in packaging/versions/*.txt; do $(BIN)/pip-audit --disable-pip --no-deps --strict -r "$$file"; done

screenshots: setup ## Show every page of the window, in build/screenshots
	$(BIN)/python -m tests.gui.screenshots

TEXTS := $(sort $(shell find app/gui -name '*.py'))
FRENCH := resources/translations/caviard_fr

translations: $(STAMP) ## Collect the strings of the window, and compile what is translated
	$(BIN)/pyside6-lupdate -locations none -no-obsolete $(TEXTS) -ts $(FRENCH).ts
	$(BIN)/pyside6-lrelease -silent $(FRENCH).ts -qm $(FRENCH).qm

# What is installed on other computers. FLAVOUR=full adds openai-whisper and PyTorch. Everything is made in build/ and
# ends up in dist/.
export FLAVOUR ?= standard
DEBIAN := build/debian

build: ## Build the program for this system, in dist/caviard (FLAVOUR=full for all runtimes)
	python3 packaging/build.py
	python3 packaging/smoke.py dist/caviard --window

deb: ## Build the .deb inside a Debian 12 of its own (root, debootstrap)
	packaging/linux/in-debian.sh $(DEBIAN) $(DEBIAN)/dist
	packaging/linux/build-deb.sh $(DEBIAN)/dist/caviard $(DEBIAN)/debian12/build/$(FLAVOUR)/icons dist

windows: ## Put the Windows set-up together here (Python 3.13, makensis)
	python3.13 packaging/windows/assemble.py
	packaging/windows/make-setup.sh dist/windows/caviard dist

test-windows: ## Install the Windows set-up under wine, run the main job and the window there, remove it
	packaging/windows/test-windows.sh build/test-windows dist/Caviard-*-setup.exe

test-deb: ## Install the .deb in clean Debians, run the main job and the window there, remove it
	packaging/linux/test-deb.sh build/test-deb dist/caviard$(if $(filter full,$(FLAVOUR)),-full)_*.deb

fix: $(STAMP) ## Repair style where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove .venv and everything that was built; the weights and what was published stay
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find app tests -name __pycache__ -type d -prune -exec rm -rf {} +
