//! Medicare's fee schedule for therapy, by year and payment area.

use super::billing::number;
use super::generated::{FEE_AREAS, THERAPY_FEES};
use crate::calendar::CivilDate;
use crate::money::Cents;
use crate::order;
use crate::terms::BillingNumber;

/// What a payment area makes of relative values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeeArea {
    year: i32,
    factor: i64,
    work: i64,
    practice: i64,
    malpractice: i64,
    /// What is left of the practice expense of a unit that is reduced, in percent.
    reduced: i64,
    /// Where the values of the year were read.
    pub source: &'static str,
}

/// The fee of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    /// In full.
    pub full: Cents,
    /// With a part of the practice expense.
    pub reduced: Cents,
    /// What units are ranked by, where a further unit of the day is reduced.
    pub rank: Option<i64>,
}

impl FeeArea {
    /// The areas of a state, as Medicare numbers them; none where its fees are not published here.
    #[must_use]
    pub fn of_state(state: &str) -> Vec<&'static str> {
        let own = FEE_AREAS.lines().filter_map(|line| line.strip_prefix(state)?.strip_prefix(' ')?.split(' ').next());
        order::distinct(own)
    }

    /// An area that some state has, by its number.
    #[must_use]
    pub fn named(number: &str) -> Option<&'static str> {
        FEE_AREAS.lines().filter_map(|line| line.split(' ').nth(1)).find(|area| *area == number)
    }

    /// An area in a year; nothing where that is not published here.
    #[must_use]
    pub fn find(year: i32, state: &str, area: &str) -> Option<Self> {
        FEE_AREAS.lines().find_map(|line| {
            let (own, rest) = line.strip_prefix(state)?.strip_prefix(' ')?.split_once(' ')?;
            let (published, rest) = rest.split_once(' ')?;
            if own != area || published.parse() != Ok(year) {
                return None;
            }
            let (numbers, source) = rest.rsplit_once(' ')?;
            let mut numbers = numbers.split(' ').map_while(|number| number.parse().ok());
            let mut next = || numbers.next();
            Some(Self {
                year,
                factor: next()?,
                work: next()?,
                practice: next()?,
                malpractice: next()?,
                reduced: number(BillingNumber::ReducedExpense, CivilDate::new(year, 1, 1)?)?.into(),
                source,
            })
        })
    }

    /// The fee of a code; nothing where Medicare has none.
    #[must_use]
    pub fn fee(&self, code: &str) -> Option<Fee> {
        THERAPY_FEES.lines().find_map(|line| {
            let mut parts = line.split(' ');
            if parts.next()?.parse() != Ok(self.year) || parts.next()? != code {
                return None;
            }
            let mut number = || parts.next()?.parse::<i64>().ok();
            let (work, practice, malpractice) = (number()?, number()?, number()?);
            let reducible = parts.next()? == "r";
            let fixed = work.checked_mul(self.work)?.checked_add(malpractice.checked_mul(self.malpractice)?)?;
            let expense = practice.checked_mul(self.practice)?;
            // Hundredths, thousandths and ten-thousandths of a dollar make cents by ten million, a percentage by a hundred more.
            let cents = |percent: i64| {
                let hundredfold = fixed.checked_mul(100)?.checked_add(expense.checked_mul(percent)?)?;
                Cents(hundredfold).share(self.factor, 1_000_000_000)
            };
            let (full, reduced) = (cents(100)?, cents(self.reduced)?);
            Some(Fee { full, reduced, rank: reducible.then_some(practice) })
        })
    }
}

/// The unit that is paid in full: the highest practice expense, then the highest fee. Every other unit that is ranked is
/// reduced.
#[must_use]
pub fn paid(units: &[Fee]) -> Vec<Cents> {
    let ranked = units.iter().enumerate().filter_map(|(at, fee)| Some((fee.rank?, fee.full, at)));
    let first = ranked.fold(None, |best: Option<(i64, Cents, usize)>, next| match best {
        Some(best) if (best.0, best.1) >= (next.0, next.1) => Some(best),
        _ => Some(next),
    });
    let in_full = |at: usize, fee: &Fee| fee.rank.is_none() || first.is_some_and(|(_, _, first)| first == at);
    units.iter().enumerate().map(|(at, fee)| if in_full(at, fee) { fee.full } else { fee.reduced }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fee, paid};
    use crate::money::Cents;

    /// CMS change request 7050 in whole dollars: two units of work 7, expense 10, malpractice 1; one of 11, 8 and 1.
    /// Today's half: expense 10 + 5 + 4 = 19, work 25, malpractice 3: 47.
    #[test]
    fn the_example_of_cms_at_one_half() {
        let first = Fee { full: Cents(1800), reduced: Cents(1300), rank: Some(1000) };
        let second = Fee { full: Cents(2000), reduced: Cents(1600), rank: Some(800) };
        assert_eq!(paid(&[second, first, first]), [Cents(1600), Cents(1800), Cents(1300)]);
        let all: i64 = paid(&[first, first, second]).iter().map(|cents| cents.0).sum();
        assert_eq!(all, 4700);
    }

    #[test]
    fn codes_outside_the_reduction_stay_whole() {
        let outside = Fee { full: Cents(2142), reduced: Cents(1900), rank: None };
        let inside = Fee { full: Cents(2812), reduced: Cents(2150), rank: Some(43) };
        assert_eq!(paid(&[outside, inside, inside, outside]), [Cents(2142), Cents(2812), Cents(2150), Cents(2142)]);
    }
}
