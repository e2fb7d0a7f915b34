use insta::assert_snapshot;
use jobs::feeds::Recorded;

use crate::support::{asked, board_with, first, fixture, read, shown};

#[test]
fn a_token_leads_to_the_searches_and_is_never_shown() {
    let board = board_with("francetravail", "", "client_id = 'id'\nclient_secret = 's3cr&t'");
    let login = first(&board);
    assert_eq!(login.recorded, Recorded::Never);
    assert!(
        login.url.starts_with("https://entreprise.francetravail.fr/connexion/oauth2/access_token")
    );
    let form = String::from_utf8_lossy(login.body.as_ref().unwrap()).into_owned();
    assert!(
        form.contains("grant_type=client_credentials") && form.contains("client_secret=s3cr%26t")
    );
    let answer = br#"{"access_token": "t0ken", "token_type": "Bearer", "expires_in": 1499}"#;
    let search = read(&board, &login, answer).unwrap().more.remove(0);
    assert!(search.url.starts_with("https://api.francetravail.io/partenaire/offresdemploi/v2/"));
    assert_eq!(search.headers, [("authorization".to_owned(), "Bearer t0ken".to_owned())]);
    assert!(!asked(&search).contains("t0ken"));
    let page = read(&board, &search, &fixture("francetravail/offres.json")).unwrap();
    assert_snapshot!(shown(&page));
}

#[test]
fn a_refused_login_quotes_nothing() {
    let board = board_with("francetravail", "", "client_id = 'id'\nclient_secret = 's3cret'");
    let answer = br#"{"error": "invalid_client", "error_description": "s3cret is wrong"}"#;
    let error = format!("{:#}", read(&board, &first(&board), answer).unwrap_err());
    assert_eq!(error, "the answer holds no access_token");
}
