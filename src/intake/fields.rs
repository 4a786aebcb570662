//! Reading one field after another, collecting everything that is wrong.

use core::cell::RefCell;

use super::Value;
use crate::calendar::{CivilDate, ClockTime};
use crate::error::{FieldError, FieldErrorCode as Code, Limits};
use crate::law::measures::{Scale, Thousandths};
use crate::money::Cents;

/// Longest text for a name, a number or a code.
pub(crate) const SHORT: usize = 200;
/// Longest text for a sentence or a paragraph.
pub(crate) const LONG: usize = 4_000;
/// Most entries of a list of words.
pub(crate) const FEW: usize = 60;
/// Years of every date but a birth date.
pub(crate) const YEARS: core::ops::RangeInclusive<i32> = 2010..=2040;
/// Most claim lines or dates of service of one claim.
pub(crate) const MANY: usize = 5_000;

/// The errors found so far.
#[derive(Debug, Default)]
pub(crate) struct Errors(RefCell<Vec<FieldError>>);

impl Errors {
    pub(crate) fn add(&self, path: impl Into<String>, code: Code) {
        self.0.borrow_mut().push(FieldError::new(path, code));
    }

    /// A score that its scale does not hold.
    pub(crate) fn out_of_scale(&self, path: String, scale: &Scale) {
        let limits = Limits { en: scale.name.en, es: scale.name.es, least: scale.least, most: scale.most };
        let error = FieldError { limits: Some(limits), ..FieldError::new(path, Code::OutOfScale) };
        self.0.borrow_mut().push(error);
    }

    pub(crate) fn into_inner(self) -> Vec<FieldError> {
        self.0.into_inner()
    }
}

/// One object of the input, with its place and those of its keys that were read.
pub(crate) struct Fields<'a> {
    place: Place<'a>,
    entries: &'a [(String, Value)],
    read: RefCell<Vec<&'static str>>,
    errors: &'a Errors,
}

/// Where an object stands. Its path is spelled out only where something is wrong.
enum Place<'a> {
    Root(&'static str),
    Key(&'a Fields<'a>, &'static str),
    Item(&'a Fields<'a>, &'static str, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Self::Root(path) => (*path).to_owned(),
            Self::Key(above, key) => above.path(key),
            Self::Item(above, key, index) => above.item(key, *index),
        }
    }
}

impl<'a> Fields<'a> {
    /// A whole input; anything but an object is an error and reads as an empty object.
    pub(crate) fn new(value: Option<&'a Value>, path: &'static str, errors: &'a Errors) -> Self {
        Self::at(Place::Root(path), value, errors)
    }

    fn at(place: Place<'a>, value: Option<&'a Value>, errors: &'a Errors) -> Self {
        let entries: &[(String, Value)] = match value {
            None | Some(Value::Null) => &[],
            Some(Value::Object(entries)) => entries,
            Some(other) => {
                errors.add(place.path(), wrong(other, Code::NotObject));
                &[]
            }
        };
        Self { place, entries, read: RefCell::new(Vec::with_capacity(entries.len())), errors }
    }

    pub(crate) fn path(&self, key: &str) -> String {
        let mut path = self.place.path();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
        path
    }

    /// The path of an item of a list.
    fn item(&self, key: &str, index: usize) -> String {
        format!("{}[{index}]", self.path(key))
    }

    /// The value of a key; null is absent.
    fn get(&self, key: &'static str) -> Option<&'a Value> {
        let (_, found) = self.entries.iter().rev().find(|(name, _)| name == key)?;
        self.read.borrow_mut().push(key);
        Some(found).filter(|value| !matches!(value, Value::Null))
    }

    /// Reads a key through `check`, which says what is wrong with it.
    fn field<T>(&self, key: &'static str, check: impl Fn(&'a Value) -> Result<T, Code>) -> Option<T> {
        match check(self.get(key)?) {
            Ok(value) => Some(value),
            Err(code) => {
                self.errors.add(self.path(key), code);
                None
            }
        }
    }

    /// Says that a key has to be there.
    pub(crate) fn require(&self, key: &'static str) {
        if self.get(key).is_none() {
            self.errors.add(self.path(key), Code::Required);
        }
    }

