//! What an explanation of benefits says: the categories of its adjudications, and reasons of several profiles.

use super::tree::{Node, Resource};
use crate::import::amounts;
use crate::import::claim::{Claim, Denied, Line};
use crate::import::problem::{Place, ProblemCode};
use crate::import::reason::{self, Kind, is_remark};
use crate::import::sums::{Kept, add, count};
use crate::import::text::{clean, code};
use crate::money::Cents;
use crate::terms::Reason;

/// Lines and codes of one resource that are read.
const MOST_LINES: usize = 1_000;
const MOST_CODES: usize = 20;

/// Categories whose reason says why, in the first profiles, the later ones and those of pharmacies.
const REASONS: [&[u8]; 3] = [b"denialreason", b"adjustmentreason", b"rejectreason"];

/// Amounts and codes of one line, or of the whole.
#[derive(Default)]
struct Sums {
    billed: Option<Cents>,
    allowed: Option<Cents>,
    /// Benefit, or what was paid to whom.
    benefit: Option<Cents>,
    paid: Option<Cents>,
    share: Cents,
    discount: Option<Cents>,
    /// What reasons with an amount of their own took off, and denied.
    reason_off: Option<Cents>,
    refused: Option<Cents>,
    not_covered: Option<Cents>,
    member: Option<Cents>,
    codes: Vec<String>,
}

/// Reads a resource; says whether it was one of these.
pub(super) fn read(resource: &Resource, kept: &mut Kept) -> bool {
    let node = &resource.node;
    if node.text(&["resourceType"]) != b"ExplanationOfBenefit" {
        return false;
    }
    let status = node.text(&["status"]);
    if status == b"draft" {
        return true;
    }
    count(&mut kept.totals.payments);
    count(&mut kept.totals.claims);
    let place = resource.place;
    let claim = claim(node, place, kept);
    let whole = sums(node.all("adjudication"), place, kept);
    let totals = totals(node, place, kept);
    let before = kept.totals;
    let mut denied: Vec<Denied> = Vec::new();
    let (mut billed, mut paid) = (Cents::ZERO, Cents::ZERO);
    for item in node.all("item").iter().take(MOST_LINES) {
        count(&mut kept.totals.lines);
        let sums = sums(item.all("adjudication"), place, kept);
        add(&mut billed, sums.billed.unwrap_or_default());
        add(&mut paid, sums.paid().unwrap_or_default());
        line(item, node, &sums, place, &mut denied, kept);
    }
    if node.all("item").len() > MOST_LINES {
        kept.problem(ProblemCode::TooMany, place, &claim.number);
    }
    let billed = totals.billed.unwrap_or(billed);
    let paid = totals.paid().unwrap_or(paid);
    add(&mut kept.totals.billed, billed);
    add(&mut kept.totals.paid, paid);
    add(&mut kept.totals.paid_out, paid);
    if let Some((reason, cents)) = whole.denial(paid == Cents::ZERO).filter(|_| denied.is_empty()) {
        let cents = if cents == Cents::ZERO && paid == Cents::ZERO { billed } else { cents };
        add(&mut kept.totals.denied, cents);
        let day = day(node.text(&["billablePeriod", "start"]), place, kept);
        let days = day.into_iter().collect();
        let patient_bears = whole.patient_bears(cents);
        denied.push(Denied { reason, codes: whole.codes, days, cents, patient_bears, ..Denied::default() });
    }
    if matches!(status, b"cancelled" | b"entered-in-error") {
        count(&mut kept.totals.reversals);
        let turned = |cents: Cents| Cents(cents.0.saturating_neg());
        let counted = kept.reversed(&claim.payer, &claim.number, &claim.account, (turned(billed), turned(paid)));
        kept.totals.undo(&before, counted);
        return true;
    }
    denied.retain(|part| !part.lines.is_empty() || !part.codes.is_empty() || part.cents != Cents::ZERO);
    if !denied.is_empty() {
        kept.denied(Claim { billed, paid, denied, ..claim });
    }
    true
}

