//! A list that is longer than its cap, split by facets into queries that are shorter.
//! The answer's facets go in, the facets to apply come out; apart because it is arithmetic.

use serde_json::{Map, Value};

use super::CAP;

/// How deep groups of facets are looked through.
const DEPTH: usize = 4;

/// The facets of the queries that together show the whole list; none where no facet helps.
///
/// A facet helps whose values are each below the cap. Of those the one is taken that counts
/// the most postings, because a posting without a value of the facet is in no query.
pub(super) fn split(facets: &Value, applied: &Value) -> Option<Vec<Value>> {
    let mut found = Vec::new();
    collect(facets, DEPTH, &mut found);
    let fitting = found.into_iter().filter(|facet| {
        applied.get(&facet.parameter).is_none()
            && facet.values.len() > 1
            && facet.values.iter().all(|(_, count)| *count < CAP)
    });
    let facet =
        fitting.max_by_key(|facet| facet.values.iter().map(|(_, count)| count).sum::<usize>())?;
    let apply = |ids: Vec<Value>| {
        let mut all = applied.as_object().cloned().unwrap_or_else(Map::new);
        all.insert(facet.parameter.clone(), Value::Array(ids));
        Value::Object(all)
    };
    Some(groups(&facet.values).into_iter().map(apply).collect())
}

/// A facet with its values' ids and how many postings each has.
struct Facet {
    parameter: String,
    values: Vec<(String, usize)>,
}

fn collect(facets: &Value, depth: usize, found: &mut Vec<Facet>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for facet in facets.as_array().into_iter().flatten() {
        let values = facet["values"].as_array().map(Vec::as_slice).unwrap_or_default();
        let counted = values.iter().filter_map(|value| {
            let count = usize::try_from(value["count"].as_u64()?).ok()?;
            Some((value["id"].as_str()?.to_owned(), count))
        });
        let counted: Vec<_> = counted.collect();
        match facet["facetParameter"].as_str() {
            Some(parameter) if !counted.is_empty() => {
                found.push(Facet { parameter: parameter.to_owned(), values: counted });
            }
            // A group: its values are facets themselves.
            _ => collect(&facet["values"], depth, found),
        }
    }
}

/// Values put together as long as their postings stay below the cap.
fn groups(values: &[(String, usize)]) -> Vec<Vec<Value>> {
    let mut groups: Vec<Vec<Value>> = Vec::new();
    let mut held = CAP;
    for (id, count) in values {
        if held + count >= CAP {
            groups.push(Vec::new());
            held = 0;
        }
        held += count;
        if let Some(group) = groups.last_mut() {
            group.push(id.clone().into());
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_facet_that_counts_most_is_split_into_few_queries() {
        let value = |id: &str, count: u64| json!({"id": id, "descriptor": id, "count": count});
        let facets = json!([
            {"facetParameter": "timeType", "values": [value("full", 2400), value("part", 101)]},
            {"descriptor": "Places", "values": [
                {"facetParameter": "country", "values": [value("de", 1500), value("fr", 400), value("pl", 700)]}
            ]},
            {"facetParameter": "family", "values": [value("it", 900), value("hr", 200)]},
        ]);
        let parts = split(&facets, &json!({})).unwrap();
        assert_eq!(parts, [json!({"country": ["de", "fr"]}), json!({"country": ["pl"]})]);
        let again = split(&facets, &json!({"country": ["de"]})).unwrap();
        assert_eq!(again, [json!({"country": ["de"], "family": ["it", "hr"]})]);
        assert_eq!(split(&json!([]), &json!({})), None);
    }
}
