//! A claim of a remittance, from its first segment to the next claim.

use super::lexer::Segment;
use super::payment::{Payment, day, money};
use super::reversals::{Named, Reversals};
use crate::calendar::CivilDate;
use crate::import::amounts;
use crate::import::claim::{Claim, Denied, Line};
use crate::import::problem::{Place, ProblemCode};
use crate::import::reason::{self, Kind};
use crate::import::sums::{Kept, Totals, add, count};
use crate::import::text::{clean, code};
use crate::law::billing::denial_code;
use crate::money::Cents;
use crate::terms::{CodeMeaning, PlanKind, Reason};

/// Lines of one claim that are listed; a claim has 50 at most, and is paid in several parts at worst.
const MOST_LINES: usize = 1_000;
/// Codes of one line that are listed.
const MOST_CODES: usize = 20;
/// The reason code of charges that another line brought along.
const EXCESS: &str = "94";

/// One reason and amount of an adjustment.
#[derive(Debug)]
struct Adjustment {
    group: String,
    code: String,
    cents: Cents,
}

/// What a claim and a line both have.
#[derive(Debug, Default)]
struct Cut {
    adjustments: Vec<Adjustment>,
    remarks: Vec<String>,
    sum: Cents,
}

#[derive(Debug)]
struct OpenLine {
    place: Place,
    line: Line,
    /// The procedure that the payer decided under.
    under: String,
    cut: Cut,
}

/// A claim being read.
#[derive(Debug)]
pub(super) struct Open {
    place: Place,
    /// The sums before it.
    before: Totals,
    status: String,
    account: String,
    number: String,
    /// The number of the claim that this one takes back or stands for.
    original: String,
    /// It says that it stands for another.
    replaces: bool,
    billed: Cents,
    paid: Cents,
    plan: Option<PlanKind>,
    patient: String,
    member: String,
    /// First day of the statement, for lines without a day.
    from: Option<CivilDate>,
    cut: Cut,
    lines: Vec<OpenLine>,
    /// Sums of what lines were cut, those that are not listed included.
    lines_cut: Cents,
    lines_full: bool,
}

impl Open {
    pub(super) fn new(segment: &Segment<'_>, kept: &mut Kept) -> Self {
        let before = kept.totals;
        count(&mut kept.totals.claims);
        let billed = money(segment.element(3), segment, kept).unwrap_or_default();
        let paid = money(segment.element(4), segment, kept).unwrap_or_default();
        Self {
            place: segment.place,
            before,
            status: clean(segment.element(2)),
            account: clean(segment.element(1)),
            number: clean(segment.element(7)),
            original: String::new(),
            replaces: matches!(segment.element(9), b"7" | b"8"),
            billed,
            paid,
            // The only filing code that names one kind of plan for sure: Medicare Part B.
            plan: (segment.element(6) == b"MB").then_some(PlanKind::Medicare),
            patient: String::new(),
            member: String::new(),
            from: None,
            cut: Cut::default(),
            lines: Vec::new(),
            lines_cut: Cents::ZERO,
            lines_full: false,
        }
    }

    pub(super) const fn paid(&self) -> Cents {
        self.paid
    }

    pub(super) fn segment(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        match segment.id() {
            b"SVC" => self.line(segment, kept),
            b"CAS" => self.adjust(segment, kept),
            b"NM1" => match segment.element(1) {
                b"QC" => {
                    let names = [segment.element(4), segment.element(5), segment.element(3)].map(clean);
                    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
                    // Together they are no longer than one name may be.
                    self.patient = clean(names.join(" ").as_bytes());
                    self.member = clean(segment.element(9));
                }
                // The insured's number, as the payer corrected it or where the patient has none.
                b"IL" | b"74" if self.member.is_empty() => self.member = clean(segment.element(9)),
                _ => {}
            },
            b"MOA" => self.remarks(segment.elements().skip(3).take(5)),
            b"MIA" => {
                self.remarks(segment.elements().skip(5).take(1));
                self.remarks(segment.elements().skip(20).take(4));
            }
            b"REF" if segment.element(1) == b"F8" && self.lines.is_empty() => self.original = clean(segment.element(2)),
            b"LQ" if segment.element(1) == b"HE" => self.remarks(core::iter::once(segment.element(2))),
            b"DTM" => match (segment.element(1), self.lines.last_mut()) {
                (b"472" | b"150", Some(line)) => line.line.date = day(segment.element(2), segment, kept),
                (b"232", None) => self.from = day(segment.element(2), segment, kept),
                (b"233", None) if self.from.is_none() => self.from = day(segment.element(2), segment, kept),
                _ => {}
            },
            b"AMT" if segment.element(1) == b"B6" => {
                if let Some(line) = self.lines.last_mut() {
                    line.line.allowed = money(segment.element(2), segment, kept);
                }
            }
            _ => {}
        }
    }

