# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_jobs_global_optspecs
    string join \n config= store= color= q/quiet v/verbose no-progress h/help V/version
end

function __fish_jobs_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_jobs_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_jobs_using_subcommand
    set -l cmd (__fish_jobs_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c jobs -n "__fish_jobs_needs_command" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_needs_command" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_needs_command" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_needs_command" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_needs_command" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_needs_command" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "refresh" -d 'Fetch new postings from the feeds'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "search" -d 'Search the postings in the store'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "show" -d 'Show one posting to read'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "open" -d 'Open a posting in the browser'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "import" -d 'Add postings from a file'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "export" -d 'Write postings to standard output'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "tag" -d 'Tag postings'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "track" -d 'Follow applications from interest to offer'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "saved" -d 'Keep searches and see what is new in them'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "feeds" -d 'See the feeds'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "boards" -d 'See and change the company boards'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "stats" -d 'Sum up the postings in the store'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "config" -d 'See the configuration'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "doctor" -d 'Check the store, and repair what can be'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "backup" -d 'Copy the store to a file'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "renormalise" -d 'Read stored postings again by today\'s rules'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "demo" -d 'See it all at work on invented postings, offline'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "man" -d 'Print the man page, or write all of them to a folder'
complete -c jobs -n "__fish_jobs_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l budget -d 'Stop cleanly after this long, the most overdue first, such as `5m`' -r
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l from -d 'Read DIR/FEED/BOARD.EXT instead of the network' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l record -d 'Write every answer to DIR/FEED/BOARD.EXT' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l format -d 'How to print the summary' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l force -d 'Ask even those that are not due yet'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l dry-run -d 'Fetch and read, but store nothing'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l plan -d 'Print what would be asked of whom and how long it takes, and ask nothing'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l accept-shrink -d 'Believe a board that lost more than half its postings at once'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand refresh" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l lang -d 'Programming language, as `lang:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l tech -d 'Any technology, as `tech:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l db -d 'Database, as `db:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l cloud -d 'Cloud, as `cloud:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l company -d 'Company, as `company:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l title -d 'Words of the title, as `title:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l country -d 'Country of the work, as `country:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l city -d 'City of the work, as `city:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l level -d 'Level, or a range such as `senior..staff`, as `level:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l min-salary -d 'Yearly pay of at least this, such as `90k EUR`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l type -d 'Kind of contract, as `type:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l since -d 'Posted within this time, such as `7d`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l feed -d 'Feed, as `feed:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l tag -d 'Tag, as `tag:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l status -d 'Status of your application, as `status:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l role -d 'Role, as `role:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l sort -d 'The order' -r -f -a "relevance\t'Best match first'
newest\t'Newest first'
salary\t'Highest pay first'"
complete -c jobs -n "__fish_jobs_using_subcommand search" -s n -l limit -d 'At most this many; 0 means no limit' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l format -d 'How to print' -r -f -a "table\t'Aligned columns for people'
json\t'One array'
jsonl\t'One object a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
markdown\t'A Markdown table'
ids\t'Just the ids, one a line'
html\t'A web page'
rss\t'An RSS feed'"
complete -c jobs -n "__fish_jobs_using_subcommand search" -l fields -d 'Only these fields, by their names in JSON' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l why -d 'Say which condition hides or admits this posting; without ID, show what your exclusions hide' -r
complete -c jobs -n "__fish_jobs_using_subcommand search" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand search" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand search" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand search" -l remote -d 'Remote work only'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l hybrid -d 'Hybrid work only'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l onsite -d 'Work on site only'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l new -d 'Only what was first seen by the last refresh'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l all -d 'Leave out the config\'s default conditions'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l for-me -d 'Only what your profile is eligible for'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l strict -d 'Leave out postings that do not state what a condition asks about'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l count -d 'Print only how many match'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l exact -d 'Count every match, however many'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l exit-code -d 'Exit with 4 when nothing matches'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l no-merge -d 'Show each row of a merged opening'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l explain -d 'Print how the query was understood and how it is run'
complete -c jobs -n "__fish_jobs_using_subcommand search" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand search" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand search" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand search" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand show" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand show" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand show" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand show" -l explain -d 'Print the words or the field each fact was read from'
complete -c jobs -n "__fish_jobs_using_subcommand show" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand show" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand show" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand show" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand open" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand open" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand open" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand open" -l apply -d 'Open the page where one applies'
complete -c jobs -n "__fish_jobs_using_subcommand open" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand open" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand open" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand open" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand import" -l feed -d 'The feed the postings are filed under' -r
complete -c jobs -n "__fish_jobs_using_subcommand import" -l columns -d 'CSV only: which column is which field, such as `title=Position,url=Link`' -r
complete -c jobs -n "__fish_jobs_using_subcommand import" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand import" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand import" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand import" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand import" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand import" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand import" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l lang -d 'Programming language, as `lang:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l tech -d 'Any technology, as `tech:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l db -d 'Database, as `db:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l cloud -d 'Cloud, as `cloud:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l company -d 'Company, as `company:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l title -d 'Words of the title, as `title:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l country -d 'Country of the work, as `country:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l city -d 'City of the work, as `city:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l level -d 'Level, or a range such as `senior..staff`, as `level:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l min-salary -d 'Yearly pay of at least this, such as `90k EUR`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l type -d 'Kind of contract, as `type:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l since -d 'Posted within this time, such as `7d`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l feed -d 'Feed, as `feed:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l tag -d 'Tag, as `tag:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l status -d 'Status of your application, as `status:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l role -d 'Role, as `role:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand export" -l format -d 'How to write' -r -f -a "jsonl\t'One object a line'
csv\t'Comma-separated, with a header'"
complete -c jobs -n "__fish_jobs_using_subcommand export" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand export" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand export" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand export" -l remote -d 'Remote work only'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l hybrid -d 'Hybrid work only'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l onsite -d 'Work on site only'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l new -d 'Only what was first seen by the last refresh'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l all -d 'Leave out the config\'s default conditions'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l for-me -d 'Only what your profile is eligible for'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l strict -d 'Leave out postings that do not state what a condition asks about'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l tracked -d 'Only what is tagged or tracked, with notes and history'
complete -c jobs -n "__fish_jobs_using_subcommand export" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand export" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand export" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand export" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -f -a "add" -d 'Tag postings'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -f -a "remove" -d 'Take tags away'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -f -a "list" -d 'List the tags in use'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and not __fish_seen_subcommand_from add remove list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "add" -d 'Tag postings'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take tags away'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the tags in use'
complete -c jobs -n "__fish_jobs_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "add" -d 'Follow postings'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "list" -d 'List what is followed'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "set" -d 'Move an application to a status'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "note" -d 'Write a note'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "log" -d 'Print an application\'s history'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "contact" -d 'Keep somebody to talk to'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "link" -d 'Keep a page that belongs to an application'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "next" -d 'Plan what to do next'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "done" -d 'Tick off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "snooze" -d 'Put off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "due" -d 'Show what is overdue, due today and due this week, and who has gone quiet'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "board" -d 'Show the applications in columns by status'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "text" -d 'Print a posting\'s words as they were when you applied'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "ics" -d 'Write what is due, and interviews, as iCalendar'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "remove" -d 'Stop following postings'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "undo" -d 'Take back the last change'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "stats" -d 'Sum up the applications'
complete -c jobs -n "__fish_jobs_using_subcommand track; and not __fish_seen_subcommand_from add list set note log contact link next done snooze due board text ics remove undo stats help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l status -d 'The status to begin with' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l note -d 'A first note' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l on -d 'When it happened, such as `2026-11-03`, `yesterday`' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l title -d 'For a URL no feed gave: the title' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l company -d 'For a URL no feed gave: the company' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l status -d 'Only these statuses' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l format -d 'How to print' -r -f -a "table\t'Aligned columns for people'
json\t'One array'
jsonl\t'One object a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
markdown\t'A Markdown table'
ids\t'Just the ids, one a line'
html\t'A web page'
rss\t'An RSS feed'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, by their names in JSON' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l on -d 'When it happened, such as `2026-11-03`, `yesterday`' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l note -d 'A note' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from set" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from note" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l name -d 'The name; a known name is added to' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l email -d 'The address to write to' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l role -d 'Who they are, such as `recruiter`' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l phone -d 'The number to call' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from contact" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -l label -d 'What it is' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from link" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -l on -d 'When, such as `friday`, `in 3 days`, `2026-11-27 14:00`' -r
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from next" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from done" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from snooze" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l all -d 'Also what is due later or on no day'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from due" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from board" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from text" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from ics" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from undo" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from stats" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "add" -d 'Follow postings'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what is followed'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "set" -d 'Move an application to a status'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "note" -d 'Write a note'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "log" -d 'Print an application\'s history'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "contact" -d 'Keep somebody to talk to'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "link" -d 'Keep a page that belongs to an application'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "next" -d 'Plan what to do next'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "done" -d 'Tick off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "snooze" -d 'Put off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "due" -d 'Show what is overdue, due today and due this week, and who has gone quiet'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "board" -d 'Show the applications in columns by status'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "text" -d 'Print a posting\'s words as they were when you applied'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "ics" -d 'Write what is due, and interviews, as iCalendar'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Stop following postings'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "undo" -d 'Take back the last change'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Sum up the applications'
complete -c jobs -n "__fish_jobs_using_subcommand track; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -f -a "add" -d 'Keep a search under a name'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -f -a "list" -d 'List the kept searches'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -f -a "run" -d 'Show what is new in a kept search since its last run'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -f -a "remove" -d 'Forget a kept search'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and not __fish_seen_subcommand_from add list run remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l format -d 'How to print' -r -f -a "table\t'Aligned columns for people'
json\t'One array'
jsonl\t'One object a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
markdown\t'A Markdown table'
ids\t'Just the ids, one a line'
html\t'A web page'
rss\t'An RSS feed'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l fields -d 'Only these fields, by their names in JSON' -r
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l all-saved -d 'Run every kept search'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l all -d 'Show all matches, not only new ones'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l peek -d 'Leave the mark where it is'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l notify -d 'Run the config\'s notify command with what is new'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from run" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from help" -f -a "add" -d 'Keep a search under a name'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the kept searches'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from help" -f -a "run" -d 'Show what is new in a kept search since its last run'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Forget a kept search'
complete -c jobs -n "__fish_jobs_using_subcommand saved; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -f -a "list" -d 'List the feeds, their pace and their last result'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -f -a "show" -d 'Show a feed\'s documents, terms and settings'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -f -a "test" -d 'Fetch one page of a feed and show how it is read'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and not __fish_seen_subcommand_from list show test help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -l from -d 'Read this recorded answer instead of the network' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the feeds, their pace and their last result'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a feed\'s documents, terms and settings'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from help" -f -a "test" -d 'Fetch one page of a feed and show how it is read'
complete -c jobs -n "__fish_jobs_using_subcommand feeds; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -f -a "list" -d 'List the boards that a refresh asks'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -f -a "add" -d 'Add a board to the config'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -f -a "remove" -d 'Take a board out of the config, or turn a shipped one off'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -f -a "check" -d 'Show the health of the boards: failing, dead, held'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and not __fish_seen_subcommand_from list add remove check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l feed -d 'Only boards of this feed' -r
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l company -d 'Try the likely tokens of this company at the documented public APIs' -r
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l name -d 'The company\'s name, where the provider does not tell it' -r
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l feed -d 'Only boards of this feed' -r
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l format -d 'How to print' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the boards that a refresh asks'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a board to the config'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take a board out of the config, or turn a shipped one off'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from help" -f -a "check" -d 'Show the health of the boards: failing, dead, held'
complete -c jobs -n "__fish_jobs_using_subcommand boards; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l lang -d 'Programming language, as `lang:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l tech -d 'Any technology, as `tech:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l db -d 'Database, as `db:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l cloud -d 'Cloud, as `cloud:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l company -d 'Company, as `company:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l title -d 'Words of the title, as `title:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l country -d 'Country of the work, as `country:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l city -d 'City of the work, as `city:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l level -d 'Level, or a range such as `senior..staff`, as `level:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l min-salary -d 'Yearly pay of at least this, such as `90k EUR`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l type -d 'Kind of contract, as `type:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l since -d 'Posted within this time, such as `7d`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l feed -d 'Feed, as `feed:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l tag -d 'Tag, as `tag:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l status -d 'Status of your application, as `status:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l role -d 'Role, as `role:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -s n -l limit -d 'How many rows' -r
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l format -d 'How to print' -r -f -a "table\t'Tables and bars'
json\t'One object'
csv\t'Comma-separated'"
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l remote -d 'Remote work only'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l hybrid -d 'Hybrid work only'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l onsite -d 'Work on site only'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l new -d 'Only what was first seen by the last refresh'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l all -d 'Leave out the config\'s default conditions'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l for-me -d 'Only what your profile is eligible for'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l strict -d 'Leave out postings that do not state what a condition asks about'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand stats" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -f -a "path" -d 'Print where the config and the store are'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -f -a "show" -d 'Print the configuration in force, without secrets'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -f -a "default" -d 'Print a commented config to begin with'
complete -c jobs -n "__fish_jobs_using_subcommand config; and not __fish_seen_subcommand_from path show default help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from path" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from default" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Print where the config and the store are'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Print the configuration in force, without secrets'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "default" -d 'Print a commented config to begin with'
complete -c jobs -n "__fish_jobs_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -l repair -d 'Rebuild what can be rebuilt'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand doctor" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand backup" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand backup" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand backup" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand backup" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand backup" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand backup" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand backup" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l lang -d 'Programming language, as `lang:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l tech -d 'Any technology, as `tech:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l db -d 'Database, as `db:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l cloud -d 'Cloud, as `cloud:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l company -d 'Company, as `company:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l title -d 'Words of the title, as `title:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l country -d 'Country of the work, as `country:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l city -d 'City of the work, as `city:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l level -d 'Level, or a range such as `senior..staff`, as `level:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l min-salary -d 'Yearly pay of at least this, such as `90k EUR`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l type -d 'Kind of contract, as `type:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l since -d 'Posted within this time, such as `7d`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l feed -d 'Feed, as `feed:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l tag -d 'Tag, as `tag:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l status -d 'Status of your application, as `status:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l role -d 'Role, as `role:`' -r
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l remote -d 'Remote work only'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l hybrid -d 'Hybrid work only'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l onsite -d 'Work on site only'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l new -d 'Only what was first seen by the last refresh'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l all -d 'Leave out the config\'s default conditions'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l for-me -d 'Only what your profile is eligible for'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l strict -d 'Leave out postings that do not state what a condition asks about'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand renormalise" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand demo" -l keep -d 'Keep the demo\'s store and config in this folder' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand demo" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand demo" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand demo" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand demo" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand demo" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand demo" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand demo" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand completions" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand completions" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand completions" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand completions" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand completions" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand completions" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand man" -l config -d 'Read this config file [default: config.toml in the platform\'s config directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand man" -l store -d 'Use this store [default: jobs.db in the platform\'s data directory]' -r -F
complete -c jobs -n "__fish_jobs_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c jobs -n "__fish_jobs_using_subcommand man" -s q -l quiet -d 'Say only what was asked for, and errors'
complete -c jobs -n "__fish_jobs_using_subcommand man" -s v -l verbose -d 'Say more about what is done'
complete -c jobs -n "__fish_jobs_using_subcommand man" -l no-progress -d 'Show no progress'
complete -c jobs -n "__fish_jobs_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c jobs -n "__fish_jobs_using_subcommand man" -s V -l version -d 'Print version'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "refresh" -d 'Fetch new postings from the feeds'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "search" -d 'Search the postings in the store'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "show" -d 'Show one posting to read'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "open" -d 'Open a posting in the browser'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "import" -d 'Add postings from a file'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "export" -d 'Write postings to standard output'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "tag" -d 'Tag postings'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "track" -d 'Follow applications from interest to offer'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "saved" -d 'Keep searches and see what is new in them'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "feeds" -d 'See the feeds'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "boards" -d 'See and change the company boards'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "stats" -d 'Sum up the postings in the store'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "config" -d 'See the configuration'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "doctor" -d 'Check the store, and repair what can be'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "backup" -d 'Copy the store to a file'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "renormalise" -d 'Read stored postings again by today\'s rules'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "demo" -d 'See it all at work on invented postings, offline'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "man" -d 'Print the man page, or write all of them to a folder'
complete -c jobs -n "__fish_jobs_using_subcommand help; and not __fish_seen_subcommand_from refresh search show open import export tag track saved feeds boards stats config doctor backup renormalise demo completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "add" -d 'Tag postings'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "remove" -d 'Take tags away'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "list" -d 'List the tags in use'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "add" -d 'Follow postings'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "list" -d 'List what is followed'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "set" -d 'Move an application to a status'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "note" -d 'Write a note'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "log" -d 'Print an application\'s history'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "contact" -d 'Keep somebody to talk to'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "link" -d 'Keep a page that belongs to an application'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "next" -d 'Plan what to do next'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "done" -d 'Tick off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "snooze" -d 'Put off what was planned, the earliest first'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "due" -d 'Show what is overdue, due today and due this week, and who has gone quiet'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "board" -d 'Show the applications in columns by status'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "text" -d 'Print a posting\'s words as they were when you applied'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "ics" -d 'Write what is due, and interviews, as iCalendar'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "remove" -d 'Stop following postings'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "undo" -d 'Take back the last change'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from track" -f -a "stats" -d 'Sum up the applications'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from saved" -f -a "add" -d 'Keep a search under a name'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from saved" -f -a "list" -d 'List the kept searches'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from saved" -f -a "run" -d 'Show what is new in a kept search since its last run'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from saved" -f -a "remove" -d 'Forget a kept search'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from feeds" -f -a "list" -d 'List the feeds, their pace and their last result'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from feeds" -f -a "show" -d 'Show a feed\'s documents, terms and settings'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from feeds" -f -a "test" -d 'Fetch one page of a feed and show how it is read'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from boards" -f -a "list" -d 'List the boards that a refresh asks'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from boards" -f -a "add" -d 'Add a board to the config'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from boards" -f -a "remove" -d 'Take a board out of the config, or turn a shipped one off'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from boards" -f -a "check" -d 'Show the health of the boards: failing, dead, held'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Print where the config and the store are'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Print the configuration in force, without secrets'
complete -c jobs -n "__fish_jobs_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "default" -d 'Print a commented config to begin with'