fn claim(node: &Node, place: Place, kept: &mut Kept) -> Claim {
    let identifiers = node.all("identifier");
    let is_claim = |known: &&Node| {
        known.get("type").is_some_and(|kind| kind.all("coding").iter().any(|coding| coding.text(&["code"]) == b"uc"))
    };
    let number = identifiers.iter().find(is_claim).or(identifiers.first()).map(|known| clean(known.text(&["value"])));
    let named = |party: &str| {
        let display = node.text(&[party, "display"]);
        clean(if display.is_empty() { node.text(&[party, "reference"]) } else { display })
    };
    Claim {
        place,
        payer: named("insurer"),
        practice: clean(node.text(&["provider", "display"])),
        dated: day(node.text(&["payment", "date"]), place, kept),
        number: number.unwrap_or_default(),
        account: clean(node.text(&["id"])),
        patient: clean(node.text(&["patient", "display"])),
        ..Claim::default()
    }
}

fn day(text: &[u8], place: Place, kept: &mut Kept) -> Option<crate::calendar::CivilDate> {
    let text = clean(text);
    let day = amounts::day(&text);
    if day.is_none() && !text.is_empty() {
        kept.problem(ProblemCode::BadDate, place, &text);
    }
    day
}

fn line(item: &Node, node: &Node, sums: &Sums, place: Place, denied: &mut Vec<Denied>, kept: &mut Kept) {
    // A practice's or payer's own code may stand beside the one of CPT or HCPCS.
    let codings = item.get("productOrService").map(|code| code.all("coding")).unwrap_or_default();
    let codes = || codings.iter().filter_map(|coding| code(coding.text(&["code"]), 20));
    let procedure = codes().find(|code| is_procedure(code)).or_else(|| codes().next()).unwrap_or_default();
    let served = [
        item.text(&["servicedDate"]),
        item.text(&["servicedPeriod", "start"]),
        node.text(&["billablePeriod", "start"]),
    ];
    let date = served.into_iter().find(|text| !text.is_empty()).and_then(|text| day(text, place, kept));
    let billed = sums.billed.unwrap_or_default();
    add(&mut kept.totals.share, sums.share);
    add(&mut kept.totals.write_off, sums.off().unwrap_or_default());
    if billed < Cents::ZERO {
        // A reversed line takes its like back.
        for part in denied.iter_mut() {
            let same = |line: &Line| {
                line.code == procedure && line.date == date && line.billed.0.saturating_add(billed.0) == 0
            };
            if let Some(index) = part.lines.iter().position(same) {
                part.lines.remove(index);
                let cut = Cents(sums.denial(true).map_or(billed, |(_, cents)| cents).0.min(0));
                add(&mut part.cents, cut);
                add(&mut kept.totals.denied, cut);
                return;
            }
        }
        return;
    }
    let Some((reason, cents)) = sums.denial(sums.paid().is_none_or(|paid| paid == Cents::ZERO)) else { return };
    add(&mut kept.totals.denied, cents);
    let modifiers = item
        .all("modifier")
        .iter()
        .filter_map(|modifier| modifier.all("coding").first().and_then(|coding| code(coding.text(&["code"]), 2)));
    let quantity = item.text(&["quantity", "value"]);
    let units = amounts::units(quantity);
    if units.is_none() && !quantity.is_empty() {
        kept.problem(ProblemCode::BadUnits, place, &procedure);
    }
    let line = Line {
        date,
        code: procedure,
        modifiers: modifiers.take(4).collect(),
        units,
        billed,
        allowed: sums.allowed,
        paid: sums.paid().unwrap_or_default(),
        codes: sums.codes.clone(),
        ..Line::default()
    }
    .denied(cents, sums.share, sums.off());
    let bears = sums.patient_bears(cents);
    match denied.iter_mut().find(|part| part.reason == reason && part.patient_bears == bears) {
        Some(part) => {
            add(&mut part.cents, cents);
            part.days.extend(date.filter(|day| !part.days.contains(day)));
            part.lines.push(line);
        }
        None => denied.push(Denied {
            reason,
            lines: vec![line],
            days: date.into_iter().collect(),
            cents,
            patient_bears: bears,
            ..Denied::default()
        }),
    }
}

/// Whether a code has the form of one of CPT or HCPCS: five, three digits in the middle.
fn is_procedure(code: &str) -> bool {
    code.len() == 5 && code.bytes().skip(1).take(3).all(|byte| byte.is_ascii_digit())
}

fn totals(node: &Node, place: Place, kept: &mut Kept) -> Sums {
    sums(node.all("total"), place, kept)
}