    fn line(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        count(&mut kept.totals.lines);
        self.settle_line(kept);
        let billed = money(segment.element(2), segment, kept).unwrap_or_default();
        let paid = money(segment.element(3), segment, kept).unwrap_or_default();
        // Where the payer decided under another code, the one that was billed stands apart.
        let service = if segment.element(6).is_empty() { segment.element(1) } else { segment.element(6) };
        let mut parts = segment.components(service).skip(1);
        let procedure = |part: Option<&[u8]>| part.and_then(|part| code(part, 20)).unwrap_or_default();
        let under = procedure(segment.components(segment.element(1)).nth(1));
        let procedure = procedure(parts.next());
        let modifiers = parts.take(4).filter_map(|part| code(part, 2)).collect();
        // Units as billed, where the payer changed them; else as paid. Absent is one, and a reversal turns them.
        let written = match (segment.element(7), segment.element(5)) {
            (b"", b"") => b"1".as_slice(),
            (b"", paid) => paid,
            (billed, _) => billed,
        };
        let units = amounts::units(written.strip_prefix(b"-").filter(|_| self.is_reversal()).unwrap_or(written));
        if units.is_none() {
            kept.problem(ProblemCode::BadUnits, segment.place, &self.number);
        }
        // None paid says nothing about how many were billed.
        let units = units.filter(|units| *units > 0);
        let line = Line { code: procedure, modifiers, units, billed, paid, ..Line::default() };
        self.lines.push(OpenLine { place: segment.place, line, under, cut: Cut::default() });
    }

    /// The line before is complete: its sum is checked, and one more than is listed is let go.
    fn settle_line(&mut self, kept: &mut Kept) {
        let Some(last) = self.lines.last() else { return };
        add(&mut self.lines_cut, last.cut.sum);
        if last.line.billed.0.saturating_sub(last.cut.sum.0) != last.line.paid.0 {
            kept.problem(ProblemCode::LineBalance, last.place, &self.number);
        }
        if self.lines.len() >= MOST_LINES {
            if !self.lines_full {
                self.lines_full = true;
                kept.problem(ProblemCode::TooMany, self.place, &self.number);
            }
            if let Some(dropped) = self.lines.pop() {
                dropped.cut.tally(dropped.line.paid, &[], false, kept);
            }
        }
    }

    /// Up to six reasons in one segment, and any number of segments.
    fn adjust(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        let cut = self.lines.last_mut().map_or(&mut self.cut, |line| &mut line.cut);
        let group = code(segment.element(1), 2).unwrap_or_default();
        let mut elements = segment.elements().skip(2);
        while let Some(reason) = elements.next() {
            let amount = elements.next().unwrap_or_default();
            let _quantity = elements.next();
            let cents = money(amount, segment, kept).unwrap_or_default();
            add(&mut cut.sum, cents);
            match code(reason, 5) {
                Some(code) if cut.adjustments.len() < MOST_CODES => {
                    cut.adjustments.push(Adjustment { group: group.clone(), code, cents });
                }
                Some(code) => match cut.adjustments.iter_mut().find(|known| known.group == group && known.code == code)
                {
                    Some(known) => add(&mut known.cents, cents),
                    None => kept.problem(ProblemCode::TooMany, segment.place, &self.number),
                },
                None if cents == Cents::ZERO => {}
                None => kept.problem(ProblemCode::BadSegment, segment.place, "CAS"),
            }
        }
    }

