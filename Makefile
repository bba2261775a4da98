# make site    builds the portal from policy/support.yaml into site/
# make test    runs every test, in a browser too
# make serve   previews while you edit
# Each sets up what it needs the first time, and again only when a lock has changed.

.PHONY: site test serve lint types format catalogs sbom bench pythons exit lock setup setup-test clean
.DELETE_ON_ERROR:

python := .venv/bin/python
node := PATH="$(CURDIR)/.venv/bin:$$PATH" node
biome := $(node) node_modules/@biomejs/biome/bin/biome
# The stamps carry the locks' content in their names, so a checkout's file times do not matter.
ready := .venv/ready-$(shell cat tools/requirements.txt | sha256sum | cut -c1-16)
ready-test := .venv/ready-test-$(shell cat tools/requirements-test.txt package-lock.json | sha256sum | cut -c1-16)
ready-exit := .venv-exit/ready-$(shell cat tools/requirements-exit.txt | sha256sum | cut -c1-16)
export NO_MKDOCS_2_WARNING := 1
export CHROMIUM
export FIREFOX
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# In the locale C Python 3.11 reads the path of the project as ASCII, and an umlaut in it ends every run.
ifneq (,$(filter C POSIX,$(LC_ALL)))
export LC_ALL := C.UTF-8
endif

site: $(ready)
	@$(python) -m generator build

serve: $(ready)
	@$(python) -m generator serve

test: $(ready-test) $(ready-exit)
	@.ci/setup browser
	@PATH="$(CURDIR)/.venv/bin:$$PATH" $(python) -m pytest

lint: $(ready-test)
	@$(python) -m ruff check .
	@$(python) -m ruff format --check --quiet . || \
		{ echo "lint: some files are not formatted as ruff formats them; run: make format" >&2; exit 1; }
	@$(biome) check --error-on-warnings --log-level=warn

types: $(ready-test)
	@$(python) -m mypy
	@$(node) node_modules/typescript/bin/tsc --project tsconfig.json

format: $(ready-test)
	@$(python) -m ruff check --quiet --fix . || true
	@$(python) -m ruff format --quiet .
	@$(biome) check --write --log-level=none || true

# After a word of the program was added or changed; then fill in what is empty in each .po.
catalogs: $(ready)
	@$(python) -m generator.i18n.catalogs

# For a release: licences and an SBOM of what the locks name, in dist/.
sbom: $(ready-test)
	@$(python) -m tools.inventory

bench: $(ready-test)
	@$(python) -m benchmarks

# The wheel under each Python from 3.11 on that is here; asks the registry for what the program needs.
pythons: $(ready-test)
	@$(python) -m tools.pythons

# The other site engines: .venv/bin/python -m generator build --engine properdocs
exit: $(ready-exit)

setup: $(ready)

setup-test: $(ready-test)

$(ready):
	@.ci/setup site $@

$(ready-test):
	@.ci/setup test $@ $(ready)

$(ready-exit): | $(ready)
	@.ci/setup exit $@

# Locks again from pyproject.toml and package.json. Needs `uv`; the rest of the project does not.
compile := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"
lock := $(compile) pyproject.toml
lock: $(ready-test)
	$(lock) --output-file tools/requirements.txt
	$(lock) --extra test --constraint tools/requirements.txt --output-file tools/requirements-test.txt
	$(compile) tools/requirements-exit.in --constraint tools/requirements.txt --output-file tools/requirements-exit.txt
	PATH="$(CURDIR)/.venv/bin:$$PATH" npm install --package-lock-only --silent

clean:
	rm -rf build dist site .venv .venv-exit node_modules
