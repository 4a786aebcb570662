//! One resource as a tree of the keys that matter, in memory that does not grow with the file.

use super::json::Token;
use crate::import::problem::Place;

/// Values of one resource that are kept; a long text counts as several.
const MOST: usize = 20_000;

/// Keys that are read; whatever is below another is passed over.
const KEYS: &[&str] = &[
    "resourceType",
    "entry",
    "resource",
    "id",
    "status",
    "identifier",
    "type",
    "coding",
    "code",
    "value",
    "insurer",
    "provider",
    "patient",
    "display",
    "payment",
    "date",
    "billablePeriod",
    "start",
    "item",
    "productOrService",
    "modifier",
    "servicedDate",
    "servicedPeriod",
    "quantity",
    "adjudication",
    "category",
    "reason",
    "amount",
    "total",
    "reference",
];

/// Index of a key in the list above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u8);

impl Key {
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        let index = KEYS.iter().position(|known| known.as_bytes() == name)?;
        u8::try_from(index).ok().map(Self)
    }
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Text, or a number as it is written.
    Text(Vec<u8>),
    Object(Vec<(Key, Node)>),
    List(Vec<Node>),
}

impl Node {
    /// What a key holds.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let key = Key::of(name.as_bytes())?;
        let Self::Object(entries) = self else { return None };
        entries.iter().rev().find(|(known, _)| *known == key).map(|(_, value)| value)
    }

    /// The items of the list that a key holds.
    pub(super) fn all(&self, name: &str) -> &[Self] {
        match self.get(name) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    /// The text below a path of keys.
    pub(super) fn text(&self, path: &[&str]) -> &[u8] {
        match path.iter().try_fold(self, |node, key| node.get(key)) {
            Some(Self::Text(text)) => text,
            _ => &[],
        }
    }
}

/// A resource, complete.
pub(super) struct Resource {
    pub node: Node,
    pub place: Place,
    /// Part of it was passed over.
    pub too_long: bool,
}

/// Something open: the key that it stands at, and what is in it.
#[derive(Debug)]
struct Frame {
    key: Option<Key>,
    node: Node,
    place: Place,
    /// A resource of a bundle, or a value of its own.
    resource: bool,
}

/// Puts tokens together.
#[derive(Debug, Default)]
pub(super) struct Builder {
    frames: Vec<Frame>,
    key: Option<Key>,
    /// How many lists and objects below a key that is passed over.
    passed: usize,
    /// The next value is passed over.
    pass: bool,
    kept: usize,
    too_long: bool,
}

impl Builder {
    pub(super) fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// Takes a token; gives a resource when its last one has come.
    pub(super) fn token(&mut self, token: Token, text: &[u8], place: Place) -> Option<Resource> {
        if self.passed > 0 {
            match token {
                Token::OpenObject | Token::OpenList => self.passed = self.passed.saturating_add(1),
                Token::CloseObject | Token::CloseList => self.passed = self.passed.saturating_sub(1),
                _ => {}
            }
            return None;
        }
        match token {
            Token::Key => {
                self.key = Key::of(text);
                self.pass = self.key.is_none();
                None
            }
            Token::OpenObject | Token::OpenList => {
                if core::mem::take(&mut self.pass) || self.full() {
                    self.passed = 1;
                    return None;
                }
                let key = self.key.take();
                let top = self.frames.is_empty() || self.in_list_at_top();
                let resource = token == Token::OpenObject && (top || key == Key::of(b"resource"));
                let node = if token == Token::OpenObject { Node::Object(Vec::new()) } else { Node::List(Vec::new()) };
                self.frames.push(Frame { key, node, place, resource });
                None
            }
            Token::CloseObject | Token::CloseList => self.close(),
            Token::Text | Token::Number => {
                let key = self.key.take();
                self.kept = self.kept.saturating_add(text.len() / 32);
                if !core::mem::take(&mut self.pass) && !self.full() {
                    self.put(key, Node::Text(text.to_vec()));
                }
                None
            }
            // None of the keys that matter holds true, false or null.
            Token::Word => {
                self.pass = false;
                None
            }
        }
    }

    fn in_list_at_top(&self) -> bool {
        matches!(self.frames.as_slice(), [Frame { node: Node::List(_), .. }])
    }

    fn full(&mut self) -> bool {
        self.kept = self.kept.saturating_add(1);
        self.too_long |= self.kept > MOST;
        self.kept > MOST
    }

    fn close(&mut self) -> Option<Resource> {
        let frame = self.frames.pop()?;
        if frame.resource {
            self.kept = 0;
            let too_long = core::mem::take(&mut self.too_long);
            return Some(Resource { node: frame.node, place: frame.place, too_long });
        }
        // An entry was read when its resource was: a bundle is never kept as a whole.
        let entry = self.frames.last().is_some_and(|parent| parent.key == Key::of(b"entry"));
        if !self.frames.is_empty() && !entry {
            self.put(frame.key, frame.node);
        }
        None
    }

    fn put(&mut self, key: Option<Key>, node: Node) {
        match (self.frames.last_mut().map(|frame| &mut frame.node), key) {
            (Some(Node::Object(entries)), Some(key)) => entries.push((key, node)),
            (Some(Node::List(items)), _) => items.push(node),
            _ => {}
        }
    }
}
