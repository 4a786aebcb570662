//! Money in whole cents, and the one rounding rule.

/// An amount of United States money in cents. Negative amounts exist only as differences.
///
/// ```
/// use appeal_calculator::money::Cents;
/// assert_eq!(Cents(132_000).percent(20), Some(Cents(26_400)));
/// assert_eq!(Cents(132_000).to_string(), "$1,320.00");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cents(pub i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// The largest amount taken from outside: ten million dollars, far above any therapy claim
    /// and far below what a JavaScript number can hold exactly.
    pub const LARGEST: Self = Self(1_000_000_000);

    /// Sum, or `None` past the range of `i64`.
    #[must_use]
    pub const fn plus(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// Difference, never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        let difference = self.0.saturating_sub(other.0);
        if difference < 0 { Self::ZERO } else { Self(difference) }
    }

    /// Product with a count, or `None` past the range of `i64`.
    #[must_use]
    pub const fn times(self, count: u32) -> Option<Self> {
        match self.0.checked_mul(count as i64) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// So many hundredths of the amount, rounded once, half away from zero.
    #[must_use]
    pub fn percent(self, percent: u8) -> Option<Self> {
        self.share(i64::from(percent), 100)
    }

    /// So many ten-thousandths of the amount, rounded once, half away from zero.
    #[must_use]
    pub fn basis_points(self, points: u32) -> Option<Self> {
        self.share(i64::from(points), 10_000)
    }

    /// `numerator / denominator` of the amount, rounded once, half away from zero.
    ///
    /// `None` when the denominator is not positive or the product leaves the range of `i64`.
    #[must_use]
    pub fn share(self, numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let product = self.0.checked_mul(numerator)?;
        let half = denominator.checked_div(2)?;
        let rounded = if product >= 0 { product.checked_add(half)? } else { product.checked_sub(half)? };
        rounded.checked_div(denominator).map(Self)
    }
}

impl core::fmt::Display for Cents {
    /// American notation with a dollar sign and thousands separators: `$1,320.00`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let whole = (self.0 / 100).unsigned_abs().to_string();
        let cents = (self.0 % 100).unsigned_abs();
        if self.0 < 0 {
            f.write_str("-")?;
        }
        f.write_str("$")?;
        let digits = whole.len();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && digits.wrapping_sub(index).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ".{cents:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Cents;

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        assert_eq!(Cents(5).share(1, 2), Some(Cents(3)));
        assert_eq!(Cents(-5).share(1, 2), Some(Cents(-3)));
        assert_eq!(Cents(333).percent(10), Some(Cents(33)));
        assert_eq!(Cents(335).percent(10), Some(Cents(34)));
    }

    #[test]
    fn sums_differences_and_products_are_exact() {
        assert_eq!(Cents(2).plus(Cents(3)), Some(Cents(5)));
        assert_eq!(Cents(i64::MAX).plus(Cents(1)), None);
        assert_eq!(Cents(7).less(Cents(5)), Cents(2));
        assert_eq!(Cents(5).less(Cents(5)), Cents::ZERO);
        assert_eq!(Cents(5).less(Cents(7)), Cents::ZERO);
        assert_eq!(Cents(3).times(4), Some(Cents(12)));
        assert_eq!(Cents(i64::MAX).times(2), None);
        assert_eq!(Cents(20_000).basis_points(150), Some(Cents(300)));
    }

    #[test]
    fn odd_denominators_round_at_the_true_half() {
        assert_eq!(Cents(1).share(1, 3), Some(Cents(0)));
        assert_eq!(Cents(2).share(1, 3), Some(Cents(1)));
        assert_eq!(Cents(1).share(1, 0), None);
    }

    #[test]
    fn prints_as_americans_write_it() {
        assert_eq!(Cents(0).to_string(), "$0.00");
        assert_eq!(Cents(99_999).to_string(), "$999.99");
        assert_eq!(Cents(100_000).to_string(), "$1,000.00");
        assert_eq!(Cents(123_456_789).to_string(), "$1,234,567.89");
        assert_eq!(Cents(-5).to_string(), "-$0.05");
    }
}
