//! Whatever came in, as a tree.
//!
//! JSON text and JavaScript objects both deserialize into [`Value`], so that one reader finds every wrong type,
//! missing key and unknown key, with its path, in both. (Struct deserialization would stop at the
//! first error, and from JavaScript objects it never sees an unknown key.)

use core::cell::Cell;
use core::fmt;
use serde::Serialize;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::Serializer;

/// Nothing in the contract nests deeper than eight.
const DEEPEST: u8 = 16;

/// The longest claim that is taken has some hundred thousand values. Without a limit, an object that
/// holds itself three times over would be forty million.
const MOST: u32 = 400_000;

/// A JSON-like value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Null or undefined: the same as an absent key.
    Null,
    /// True or false.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values, in the order given.
    Object(Vec<(String, Value)>),
    /// Something nested too deep, or coming after too much else, to be read.
    TooDeep,
}

impl Serialize for Value {
    /// Whole numbers as such: `100`, not `100.0`.
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::TooDeep => s.serialize_unit(),
            Self::Bool(value) => s.serialize_bool(*value),
            Self::Number(number) => match whole(*number) {
                Some(whole) => s.serialize_i64(whole),
                None => s.serialize_f64(*number),
            },
            Self::Text(text) => s.serialize_str(text),
            Self::List(items) => s.collect_seq(items),
            Self::Object(entries) => s.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}

/// A whole number that a double holds exactly.
#[expect(clippy::cast_possible_truncation, reason = "only whole numbers that a double holds exactly get here")]
pub(super) fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    (number.fract().abs() <= 0.0 && number.abs() <= EXACT).then_some(number as i64)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Nested { depth: 0, left: &Cell::new(MOST) }.deserialize(deserializer)
    }
}

#[derive(Clone, Copy)]
struct Nested<'a> {
    depth: u8,
    /// How many more values are taken, anywhere in the tree.
    left: &'a Cell<u32>,
}

impl Nested<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth.saturating_add(1), ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Nested<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let left = self.left.get();
        if self.depth >= DEEPEST || left == 0 {
            IgnoredAny::deserialize(deserializer)?;
            return Ok(Value::TooDeep);
        }
        self.left.set(left.saturating_sub(1));
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts past 2^53 are refused later, exact or not")]
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts past 2^53 are refused later, exact or not")]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element_seed(self.deeper())? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push((key, map.next_value_seed(self.deeper())?));
        }
        Ok(Value::Object(entries))
    }
}
