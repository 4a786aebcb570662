//! Counts and names, read from what the test runners print.

/// What one run of tests came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Names of the tests that did not run.
    pub skipped: Vec<String>,
}

impl Tally {
    /// Adds another run to this one.
    pub fn add(&mut self, other: &Self) {
        self.passed = self.passed.saturating_add(other.passed);
        self.failed = self.failed.saturating_add(other.failed);
        self.skipped.extend(other.skipped.iter().cloned());
    }
}

/// Reads the output of `cargo test`: one `test result:` line per binary, `... ignored` lines.
pub fn from_cargo(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        if let Some(counts) = line.strip_prefix("test result: ") {
            tally.passed = tally.passed.saturating_add(count_before(counts, " passed"));
            tally.failed = tally.failed.saturating_add(count_before(counts, " failed"));
        } else if let Some((name, verdict)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... "))
            && verdict.starts_with("ignored")
        {
            tally.skipped.push(name.to_owned());
        }
    }
    tally
}

/// The number just before `label`, as in `12 passed`.
fn count_before(text: &str, label: &str) -> usize {
    text.split_once(label)
        .and_then(|(before, _)| before.rsplit(|c: char| !c.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

/// Reads TAP as Node's test runner writes it: totals in comments, skips as directives.
///
/// A cancelled test is a failed one, and a test marked as to do has not been run to any purpose,
/// so it counts as skipped.
pub fn from_tap(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        if let Some(count) = total(line, "pass") {
            tally.passed = count;
        } else if let Some(count) = total(line, "fail").or_else(|| total(line, "cancelled")) {
            tally.failed = tally.failed.saturating_add(count);
        } else if let Some(name) = skipped_name(line.trim_start()) {
            tally.skipped.push(name.to_owned());
        }
    }
    tally
}

fn total(line: &str, label: &str) -> Option<usize> {
    line.strip_prefix("# ")?.strip_prefix(label)?.strip_prefix(' ')?.trim().parse().ok()
}

/// The name in `ok 3 - name # SKIP reason`.
fn skipped_name(line: &str) -> Option<&str> {
    let (head, directive) = line.split_once(" # ")?;
    if !directive.starts_with("SKIP") && !directive.starts_with("TODO") {
        return None;
    }
    let (status, name) = head.split_once(" - ")?;
    status.trim_start_matches("not ").starts_with("ok ").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Tally, from_cargo, from_tap};

    #[test]
    fn cargo_counts_add_up_over_binaries() {
        let output = "\nrunning 3 tests\ntest money::adds ... ok\ntest soak::all_days ... ignored, long\n\
            test money::bad ... FAILED\n\
            test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test src/lib.rs - assess (line 12) ... ok\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        assert_eq!(from_cargo(output), Tally { passed: 13, failed: 1, skipped: vec!["soak::all_days".to_owned()] });
    }

    #[test]
    fn no_result_line_means_nothing_ran() {
        assert_eq!(from_cargo("error: could not compile"), Tally::default());
    }

    #[test]
    fn tap_totals_and_skips() {
        let output = "TAP version 13\n# Subtest: quick start\n    # Subtest: by keyboard\n    ok 1 - by keyboard\n\
            \x20   ok 2 - in Safari # SKIP no Safari here\nok 1 - quick start\nnot ok 2 - later # TODO\n\
            1..2\n# tests 5\n# suites 1\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n# duration_ms 12.5\n";
        assert_eq!(
            from_tap(output),
            Tally { passed: 2, failed: 2, skipped: vec!["in Safari".to_owned(), "later".to_owned()] }
        );
    }

    #[test]
    fn a_name_with_a_hash_is_no_skip() {
        assert_eq!(from_tap("ok 1 - step # 2 is shown\n"), Tally::default());
    }
}
