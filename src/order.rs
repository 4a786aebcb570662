//! Lists in order. A case has tens of findings, not thousands, and the standard library's sorts cost the
//! engine 3 kB of WebAssembly for every type that they are used with; putting each item where it belongs costs 200 bytes.

use serde::{Serialize, Serializer};

/// The items from the lowest key to the highest; items with equal keys stay in the order in which they came.
///
/// ```
/// let words = appeal_calculator::order::by_key(["three", "six", "one"], |word| word.len());
/// assert_eq!(words, ["six", "one", "three"]);
/// ```
pub fn by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let items = items.into_iter();
    let (least, most) = items.size_hint();
    let mut ordered: Vec<T> = Vec::with_capacity(most.unwrap_or(least));
    for item in items {
        let own = key(&item);
        let place = ordered.partition_point(|known| key(known) <= own);
        ordered.insert(place, item);
    }
    ordered
}

/// The items in ascending order, each once.
///
/// ```
/// assert_eq!(appeal_calculator::order::distinct([3, 1, 3, 2]), [1, 2, 3]);
/// ```
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for item in items {
        if let Err(place) = ordered.binary_search(&item) {
            ordered.insert(place, item);
        }
    }
    ordered
}

/// Values by key, in the order of the keys: what a `BTreeMap` is to more than a few.
///
/// ```
/// let mut count = appeal_calculator::order::Map::new();
/// count.change("pears", |known| *known += 1);
/// count.change("apples", |known| *known += 2);
/// count.change("pears", |known| *known += 1);
/// assert_eq!(count.iter().collect::<Vec<_>>(), [(&"apples", &2), (&"pears", &2)]);
/// assert_eq!(count.get(&"plums"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> Map<K, V> {
    /// Without any value.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether it has no value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Keys and values, given away.
    #[must_use]
    pub fn into_pairs(self) -> impl DoubleEndedIterator<Item = (K, V)> {
        self.0.into_iter()
    }
}

impl<K: Ord, V> Map<K, V> {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }
}

impl<K: Ord, V: Default> Map<K, V> {
    /// Changes a key's value, which begins as the default.
    pub fn change(&mut self, key: K, change: impl FnOnce(&mut V)) {
        let place = self.place(&key).unwrap_or_else(|place| {
            self.0.insert(place, (key, V::default()));
            place
        });
        if let Some((_, value)) = self.0.get_mut(place) {
            change(value);
        }
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.iter())
    }
}