    pub(crate) fn object(&self, key: &'static str) -> Fields<'_> {
        Fields::at(Place::Key(self, key), self.get(key), self.errors)
    }

    pub(crate) fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn boolean(&self, key: &'static str) -> Option<bool> {
        self.field(key, |value| match value {
            Value::Bool(value) => Ok(*value),
            other => Err(wrong(other, Code::NotBoolean)),
        })
    }

    pub(crate) fn date(&self, key: &'static str) -> Option<CivilDate> {
        self.field(key, date)
    }

    /// The one kind of date that may lie long ago.
    pub(crate) fn birth_date(&self, key: &'static str) -> Option<CivilDate> {
        self.field(key, any_date)
    }

    pub(crate) fn time(&self, key: &'static str) -> Option<ClockTime> {
        self.field(key, |value| ClockTime::parse(text_of(value)?).ok_or(Code::BadTime))
    }

    pub(crate) fn cents(&self, key: &'static str) -> Option<Cents> {
        self.field(key, |value| {
            let cents = whole(value)?;
            match cents {
                ..0 => Err(Code::NegativeMoney),
                cents if cents > Cents::LARGEST.0 => Err(Code::TooMuchMoney),
                cents => Ok(Cents(cents)),
            }
        })
    }

    pub(crate) fn count(&self, key: &'static str, most: u32) -> Option<u32> {
        self.field(key, |value| match u32::try_from(whole(value)?) {
            Ok(count) if count <= most => Ok(count),
            _ => Err(Code::OutOfRange),
        })
    }

    /// A percentage from 0 to 100 with at most two decimals, in basis points.
    pub(crate) fn percent(&self, key: &'static str) -> Option<u32> {
        self.field(key, |value| {
            let percent = number(value)?;
            if !(0.0..=100.0).contains(&percent) {
                return Err(Code::OutOfRange);
            }
            let points = percent * 100.0;
            let rounded = points.round();
            if (points - rounded).abs() > 1e-6 {
                return Err(Code::OutOfRange);
            }
            whole(&Value::Number(rounded)).and_then(|points| u32::try_from(points).map_err(|_| Code::OutOfRange))
        })
    }

    /// A score of an outcome measure: at most three decimals, so that nothing is rounded.
    pub(crate) fn score(&self, key: &'static str) -> Option<Thousandths> {
        self.field(key, |value| {
            let score = number(value)?;
            if score.abs() > 100_000.0 {
                return Err(Code::OutOfRange);
            }
            let exact = (score * 1000.0).round();
            if (exact / 1000.0 - score).abs() > 1e-9 {
                return Err(Code::TooPrecise);
            }
            whole(&Value::Number(exact)).map(Thousandths)
        })
    }

    /// Says that a score is not on its scale.
    pub(crate) fn refuse_scale(&self, key: &str, scale: &Scale) {
        self.errors.out_of_scale(self.path(key), scale);
    }

    /// Says what is wrong with a key that was read.
    pub(crate) fn refuse(&self, key: &str, code: Code) {
        self.errors.add(self.path(key), code);
    }

    pub(crate) fn text(&self, key: &'static str, longest: usize) -> Option<String> {
        self.field(key, |value| text(value, longest)).filter(|text| !text.is_empty())
    }

    /// A text that has to be there and has to say something.
    pub(crate) fn required_text(&self, key: &'static str, longest: usize) -> Option<String> {
        self.require(key);
        let text = self.field(key, |value| text(value, longest))?;
        if text.is_empty() {
            self.refuse(key, Code::Required);
            return None;
        }
        Some(text)
    }

    pub(crate) fn state(&self, key: &'static str) -> Option<String> {
        let letters = self.required_text(key, SHORT)?;
        let found = state(&letters);
        if found.is_none() {
            self.refuse(key, Code::BadState);
        }
        found
    }

    pub(crate) fn choice<T>(&self, key: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.field(key, |value| parse(text_of(value)?).ok_or(Code::NotInList))
    }

    pub(crate) fn texts(&self, key: &'static str, longest: usize) -> Vec<String> {
        let mut texts = self.each(key, FEW, |value, _| text(value, longest));
        texts.retain(|text| !text.is_empty());
        texts
    }

    pub(crate) fn dates(&self, key: &'static str) -> Vec<CivilDate> {
        self.each(key, MANY, |value, _| date(value))
    }

    pub(crate) fn choices<T>(&self, key: &'static str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.each(key, FEW, |value, _| parse(text_of(value)?).ok_or(Code::NotInList))
    }

    /// Reads every object of a list; one that cannot be read is left out, its errors kept.
    pub(crate) fn objects<T>(&self, key: &'static str, most: usize, read: impl Fn(&Fields<'_>) -> Option<T>) -> Vec<T> {
        let read_one = |value: &'a Value, index: usize| {
            if !matches!(value, Value::Object(_)) {
                return Err(wrong(value, Code::NotObject));
            }
            let fields = Fields::at(Place::Item(self, key, index), Some(value), self.errors);
            let result = read(&fields);
            fields.refuse_others();
            Ok(result)
        };
        self.each(key, most, read_one).into_iter().flatten().collect()
    }

    fn each<T>(&self, key: &'static str, most: usize, check: impl Fn(&'a Value, usize) -> Result<T, Code>) -> Vec<T> {
        let list: &[Value] = match self.get(key) {
            None => return Vec::new(),
            Some(Value::List(list)) => list,
            Some(other) => {
                self.errors.add(self.path(key), wrong(other, Code::NotList));
                return Vec::new();
            }
        };
        if list.len() > most {
            self.errors.add(self.path(key), Code::TooMany);
            return Vec::new();
        }
        let mut items = Vec::with_capacity(list.len());
        for (index, value) in list.iter().enumerate() {
            match check(value, index) {
                Ok(item) => items.push(item),
                Err(code) => self.errors.add(self.item(key, index), code),
            }
        }
        items
    }

    /// Every key that was not read is one that the contract does not have.
    pub(crate) fn refuse_others(&self) {
        for (name, _) in self.entries {
            if !self.read.borrow().contains(&name.as_str()) {
                self.errors.add(self.path(name), Code::UnknownKey);
            }
        }
    }
}

