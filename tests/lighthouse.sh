#!/usr/bin/env bash
# What Lighthouse says of the front door, results, the reading view, the browse page, a tag's page and the help page, on a phone and on a desk; not part of the tests.
#   tests/lighthouse.sh [BLOG]     without BLOG: the sample blog
# Fails when accessibility, best practices or SEO are below 100 or anything moves by more than 0.01. Needs Node.js with npm; the browser is that of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true

kept="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/blogsearch-tests/lighthouse"
export CHROME_PATH="${BLOGSEARCH_CHROMIUM:-$(command -v chromium)}"
command -v npm >/dev/null || { echo "There is no npm: install Node.js, on Debian with apt-get install nodejs npm." >&2; exit 1; }
[ -x "$kept/node_modules/.bin/lighthouse" ] || npm install --prefix "$kept" --no-audit --no-fund --loglevel error lighthouse@13.5.0

work=$(mktemp -d)
trap 'kill ${server:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
dotnet build src/BlogSearch.Web --configuration Release --verbosity quiet
src/BlogSearch.Web/bin/Release/net10.0/blogsearch serve "$@" --links post --index "$work/index" --urls http://127.0.0.1:0 >"$work/log" 2>&1 &
server=$!
until site=$(grep -om1 'http://[0-9.:]*' "$work/log"); do kill -0 "$server" || { cat "$work/log" >&2; exit 1; }; sleep 0.2; done
until curl -fs "$site/health/ready" >/dev/null; do kill -0 "$server"; sleep 0.2; done

# The word of the blog's most used tag finds something in any blog that has tags.
first=$(curl -fs "$site/api/search" | node -pe 'const found = JSON.parse(require("fs").readFileSync(0)); JSON.stringify({ word: found.facets.tag[0]?.value ?? "the", post: found.hits[0].path })')
word=$(node -pe 'encodeURIComponent(JSON.parse(process.argv[1]).word)' "$first")
post=$(node -pe 'encodeURI(JSON.parse(process.argv[1]).post)' "$first")

status=0
printf '%-14s %-6s %13s %14s %5s %7s\n' page form accessibility best-practices seo CLS
while read -r name path; do
  for form in phone desk; do
    options=(--quiet --output=json --output-path="$work/report.json" --only-categories=accessibility,best-practices,seo --only-audits=cumulative-layout-shift
      --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync")
    [ "$form" = phone ] || options+=(--preset=desktop)
    # Results tell search engines to stay away, and mean it; everything else of SEO holds for them too.
    [ "$name" != results ] || options+=(--skip-audits=is-crawlable)
    "$kept/node_modules/.bin/lighthouse" "$site$path" "${options[@]}"
    node - "$work/report.json" "$name" "$form" <<'JS' || status=1
const [, , file, name, form] = process.argv;
const report = JSON.parse(require('fs').readFileSync(file)), kinds = ['accessibility', 'best-practices', 'seo'];
const scores = kinds.map(kind => Math.round(100 * report.categories[kind].score)), moved = report.audits['cumulative-layout-shift'].numericValue ?? NaN; // none where the browser was too busy to say
console.log([name.padEnd(14), form.padEnd(6), ...scores.map((score, at) => String(score).padStart([13, 14, 5][at])), moved.toFixed(4).padStart(7)].join(' '));
const found = kinds.flatMap(kind => report.categories[kind].auditRefs).map(({ id, weight }) => ({ weight, ...report.audits[id] })).filter(audit => audit.weight && audit.score !== null && audit.score < 1);
for (const audit of found) console.log('  ' + audit.title, JSON.stringify(audit.details?.items?.slice(0, 3) ?? ''));
process.exit(found.length || !(moved <= 0.01) ? 1 : 0);
JS
  done
done <<PAGES
front-door /
results /?q=$word
reading-view /post/$post?q=$word
browse /browse
tag /tag/$word
help /help
PAGES
exit $status
