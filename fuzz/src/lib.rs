//! What must hold for any file: no crash, the same for the whole as for its pieces, and cases that the calculator takes.

use appeal_calculator::answer::{ListAnswer, Row, Worklist};
use appeal_calculator::calendar::CivilDate;
use appeal_calculator::import::{Asked, Import};
use appeal_calculator::terms::{Lang, PlanKind};
use appeal_calculator::{Options, assess};

/// Reads a file twice.
pub fn check(file: &[u8]) {
    // The first byte says how to cut.
    let Some((size, file)) = file.split_first() else { return };
    let whole = read([file].into_iter());
    let pieces = read(file.chunks(usize::from(*size).max(1)));
    assert!(whole == pieces, "pieces of {size} bytes read otherwise");
    for row in whole.0.iter().take(20) {
        assert!(assess(row.denial(), &Options::default()).is_ok(), "a case that is refused");
    }
}

fn read<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> (Vec<Row>, ListAnswer) {
    let day = CivilDate::parse("2026-11-22").expect("a day");
    let asked = Asked { as_of: day, state: "MO".to_owned(), plan: Some(PlanKind::InsuredGroup), payers: Vec::new() };
    let (mut import, mut list, mut rows) = (Import::new(), Worklist::new(asked, Lang::Es), Vec::new());
    for piece in pieces {
        import.push(piece);
        rows.extend(list.take(&mut import));
    }
    import.finish();
    rows.extend(list.take(&mut import));
    let summary = list.finish(&import);
    (rows, summary)
}
