# Needs only Python 3.11 or newer and make. Everything else goes into .venv.

PYTHON ?= python3
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
SAMPLE := resources/samples/statement.csv
FILES ?=

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Make everything ready in .venv; the first time this downloads, later it does not
	@$(PYTHON) .ci/prepare.py

# A name with spaces needs quotes of its own: make run FILES='"June 2026.csv" other.ofx'
.PHONY: run
run: setup ## Open the window (FILES="a.csv b.ofx"); without a display, check in the terminal
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    echo "There is no display here for the window, so the statement is checked in the terminal."; \
	    $(BIN)/flagline check $(or $(FILES),$(SAMPLE)) --pdf flagline-sheet.pdf; code=$$?; \
	    case $$code in 0|1|3) echo "The sheet to print is $$PWD/flagline-sheet.pdf";; *) exit $$code;; esac; \
	else \
	    $(BIN)/flagline $(FILES); \
	fi

.PHONY: test
test: setup ## Check style, types and behaviour
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

KILLS ?= 1000

.PHONY: test-kills
test-kills: setup ## Kill a program that saves and decides, KILLS times, and look for what it had saved (about 5 a second)
	$(BIN)/python -m tests.core.history.kills $(KILLS) resources/watchlist.db

.PHONY: format
format: setup ## Put the code into the common form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Two builds of one commit are as alike as PyInstaller can make them.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)

.PHONY: app
app: ## Build the program that needs no Python (dist/flagline), and tell what takes how much room in it
	@$(PYTHON) .ci/prepare.py app
	PYTHONHASHSEED=0 $(BIN)/pyinstaller --noconfirm --clean --log-level ERROR build.spec
	@echo "The program is in dist/flagline: flagline for the terminal, flagline-window for the window."

.PHONY: app-test
app-test: ## Try the built program (after make app); as root also in an empty Linux
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests/frozen

.PHONY: app-pack
app-pack: ## Pack the built program for this system into dist (after make app; docs/building.md says what it needs)
	PYTHONPATH=.ci $(BIN)/python -m bundle.pack

.PHONY: app-bench
app-bench: ## Measure the start of the built program beside that of a bare window (after make app; needs a display or Xvfb)
	$(BIN)/python -m tests.frozen.starting

.PHONY: lock
lock: ## Write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile --quiet --no-config --universal --upgrade --generate-hashes --no-annotate --no-emit-index-url \
	    --custom-compile-command "make lock" --extra dev --output-file requirements.lock pyproject.toml
	uv pip compile --quiet --no-config --universal --upgrade --generate-hashes --no-annotate --no-emit-index-url \
	    --custom-compile-command "make lock" --extra batches --constraints requirements.lock \
	    --output-file requirements-batches.lock pyproject.toml
	uv pip compile --quiet --no-config --universal --upgrade --generate-hashes --no-annotate --no-emit-index-url \
	    --custom-compile-command "make lock" --extra ocr --constraints requirements.lock \
	    --output-file requirements-ocr.lock pyproject.toml
	uv pip compile --quiet --no-config --universal --upgrade --generate-hashes --no-annotate --no-emit-index-url \
	    --custom-compile-command "make lock" --python-version 3.11 --output-file tests/bench/peers.lock tests/bench/peers.txt

.PHONY: test-batches
test-batches: setup ## Try the judging of Arrow batches (installs pyarrow and DuckDB into .venv, about 80 MB to fetch)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-batches.lock
	$(BIN)/pytest tests/core/test_batches.py

.PHONY: test-ocr
test-ocr: setup ## Try the recognising of text in pictures (installs RapidOCR into .venv, about 150 MB to fetch)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-ocr.lock
	$(BIN)/pytest tests/core/read/test_recognised.py

.PHONY: translations
translations: setup ## Collect the sentences for the translators (resources/i18n), and say what is missing
	@$(BIN)/python .ci/catalogues.py

.PHONY: fuzz
fuzz: setup ## Damage statements by chance and see that all readers cope (FUZZ=100000 of them, from number FIRST=0 on)
	$(BIN)/python -m tests.fuzz $(or $(FUZZ),10000) $(or $(FIRST),0)

.PHONY: fuzz-covered
fuzz-covered: setup ## The same, led by the code that is reached, for ten minutes (Linux; fetches atheris into build/)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --target build/atheris --upgrade atheris==3.0.0
	mkdir -p build/fuzz-covered
	PYTHONPATH=build/atheris $(BIN)/python -m tests.fuzz.atheris_target -max_total_time=600 build/fuzz-covered

.PHONY: screenshots
screenshots: setup ## Take pictures of every page, in four languages, light, dark and in high contrast, at 100 and 200 %
	@$(BIN)/python .ci/screenshots.py

.PHONY: bench
bench: setup ## Measure the speed beside that of other tools, all in one run (takes some minutes)
	$(BIN)/python -m tests.bench

.PHONY: bench-peers
bench-peers: setup ## Fetch the tools that bench compares with into build/peers (about 40 MB), never into the program
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --upgrade --target build/peers -r tests/bench/peers.lock

.PHONY: bench-start
bench-start: setup ## Measure how soon the window shows, and how quick it is with a million lines
	$(BIN)/python -m tests.bench.start

.PHONY: clean
clean: ## Throw away what was built, but not .venv
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
