//! `jobs track add URL` for postings that no feed gave, from a server on this machine.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

use crate::world::World;

/// Serves this page to the first who asks, and gives its URL.
fn serve(status: &'static str, page: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = BufReader::new(stream.try_clone().unwrap()).lines();
        while request.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
        let length = page.len();
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/html\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
        );
        stream.write_all((head + page).as_bytes()).unwrap();
    });
    format!("http://{address}/jobs/17")
}

const PAGE: &str = r#"<html><head><title>Jobs</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "JobPosting", "title": "Back-end Developer",
 "hiringOrganization": {"@type": "Organization", "name": "Lantern Freight"},
 "description": "<p>We move freight with Kotlin and PostgreSQL.</p>", "datePosted": "2026-11-20",
 "jobLocation": {"@type": "Place", "address": {"addressLocality": "Rotterdam", "addressCountry": "NL"}}}
</script></head><body>Apply!</body></html>"#;

/// What is printed, without the port, which differs from run to run.
fn run(world: &World, line: &str, url: &str) -> String {
    let address = url.trim_start_matches("http://").split('/').next().unwrap();
    world.run(&line.replace("URL", url)).replace(address, "host.example")
}

#[test]
fn the_data_of_a_page_is_read() {
    let world = World::new();
    let url = serve("200 OK", PAGE);
    insta::assert_snapshot!(run(&world, "track add URL --status applied", &url), @r"
    --- stderr
    1 Back-end Developer, Lantern Freight: applied
    ");
    insta::assert_snapshot!(run(&world, "track add URL", &url), @r"
    --- stderr
    1 Back-end Developer, Lantern Freight: tracked already, applied
    ");
    insta::assert_snapshot!(run(&world, "track text 1", &url), @r"
    Back-end Developer

    We move freight with Kotlin and PostgreSQL.
    ");
}

#[test]
fn flags_say_what_a_page_does_not() {
    let world = World::new();
    let url = serve("200 OK", "<html><body>We are hiring</body></html>");
    insta::assert_snapshot!(run(&world, "track add URL", &url), @r"
    --- stderr
    http://host.example/jobs/17: nothing could be read from the page: there is no schema.org JobPosting in it
    jobs: http://host.example/jobs/17: the page does not state its title and company; give --title TEXT --company TEXT
    --- exit 2
    ");
    let url = serve("404 Not Found", "gone");
    insta::assert_snapshot!(run(&world, "track add URL --title 'Rust Engineer'", &url), @r"
    --- stderr
    http://host.example/jobs/17: nothing could be read from the page: the host has no such page (any more)
    jobs: http://host.example/jobs/17: the page does not state its company; give --company TEXT
    --- exit 2
    ");
    let url = serve("200 OK", "<html><body>We are hiring</body></html>");
    insta::assert_snapshot!(run(&world, "track add URL --title 'Rust Engineer' --company 'Quill & Co'", &url), @r"
    --- stderr
    http://host.example/jobs/17: nothing could be read from the page: there is no schema.org JobPosting in it
    1 Rust Engineer, Quill & Co: interested
    ");
    insta::assert_snapshot!(world.run("track list --fields id,status,title,company"), @r"
    id  status      title          company
    1   interested  Rust Engineer  Quill & Co
    ");
}

#[test]
fn what_is_no_page_is_said() {
    let world = World::new();
    insta::assert_snapshot!(world.run("track add ftp://quill.example/1"), @r#"
    --- stderr
    jobs: "ftp://quill.example/1" names no posting: give the number that `jobs search` shows, a key like greenhouse:acme:4001, or the page's URL
    --- exit 1
    "#);
    insta::assert_snapshot!(world.run("track add https:// --title x --company y"), @r"
    --- stderr
    jobs: https://: expected the URL of the posting's own page, with host and path
    --- exit 2
    ");
}
