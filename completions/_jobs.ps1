
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'jobs' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'jobs'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'jobs' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Fetch new postings from the feeds')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Search the postings in the store')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one posting to read')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a posting in the browser')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add postings from a file')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write postings to standard output')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Tag postings')
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'Follow applications from interest to offer')
            [CompletionResult]::new('saved', 'saved', [CompletionResultType]::ParameterValue, 'Keep searches and see what is new in them')
            [CompletionResult]::new('feeds', 'feeds', [CompletionResultType]::ParameterValue, 'See the feeds')
            [CompletionResult]::new('boards', 'boards', [CompletionResultType]::ParameterValue, 'See and change the company boards')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Sum up the postings in the store')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'See the configuration')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check the store, and repair what can be')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the store to a file')
            [CompletionResult]::new('renormalise', 'renormalise', [CompletionResultType]::ParameterValue, 'Read stored postings again by today''s rules')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'See it all at work on invented postings, offline')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the man page, or write all of them to a folder')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;refresh' {
            [CompletionResult]::new('--budget', '--budget', [CompletionResultType]::ParameterName, 'Stop cleanly after this long, the most overdue first, such as `5m`')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Read DIR/FEED/BOARD.EXT instead of the network')
            [CompletionResult]::new('--record', '--record', [CompletionResultType]::ParameterName, 'Write every answer to DIR/FEED/BOARD.EXT')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the summary')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Ask even those that are not due yet')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Fetch and read, but store nothing')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Print what would be asked of whom and how long it takes, and ask nothing')
            [CompletionResult]::new('--accept-shrink', '--accept-shrink', [CompletionResultType]::ParameterName, 'Believe a board that lost more than half its postings at once')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;search' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Programming language, as `lang:`')
            [CompletionResult]::new('--tech', '--tech', [CompletionResultType]::ParameterName, 'Any technology, as `tech:`')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database, as `db:`')
            [CompletionResult]::new('--cloud', '--cloud', [CompletionResultType]::ParameterName, 'Cloud, as `cloud:`')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company, as `company:`')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Words of the title, as `title:`')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of the work, as `country:`')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City of the work, as `city:`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Level, or a range such as `senior..staff`, as `level:`')
            [CompletionResult]::new('--min-salary', '--min-salary', [CompletionResultType]::ParameterName, 'Yearly pay of at least this, such as `90k EUR`')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Kind of contract, as `type:`')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Posted within this time, such as `7d`')
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Feed, as `feed:`')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Tag, as `tag:`')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status of your application, as `status:`')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Role, as `role:`')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'The order')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'At most this many; 0 means no limit')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most this many; 0 means no limit')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these fields, by their names in JSON')
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Say which condition hides or admits this posting; without ID, show what your exclusions hide')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--remote', '--remote', [CompletionResultType]::ParameterName, 'Remote work only')
            [CompletionResult]::new('--hybrid', '--hybrid', [CompletionResultType]::ParameterName, 'Hybrid work only')
            [CompletionResult]::new('--onsite', '--onsite', [CompletionResultType]::ParameterName, 'Work on site only')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'Only what was first seen by the last refresh')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Leave out the config''s default conditions')
            [CompletionResult]::new('--for-me', '--for-me', [CompletionResultType]::ParameterName, 'Only what your profile is eligible for')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Leave out postings that do not state what a condition asks about')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Print only how many match')
            [CompletionResult]::new('--exact', '--exact', [CompletionResultType]::ParameterName, 'Count every match, however many')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 4 when nothing matches')
            [CompletionResult]::new('--no-merge', '--no-merge', [CompletionResultType]::ParameterName, 'Show each row of a merged opening')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Print how the query was understood and how it is run')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Print the words or the field each fact was read from')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;open' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--apply', '--apply', [CompletionResultType]::ParameterName, 'Open the page where one applies')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;import' {
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'The feed the postings are filed under')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'CSV only: which column is which field, such as `title=Position,url=Link`')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;export' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Programming language, as `lang:`')
            [CompletionResult]::new('--tech', '--tech', [CompletionResultType]::ParameterName, 'Any technology, as `tech:`')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database, as `db:`')
            [CompletionResult]::new('--cloud', '--cloud', [CompletionResultType]::ParameterName, 'Cloud, as `cloud:`')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company, as `company:`')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Words of the title, as `title:`')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of the work, as `country:`')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City of the work, as `city:`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Level, or a range such as `senior..staff`, as `level:`')
            [CompletionResult]::new('--min-salary', '--min-salary', [CompletionResultType]::ParameterName, 'Yearly pay of at least this, such as `90k EUR`')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Kind of contract, as `type:`')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Posted within this time, such as `7d`')
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Feed, as `feed:`')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Tag, as `tag:`')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status of your application, as `status:`')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Role, as `role:`')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--remote', '--remote', [CompletionResultType]::ParameterName, 'Remote work only')
            [CompletionResult]::new('--hybrid', '--hybrid', [CompletionResultType]::ParameterName, 'Hybrid work only')
            [CompletionResult]::new('--onsite', '--onsite', [CompletionResultType]::ParameterName, 'Work on site only')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'Only what was first seen by the last refresh')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Leave out the config''s default conditions')
            [CompletionResult]::new('--for-me', '--for-me', [CompletionResultType]::ParameterName, 'Only what your profile is eligible for')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Leave out postings that do not state what a condition asks about')
            [CompletionResult]::new('--tracked', '--tracked', [CompletionResultType]::ParameterName, 'Only what is tagged or tracked, with notes and history')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;tag' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Tag postings')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tags away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tags in use')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;tag;add' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;tag;remove' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;tag;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;tag;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Tag postings')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tags away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tags in use')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;tag;help;add' {
            break
        }
        'jobs;tag;help;remove' {
            break
        }
        'jobs;tag;help;list' {
            break
        }
        'jobs;tag;help;help' {
            break
        }
        'jobs;track' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Follow postings')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what is followed')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Move an application to a status')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write a note')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Print an application''s history')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Keep somebody to talk to')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Keep a page that belongs to an application')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Plan what to do next')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Tick off what was planned, the earliest first')
            [CompletionResult]::new('snooze', 'snooze', [CompletionResultType]::ParameterValue, 'Put off what was planned, the earliest first')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'Show what is overdue, due today and due this week, and who has gone quiet')
            [CompletionResult]::new('board', 'board', [CompletionResultType]::ParameterValue, 'Show the applications in columns by status')
            [CompletionResult]::new('text', 'text', [CompletionResultType]::ParameterValue, 'Print a posting''s words as they were when you applied')
            [CompletionResult]::new('ics', 'ics', [CompletionResultType]::ParameterValue, 'Write what is due, and interviews, as iCalendar')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Stop following postings')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Sum up the applications')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;track;add' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'The status to begin with')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A first note')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'When it happened, such as `2026-11-03`, `yesterday`')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'For a URL no feed gave: the title')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'For a URL no feed gave: the company')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only these statuses')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these fields, by their names in JSON')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;set' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'When it happened, such as `2026-11-03`, `yesterday`')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A note')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;note' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;log' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;contact' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name; a known name is added to')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The address to write to')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Who they are, such as `recruiter`')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'The number to call')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;link' {
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What it is')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;next' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'When, such as `friday`, `in 3 days`, `2026-11-27 14:00`')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;done' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;snooze' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;due' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Also what is due later or on no day')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;board' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;text' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;ics' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;remove' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;undo' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;stats' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;track;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Follow postings')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what is followed')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Move an application to a status')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write a note')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Print an application''s history')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Keep somebody to talk to')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Keep a page that belongs to an application')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Plan what to do next')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Tick off what was planned, the earliest first')
            [CompletionResult]::new('snooze', 'snooze', [CompletionResultType]::ParameterValue, 'Put off what was planned, the earliest first')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'Show what is overdue, due today and due this week, and who has gone quiet')
            [CompletionResult]::new('board', 'board', [CompletionResultType]::ParameterValue, 'Show the applications in columns by status')
            [CompletionResult]::new('text', 'text', [CompletionResultType]::ParameterValue, 'Print a posting''s words as they were when you applied')
            [CompletionResult]::new('ics', 'ics', [CompletionResultType]::ParameterValue, 'Write what is due, and interviews, as iCalendar')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Stop following postings')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Sum up the applications')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;track;help;add' {
            break
        }
        'jobs;track;help;list' {
            break
        }
        'jobs;track;help;set' {
            break
        }
        'jobs;track;help;note' {
            break
        }
        'jobs;track;help;log' {
            break
        }
        'jobs;track;help;contact' {
            break
        }
        'jobs;track;help;link' {
            break
        }
        'jobs;track;help;next' {
            break
        }
        'jobs;track;help;done' {
            break
        }
        'jobs;track;help;snooze' {
            break
        }
        'jobs;track;help;due' {
            break
        }
        'jobs;track;help;board' {
            break
        }
        'jobs;track;help;text' {
            break
        }
        'jobs;track;help;ics' {
            break
        }
        'jobs;track;help;remove' {
            break
        }
        'jobs;track;help;undo' {
            break
        }
        'jobs;track;help;stats' {
            break
        }
        'jobs;track;help;help' {
            break
        }
        'jobs;saved' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a search under a name')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the kept searches')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Show what is new in a kept search since its last run')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Forget a kept search')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;saved;add' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;saved;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;saved;run' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these fields, by their names in JSON')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--all-saved', '--all-saved', [CompletionResultType]::ParameterName, 'Run every kept search')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all matches, not only new ones')
            [CompletionResult]::new('--peek', '--peek', [CompletionResultType]::ParameterName, 'Leave the mark where it is')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Run the config''s notify command with what is new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;saved;remove' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;saved;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a search under a name')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the kept searches')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Show what is new in a kept search since its last run')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Forget a kept search')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;saved;help;add' {
            break
        }
        'jobs;saved;help;list' {
            break
        }
        'jobs;saved;help;run' {
            break
        }
        'jobs;saved;help;remove' {
            break
        }
        'jobs;saved;help;help' {
            break
        }
        'jobs;feeds' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the feeds, their pace and their last result')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a feed''s documents, terms and settings')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Fetch one page of a feed and show how it is read')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;feeds;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;feeds;show' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;feeds;test' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Read this recorded answer instead of the network')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;feeds;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the feeds, their pace and their last result')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a feed''s documents, terms and settings')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Fetch one page of a feed and show how it is read')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;feeds;help;list' {
            break
        }
        'jobs;feeds;help;show' {
            break
        }
        'jobs;feeds;help;test' {
            break
        }
        'jobs;feeds;help;help' {
            break
        }
        'jobs;boards' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the boards that a refresh asks')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a board to the config')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a board out of the config, or turn a shipped one off')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Show the health of the boards: failing, dead, held')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;boards;list' {
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Only boards of this feed')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;boards;add' {
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Try the likely tokens of this company at the documented public APIs')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The company''s name, where the provider does not tell it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;boards;remove' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;boards;check' {
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Only boards of this feed')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;boards;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the boards that a refresh asks')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a board to the config')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a board out of the config, or turn a shipped one off')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Show the health of the boards: failing, dead, held')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;boards;help;list' {
            break
        }
        'jobs;boards;help;add' {
            break
        }
        'jobs;boards;help;remove' {
            break
        }
        'jobs;boards;help;check' {
            break
        }
        'jobs;boards;help;help' {
            break
        }
        'jobs;stats' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Programming language, as `lang:`')
            [CompletionResult]::new('--tech', '--tech', [CompletionResultType]::ParameterName, 'Any technology, as `tech:`')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database, as `db:`')
            [CompletionResult]::new('--cloud', '--cloud', [CompletionResultType]::ParameterName, 'Cloud, as `cloud:`')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company, as `company:`')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Words of the title, as `title:`')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of the work, as `country:`')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City of the work, as `city:`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Level, or a range such as `senior..staff`, as `level:`')
            [CompletionResult]::new('--min-salary', '--min-salary', [CompletionResultType]::ParameterName, 'Yearly pay of at least this, such as `90k EUR`')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Kind of contract, as `type:`')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Posted within this time, such as `7d`')
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Feed, as `feed:`')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Tag, as `tag:`')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status of your application, as `status:`')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Role, as `role:`')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'How many rows')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many rows')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--remote', '--remote', [CompletionResultType]::ParameterName, 'Remote work only')
            [CompletionResult]::new('--hybrid', '--hybrid', [CompletionResultType]::ParameterName, 'Hybrid work only')
            [CompletionResult]::new('--onsite', '--onsite', [CompletionResultType]::ParameterName, 'Work on site only')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'Only what was first seen by the last refresh')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Leave out the config''s default conditions')
            [CompletionResult]::new('--for-me', '--for-me', [CompletionResultType]::ParameterName, 'Only what your profile is eligible for')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Leave out postings that do not state what a condition asks about')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;config' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where the config and the store are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the configuration in force, without secrets')
            [CompletionResult]::new('default', 'default', [CompletionResultType]::ParameterValue, 'Print a commented config to begin with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;config;path' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;config;show' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;config;default' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;config;help' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where the config and the store are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the configuration in force, without secrets')
            [CompletionResult]::new('default', 'default', [CompletionResultType]::ParameterValue, 'Print a commented config to begin with')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;config;help;path' {
            break
        }
        'jobs;config;help;show' {
            break
        }
        'jobs;config;help;default' {
            break
        }
        'jobs;config;help;help' {
            break
        }
        'jobs;doctor' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--repair', '--repair', [CompletionResultType]::ParameterName, 'Rebuild what can be rebuilt')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;backup' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;renormalise' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Programming language, as `lang:`')
            [CompletionResult]::new('--tech', '--tech', [CompletionResultType]::ParameterName, 'Any technology, as `tech:`')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'Database, as `db:`')
            [CompletionResult]::new('--cloud', '--cloud', [CompletionResultType]::ParameterName, 'Cloud, as `cloud:`')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company, as `company:`')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Words of the title, as `title:`')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of the work, as `country:`')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City of the work, as `city:`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Level, or a range such as `senior..staff`, as `level:`')
            [CompletionResult]::new('--min-salary', '--min-salary', [CompletionResultType]::ParameterName, 'Yearly pay of at least this, such as `90k EUR`')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Kind of contract, as `type:`')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Posted within this time, such as `7d`')
            [CompletionResult]::new('--feed', '--feed', [CompletionResultType]::ParameterName, 'Feed, as `feed:`')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Tag, as `tag:`')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status of your application, as `status:`')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Role, as `role:`')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--remote', '--remote', [CompletionResultType]::ParameterName, 'Remote work only')
            [CompletionResult]::new('--hybrid', '--hybrid', [CompletionResultType]::ParameterName, 'Hybrid work only')
            [CompletionResult]::new('--onsite', '--onsite', [CompletionResultType]::ParameterName, 'Work on site only')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'Only what was first seen by the last refresh')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Leave out the config''s default conditions')
            [CompletionResult]::new('--for-me', '--for-me', [CompletionResultType]::ParameterName, 'Only what your profile is eligible for')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Leave out postings that do not state what a condition asks about')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;demo' {
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Keep the demo''s store and config in this folder')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;completions' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;man' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this config file [default: config.toml in the platform''s config directory]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Use this store [default: jobs.db in the platform''s data directory]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say only what was asked for, and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more about what is done')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'jobs;help' {
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Fetch new postings from the feeds')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Search the postings in the store')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one posting to read')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a posting in the browser')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add postings from a file')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write postings to standard output')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Tag postings')
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'Follow applications from interest to offer')
            [CompletionResult]::new('saved', 'saved', [CompletionResultType]::ParameterValue, 'Keep searches and see what is new in them')
            [CompletionResult]::new('feeds', 'feeds', [CompletionResultType]::ParameterValue, 'See the feeds')
            [CompletionResult]::new('boards', 'boards', [CompletionResultType]::ParameterValue, 'See and change the company boards')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Sum up the postings in the store')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'See the configuration')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check the store, and repair what can be')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the store to a file')
            [CompletionResult]::new('renormalise', 'renormalise', [CompletionResultType]::ParameterValue, 'Read stored postings again by today''s rules')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'See it all at work on invented postings, offline')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the man page, or write all of them to a folder')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'jobs;help;refresh' {
            break
        }
        'jobs;help;search' {
            break
        }
        'jobs;help;show' {
            break
        }
        'jobs;help;open' {
            break
        }
        'jobs;help;import' {
            break
        }
        'jobs;help;export' {
            break
        }
        'jobs;help;tag' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Tag postings')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tags away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tags in use')
            break
        }
        'jobs;help;tag;add' {
            break
        }
        'jobs;help;tag;remove' {
            break
        }
        'jobs;help;tag;list' {
            break
        }
        'jobs;help;track' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Follow postings')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what is followed')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Move an application to a status')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write a note')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Print an application''s history')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Keep somebody to talk to')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Keep a page that belongs to an application')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Plan what to do next')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Tick off what was planned, the earliest first')
            [CompletionResult]::new('snooze', 'snooze', [CompletionResultType]::ParameterValue, 'Put off what was planned, the earliest first')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'Show what is overdue, due today and due this week, and who has gone quiet')
            [CompletionResult]::new('board', 'board', [CompletionResultType]::ParameterValue, 'Show the applications in columns by status')
            [CompletionResult]::new('text', 'text', [CompletionResultType]::ParameterValue, 'Print a posting''s words as they were when you applied')
            [CompletionResult]::new('ics', 'ics', [CompletionResultType]::ParameterValue, 'Write what is due, and interviews, as iCalendar')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Stop following postings')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Sum up the applications')
            break
        }
        'jobs;help;track;add' {
            break
        }
        'jobs;help;track;list' {
            break
        }
        'jobs;help;track;set' {
            break
        }
        'jobs;help;track;note' {
            break
        }
        'jobs;help;track;log' {
            break
        }
        'jobs;help;track;contact' {
            break
        }
        'jobs;help;track;link' {
            break
        }
        'jobs;help;track;next' {
            break
        }
        'jobs;help;track;done' {
            break
        }
        'jobs;help;track;snooze' {
            break
        }
        'jobs;help;track;due' {
            break
        }
        'jobs;help;track;board' {
            break
        }
        'jobs;help;track;text' {
            break
        }
        'jobs;help;track;ics' {
            break
        }
        'jobs;help;track;remove' {
            break
        }
        'jobs;help;track;undo' {
            break
        }
        'jobs;help;track;stats' {
            break
        }
        'jobs;help;saved' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a search under a name')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the kept searches')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Show what is new in a kept search since its last run')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Forget a kept search')
            break
        }
        'jobs;help;saved;add' {
            break
        }
        'jobs;help;saved;list' {
            break
        }
        'jobs;help;saved;run' {
            break
        }
        'jobs;help;saved;remove' {
            break
        }
        'jobs;help;feeds' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the feeds, their pace and their last result')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a feed''s documents, terms and settings')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Fetch one page of a feed and show how it is read')
            break
        }
        'jobs;help;feeds;list' {
            break
        }
        'jobs;help;feeds;show' {
            break
        }
        'jobs;help;feeds;test' {
            break
        }
        'jobs;help;boards' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the boards that a refresh asks')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a board to the config')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a board out of the config, or turn a shipped one off')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Show the health of the boards: failing, dead, held')
            break
        }
        'jobs;help;boards;list' {
            break
        }
        'jobs;help;boards;add' {
            break
        }
        'jobs;help;boards;remove' {
            break
        }
        'jobs;help;boards;check' {
            break
        }
        'jobs;help;stats' {
            break
        }
        'jobs;help;config' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where the config and the store are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the configuration in force, without secrets')
            [CompletionResult]::new('default', 'default', [CompletionResultType]::ParameterValue, 'Print a commented config to begin with')
            break
        }
        'jobs;help;config;path' {
            break
        }
        'jobs;help;config;show' {
            break
        }
        'jobs;help;config;default' {
            break
        }
        'jobs;help;doctor' {
            break
        }
        'jobs;help;backup' {
            break
        }
        'jobs;help;renormalise' {
            break
        }
        'jobs;help;demo' {
            break
        }
        'jobs;help;completions' {
            break
        }
        'jobs;help;man' {
            break
        }
        'jobs;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
