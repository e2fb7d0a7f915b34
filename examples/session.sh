#!/usr/bin/env bash
# Four weeks of one job hunt, played with a clock that JOBS_NOW moves, on the invented postings
# of examples/feeds, offline. Every step is checked; the tests run it.
#
#     examples/session.sh target/release/jobs
set -euo pipefail

jobs_program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
feeds=$(cd "$(dirname "$0")" && pwd)/feeds
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" JOBS_DATA_DIR="$folder/laptop" NO_COLOR=1
cd "$folder"

jobs() { "$jobs_program" "$@"; }

# Moves the clock.
on() {
    export JOBS_NOW="$1T09:00:00Z"
    echo "== $1: $2"
}

# Runs a command, shows it, and fails unless its output holds the words.
expect() {
    local words="$1" output
    shift
    echo "\$ jobs $*"
    output=$(jobs "$@" 2>&1) || { echo "$output"; echo "failed: jobs $*"; exit 1; }
    echo "$output"
    grep --quiet --fixed-strings -- "$words" <<<"$output" || missing "$words"
}

# Runs a command that must fail with this exit code and say the words.
refuse() {
    local code="$1" words="$2" output status=0
    shift 2
    echo "\$ jobs $*"
    output=$(jobs "$@" 2>&1) || status=$?
    echo "$output"
    [[ $status == "$code" ]] || { echo "expected exit $code, got $status"; exit 1; }
    grep --quiet --fixed-strings -- "$words" <<<"$output" || missing "$words"
}

missing() {
    echo "expected in the output: $1"
    exit 1
}

payments=greenhouse:brindlebank:7810000
elixir=greenhouse:mossgrid:6430000
node=greenhouse:mossgrid:6430037

on 2026-11-24 "the first look"
expect "greenhouse" refresh --from "$feeds"
jobs search --lang rust --remote --format ids | jobs track add - --note "Rust, from home"
[[ $(jobs track list --format ids | wc -l) -ge 1 ]] || missing "an application"
expect "interested" track add $payments $elixir $node
expect "tagged 2 postings: dream" tag add $payments $elixir dream
expect "next: write the letter, 2026-11-27" track next $elixir write the letter --on friday
expect "dream" tag list
expect "Elixir" search --tag dream

on 2026-11-27 "letters"
expect "Today" track due
expect "done: write the letter" track done $elixir
expect "interested → applied" track set $elixir applied --note "the long letter"
expect "interested → applied" track set $payments applied --on yesterday
expect "contact Ada Quill" track contact $payments --name "Ada Quill" --email ada@brindlebank.example --role recruiter
refuse 2 "did you mean \`applied\`?" track set $node aplied
refuse 2 "still to come" track set $node applied --on 2026-12-24

on 2026-12-01 "a posting goes, and another came by mail"
mkdir -p later/greenhouse
cat > later/greenhouse/mossgrid.json <<'JSON'
{"jobs": [{"id": 6430037, "internal_job_id": 3215003, "title": "Backend Developer (Node.js)",
  "absolute_url": "https://job-boards.greenhouse.io/mossgrid/jobs/6430037", "company_name": "Mossgrid",
  "location": {"name": "Amsterdam, Netherlands"}, "updated_at": "2026-12-01T05:00:00-05:00",
  "content": "&lt;p&gt;Node.js, TypeScript.&lt;/p&gt;", "metadata": null}], "meta": {"total": 1}}
JSON
expect "greenhouse" refresh --from later
expect "2026-12-01" track list --status applied --format csv --fields key,closed
expect "Mossgrid" track text $elixir
expect "interested" track add http://127.0.0.1:9/careers/42 --title "Back-end Developer" --company "Tidewater Maps"
expect "Tidewater Maps" search "company:tidewater" --all

on 2026-12-03 "they call"
expect "applied → screening" track set $payments screening --note "friendly, asks for a code sample"
expect "2026-12-07" track next $payments send the code sample --on monday
expect "put off to 2026-12-08" track snooze $payments 5d
expect "screening → interviewing" track set $payments interviewing --on 2026-12-10
expect "SUMMARY:Interview: Brindle Bank" track ics
expect "DTSTART;VALUE=DATE:20261208" track ics

on 2026-12-08 "on the train, with the other machine"
jobs export --tracked > laptop.jsonl
export JOBS_DATA_DIR="$folder/phone"
expect "of history" import laptop.jsonl
expect "done: send the code sample" track done $payments
expect "noted" track note $payments "sent it from the train"
jobs export --tracked > phone.jsonl
export JOBS_DATA_DIR="$folder/laptop"
expect "2 changes of history" import phone.jsonl
expect "unchanged" import phone.jsonl
jobs export --tracked | cmp - phone.jsonl
expect "sent it from the train" track log $payments

on 2026-12-11 "a slip of the finger"
expect "→ rejected" track set $payments rejected
expect "took back: rejected" track undo
expect "interviewing" track list --status interviewing

on 2026-12-15 "an offer, and silence"
expect "interviewing → offer" track set $payments offer --on yesterday
expect "offer (1)" track board
expect "Quiet" --config <(printf '[tracking]\nquiet_days = 14\n') track due
expect "applied → ghosted" track set $elixir ghosted

on 2026-12-18 "the end"
expect "offer → accepted" track set $payments accepted --note "from February on"
jobs track list --status interested --format ids | jobs track set - withdrawn
expect "accepted        1" track stats
expect '"accepted"' track stats --format json
expect "withdrawn" track list
jobs export > everything.jsonl
export JOBS_DATA_DIR="$folder/new-machine"
expect "of history" import everything.jsonl
jobs export | cmp - everything.jsonl
echo "== done"
