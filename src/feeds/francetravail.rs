//! France Travail: the French employment service's offers.
//!
//! Documents: <https://francetravail.io/data/api/offres-emploi>. The first request trades
//! `client_id` and `client_secret` for a token (OAuth 2, client credentials); its answer
//! leads to the searches, which carry the token in a header and nowhere else. Asked is the
//! domain M18, information systems, 150 offers an answer; past 3,150 nothing is answered.
//! A partial answer has the status 206. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, parameter, with_query};
use super::fields::{Id, Items, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Recorded,
    Request, Shape, States, places,
};

const HOST: &str = "https://api.francetravail.io";
const TOKEN_HOST: &str = "https://entreprise.francetravail.fr";
const SIZE: usize = 150;
/// The last offer at which an answer may begin.
const LAST: usize = 3_000;

pub(super) fn feed() -> Feed {
    Feed {
        id: "francetravail".into(),
        name: "France Travail".into(),
        docs: "https://francetravail.io/data/api/offres-emploi".into(),
        terms: "Free account; 10 requests a second; the offer must link back.".into(),
        attribution: Some("Offres de France Travail (francetravail.fr)".into()),
        base_url: HOST.into(),
        pace: Pace { gap: Duration::from_millis(500), interval: Duration::from_hours(6) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::WithKeys(&["client_id", "client_secret"]),
        states: States {
            pay: "text",
            place: "text with the department",
            remote: "in the text",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

/// The token's host is another, unless the config names a host for everything.
fn start(board: &Board) -> Vec<Request> {
    let base = if board.base_url == HOST { TOKEN_HOST } else { &board.base_url };
    let query = [("realm", "/partenaire")];
    let url = address(base, ["connexion", "oauth2", "access_token"], &query);
    let form = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", board.setting("client_id").unwrap_or_default())
        .append_pair("client_secret", board.setting("client_secret").unwrap_or_default())
        .append_pair("scope", "api_offresdemploiv2 o2dsoffre")
        .finish();
    let request = Request::get(url).header("content-type", "application/x-www-form-urlencoded");
    vec![
        Request { body: Some(form.into_bytes()), recorded: Recorded::Never, ..request }
            .step("token"),
    ]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    if asked.request.step == "token" && !answer.has("resultats") {
        // The answer is not quoted: it may hold the secret.
        let token: Option<String> = answer.field("access_token");
        let token = token.ok_or_else(|| anyhow::anyhow!("the answer holds no access_token"))?;
        return Ok(Page { more: vec![first_search(asked.board, &token)], ..Page::default() });
    }
    let rows = answer.list_at("resultats")?;
    let mut page = json::read(&rows, "id", draft);
    page.more.extend(next_search(asked.request, rows.len()));
    Ok(page)
}

fn first_search(board: &Board, token: &str) -> Request {
    let path = ["partenaire", "offresdemploi", "v2", "offres", "search"];
    let query = [("domaine", "M18"), ("sort", "1"), ("range", "0-149")];
    let url = address(&board.base_url, path, &query);
    Request::get(url).header("authorization", format!("Bearer {token}"))
}

fn next_search(asked: &Request, rows: usize) -> Option<Request> {
    let range = parameter(&asked.url, "range")?;
    let start: usize = range.split('-').next()?.parse().ok()?;
    let next = start + SIZE;
    if rows < SIZE || next > LAST {
        return None;
    }
    let range = format!("{next}-{}", next + SIZE - 1);
    Some(Request { url: with_query(&asked.url, &[("range", &range)]), ..asked.clone() })
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Offer {
    id: Id,
    intitule: Text,
    description: Text,
    date_creation: Moment,
    lieu_travail: Maybe<Labelled>,
    entreprise: Maybe<Company>,
    type_contrat_libelle: Text,
    type_contrat: Text,
    experience_libelle: Text,
    rome_libelle: Text,
    salaire: Maybe<Labelled>,
    competences: Items<Labelled>,
    origine_offre: Maybe<Origin>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Labelled {
    libelle: Text,
    commentaire: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Company {
    nom: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Origin {
    url_origine: Text,
}

fn draft(offer: Offer) -> Result<Draft, Problem> {
    let id = offer.id.required("/id")?;
    let page = format!("https://candidat.francetravail.fr/offres/recherche/detail/{id}");
    let place = offer.lieu_travail.0.and_then(|place| place.libelle.0);
    let paid = offer.salaire.0.and_then(|paid| paid.libelle.0.or(paid.commentaire.0));
    Ok(Draft {
        title: offer.intitule.required("/intitule")?,
        company: offer.entreprise.0.unwrap_or_default().nom.or_empty(),
        url: offer.origine_offre.0.and_then(|origin| origin.url_origine.0).or(Some(page)),
        places: place.as_deref().and_then(in_france).into_iter().collect(),
        employment: offer.type_contrat_libelle.0.or(offer.type_contrat.0),
        level: offer.experience_libelle.0,
        departments: offer.rome_libelle.0.into_iter().collect(),
        tags: offer.competences.0.into_iter().filter_map(|skill| skill.libelle.0).collect(),
        pay: paid.map_or(Pay::Unstated, Pay::Words),
        posted: offer.date_creation.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Plain(offer.description.or_empty()),
        id,
        ..Draft::default()
    })
}

/// "67 - Strasbourg" opens with the department's number.
fn in_france(place: &str) -> Option<String> {
    let named = place.split_once(" - ").map_or(place, |(_, name)| name);
    places::joined([Some(named), Some("France")])
}
