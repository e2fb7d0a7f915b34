//! `jobs boards add` by the address of a careers page, by the page itself, by a name.

use crate::loopback::server::{Answer, Server};
use crate::world::World;

#[test]
fn an_address_says_whose_board_it_is() {
    let world = World::new();
    let config = world.write("config.toml", "# mine\n");
    for address in [
        "https://jobs.eu.lever.co/tern/0e6a?lever-source=x",
        "https://www.comeet.co/careers-api/2.0/company/A1.00B/positions?token=ABC123",
        "whinchat.wd3.myworkdayjobs.com/en-US/External",
    ] {
        let told = world.run(&format!("boards add {address} --config config.toml"));
        assert!(told.contains("added"), "{told}");
    }
    let written: toml::Table = std::fs::read_to_string(config).unwrap().parse().unwrap();
    let board = |feed: &str| written["feeds"][feed]["boards"][0].clone();
    assert_eq!(board("lever")["region"].as_str(), Some("eu"));
    assert_eq!(board("comeet")["key"].as_str(), Some("ABC123"));
    assert_eq!(board("workday").as_str(), Some("whinchat.wd3/External"));
}

#[test]
fn opt_in_feeds_say_that_they_are_off() {
    let world = World::new();
    let told = world.run("boards add https://avocet.bamboohr.com/careers/41");
    assert!(told.contains("bamboohr is off: Opt-in"), "{told}");
}

#[test]
fn words_that_are_no_address_are_refused() {
    let told = World::new().run("boards add nonsense");
    assert!(told.contains("expected FEED/TOKEN"), "{told}");
}

