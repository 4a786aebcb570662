//! A ZIP archive whose files are stored as they are.
//!
//! By hand, and on purpose: an office document is a dozen small files, and a stored archive is a
//! checksum and three kinds of header. A library would bring the rest of the format and a compressor
//! into every visitor's download to save some kilobytes of a file that never leaves the device.

/// The first day that the format can say, so that the same letter is the same bytes: 1980-01-01.
const DAY: u16 = 0x21;

/// The version of the format that a stored file needs.
const VERSION: u16 = 20;

/// An archive that is being written.
pub(super) struct Archive {
    sums: Sums,
    files: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Archive {
    /// Without any file.
    pub(super) fn new() -> Self {
        Self { sums: Sums::new(), files: Vec::new(), directory: Vec::new(), count: 0 }
    }

    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, content: &str) {
        let content = content.as_bytes();
        let start = size(self.files.len());
        let mut about = Vec::with_capacity(26);
        // No flags, no compression, midnight.
        put16(&mut about, &[VERSION, 0, 0, 0, DAY]);
        put32(&mut about, &[self.sums.crc32(content), size(content.len()), size(content.len())]);
        put16(&mut about, &[u16::try_from(name.len()).unwrap_or(0), 0]);

        put32(&mut self.files, &[0x0403_4b50]);
        self.files.extend_from_slice(&about);
        self.files.extend_from_slice(name.as_bytes());
        self.files.extend_from_slice(content);

        put32(&mut self.directory, &[0x0201_4b50]);
        put16(&mut self.directory, &[VERSION]);
        self.directory.extend_from_slice(&about);
        // No comment, first disk, no attributes.
        put16(&mut self.directory, &[0, 0, 0]);
        put32(&mut self.directory, &[0, start]);
        self.directory.extend_from_slice(name.as_bytes());
        self.count = self.count.saturating_add(1);
    }

    /// The whole archive.
    pub(super) fn finish(self) -> Vec<u8> {
        let (start, length) = (size(self.files.len()), size(self.directory.len()));
        let mut out = self.files;
        out.extend_from_slice(&self.directory);
        put32(&mut out, &[0x0605_4b50]);
        put16(&mut out, &[0, 0, self.count, self.count]);
        put32(&mut out, &[length, start]);
        put16(&mut out, &[0]);
        out
    }
}

/// A letter is some thousand bytes; the answers it is made of are limited one by one.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn put16(out: &mut Vec<u8>, values: &[u16]) {
    out.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

fn put32(out: &mut Vec<u8>, values: &[u32]) {
    out.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

/// What a byte does to the checksum when it is the last of four, and when one, two and three others follow it: four bytes at a
/// time are half the work. Made for each archive, which costs as much as 500 bytes of it: as a table in the engine it would be
/// four kilobytes that no compression makes smaller, and without one the checksum is most of the work of an archive.
struct Sums([[u32; 256]; 4]);

impl Sums {
    fn new() -> Self {
        let mut bytes = 0_u32..;
        let sum = |byte| (0..8).fold(byte, |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 });
        let last: [u32; 256] = core::array::from_fn(|_| bytes.next().map_or(0, sum));
        let followed = |sums: [u32; 256]| sums.map(|sum| step(&last, sum, 0));
        let (second, third) = (followed(last), followed(followed(last)));
        Self([last, second, third, followed(third)])
    }

    /// The checksum of the format.
    fn crc32(&self, bytes: &[u8]) -> u32 {
        let Self([last, second, third, fourth]) = self;
        let (fours, rest) = bytes.as_chunks::<4>();
        let sum = fours.iter().fold(u32::MAX, |sum, four| {
            let [a, b, c, d] = (sum ^ u32::from_le_bytes(*four)).to_le_bytes();
            of(fourth, a) ^ of(third, b) ^ of(second, c) ^ of(last, d)
        });
        !rest.iter().fold(sum, |sum, byte| step(last, sum, *byte))
    }
}

fn of(sums: &[u32; 256], byte: u8) -> u32 {
    sums.get(usize::from(byte)).copied().unwrap_or_default()
}

/// One byte more.
fn step(last: &[u32; 256], sum: u32, byte: u8) -> u32 {
    let [low, ..] = sum.to_le_bytes();
    sum >> 8 ^ of(last, low ^ byte)
}

#[cfg(test)]
mod tests {
    use super::{Archive, Sums};

    #[test]
    fn the_checksum_is_the_published_one() {
        // The check value of CRC-32/ISO-HDLC, and of nothing at all.
        assert_eq!(Sums::new().crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(Sums::new().crc32(b""), 0);
    }

    #[test]
    fn the_directory_finds_every_file() {
        let mut archive = Archive::new();
        archive.add("a.xml", "<a/>");
        archive.add("b/c.xml", "ñ");
        let bytes = archive.finish();
        let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        assert_eq!(bytes[end + 10], 2);
        let directory = word(end + 16);
        assert_eq!(directory + word(end + 12), end);
        assert_eq!(&bytes[directory..directory + 4], b"PK\x01\x02");
        assert_eq!(word(directory + 42), 0, "the first file is at the start");
        let second = directory + 46 + "a.xml".len();
        let place = word(second + 42);
        assert_eq!(&bytes[place..place + 4], b"PK\x03\x04");
        assert_eq!(&bytes[place + 30..place + 37], b"b/c.xml");
        assert_eq!(&bytes[place + 37..place + 39], "ñ".as_bytes());
    }
}