fn sums(adjudications: &[Node], place: Place, kept: &mut Kept) -> Sums {
    let mut sums = Sums::default();
    for adjudication in adjudications {
        let reasons = adjudication.get("reason").map(|reason| reason.all("coding")).unwrap_or_default();
        let codings = adjudication.get("category").map(|category| category.all("coding")).unwrap_or_default();
        let says_why = codings.iter().any(|coding| REASONS.contains(&coding.text(&["code"])));
        let mut kind = Kind::Unknown;
        for coding in reasons {
            let code = clean(coding.text(&["code"])).to_ascii_uppercase();
            if kind == Kind::Unknown {
                kind = reason::kind(&code);
            }
            // A code that nobody knows is a reason too, but not where a network or another status is said.
            let taken = !code.is_empty() && (says_why || is_remark(&code) || reason::kind(&code) != Kind::Unknown);
            if taken && sums.codes.len() < MOST_CODES && !sums.codes.contains(&code) {
                sums.codes.push(code);
            }
        }
        let written = adjudication.text(&["amount", "value"]);
        let cents = amounts::cents(written);
        if cents.is_none() && !written.is_empty() {
            kept.problem(ProblemCode::BadAmount, place, "");
        }
        let Some(cents) = cents else { continue };
        for coding in codings {
            let known = match coding.text(&["code"]) {
                b"submitted" => &mut sums.billed,
                b"eligible" => &mut sums.allowed,
                b"benefit" => &mut sums.benefit,
                b"paidtoprovider" | b"paidtopatient" => &mut sums.paid,
                b"noncovered" => &mut sums.not_covered,
                b"memberliability" => &mut sums.member,
                b"discount" => &mut sums.discount,
                known if REASONS.contains(&known) && kind == Kind::WriteOff => &mut sums.reason_off,
                known if REASONS.contains(&known) && kind == Kind::Denial => &mut sums.refused,
                b"deductible" | b"coinsurance" | b"copay" => {
                    add(&mut sums.share, cents);
                    break;
                }
                _ => continue,
            };
            add(known.get_or_insert_default(), cents);
            // The same category in two code systems is one amount.
            break;
        }
    }
    sums
}

impl Sums {
    fn paid(&self) -> Option<Cents> {
        self.paid.or(self.benefit)
    }

    /// What the contract took off.
    fn off(&self) -> Option<Cents> {
        self.discount.or(self.reason_off)
    }

    /// Why and how much was denied.
    fn denial(&self, unpaid: bool) -> Option<(Option<Reason>, Cents)> {
        let adjustments = || self.codes.iter().filter(|code| !is_remark(code));
        let remarks = || self.codes.iter().filter(|code| is_remark(code)).map(String::as_str);
        let known = adjustments().find(|code| reason::kind(code) == Kind::Denial);
        let covered = self.share != Cents::ZERO || !unpaid;
        let unknown = adjustments().find(|code| reason::kind(code) == Kind::Unknown).filter(|_| !covered);
        let not_covered = self.refused.or(self.not_covered).filter(|cents| cents.0 != 0);
        let reason = match (known.or(unknown), not_covered) {
            (Some(code), _) => reason::reason(code, remarks()),
            // Not covered, without a reason that says more than arithmetic.
            (None, Some(_)) if adjustments().next().is_none() => {
                remarks().find_map(|code| reason::reason(code, [].into_iter()))
            }
            _ => return None,
        };
        let gone = self.share.0.saturating_add(self.paid().unwrap_or_default().0);
        // An allowed amount that was all paid is that of the covered part.
        let whole = |allowed: &Cents| allowed.0 != 0 && (allowed.0 > gone || self.off().is_none());
        let charged = self.billed.unwrap_or_default().0.saturating_sub(self.off().unwrap_or_default().0);
        let left = self.allowed.filter(whole).map_or(charged, |allowed| allowed.0);
        let cents = not_covered.unwrap_or(Cents(left.saturating_sub(gone)));
        Some((reason, cents))
    }

    /// What the amounts say about who bears the denial.
    fn patient_bears(&self, cents: Cents) -> Option<bool> {
        match self.member? {
            Cents(0) => Some(false),
            member if member >= cents && cents > Cents::ZERO => Some(true),
            _ => None,
        }
    }
}
