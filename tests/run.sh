#!/usr/bin/env bash
# Every test, from a fresh clone: gets a Chromium where none is, builds, runs, and says in its last line how many passed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true

give_up() {
  echo "$1" >&2
  echo "0 passed, 0 failed"
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# The browser tests drive Debian's Chromium; BLOGSEARCH_CHROMIUM names another one.
if [ -z "${BLOGSEARCH_CHROMIUM:-}" ] && ! command -v chromium >/dev/null; then
  echo "Installing chromium for the browser tests."
  { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium; } ||
    give_up "No Chromium could be installed. Install one and name it with BLOGSEARCH_CHROMIUM=/path/to/chromium."
fi

# A test has a real Prometheus read our figures; BLOGSEARCH_PROMETHEUS names the folder of another one. Unpacked rather than installed: Debian would start it.
if [ -z "${BLOGSEARCH_PROMETHEUS:-}" ] && ! { command -v prometheus && command -v promtool; } >/dev/null; then
  kept="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/blogsearch-tests/prometheus"
  if [ ! -x "$kept/usr/bin/promtool" ]; then
    echo "Fetching prometheus for the test of the figures."
    mkdir -p "$kept"
    { (cd "$kept" && { apt-get download -q prometheus || { as_root apt-get update -q && apt-get download -q prometheus; }; }) &&
      dpkg-deb -x "$kept"/prometheus_*.deb "$kept" && rm "$kept"/prometheus_*.deb; } ||
      give_up "No Prometheus could be fetched. Get one and name its folder with BLOGSEARCH_PROMETHEUS=/path/to/folder."
  fi
  export BLOGSEARCH_PROMETHEUS="$kept/usr/bin"
fi

dotnet restore BlogSearch.sln --locked-mode || give_up "The packages could not be restored."
dotnet build BlogSearch.sln --configuration Release --no-restore || give_up "The build failed."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
# One set after the other: a browser beside four hundred searching tests would measure their patience.
dotnet test --solution BlogSearch.sln --configuration Release --no-build --max-parallel-test-modules 1 2>&1 | tee "$log" || status=$?

# One line that says it all; no test run is a failure too.
awk '/^ +failed:/ {failed += $2} /^ +succeeded:/ {passed += $2} END {printf "%d passed, %d failed\n", passed, failed; exit passed == 0 || failed > 0}' "$log" && exit "$status"
