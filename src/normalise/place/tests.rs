//! Place texts as feeds write them, with what a careful person reads in them.

use super::*;

fn written(text: &str) -> String {
    let one = |place: &Place| {
        let country = place.country.map_or("-".to_owned(), |country| country.to_string());
        let part = |part: &Option<String>| part.clone().unwrap_or("-".into());
        format!("{}, {}, {country}", part(&place.city), part(&place.region))
    };
    read(text).iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn places_are_read() {
    let table = [
        ("NYC", "New York City, New York, US"),
        ("Greater London", "London, England, GB"),
        ("München", "Munich, Bayern, DE"),
        ("M\u{c3}\u{bc}nchen", "Munich, Bayern, DE"),
        ("Remote - São Paulo, Brazil", "São Paulo, São Paulo, BR"),
        ("US-CA-Menlo Park", "Menlo Park, California, US"),
        ("2 Locations", "-, -, -"),
        ("Hybrid - Berlin or Amsterdam", "Berlin, Berlin, DE; Amsterdam, Noord-Holland, NL"),
        (
            "San Francisco, CA; New York, NY",
            "San Francisco, California, US; New York City, New York, US",
        ),
        ("Remote, EMEA", "-, -, -"),
        ("Bengaluru", "Bengaluru, Karnataka, IN"),
        ("Gurugram, India", "Gurugram, Haryana, IN"),
        ("USA - Lehi UT", "Lehi, Utah, US"),
        ("Berlin Office", "Berlin, Berlin, DE"),
        ("Korea, Republic of", "-, -, KR"),
        ("Paris, TX", "Paris, Texas, US"),
        ("Paris, Paris, France", "Paris, Île-de-France, FR"),
        ("Cambridge, MA", "Cambridge, Massachusetts, US"),
        ("Cambridge, UK", "Cambridge, England, GB"),
        ("Birmingham", "Birmingham, England, GB"),
        ("Birmingham, AL", "Birmingham, Alabama, US"),
        ("San Jose, Costa Rica", "San José, San José, CR"),
        ("San Jose, CA", "San Jose, California, US"),
        ("Georgia, United States", "-, Georgia, US"),
        ("Tbilisi, Georgia", "Tbilisi, Tbilisi, GE"),
        ("Toronto, CA", "Toronto, Ontario, CA"),
        ("Bangalore, IN", "Bengaluru, Karnataka, IN"),
        ("Indianapolis, IN", "Indianapolis, Indiana, US"),
        ("Sacramento, CA", "Sacramento, California, US"),
        ("Ponchatoula, LA - US", "Ponchatoula, Louisiana, US"),
        ("Smallville, CA", "Smallville, California, US"),
        ("Kleinkleckersdorf, DE", "Kleinkleckersdorf, -, DE"),
        ("Moscow, ID", "Moscow, Idaho, US"),
        ("Sarajevo, Bosnia and Herzegovina", "Sarajevo, Federacija Bosne i Hercegovine, BA"),
        ("Berlin, BE, Germany", "Berlin, Berlin, DE"),
        ("Anywhere in France, Belgium, Spain", "-, -, FR; -, -, BE; -, -, ES"),
        ("Remote-Texas, United States", "-, Texas, US"),
        ("San Francisco-Hybrid", "San Francisco, California, US"),
        (
            "Toronto, Ontario, Canada, Vancouver, British Columbia, Canada",
            "Toronto, Ontario, CA; Vancouver, British Columbia, CA",
        ),
        ("United States, Santa Monica, CA", "Santa Monica, California, US"),
        ("Hong Kong, China", "Hong Kong, -, HK"),
        (
            "London, Berlin, Paris",
            "London, England, GB; Berlin, Berlin, DE; Paris, Île-de-France, FR",
        ),
        ("Wrocław / Kraków", "Wrocław, Dolnośląskie, PL; Krakow, Małopolskie, PL"),
        ("Aix-en-Provence", "Aix-en-Provence, Provence-Alpes-Côte-d'Azur, FR"),
        ("Remote", "-, -, -"),
        ("Singapore", "Singapore, -, SG"),
        ("Waterloo, ON", "Waterloo, Ontario, CA"),
        ("Waterloo", "Waterloo, Ontario, CA"),
        ("Kitchener ON", "Kitchener, Ontario, CA"),
        ("Remote, OR", "-, Oregon, US"),
        ("REMOTE IN GERMANY", "-, -, DE"),
        ("Dubai, UAE", "Dubai, Dubayy, AE"),
        ("APAC, Hong Kong", "Hong Kong, -, HK"),
        ("Deutschland", "-, -, DE"),
        ("CA", "-, -, CA"),
        ("123 Main Street, Boston MA 02110", "Boston, Massachusetts, US"),
    ];
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, expected)| (*text, *expected, written(text)))
        .filter(|(_, expected, found)| found != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn countries_have_many_names() {
    for (name, code) in [
        ("DE", "DE"),
        ("deu", "DE"),
        ("Germany", "DE"),
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("U.S.A", "US"),
        ("United States of America", "US"),
        ("us", "US"),
        ("UK", "GB"),
        ("Viet Nam", "VN"),
        ("Türkiye", "TR"),
        ("Korea", "KR"),
        ("Czech Republic", "CZ"),
        ("Georgia", "GE"),
        ("日本", "JP"),
    ] {
        assert_eq!(
            country(name).map(|country| country.to_string()).as_deref(),
            Some(code),
            "{name}"
        );
    }
    assert_eq!(country("Atlantis"), None);
}

#[test]
fn several_places_keep_their_own_words() {
    let places = read("Hybrid - Berlin, Germany or Amsterdam");
    let texts: Vec<&str> = places.iter().map(|place| place.text.as_str()).collect();
    assert_eq!(texts, ["Berlin, Germany", "Amsterdam"]);
}
