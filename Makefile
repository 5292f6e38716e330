# The two that matter: `make chat` and `make test`. Both install the system packages that are missing.

PREFIX ?= /usr/local
DESTDIR ?=
RELEASE = .build/release/skincare

.DEFAULT_GOAL := help
.PHONY: help chat test lint format check evaluate build install uninstall clean dependencies

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

chat: build ## talk in the terminal
	@$(RELEASE) chat

test: dependencies lint ## lint, build and run every test
	swift build --build-tests
	swift test --skip-build

lint: ## look for what the formatter would change
	swift format lint --strict -r Sources Tests Package.swift

format: ## format the sources
	swift format format -i -r Sources Tests Package.swift

check: build ## report every fault of knowledge and prompts, and what reads badly
	$(RELEASE) check --knowledge Knowledge --prompts Prompts

evaluate: build ## score on labelled cases: make evaluate CASES=folder
	@test -n "$(CASES)" || { echo "name the folder of cases: make evaluate CASES=folder" >&2; exit 64; }
	$(RELEASE) evaluate "$(CASES)/questions.jsonl"
	@test ! -f "$(CASES)/score.py" || python3 "$(CASES)/score.py" --command '$(RELEASE) serve --stdio' --cases "$(CASES)"

build: dependencies ## build for use
	swift build -c release --product skincare

install: dependencies ## install to PREFIX, /usr/local by default
	swift build -c release --product skincare --static-swift-stdlib
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/skincare"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/skincare"
	cp -R Knowledge Prompts "$(DESTDIR)$(PREFIX)/share/skincare/"

uninstall: ## remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/skincare"
	rm -rf "$(DESTDIR)$(PREFIX)/share/skincare"

clean: ## remove what was built
	rm -rf .build

dependencies:
	@.ci/dependencies