    fn remarks<'a>(&mut self, codes: impl Iterator<Item = &'a [u8]>) {
        let cut = self.lines.last_mut().map_or(&mut self.cut, |line| &mut line.cut);
        for code in codes.filter_map(|part| code(part, 6)) {
            if cut.remarks.len() < MOST_CODES && !cut.remarks.contains(&code) {
                cut.remarks.push(code);
            }
        }
    }

    /// The claim is complete: sums, and what of it was denied.
    pub(super) fn close(mut self, payment: &Payment, reversals: &mut Reversals, kept: &mut Kept) {
        self.settle_line(kept);
        let cut = self.cut.sum.0.saturating_add(self.lines_cut.0);
        if self.billed.0.saturating_sub(cut) != self.paid.0 {
            kept.problem(ProblemCode::ClaimBalance, self.place, &self.number);
        }
        add(&mut kept.totals.billed, self.billed);
        add(&mut kept.totals.paid, self.paid);
        let reversal = self.is_reversal();
        // A forecast of payment denies nothing.
        let forecast = self.status == "25";
        let replaces = self.replaces || !self.original.is_empty();
        let mut earlier = false;
        let corrects = if reversal {
            count(&mut kept.totals.reversals);
            let amounts = (self.billed, self.paid);
            // A reversal may have a number of its own.
            let of_original =
                !self.original.is_empty() && kept.reversed(&payment.payer, &self.original, &self.account, amounts);
            earlier = !of_original && !kept.reversed(&payment.payer, &self.number, &self.account, amounts);
            reversals.take_back(self.named(&payment.payer), self.paid, kept);
            false
        } else {
            (replaces || reversals.any_open()) && !forecast && reversals.decide(self.named(&payment.payer), replaces)
        };
        let mut denied = Vec::new();
        let whole = self.cut.tally(self.paid, &[], false, kept);
        let together = self.together();
        if whole.denies {
            denied.push(Denied {
                reason: whole.reason,
                codes: self.cut.printed(),
                days: self.days(),
                cents: whole.denied,
                ..Denied::default()
            });
        }
        for open in self.lines {
            let moved = together.contains(&open.under);
            if moved && !reversal && open.cut.bundled() != Cents::ZERO {
                kept.problem(ProblemCode::Together, open.place, &self.number);
            }
            let tally = open.cut.tally(open.line.paid, &self.cut.remarks, moved, kept);
            if !tally.denies {
                continue;
            }
            let mut line = open.line;
            line.codes = open.cut.printed();
            line.codes.extend(open.cut.remarks);
            line.date = line.date.or(self.from);
            if line.date.is_some() && payment.dated.is_some() && line.date > payment.dated {
                kept.problem(ProblemCode::CareAfterNotice, open.place, &self.number);
            }
            into(&mut denied, line.denied(tally.denied, tally.share, tally.off), tally);
        }
        // Denied as a whole without a word why.
        if denied.is_empty() && self.status == "4" {
            add(&mut kept.totals.denied, self.billed);
            denied.push(Denied { cents: self.billed, ..Denied::default() });
        }
        if forecast {
            kept.totals.undo(&self.before, false);
        } else if earlier {
            kept.totals.denied_before(&self.before);
        }
        if reversal || forecast || denied.is_empty() {
            return;
        }
        // What the remarks of the claim say, such as that it cannot be appealed, goes for every part of it.
        for part in &mut denied {
            part.codes.extend(self.cut.remarks.iter().cloned());
        }
        kept.denied(Claim {
            place: self.place,
            payer: payment.payer.clone(),
            plan: self.plan,
            practice: payment.practice.clone(),
            npi: payment.npi.clone(),
            dated: payment.dated,
            number: self.number,
            account: self.account,
            patient: self.patient,
            member: self.member,
            billed: self.billed,
            paid: self.paid,
            corrects,
            forwarded: matches!(self.status.as_str(), "19" | "20" | "21" | "23"),
            denied,
        });
    }

    /// The procedures under which lines were put together: one line brought the charges of the others along, so nothing of
    /// them is denied.
    fn together(&self) -> Vec<String> {
        let brings = |open: &&OpenLine| open.cut.excess() != Cents::ZERO;
        let all = |open: &&OpenLine| {
            let same = || self.lines.iter().filter(|other| other.under == open.under);
            let (mut excess, mut bundled) = (Cents::ZERO, Cents::ZERO);
            same().for_each(|other| add(&mut excess, other.cut.excess()));
            same().for_each(|other| add(&mut bundled, other.cut.bundled()));
            !open.under.is_empty() && excess.0.saturating_add(bundled.0) == 0
        };
        self.lines.iter().filter(brings).filter(all).map(|open| open.under.clone()).collect()
    }

    fn is_reversal(&self) -> bool {
        self.status == "22"
    }

    /// As reversals and corrections name it.
    fn named(&self, payer: &str) -> Named {
        let whose = if self.account.is_empty() { &self.member } else { &self.account };
        Named {
            place: self.place,
            of: crate::digest::digest(payer.bytes().chain([0]).chain(whose.bytes())),
            number: self.number.clone(),
            original: self.original.clone(),
            days: self.days(),
        }
    }

    fn days(&self) -> Vec<CivilDate> {
        let of_lines = crate::order::distinct(self.lines.iter().filter_map(|open| open.line.date).take(MOST_CODES));
        if of_lines.is_empty() { self.from.into_iter().collect() } else { of_lines }
    }
}