#[test]
fn what_no_folder_or_feed_holds_is_said() {
    let world = World::with(r#"{"id": "1", "title": "Back-end Developer"}"#);
    std::fs::create_dir_all(world.path("answers/remoteok")).unwrap();
    world.write("answers/remoteok/1.json", r#"[{"legal": "x"}]"#);
    for (name, said) in [
        ("greenhouse/nope", "nothing of it is recorded in answers"),
        ("remotok", "there is no such feed; did you mean `remoteok`?"),
    ] {
        let told = world.run(&format!("refresh {name} --from answers"));
        assert!(told.contains(said) && told.contains("--- exit 2"), "{told}");
    }
    let told = world.run("show greenhouse:tern:1");
    assert!(told.contains("no posting has the key greenhouse:tern:1;"), "{told}");
    let told = world.run("search feed:remotok");
    assert!(told.contains("feed:remotok: there is no such feed"), "{told}");
    assert!(!world.run("search feed:import").contains("no such feed"));
}

/// A page on the loopback interface that embeds what is given.
fn page(html: &'static str) -> Server {
    Server::start(move |seen| match seen.path.as_str() {
        "/robots.txt" => Answer::status(200).body("User-agent: *\nDisallow: /closed").into(),
        _ => Answer::status(200).header("content-type", "text/html").body(html).into(),
    })
}

#[test]
fn a_careers_page_says_whose_board_it_embeds() {
    let world = World::new();
    let config = world.write("config.toml", "");
    let careers = page(
        "<!doctype html><h1>Jobs</h1><div id=comeet></div><script>COMEET.init({
           \"token\": \"ABC123\", \"company-uid\": \"A1.00B\"})</script>
           <a href='https://www.comeet.com/jobs/tern/A1.00B'>All</a>",
    );
    let told = world.run(&format!("boards add {}/careers", careers.url()));
    assert!(told.contains("comeet/A1.00B added"), "{told}");
    let written: toml::Table = std::fs::read_to_string(config).unwrap().parse().unwrap();
    let board = &written["feeds"]["comeet"]["boards"][0];
    assert_eq!(board["key"].as_str(), Some("ABC123"));
    let paths: Vec<_> = careers.seen().into_iter().map(|seen| seen.path).collect();
    assert_eq!(paths, ["/robots.txt", "/careers"]);
}

#[test]
fn a_page_without_one_board_is_refused() {
    let world = World::new();
    for (html, path, said, code) in [
        ("<p>Write to us</p>", "/", "no board of a known provider is in this page", "--- exit 1"),
        (
            "<a href='https://jobs.lever.co/tern'></a><a href='https://jobs.lever.co/knot'></a>",
            "/",
            "has several boards; add one of them: lever/tern, lever/knot",
            "--- exit 2",
        ),
        ("<script src='//tern.breezy.hr'></script>", "/closed", "robots.txt", "--- exit 1"),
    ] {
        let told = world.run(&format!("boards add {}{path}", page(html).url()));
        assert!(told.contains(said) && told.contains(code), "{told}");
    }
}

/// A world in which the public APIs are all at one server.
fn apis(server: &Server) -> World {
    let world = World::new();
    let feeds = ["greenhouse", "lever", "ashby"];
    let config: String = feeds
        .map(|feed| format!("[feeds.{feed}]\nbase_url = \"{}\"\nshipped = false\n", server.url()))
        .concat();
    world.write("config.toml", &config);
    world
}

#[test]
fn a_companys_name_is_tried_at_the_public_apis() {
    let server = Server::start(|seen| match seen.path.as_str() {
        path if path.starts_with("/v0/postings/cobalt-ferry?") => Answer::json("[]").into(),
        _ => Answer::status(404).into(),
    });
    let world = apis(&server);
    let told = world.run("boards add --company 'Cobalt Ferry'");
    let asked = server.seen();
    assert_eq!(asked.len(), 6, "a handful");
    let (listed, rest) = told.split_once("lever/cobalt-ferry: 0 postings").unwrap();
    assert!(asked.iter().all(|seen| listed.contains(&seen.path)), "{told}");
    assert!(rest.contains("lever/cobalt-ferry added"), "{told}");
    let written: toml::Table =
        std::fs::read_to_string(world.path("config.toml")).unwrap().parse().unwrap();
    let board = &written["feeds"]["lever"]["boards"][0];
    assert_eq!(board["name"].as_str(), Some("Cobalt Ferry"));
    let told = world.run("boards add --company 'Cobalt Ferry'");
    assert!(told.contains("lever/cobalt-ferry is asked already"), "{told}");
}

#[test]
fn what_no_api_has_is_told_apart_from_what_none_could_say() {
    let server = Server::start(|seen| {
        let status = if seen.path.contains("closed") { 403 } else { 404 };
        Answer::status(status).into()
    });
    let world = apis(&server);
    let told = world.run("boards add --company Nobody");
    assert!(told.contains("Nobody: none of them is there"), "{told}");
    assert!(told.contains("--- exit 1"), "{told}");
    let told = world.run("boards add --company Closed");
    assert!(told.contains("lever/closed: ") && told.contains("403"), "{told}");
    assert!(!told.contains("none of them") && told.contains("--- exit 1"), "{told}");
}

#[test]
fn a_board_is_unverified_until_it_was_seen_alive() {
    let server = Server::start(|_| Answer::json("[]").into());
    let world = World::new();
    world.write(
        "config.toml",
        &format!("[feeds.lever]\nbase_url = \"{}\"\nboards = [\"tern\"]\n", server.url()),
    );
    let state = || {
        let listed = world.output("boards list --feed lever --format json");
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        listed[0]["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(), "unverified");
    world.output("refresh lever");
    assert_eq!(state(), "ok");
}

#[test]
fn a_recording_of_a_token_with_a_slash_is_of_the_same_board() {
    let server = Server::start(|_| {
        let issue = r#"[{"number": 7, "title": "[Remoto] Back-end na Andorinha", "state": "open",
            "html_url": "https://github.com/tern/vagas/issues/7", "body": "Go", "labels": []}]"#;
        Answer::json(issue).into()
    });
    let world = World::new();
    world.write(
        "config.toml",
        &format!(
            "[feeds.github-issues]\nbase_url = \"{}\"\nboards = [\"tern/vagas\"]\n",
            server.url()
        ),
    );
    world.output("refresh github-issues --record answers");
    let told = world.output("refresh github-issues/tern/vagas --from answers --format json");
    let report: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&report["new"], &report["unchanged"]), (&0.into(), &1.into()), "{told}");
    assert_eq!(report["boards"][0]["board"], "tern/vagas");
}
