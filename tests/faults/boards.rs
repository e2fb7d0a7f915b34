//! Boards in the shape of Greenhouse's answers, with invented postings.

use serde_json::{Value, json};

/// One row.
pub fn row(id: impl Into<Value>, title: &str) -> Value {
    let id = id.into();
    json!({
        "id": id,
        "internal_job_id": 9_000_001,
        "title": title,
        "company_name": "Cobalt Ferry",
        "absolute_url": format!("https://job-boards.greenhouse.io/cobaltferry/jobs/{id}"),
        "updated_at": "2026-11-20T10:00:00-05:00",
        "first_published": "2026-11-18T10:00:00-05:00",
        "location": { "name": "Rotterdam, Netherlands" },
        "content": "&lt;p&gt;You build the booking service in Go and PostgreSQL.&lt;/p&gt;",
    })
}

/// A board of these rows.
pub fn board(rows: &[Value]) -> Vec<u8> {
    json!({ "jobs": rows, "meta": { "total": rows.len() } }).to_string().into_bytes()
}

/// A board of so many rows.
pub fn board_of(count: usize) -> Vec<u8> {
    let rows: Vec<_> =
        (0..count).map(|number| row(7_000_000 + number, &format!("Engineer {number}"))).collect();
    board(&rows)
}