/// The states and the District, as the mail writes them.
pub const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC \
ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

/// The territories and the military's addresses, which no law here is about.
const ELSEWHERE: &str = "AS GU MP PR VI AA AE AP";

/// Two letters of a state, as capitals.
#[must_use]
pub fn state(text: &str) -> Option<String> {
    let letters = text.to_ascii_uppercase();
    let mut known =
        [STATES, ELSEWHERE].into_iter().flat_map(|list| list.as_bytes().chunks(3)).filter_map(|state| state.get(..2));
    known.any(|known| known == letters.as_bytes()).then_some(letters)
}

fn wrong(value: &Value, expected: Code) -> Code {
    if matches!(value, Value::TooDeep) { Code::TooDeep } else { expected }
}

fn text_of(value: &Value) -> Result<&str, Code> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(wrong(other, Code::NotText)),
    }
}

fn text(value: &Value, longest: usize) -> Result<String, Code> {
    let text = text_of(value)?;
    if text.len() > longest {
        return Err(Code::TooLong);
    }
    // Most answers are a line of plain letters, in which there is nothing to look for.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Ok(text.trim().to_owned());
    }
    let text = text.replace("\r\n", "\n");
    // The two at the end are no characters, and no office document can hold them.
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{fffe}' | '\u{ffff}')) {
        return Err(Code::ControlCharacter);
    }
    Ok(text.trim().to_owned())
}

/// A slip of the keyboard such as 2062 is a date too, but none of a denial that can still be appealed.
fn date(value: &Value) -> Result<CivilDate, Code> {
    let date = any_date(value)?;
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(Code::OutsideYears) }
}

fn any_date(value: &Value) -> Result<CivilDate, Code> {
    match value {
        Value::Text(text) => CivilDate::parse(text).ok_or(Code::BadDate),
        other => Err(wrong(other, Code::BadDate)),
    }
}

fn number(value: &Value) -> Result<f64, Code> {
    match value {
        Value::Number(number) if number.is_finite() => Ok(*number),
        other => Err(wrong(other, Code::NotNumber)),
    }
}

fn whole(value: &Value) -> Result<i64, Code> {
    super::value::whole(number(value)?).ok_or(Code::NotWhole)
}
