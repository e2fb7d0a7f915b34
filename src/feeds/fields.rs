//! Fields of JSON rows as feeds really fill them: ids as numbers or strings, times in seconds,
//! milliseconds or words, null, blank or `false` for nothing. Each type takes every spelling
//! seen in captures; anything else is an error that [`super::json::parse`] puts in words.
//!
//! All types are meant for structs with `#[serde(default)]`, so that a missing field is the
//! same as an empty one.

use std::fmt;
use std::marker::PhantomData;

use jiff::Timestamp;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::value::RawValue;

use super::rows::Problem;
use super::times;

/// Text: a string or a number; null, blank and `false` are none. Outer white space is cut.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Option<String>);

/// An id: a string or a number of any size, whose digits are kept as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Id(pub Option<String>);

/// A number, also in a string ("238000.0", "90,000"); null and blank are none.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Number(pub Option<f64>);

/// Yes or no, also as 0 and 1 and as words; null and blank are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flag(pub Option<bool>);

/// A moment in any spelling that [`times`] knows; null, blank and 0 are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moment(pub Option<Timestamp>);

/// A list of texts; one text alone is a list of one. Nulls and blanks are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts(pub Vec<String>);

/// A list of objects; null is empty, nulls in it are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items<T>(pub Vec<T>);

/// An object that may be missing: null, blank, `false` and an empty list are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maybe<T>(pub Option<T>);

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl Text {
    /// The text, or a problem that names the field by its pointer.
    pub fn required(self, pointer: &str) -> Result<String, Problem> {
        self.0.ok_or_else(|| Problem::bad(format!("{pointer}: expected text, found nothing")))
    }

    /// The text; empty for none.
    pub fn or_empty(self) -> String {
        self.0.unwrap_or_default()
    }

    /// The text as a slice.
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl Id {
    /// The id, or a problem that names the field by its pointer.
    pub fn required(self, pointer: &str) -> Result<String, Problem> {
        self.0.ok_or_else(|| Problem::bad(format!("{pointer}: expected an id, found nothing")))
    }
}

impl Number {
    /// The number where it is above 0: feeds write 0 for a pay that is not stated.
    pub fn positive(self) -> Option<f64> {
        self.0.filter(|number| *number > 0.0)
    }
}

impl Texts {
    /// The texts of a field that joins them with commas, one by one.
    pub fn split_at_commas(&self) -> Vec<String> {
        self.0.iter().flat_map(|text| text.split(',')).filter_map(filled).collect()
    }
}

/// A text without outer white space; none where nothing is left.
pub fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Visits one scalar and hands it on as text: all these fields agree on what is nothing.
struct Scalar<T> {
    expecting: &'static str,
    read: fn(&str) -> Option<Option<T>>,
}

impl<T> Visitor<'_> for Scalar<T> {
    type Value = Option<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expecting)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Ok(None);
        }
        (self.read)(trimmed).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        if flag { Err(E::invalid_type(de::Unexpected::Bool(flag), &self)) } else { Ok(None) }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| Some(Some(text.to_owned()));
        deserializer.deserialize_any(Scalar { expecting: "text", read }).map(Self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| number(text).map(Some);
        deserializer.deserialize_any(Scalar { expecting: "a number", read }).map(Self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Scalar { expecting: "a time", read: times::read }).map(Self)
    }
}

/// A number as feeds write it; a comma counts only where it parts thousands.
fn number(text: &str) -> Option<f64> {
    let mut groups = text.split(',').skip(1);
    let grouped = groups.all(|group| group.split('.').next().is_some_and(|part| part.len() == 3));
    let number: f64 = if grouped { text.replace(',', "").parse().ok()? } else { return None };
    number.is_finite().then_some(number)
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        match raw.as_bytes().first() {
            Some(b'"') => {
                let text: String = serde_json::from_str(raw).map_err(D::Error::custom)?;
                Ok(Self(filled(&text)))
            }
            Some(b'-' | b'0'..=b'9') => Ok(Self(Some(raw.to_owned()))),
            Some(b'n') => Ok(Self(None)),
            _ => Err(D::Error::custom("expected an id")),
        }
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FlagVisitor)
    }
}

struct FlagVisitor;

