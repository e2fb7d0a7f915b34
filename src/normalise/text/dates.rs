//! Relative dates: the words of a board that shows "Posted 3 Days Ago" go in, days come out.
//!
//! Workday answers in the language of its site; the five here are those its boards use most.

/// Words that say how many days one of their kind is.
const UNITS: [(&[&str], i64); 6] = [
    (
        &[
            "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "stunde",
            "stunden", "minuten", "heure", "heures", "hora", "horas", "minuto", "minutos",
        ],
        0,
    ),
    (
        &[
            "day", "days", "tag", "tage", "tagen", "jour", "jours", "día", "días", "dia", "dias",
            "d",
        ],
        1,
    ),
    (&["week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas", "w"], 7),
    (&["month", "months", "monat", "monate", "monaten", "mois", "mes", "meses", "mês"], 30),
    (
        &[
            "year", "years", "jahr", "jahre", "jahren", "an", "ans", "année", "años", "año", "ano",
            "anos",
        ],
        365,
    ),
    (&["h", "m"], 0),
];

/// Words for today and yesterday, and for "one" before a unit.
const TODAY: [&str; 7] = ["today", "now", "just", "heute", "aujourd'hui", "hoy", "hoje"];
const YESTERDAY: [&str; 5] = ["yesterday", "gestern", "hier", "ayer", "ontem"];
const ONE: [&str; 11] =
    ["a", "an", "one", "einem", "einer", "ein", "un", "une", "una", "um", "uma"];

/// The days in "Posted 3 Days Ago"; "30+" and "more than 30" count as 30.
pub fn days_ago(words: &str) -> Option<i64> {
    let words = words.to_lowercase().replace('’', "'");
    let words: Vec<&str> = words.split_whitespace().map(trimmed).collect();
    counted(&words).or_else(|| {
        let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
        match () {
            () if any(&TODAY) => Some(0),
            () if any(&YESTERDAY) => Some(1),
            () => None,
        }
    })
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A number with its unit, "3 days", "30+ Tagen", "a week", "3d".
fn counted(words: &[&str]) -> Option<i64> {
    words.iter().enumerate().find_map(|(at, word)| {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, glued) = word.split_at(digits);
        let count = match number {
            "" if ONE.contains(word) => 1,
            "" => return None,
            // Four digits are a year at most, and no board counts further back.
            digits => digits.parse::<i64>().ok().filter(|count| *count < 10_000)?,
        };
        let unit = if digits > 0 && !glued.is_empty() { glued } else { words.get(at + 1)? };
        days(unit).map(|days| days * count)
    })
}

fn days(unit: &str) -> Option<i64> {
    UNITS.iter().find(|(words, _)| words.contains(&unit)).map(|(_, days)| *days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boards_count_days_in_their_languages() {
        let cases = [
            ("Posted Today", Some(0)),
            ("Posted Yesterday", Some(1)),
            ("Posted 3 Days Ago", Some(3)),
            ("Posted 30+ Days Ago", Some(30)),
            ("2 weeks ago", Some(14)),
            ("about an hour ago", Some(0)),
            ("a month ago", Some(30)),
            ("3d", Some(3)),
            ("Just posted", Some(0)),
            ("Heute ausgeschrieben", Some(0)),
            ("Gestern ausgeschrieben", Some(1)),
            ("Vor 4 Tagen ausgeschrieben", Some(4)),
            ("Vor mehr als 30 Tagen ausgeschrieben", Some(30)),
            ("Vor einem Tag", Some(1)),
            ("Publiée aujourd’hui", Some(0)),
            ("Offre publiée hier", Some(1)),
            ("Publié il y a 5 jours", Some(5)),
            ("Publicado hoy", Some(0)),
            ("Publicado ayer", Some(1)),
            ("Publicado hace 12 días", Some(12)),
            ("Publicado hace más de 30 días", Some(30)),
            ("Publicado hoje", Some(0)),
            ("Publicado ontem", Some(1)),
            ("Vaga publicada há 8 dias", Some(8)),
            ("2024-05-01", None),
            ("99999999999999999999 days ago", None),
            ("", None),
        ];
        for (words, expected) in cases {
            assert_eq!(days_ago(words), expected, "{words}");
        }
    }
}
