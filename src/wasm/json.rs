//! An answer as JSON text, which the browser parses into plain data.
//!
//! One text crosses the boundary once. Handing over each key and each value by a call of its own
//! takes several times as long and twice the code. The general writer for native programs is three
//! times as large as this one, which knows what answers are made of: no number in them has more
//! than three decimals.

use core::fmt::{self, Display, Write};

use serde::ser::{self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

/// What answers are not made of.
#[derive(Debug)]
pub(super) struct Unknown;

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a kind of value that answers are not made of")
    }
}

impl ser::Error for Unknown {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl ser::StdError for Unknown {}

/// Room for nearly any answer.
const USUAL: usize = 1 << 16;

type Written<T = ()> = Result<T, Unknown>;

/// Writes `answer`; bytes are written as `null`, for JSON has no form for them.
pub(super) fn text(answer: &impl Serialize) -> Written<String> {
    // A text that is moved as it grows is written twice.
    let mut out = Text(Vec::with_capacity(USUAL));
    answer.serialize(Writer(&mut out))?;
    String::from_utf8(out.0).map_err(|_| Unknown)
}

/// What is written, byte by byte where it is a byte: copying a piece of memory is a call out of the engine, however short it is.
struct Text(Vec<u8>);

impl Text {
    fn push(&mut self, sign: u8) {
        self.0.push(sign);
    }

    fn push_str(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

struct Writer<'a>(&'a mut Text);

/// A list, an object or a map that is still open.
struct Open<'a> {
    out: &'a mut Text,
    empty: bool,
    end: u8,
}

impl Writer<'_> {
    fn whole(self, number: i64) -> Written {
        write!(self.0, "{number}").map_err(|_| Unknown)
    }
}

/// Text in quotes, all of it ASCII: one “ in an answer, and the browser takes half as long again to decode and to parse it.
fn quoted(out: &mut Text, text: &str) {
    out.push(b'"');
    let mut rest = text;
    while let Some(at) = special(rest) {
        let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let mut characters = from.chars();
        match characters.next() {
            Some('\n') => out.push_str("\\n"),
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some(other) => other.encode_utf16(&mut [0; 2]).iter().for_each(|unit| by_number(out, *unit)),
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push(b'"');
}

/// A character, or half of one, by its number.
fn by_number(out: &mut Text, unit: u16) {
    out.push_str("\\u");
    for place in [12, 8, 4, 0] {
        out.push(*b"0123456789abcdef".get(usize::from(unit >> place & 15)).unwrap_or(&b'0'));
    }
}

/// Where the first byte stands that cannot be written as it is. Nearly all of an answer is words without any, so eight bytes
/// are looked at in one step: the top bit of each says whether it is none of ASCII's, below a blank, or a quote or backslash
/// turned to 0.
fn special(text: &str) -> Option<usize> {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);
    let bytes = text.as_bytes();
    let below = |bytes: u64, least: u8| bytes.wrapping_sub(ONES.wrapping_mul(u64::from(least))) & !bytes;
    let is_plain = |eight: &[u8; 8]| {
        let bytes = u64::from_ne_bytes(*eight);
        let is = |sign: u8| below(bytes ^ ONES.wrapping_mul(u64::from(sign)), 1);
        (bytes | below(bytes, b' ') | is(b'"') | is(b'\\')) & TOPS == 0
    };
    let (eights, _) = bytes.as_chunks::<8>();
    let plain = eights.iter().take_while(|eight| is_plain(eight)).count().saturating_mul(8);
    let odd = |byte: &u8| matches!(byte, ..b' ' | b'"' | b'\\' | 0x80..);
    bytes.get(plain..)?.iter().position(odd).map(|at| plain.saturating_add(at))
}

impl Open<'_> {
    fn next(&mut self) {
        if !self.empty {
            self.out.push(b',');
        }
        self.empty = false;
    }

    /// The name of a field, in which there is nothing to look for.
    fn key(&mut self, key: &'static str) {
        self.next();
        self.out.push(b'"');
        self.out.push_str(key);
        self.out.push(b'"');
        self.out.push(b':');
    }

    fn close(self) {
        self.out.push(self.end);
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.next();
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        self.next();
        key.serialize(Writer(self.out))
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.out.push(b':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.key(key);
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = ser::Impossible<(), Unknown>;
    type SerializeTupleVariant = ser::Impossible<(), Unknown>;
    type SerializeStructVariant = ser::Impossible<(), Unknown>;

    fn serialize_bool(self, value: bool) -> Written {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_i64(self, value: i64) -> Written {
        self.whole(value)
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.whole(i64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.whole(i64::try_from(value).map_err(|_| Unknown)?)
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(f64::from(value))
    }

    /// Whole thousandths, written as such: reading `0.33` gives the double nearest to it, which is the one
    /// that 33 / 100 gave.
    fn serialize_f64(self, value: f64) -> Written {
        #[expect(clippy::cast_possible_truncation, reason = "anything that did not survive is refused")]
        let thousandths = (value * 1000.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i64;
        #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "the very same double, or none")]
        let exact = thousandths as f64 / 1000.0 == value;
        if !exact {
            return Err(Unknown);
        }
        let (sign, size) = (if thousandths < 0 { "-" } else { "" }, thousandths.unsigned_abs());
        write!(self.0, "{sign}{}.{:03}", size / 1000, size % 1000).map_err(|_| Unknown)
    }

    fn serialize_char(self, value: char) -> Written {
        quoted(self.0, value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Written {
        quoted(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        self.serialize_unit()
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Written {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unknown)
    }

    fn serialize_seq(self, _: Option<usize>) -> Written<Open<'a>> {
        self.0.push(b'[');
        Ok(Open { out: self.0, empty: true, end: b']' })
    }

    fn serialize_map(self, _: Option<usize>) -> Written<Open<'a>> {
        self.0.push(b'{');
        Ok(Open { out: self.0, empty: true, end: b'}' })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Written<Open<'a>> {
        self.serialize_map(None)
    }

    fn serialize_tuple(self, _: usize) -> Written<Open<'a>> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Written<Self::SerializeTupleStruct> {
        Err(Unknown)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Written<Self::SerializeTupleVariant> {
        Err(Unknown)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Written<Self::SerializeStructVariant> {
        Err(Unknown)
    }
}
