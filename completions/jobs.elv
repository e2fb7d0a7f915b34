
use builtin;
use str;

set edit:completion:arg-completer[jobs] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'jobs'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'jobs'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand refresh 'Fetch new postings from the feeds'
            cand search 'Search the postings in the store'
            cand show 'Show one posting to read'
            cand open 'Open a posting in the browser'
            cand import 'Add postings from a file'
            cand export 'Write postings to standard output'
            cand tag 'Tag postings'
            cand track 'Follow applications from interest to offer'
            cand saved 'Keep searches and see what is new in them'
            cand feeds 'See the feeds'
            cand boards 'See and change the company boards'
            cand stats 'Sum up the postings in the store'
            cand config 'See the configuration'
            cand doctor 'Check the store, and repair what can be'
            cand backup 'Copy the store to a file'
            cand renormalise 'Read stored postings again by today''s rules'
            cand demo 'See it all at work on invented postings, offline'
            cand completions 'Print the completion script of a shell'
            cand man 'Print the man page, or write all of them to a folder'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;refresh'= {
            cand --budget 'Stop cleanly after this long, the most overdue first, such as `5m`'
            cand --from 'Read DIR/FEED/BOARD.EXT instead of the network'
            cand --record 'Write every answer to DIR/FEED/BOARD.EXT'
            cand --format 'How to print the summary'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --force 'Ask even those that are not due yet'
            cand --dry-run 'Fetch and read, but store nothing'
            cand --plan 'Print what would be asked of whom and how long it takes, and ask nothing'
            cand --accept-shrink 'Believe a board that lost more than half its postings at once'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;search'= {
            cand --lang 'Programming language, as `lang:`'
            cand --tech 'Any technology, as `tech:`'
            cand --db 'Database, as `db:`'
            cand --cloud 'Cloud, as `cloud:`'
            cand --company 'Company, as `company:`'
            cand --title 'Words of the title, as `title:`'
            cand --country 'Country of the work, as `country:`'
            cand --city 'City of the work, as `city:`'
            cand --level 'Level, or a range such as `senior..staff`, as `level:`'
            cand --min-salary 'Yearly pay of at least this, such as `90k EUR`'
            cand --type 'Kind of contract, as `type:`'
            cand --since 'Posted within this time, such as `7d`'
            cand --feed 'Feed, as `feed:`'
            cand --tag 'Tag, as `tag:`'
            cand --status 'Status of your application, as `status:`'
            cand --role 'Role, as `role:`'
            cand --sort 'The order'
            cand -n 'At most this many; 0 means no limit'
            cand --limit 'At most this many; 0 means no limit'
            cand --format 'How to print'
            cand --fields 'Only these fields, by their names in JSON'
            cand --why 'Say which condition hides or admits this posting; without ID, show what your exclusions hide'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --remote 'Remote work only'
            cand --hybrid 'Hybrid work only'
            cand --onsite 'Work on site only'
            cand --new 'Only what was first seen by the last refresh'
            cand --all 'Leave out the config''s default conditions'
            cand --for-me 'Only what your profile is eligible for'
            cand --strict 'Leave out postings that do not state what a condition asks about'
            cand --count 'Print only how many match'
            cand --exact 'Count every match, however many'
            cand --exit-code 'Exit with 4 when nothing matches'
            cand --no-merge 'Show each row of a merged opening'
            cand --explain 'Print how the query was understood and how it is run'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;show'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --explain 'Print the words or the field each fact was read from'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;open'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --apply 'Open the page where one applies'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;import'= {
            cand --feed 'The feed the postings are filed under'
            cand --columns 'CSV only: which column is which field, such as `title=Position,url=Link`'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;export'= {
            cand --lang 'Programming language, as `lang:`'
            cand --tech 'Any technology, as `tech:`'
            cand --db 'Database, as `db:`'
            cand --cloud 'Cloud, as `cloud:`'
            cand --company 'Company, as `company:`'
            cand --title 'Words of the title, as `title:`'
            cand --country 'Country of the work, as `country:`'
            cand --city 'City of the work, as `city:`'
            cand --level 'Level, or a range such as `senior..staff`, as `level:`'
            cand --min-salary 'Yearly pay of at least this, such as `90k EUR`'
            cand --type 'Kind of contract, as `type:`'
            cand --since 'Posted within this time, such as `7d`'
            cand --feed 'Feed, as `feed:`'
            cand --tag 'Tag, as `tag:`'
            cand --status 'Status of your application, as `status:`'
            cand --role 'Role, as `role:`'
            cand --format 'How to write'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --remote 'Remote work only'
            cand --hybrid 'Hybrid work only'
            cand --onsite 'Work on site only'
            cand --new 'Only what was first seen by the last refresh'
            cand --all 'Leave out the config''s default conditions'
            cand --for-me 'Only what your profile is eligible for'
            cand --strict 'Leave out postings that do not state what a condition asks about'
            cand --tracked 'Only what is tagged or tracked, with notes and history'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;tag'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Tag postings'
            cand remove 'Take tags away'
            cand list 'List the tags in use'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;tag;add'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;tag;remove'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;tag;list'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;tag;help'= {
            cand add 'Tag postings'
            cand remove 'Take tags away'
            cand list 'List the tags in use'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;tag;help;add'= {
        }
        &'jobs;tag;help;remove'= {
        }
        &'jobs;tag;help;list'= {
        }
        &'jobs;tag;help;help'= {
        }
        &'jobs;track'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Follow postings'
            cand list 'List what is followed'
            cand set 'Move an application to a status'
            cand note 'Write a note'
            cand log 'Print an application''s history'
            cand contact 'Keep somebody to talk to'
            cand link 'Keep a page that belongs to an application'
            cand next 'Plan what to do next'
            cand done 'Tick off what was planned, the earliest first'
            cand snooze 'Put off what was planned, the earliest first'
            cand due 'Show what is overdue, due today and due this week, and who has gone quiet'
            cand board 'Show the applications in columns by status'
            cand text 'Print a posting''s words as they were when you applied'
            cand ics 'Write what is due, and interviews, as iCalendar'
            cand remove 'Stop following postings'
            cand undo 'Take back the last change'
            cand stats 'Sum up the applications'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;track;add'= {
            cand --status 'The status to begin with'
            cand --note 'A first note'
            cand --on 'When it happened, such as `2026-11-03`, `yesterday`'
            cand --title 'For a URL no feed gave: the title'
            cand --company 'For a URL no feed gave: the company'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;list'= {
            cand --status 'Only these statuses'
            cand --format 'How to print'
            cand --fields 'Only these fields, by their names in JSON'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;set'= {
            cand --on 'When it happened, such as `2026-11-03`, `yesterday`'
            cand --note 'A note'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;note'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;log'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;contact'= {
            cand --name 'The name; a known name is added to'
            cand --email 'The address to write to'
            cand --role 'Who they are, such as `recruiter`'
            cand --phone 'The number to call'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;link'= {
            cand --label 'What it is'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;next'= {
            cand --on 'When, such as `friday`, `in 3 days`, `2026-11-27 14:00`'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;done'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;snooze'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;due'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --all 'Also what is due later or on no day'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;board'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;text'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;ics'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;remove'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;undo'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;stats'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;track;help'= {
            cand add 'Follow postings'
            cand list 'List what is followed'
            cand set 'Move an application to a status'
            cand note 'Write a note'
            cand log 'Print an application''s history'
            cand contact 'Keep somebody to talk to'
            cand link 'Keep a page that belongs to an application'
            cand next 'Plan what to do next'
            cand done 'Tick off what was planned, the earliest first'
            cand snooze 'Put off what was planned, the earliest first'
            cand due 'Show what is overdue, due today and due this week, and who has gone quiet'
            cand board 'Show the applications in columns by status'
            cand text 'Print a posting''s words as they were when you applied'
            cand ics 'Write what is due, and interviews, as iCalendar'
            cand remove 'Stop following postings'
            cand undo 'Take back the last change'
            cand stats 'Sum up the applications'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;track;help;add'= {
        }
        &'jobs;track;help;list'= {
        }
        &'jobs;track;help;set'= {
        }
        &'jobs;track;help;note'= {
        }
        &'jobs;track;help;log'= {
        }
        &'jobs;track;help;contact'= {
        }
        &'jobs;track;help;link'= {
        }
        &'jobs;track;help;next'= {
        }
        &'jobs;track;help;done'= {
        }
        &'jobs;track;help;snooze'= {
        }
        &'jobs;track;help;due'= {
        }
        &'jobs;track;help;board'= {
        }
        &'jobs;track;help;text'= {
        }
        &'jobs;track;help;ics'= {
        }
        &'jobs;track;help;remove'= {
        }
        &'jobs;track;help;undo'= {
        }
        &'jobs;track;help;stats'= {
        }
        &'jobs;track;help;help'= {
        }
        &'jobs;saved'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Keep a search under a name'
            cand list 'List the kept searches'
            cand run 'Show what is new in a kept search since its last run'
            cand remove 'Forget a kept search'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;saved;add'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;saved;list'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;saved;run'= {
            cand --format 'How to print'
            cand --fields 'Only these fields, by their names in JSON'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --all-saved 'Run every kept search'
            cand --all 'Show all matches, not only new ones'
            cand --peek 'Leave the mark where it is'
            cand --notify 'Run the config''s notify command with what is new'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;saved;remove'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;saved;help'= {
            cand add 'Keep a search under a name'
            cand list 'List the kept searches'
            cand run 'Show what is new in a kept search since its last run'
            cand remove 'Forget a kept search'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;saved;help;add'= {
        }
        &'jobs;saved;help;list'= {
        }
        &'jobs;saved;help;run'= {
        }
        &'jobs;saved;help;remove'= {
        }
        &'jobs;saved;help;help'= {
        }
        &'jobs;feeds'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List the feeds, their pace and their last result'
            cand show 'Show a feed''s documents, terms and settings'
            cand test 'Fetch one page of a feed and show how it is read'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;feeds;list'= {
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;feeds;show'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;feeds;test'= {
            cand --from 'Read this recorded answer instead of the network'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;feeds;help'= {
            cand list 'List the feeds, their pace and their last result'
            cand show 'Show a feed''s documents, terms and settings'
            cand test 'Fetch one page of a feed and show how it is read'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;feeds;help;list'= {
        }
        &'jobs;feeds;help;show'= {
        }
        &'jobs;feeds;help;test'= {
        }
        &'jobs;feeds;help;help'= {
        }
        &'jobs;boards'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List the boards that a refresh asks'
            cand add 'Add a board to the config'
            cand remove 'Take a board out of the config, or turn a shipped one off'
            cand check 'Show the health of the boards: failing, dead, held'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;boards;list'= {
            cand --feed 'Only boards of this feed'
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;boards;add'= {
            cand --company 'Try the likely tokens of this company at the documented public APIs'
            cand --name 'The company''s name, where the provider does not tell it'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;boards;remove'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;boards;check'= {
            cand --feed 'Only boards of this feed'
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;boards;help'= {
            cand list 'List the boards that a refresh asks'
            cand add 'Add a board to the config'
            cand remove 'Take a board out of the config, or turn a shipped one off'
            cand check 'Show the health of the boards: failing, dead, held'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;boards;help;list'= {
        }
        &'jobs;boards;help;add'= {
        }
        &'jobs;boards;help;remove'= {
        }
        &'jobs;boards;help;check'= {
        }
        &'jobs;boards;help;help'= {
        }
        &'jobs;stats'= {
            cand --lang 'Programming language, as `lang:`'
            cand --tech 'Any technology, as `tech:`'
            cand --db 'Database, as `db:`'
            cand --cloud 'Cloud, as `cloud:`'
            cand --company 'Company, as `company:`'
            cand --title 'Words of the title, as `title:`'
            cand --country 'Country of the work, as `country:`'
            cand --city 'City of the work, as `city:`'
            cand --level 'Level, or a range such as `senior..staff`, as `level:`'
            cand --min-salary 'Yearly pay of at least this, such as `90k EUR`'
            cand --type 'Kind of contract, as `type:`'
            cand --since 'Posted within this time, such as `7d`'
            cand --feed 'Feed, as `feed:`'
            cand --tag 'Tag, as `tag:`'
            cand --status 'Status of your application, as `status:`'
            cand --role 'Role, as `role:`'
            cand -n 'How many rows'
            cand --limit 'How many rows'
            cand --format 'How to print'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --remote 'Remote work only'
            cand --hybrid 'Hybrid work only'
            cand --onsite 'Work on site only'
            cand --new 'Only what was first seen by the last refresh'
            cand --all 'Leave out the config''s default conditions'
            cand --for-me 'Only what your profile is eligible for'
            cand --strict 'Leave out postings that do not state what a condition asks about'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;config'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand path 'Print where the config and the store are'
            cand show 'Print the configuration in force, without secrets'
            cand default 'Print a commented config to begin with'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;config;path'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;config;show'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;config;default'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;config;help'= {
            cand path 'Print where the config and the store are'
            cand show 'Print the configuration in force, without secrets'
            cand default 'Print a commented config to begin with'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;config;help;path'= {
        }
        &'jobs;config;help;show'= {
        }
        &'jobs;config;help;default'= {
        }
        &'jobs;config;help;help'= {
        }
        &'jobs;doctor'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --repair 'Rebuild what can be rebuilt'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;backup'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;renormalise'= {
            cand --lang 'Programming language, as `lang:`'
            cand --tech 'Any technology, as `tech:`'
            cand --db 'Database, as `db:`'
            cand --cloud 'Cloud, as `cloud:`'
            cand --company 'Company, as `company:`'
            cand --title 'Words of the title, as `title:`'
            cand --country 'Country of the work, as `country:`'
            cand --city 'City of the work, as `city:`'
            cand --level 'Level, or a range such as `senior..staff`, as `level:`'
            cand --min-salary 'Yearly pay of at least this, such as `90k EUR`'
            cand --type 'Kind of contract, as `type:`'
            cand --since 'Posted within this time, such as `7d`'
            cand --feed 'Feed, as `feed:`'
            cand --tag 'Tag, as `tag:`'
            cand --status 'Status of your application, as `status:`'
            cand --role 'Role, as `role:`'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand --remote 'Remote work only'
            cand --hybrid 'Hybrid work only'
            cand --onsite 'Work on site only'
            cand --new 'Only what was first seen by the last refresh'
            cand --all 'Leave out the config''s default conditions'
            cand --for-me 'Only what your profile is eligible for'
            cand --strict 'Leave out postings that do not state what a condition asks about'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;demo'= {
            cand --keep 'Keep the demo''s store and config in this folder'
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;completions'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;man'= {
            cand --config 'Read this config file [default: config.toml in the platform''s config directory]'
            cand --store 'Use this store [default: jobs.db in the platform''s data directory]'
            cand --color 'When to use colour'
            cand -q 'Say only what was asked for, and errors'
            cand --quiet 'Say only what was asked for, and errors'
            cand -v 'Say more about what is done'
            cand --verbose 'Say more about what is done'
            cand --no-progress 'Show no progress'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'jobs;help'= {
            cand refresh 'Fetch new postings from the feeds'
            cand search 'Search the postings in the store'
            cand show 'Show one posting to read'
            cand open 'Open a posting in the browser'
            cand import 'Add postings from a file'
            cand export 'Write postings to standard output'
            cand tag 'Tag postings'
            cand track 'Follow applications from interest to offer'
            cand saved 'Keep searches and see what is new in them'
            cand feeds 'See the feeds'
            cand boards 'See and change the company boards'
            cand stats 'Sum up the postings in the store'
            cand config 'See the configuration'
            cand doctor 'Check the store, and repair what can be'
            cand backup 'Copy the store to a file'
            cand renormalise 'Read stored postings again by today''s rules'
            cand demo 'See it all at work on invented postings, offline'
            cand completions 'Print the completion script of a shell'
            cand man 'Print the man page, or write all of them to a folder'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'jobs;help;refresh'= {
        }
        &'jobs;help;search'= {
        }
        &'jobs;help;show'= {
        }
        &'jobs;help;open'= {
        }
        &'jobs;help;import'= {
        }
        &'jobs;help;export'= {
        }
        &'jobs;help;tag'= {
            cand add 'Tag postings'
            cand remove 'Take tags away'
            cand list 'List the tags in use'
        }
        &'jobs;help;tag;add'= {
        }
        &'jobs;help;tag;remove'= {
        }
        &'jobs;help;tag;list'= {
        }
        &'jobs;help;track'= {
            cand add 'Follow postings'
            cand list 'List what is followed'
            cand set 'Move an application to a status'
            cand note 'Write a note'
            cand log 'Print an application''s history'
            cand contact 'Keep somebody to talk to'
            cand link 'Keep a page that belongs to an application'
            cand next 'Plan what to do next'
            cand done 'Tick off what was planned, the earliest first'
            cand snooze 'Put off what was planned, the earliest first'
            cand due 'Show what is overdue, due today and due this week, and who has gone quiet'
            cand board 'Show the applications in columns by status'
            cand text 'Print a posting''s words as they were when you applied'
            cand ics 'Write what is due, and interviews, as iCalendar'
            cand remove 'Stop following postings'
            cand undo 'Take back the last change'
            cand stats 'Sum up the applications'
        }
        &'jobs;help;track;add'= {
        }
        &'jobs;help;track;list'= {
        }
        &'jobs;help;track;set'= {
        }
        &'jobs;help;track;note'= {
        }
        &'jobs;help;track;log'= {
        }
        &'jobs;help;track;contact'= {
        }
        &'jobs;help;track;link'= {
        }
        &'jobs;help;track;next'= {
        }
        &'jobs;help;track;done'= {
        }
        &'jobs;help;track;snooze'= {
        }
        &'jobs;help;track;due'= {
        }
        &'jobs;help;track;board'= {
        }
        &'jobs;help;track;text'= {
        }
        &'jobs;help;track;ics'= {
        }
        &'jobs;help;track;remove'= {
        }
        &'jobs;help;track;undo'= {
        }
        &'jobs;help;track;stats'= {
        }
        &'jobs;help;saved'= {
            cand add 'Keep a search under a name'
            cand list 'List the kept searches'
            cand run 'Show what is new in a kept search since its last run'
            cand remove 'Forget a kept search'
        }
        &'jobs;help;saved;add'= {
        }
        &'jobs;help;saved;list'= {
        }
        &'jobs;help;saved;run'= {
        }
        &'jobs;help;saved;remove'= {
        }
        &'jobs;help;feeds'= {
            cand list 'List the feeds, their pace and their last result'
            cand show 'Show a feed''s documents, terms and settings'
            cand test 'Fetch one page of a feed and show how it is read'
        }
        &'jobs;help;feeds;list'= {
        }
        &'jobs;help;feeds;show'= {
        }
        &'jobs;help;feeds;test'= {
        }
        &'jobs;help;boards'= {
            cand list 'List the boards that a refresh asks'
            cand add 'Add a board to the config'
            cand remove 'Take a board out of the config, or turn a shipped one off'
            cand check 'Show the health of the boards: failing, dead, held'
        }
        &'jobs;help;boards;list'= {
        }
        &'jobs;help;boards;add'= {
        }
        &'jobs;help;boards;remove'= {
        }
        &'jobs;help;boards;check'= {
        }
        &'jobs;help;stats'= {
        }
        &'jobs;help;config'= {
            cand path 'Print where the config and the store are'
            cand show 'Print the configuration in force, without secrets'
            cand default 'Print a commented config to begin with'
        }
        &'jobs;help;config;path'= {
        }
        &'jobs;help;config;show'= {
        }
        &'jobs;help;config;default'= {
        }
        &'jobs;help;doctor'= {
        }
        &'jobs;help;backup'= {
        }
        &'jobs;help;renormalise'= {
        }
        &'jobs;help;demo'= {
        }
        &'jobs;help;completions'= {
        }
        &'jobs;help;man'= {
        }
        &'jobs;help;help'= {
        }
    ]
    $completions[$command]
}
