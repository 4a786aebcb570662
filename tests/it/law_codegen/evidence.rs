//! From published counts to low, likely and high: the model that fills the table of odds when it is made.
//!
//! Every parameter is data (`evidence/model.toml`), so a new year's counts change no code.

use super::read::Law;
use super::records::OddsRecord;

/// Parameters of the model.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelRecord {
    /// Cases that the parent's rate is worth.
    pub prior: f64,
    /// The same where the law of the counted state differs materially.
    pub prior_law_mismatch: f64,
    /// Most cases counted from a source of the same kind of plan and stage that includes the state.
    pub cap_direct: f64,
    /// Most cases counted from any other.
    pub cap_borrowed: f64,
    pub low_percentile: f64,
    pub high_percentile: f64,
}

/// How narrow a range is, as a number of cases.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpreadRecord {
    pub id: String,
    pub cases: f64,
}

/// Programs whose mean a rate is drawn toward.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentRecord {
    pub id: String,
    /// Ids of counts; each has one vote.
    pub programs: Vec<String>,
}

/// What was published.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountRecord {
    pub id: String,
    pub n: Option<u32>,
    pub k: Option<u32>,
    /// The share reversed, where `k` was not published.
    pub percent: Option<f64>,
    pub year: String,
    pub cites: Vec<String>,
    pub note: String,
}

impl CountRecord {
    /// The share reversed.
    pub fn rate(&self) -> Option<f64> {
        match (self.n, self.k, self.percent) {
            (Some(n), Some(k), None) if k <= n && n > 0 => Some(f64::from(k) / f64::from(n)),
            (_, None, Some(percent)) if (0.0..=100.0).contains(&percent) => Some(percent / 100.0),
            _ => None,
        }
    }

    /// Cases reversed, from the share where only that was published.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count is a count")]
    fn reversed(&self) -> Option<u32> {
        self.k.or_else(|| Some((f64::from(self.n?) * self.rate()?).round() as u32))
    }
}

/// A count that a row rests on.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeighedRecord {
    /// Id of the count.
    pub of: String,
    pub cap: Cap,
}

/// Which cap holds for a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cap {
    Direct,
    Borrowed,
}

/// How many cases the parent is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prior {
    #[default]
    Usual,
    LawMismatch,
}

/// A named spread, or one for this row alone.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(untagged)]
pub enum Spread {
    Named(String),
    Own(f64),
}

/// The figures of a row, in hundredths, and the counts to show with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    pub n: Option<u32>,
    pub k: Option<u32>,
    pub low: u8,
    pub likely: u8,
    pub high: u8,
    pub year: String,
}

/// The figures of a row.
///
/// # Errors
/// What is missing or contradicts itself.
pub fn figures(law: &Law, row: &OddsRecord) -> Result<Figures, String> {
    let [model] = law.models.as_slice() else { return Err("there is not one evidence_model".to_owned()) };
    let model = model.record;
    let counts: Vec<_> = row.counts.iter().map(|weighed| count(law, &weighed.of)).collect::<Result<_, _>>()?;
    let Some(first) = counts.first() else { return Err("a row of odds rests on no count".to_owned()) };
    let mut weighed = Vec::new();
    for (count, record) in counts.iter().zip(&row.counts) {
        let cap = if record.cap == Cap::Direct { model.cap_direct } else { model.cap_borrowed };
        let rate = count.rate().ok_or_else(|| format!("count {}: has no rate", count.id))?;
        weighed.push((count.n.map_or(cap, |n| f64::from(n).min(cap)), rate));
    }
    let toward = parent(law, &row.toward)?;
    let prior = if row.prior == Prior::Usual { model.prior } else { model.prior_law_mismatch };
    let likely = if row.average {
        let mean = weighed.iter().map(|(_, rate)| rate).sum::<f64>() / weighed.iter().map(|_| 1.0).sum::<f64>();
        shrunk(&[(model.cap_borrowed, mean)], prior, toward, row.upward)
    } else {
        shrunk(&weighed, prior, toward, row.upward)
    };
    let cases = match &row.spread {
        Spread::Own(cases) => *cases,
        Spread::Named(id) => {
            let found = law.spreads.iter().find(|spread| spread.record.id == *id);
            found.ok_or_else(|| format!("there is no spread `{id}`"))?.record.cases
        }
    };
    let cases = if row.halved { cases / 2.0 } else { cases };
    let at = |percent: f64| beta_quantile(percent / 100.0, likely * cases, (1.0 - likely) * cases);
    let high = hundredths(at(model.high_percentile));
    let shown = |value: fn(&CountRecord) -> Option<u32>| match (row.hidden, row.average) {
        (true, _) => None,
        (false, true) => counts.iter().map(|count| value(count)).sum(),
        (false, false) => value(first),
    };
    let k = shown(CountRecord::reversed);
    Ok(Figures {
        n: shown(|count| count.n),
        k,
        low: hundredths(at(model.low_percentile)),
        likely: hundredths(likely),
        high: row.high_at_least.map_or(high, |least| least.max(high)),
        year: row
            .year
            .clone()
            .unwrap_or_else(|| counts.iter().map(|count| count.year.as_str()).collect::<Vec<_>>().join("+")),
    })
}

