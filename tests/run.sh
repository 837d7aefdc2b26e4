#!/usr/bin/env bash
# Runs every test: brings Chromium where it is missing, builds, tests, and ends with the plain line "N passed, N failed, N skipped".
# The only tests it leaves out are those that need a SQL Server (set WANGCHUN_TEST_SQLSERVER to a connection string to run them).
set -u
root="$(cd "$(dirname "$0")/.." && pwd)"
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

bring_browser() {
  export CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
  if [ -n "$CHROMIUM" ]; then return; fi
  if ! command -v apt-get >/dev/null; then echo "Install Chromium and name it in CHROMIUM: there is no apt-get here." >&2; exit 1; fi

  sudo=""
  if [ "$(id -u)" != 0 ]; then sudo="sudo"; fi
  $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null || exit 1
  CHROMIUM="$(command -v chromium)"
}

bring_browser
export WANGCHUN_ALL_TESTS=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cd "$root" || exit 1
dotnet build Wangchun.sln -v minimal -nodeReuse:false || exit 1
dotnet test Wangchun.sln --no-build --logger trx --results-directory "$results"
status=$?
dotnet build-server shutdown >/dev/null 2>&1

# Skipped is total less executed: the attribute "notExecuted" of a .trx file is always 0.
cat "$results"/*.trx | grep -o '<Counters [^>]*>' | awk -v status="$status" '
  function of(name,  text) { match($0, " " name "=\"[0-9]+\""); text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); return text + 0 }
  { passed += of("passed"); failed += of("executed") - of("passed"); skipped += of("total") - of("executed") }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit (failed > 0 || passed == 0 || status != 0) }'
