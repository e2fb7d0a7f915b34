# The tasks of this project; `just` lists them. Each is one command, so that nobody needs `just`.

# List the tasks.
default:
    @just --list

# What the gate runs.
check:
    .ci/run

# Rewrite completions, man pages and generated documents.
generate:
    JOBS_UPDATE=1 cargo test --test generated

# The demo.
demo:
    cargo run --release -- demo

# Accuracy on labelled postings.
evaluate LABELS="../shared/labels":
    cargo run --release --example evaluate -- {{LABELS}}

# Speed.
bench:
    cargo bench