fn count<'law>(law: &'law Law, id: &str) -> Result<&'law CountRecord, String> {
    let found = law.counts.iter().find(|count| count.record.id == id);
    found.map(|entry| &entry.record).ok_or_else(|| format!("there is no count `{id}`"))
}

/// The rate that a row is drawn toward: the mean of a parent's programs in whole hundredths, or another count's own.
pub fn parent(law: &Law, id: &str) -> Result<f64, String> {
    let Some(found) = law.parents.iter().find(|parent| parent.record.id == id) else {
        return count(law, id)?.rate().ok_or_else(|| format!("count {id}: has no rate"));
    };
    let mut sum = 0.0;
    let mut votes = 0.0;
    for program in &found.record.programs {
        sum += count(law, program)?.rate().ok_or_else(|| format!("count {program}: has no rate"))?;
        votes += 1.0;
    }
    Ok((100.0 * sum / votes).round() / 100.0)
}

/// Rates with their cases, drawn toward a parent. One source alone never goes up, unless the row says that it may.
pub fn shrunk(counts: &[(f64, f64)], prior: f64, toward: f64, upward: bool) -> f64 {
    let cases: f64 = counts.iter().map(|(cases, _)| cases).sum();
    let reversed: f64 = counts.iter().map(|(cases, rate)| cases * rate).sum();
    let drawn = (reversed + prior * toward) / (cases + prior);
    match counts {
        [(_, rate)] if !upward => drawn.min(*rate),
        _ => drawn,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of one is 0 to 100 hundredths")]
fn hundredths(share: f64) -> u8 {
    (100.0 * share).round() as u8
}

/// The point below which a Beta distribution has this share, by bisection.
pub fn beta_quantile(share: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if beta_below(middle, a, b) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The share of a Beta distribution below a point: the regularized incomplete beta function, by its continued fraction.
#[expect(clippy::many_single_char_names, reason = "named as in every text on the continued fraction")]
fn beta_below(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    // The fraction converges fast only on this side of the mean.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - beta_below(1.0 - x, b, a);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp() / a;
    let (mut c, mut d) = (1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for step in 1..200 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for term in [even, odd] {
            d = 1.0 / (1.0 + term * d);
            c = 1.0 + term / c;
            fraction *= c * d;
        }
    }
    front * fraction
}

/// Logarithm of the gamma function for positive numbers, by Lanczos' series.
fn ln_gamma(x: f64) -> f64 {
    const SERIES: [f64; 6] = [
        76.180_091_729_471_46,
        -86.505_320_329_416_77,
        24.014_098_240_830_91,
        -1.231_739_572_450_155,
        1.208_650_973_866_179e-3,
        -5.395_239_384_953e-6,
    ];
    let base = x + 5.5;
    let mut at = x;
    let mut sum = 1.000_000_000_190_015;
    for term in SERIES {
        at += 1.0;
        sum += term / at;
    }
    (x + 0.5) * base.ln() - base + (2.506_628_274_631_000_5 * sum / x).ln()
}
