//! The agenda: what is due when, and which applications have gone quiet. Pure.

use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde::Serialize;

use super::Application;
use crate::posting::Status;
use crate::when::{Due, days_since};

/// When something is due, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// Today.
    Today,
    /// Within the next seven days.
    ThisWeek,
    /// After that.
    Later,
    /// It has no day.
    Undated,
}

impl Urgency {
    /// The heading over what is due then.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Overdue => "Overdue",
            Self::Today => "Today",
            Self::ThisWeek => "This week",
            Self::Later => "Later",
            Self::Undated => "No date",
        }
    }

    /// Whether `jobs track due` shows it without being asked.
    pub fn is_near(self) -> bool {
        self <= Self::ThisWeek
    }
}

/// How urgent it is.
pub fn urgency(on: Option<Due>, today: Date) -> Urgency {
    match on.map(|due| days_since(due.date, today)) {
        None => Urgency::Undated,
        Some(1..) => Urgency::Overdue,
        Some(0) => Urgency::Today,
        Some(-7..0) => Urgency::ThisWeek,
        Some(_) => Urgency::Later,
    }
}

/// For how many days nothing has been heard, where that is long enough to ask whether they
/// have stopped answering. Only while the next word is theirs, and nothing is planned.
pub fn quiet_for(application: &Application, now: &ZonedDateTime, limit: u32) -> Option<i32> {
    let waiting = matches!(
        application.status,
        Some(Status::Applied | Status::Screening | Status::Interviewing)
    );
    let today = now.date();
    let planned =
        application.actions.iter().any(|action| action.on.is_some_and(|due| due.date >= today));
    if limit == 0 || !waiting || planned {
        return None;
    }
    let touched =
        application.touched.map(|at| at.to_zoned_datetime(now.time_zone().clone()).date());
    let days = days_since(application.since.max(touched)?, today);
    (days >= limit.try_into().unwrap_or(i32::MAX)).then_some(days)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::tracking::Action;

    fn now() -> ZonedDateTime {
        "2026-11-24T09:00:00Z".parse::<jiff::Timestamp>().unwrap().to_zoned_datetime(TimeZone::UTC)
    }

    #[expect(clippy::unnecessary_wraps, reason = "the cases hold both")]
    fn due(text: &str) -> Option<Due> {
        Some(text.to_owned().try_into().unwrap())
    }

    #[test]
    fn urgency_is_seen_from_today() {
        let today = now().date();
        for (on, expected) in [
            (due("2026-11-23"), Urgency::Overdue),
            (due("2026-11-24 17:00"), Urgency::Today),
            (due("2026-11-25"), Urgency::ThisWeek),
            (due("2026-12-01"), Urgency::ThisWeek),
            (due("2026-12-02"), Urgency::Later),
            (None, Urgency::Undated),
        ] {
            assert_eq!(urgency(on, today), expected, "{on:?}");
        }
    }

    #[test]
    fn silence_counts_from_the_last_word() {
        let waiting = Application {
            status: Some(Status::Applied),
            since: Some("2026-10-20".parse().unwrap()),
            ..Application::default()
        };
        assert_eq!(quiet_for(&waiting, &now(), 30), Some(35));
        assert_eq!(quiet_for(&waiting, &now(), 36), None);
        assert_eq!(quiet_for(&waiting, &now(), 0), None);
        let noted = Application { touched: "2026-11-20T10:00:00Z".parse().ok(), ..waiting.clone() };
        assert_eq!(quiet_for(&noted, &now(), 30), None);
        let over = Application { status: Some(Status::Rejected), ..waiting.clone() };
        assert_eq!(quiet_for(&over, &now(), 30), None);
        let action = Action { id: String::new(), text: "call".into(), on: due("2026-11-30") };
        let planned = Application { actions: vec![action], ..waiting };
        assert_eq!(quiet_for(&planned, &now(), 30), None);
    }
}
