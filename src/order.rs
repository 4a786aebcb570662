//! Lists in order. A case has tens of findings, not thousands, and the standard library's sorts cost the
//! engine 3 kB of WebAssembly for every type that they are used with; putting each item where it belongs costs 200 bytes.

/// The items from the lowest key to the highest; items with equal keys stay in the order in which they came.
///
/// ```
/// let words = appeal_calculator::order::by_key(["three", "six", "one"], |word| word.len());
/// assert_eq!(words, ["six", "one", "three"]);
/// ```
pub fn by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
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