impl Visitor<'_> for FlagVisitor {
    type Value = Flag;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("yes or no")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Flag, E> {
        Ok(Flag(Some(flag)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Flag, E> {
        Ok(Flag(Some(number != 0)))
    }

    fn visit_unit<E: Error>(self) -> Result<Flag, E> {
        Ok(Flag(None))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Flag, E> {
        match text.trim().to_ascii_lowercase().as_str() {
            "" => Ok(Flag(None)),
            "1" | "true" | "yes" => Ok(Flag(Some(true))),
            "0" | "false" | "no" => Ok(Flag(Some(false))),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Texts, E> {
        Ok(Texts(filled(text).into_iter().collect()))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Texts, E> {
        if flag {
            Err(E::invalid_type(de::Unexpected::Bool(flag), &self))
        } else {
            Ok(Texts::default())
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Texts, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = items.next_element::<Text>()? {
            texts.extend(text.0);
        }
        Ok(Texts(texts))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Texts, A::Error> {
        match fields.next_entry::<IgnoredAny, IgnoredAny>()? {
            None => Ok(Texts::default()),
            Some(_) => Err(A::Error::invalid_type(de::Unexpected::Map, &self)),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemsVisitor(PhantomData)).map(Self)
    }
}

struct ItemsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ItemsVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut read = Vec::new();
        while let Some(item) = items.next_element::<Option<T>>()? {
            read.extend(item);
        }
        Ok(read)
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Vec<T>, E> {
        if flag { Err(E::invalid_type(de::Unexpected::Bool(flag), &self)) } else { Ok(Vec::new()) }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        match filled(text) {
            None => Ok(Vec::new()),
            Some(_) => Err(E::invalid_type(de::Unexpected::Str(text), &self)),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MaybeVisitor(PhantomData)).map(Self)
    }
}

struct MaybeVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MaybeVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Option<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(fields)).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Option<T>, A::Error> {
        match items.next_element::<IgnoredAny>()? {
            None => Ok(None),
            Some(_) => Err(A::Error::invalid_type(de::Unexpected::Seq, &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Option<T>, E> {
        if flag { Err(E::invalid_type(de::Unexpected::Bool(flag), &self)) } else { Ok(None) }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        match filled(text) {
            None => Ok(None),
            Some(_) => Err(E::invalid_type(de::Unexpected::Str(text), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize, Default, Debug, PartialEq)]
    #[serde(default)]
    struct Sample {
        text: Text,
        id: Id,
        number: Number,
        flag: Flag,
        texts: Texts,
        items: Items<Inner>,
        maybe: Maybe<Inner>,
    }

    #[derive(Deserialize, Default, Debug, PartialEq)]
    #[serde(default)]
    struct Inner {
        name: Text,
    }

    fn read(json: &str) -> Sample {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn every_way_to_write_nothing_is_none() {
        let nothings = [
            "{}",
            r#"{"text": null, "id": null, "number": null, "flag": null, "texts": null, "items": null, "maybe": null}"#,
            r#"{"text": " ", "id": "", "number": "", "flag": "", "texts": "", "items": "", "maybe": ""}"#,
            r#"{"text": false, "number": false, "texts": {}, "items": [], "maybe": []}"#,
            r#"{"texts": [null, " "], "items": [null], "maybe": false}"#,
        ];
        for nothing in nothings {
            assert_eq!(read(nothing), Sample::default(), "{nothing}");
        }
    }

    #[test]
    fn numbers_and_strings_stand_for_each_other() {
        let sample = read(
            r#"{"text": 7, "id": 98765432109876543210987, "number": "238,000.5", "flag": 1, "texts": "a, b"}"#,
        );
        assert_eq!(sample.text.as_deref(), Some("7"));
        assert_eq!(sample.id.0.as_deref(), Some("98765432109876543210987"));
        assert_eq!(sample.number.0, Some(238_000.5));
        assert_eq!(sample.flag.0, Some(true));
        assert_eq!(sample.texts.split_at_commas(), ["a", "b"]);
        assert_eq!(read(r#"{"id": " x7 "}"#).id.0.as_deref(), Some("x7"));
        assert_eq!(read(r#"{"number": 0}"#).number.positive(), None);
    }

    #[test]
    fn other_types_are_errors() {
        let wrong = [
            r#"{"text": {}}"#,
            r#"{"text": true}"#,
            r#"{"id": []}"#,
            r#"{"number": "31,2"}"#,
            r#"{"number": "NaN"}"#,
            r#"{"flag": "perhaps"}"#,
            r#"{"texts": [[]]}"#,
            r#"{"items": {"name": "a"}}"#,
            r#"{"maybe": ["a"]}"#,
        ];
        for json in wrong {
            assert!(serde_json::from_str::<Sample>(json).is_err(), "{json}");
        }
    }
}