/// Puts a line to those that were denied for the same reason.
fn into(denied: &mut Vec<Denied>, line: Line, tally: Tally) {
    let same = |known: &&mut Denied| known.reason == tally.reason && !known.lines.is_empty();
    let day = line.date;
    if let Some(known) = denied.iter_mut().find(same) {
        add(&mut known.cents, tally.denied);
        known.days.extend(day.filter(|day| !known.days.contains(day)));
        known.lines.push(line);
    } else {
        let (reason, days, lines) = (tally.reason, day.into_iter().collect(), vec![line]);
        denied.push(Denied { reason, lines, days, cents: tally.denied, ..Denied::default() });
    }
}

/// What adjustments come to.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    denies: bool,
    denied: Cents,
    reason: Option<Reason>,
    /// Deductible, coinsurance, copayment.
    share: Cents,
    /// What the contract took off, where it took anything.
    off: Option<Cents>,
}

impl Cut {
    /// Sorts the adjustments. A code that is not known denies where nothing was paid, and nothing was left to the
    /// patient or paid by somebody else.
    fn tally(&self, paid: Cents, of_claim: &[String], moved: bool, kept: &mut Kept) -> Tally {
        let covers = |adjustment: &Adjustment| denial_code(&adjustment.code).is_some_and(|known| known.covered());
        let covered = paid != Cents::ZERO || self.adjustments.iter().any(covers);
        let mut tally = Tally::default();
        let mut most = 0;
        for Adjustment { group, code, cents } in &self.adjustments {
            let kind = match reason::kind(code) {
                // The old group of corrections says nothing about why.
                _ if group == "CR" => Kind::WriteOff,
                _ if moved && is_bundled(code) => Kind::WriteOff,
                Kind::Unknown if !covered => Kind::Denial,
                kind => kind,
            };
            let totals = &mut kept.totals;
            match kind {
                Kind::Share => {
                    add(&mut totals.share, *cents);
                    add(&mut tally.share, *cents);
                }
                Kind::WriteOff => {
                    // The group first: what is above the allowed amount is the patient's under PR.
                    add(if group == "PR" { &mut totals.share } else { &mut totals.write_off }, *cents);
                    add(tally.off.get_or_insert_default(), *cents);
                }
                Kind::Unknown => add(&mut totals.other, *cents),
                Kind::Denial => {
                    add(&mut totals.denied, *cents);
                    add(&mut tally.denied, *cents);
                    tally.denies |= cents.0 != 0;
                    let size = cents.0.saturating_abs();
                    if size > most {
                        most = size;
                        tally.reason = reason::reason(code, self.remarks.iter().chain(of_claim).map(String::as_str));
                    }
                }
            }
        }
        tally
    }

    /// Charges that other lines brought along: below zero.
    fn excess(&self) -> Cents {
        self.of(|code| code == EXCESS)
    }

    /// What is said to be paid within another line.
    fn bundled(&self) -> Cents {
        self.of(is_bundled)
    }

    fn of(&self, is: fn(&str) -> bool) -> Cents {
        let mut sum = Cents::ZERO;
        self.adjustments.iter().filter(|one| is(&one.code)).for_each(|one| add(&mut sum, one.cents));
        sum
    }

    /// Codes with their groups, as they are printed.
    fn printed(&self) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for Adjustment { group, code, .. } in &self.adjustments {
            let printed = if group.is_empty() { code.clone() } else { [group, "-", code].concat() };
            if !codes.contains(&printed) {
                codes.push(printed);
            }
        }
        codes
    }
}

fn is_bundled(code: &str) -> bool {
    denial_code(code).is_some_and(|known| known.meaning == CodeMeaning::Bundled)
}
