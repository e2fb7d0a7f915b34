//! `jobs boards add` by the address of a careers page.

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
    let told = world.run("search feed:remotok");
    assert!(told.contains("feed:remotok: there is no such feed"), "{told}");
    assert!(!world.run("search feed:import").contains("no such feed"));
}
