//! The table at the end of a test run.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;

use crate::budget::{self, Artefact};
use crate::project::{self, Project};
use crate::tally::Tally;

/// One group of tests.
pub struct Suite {
    /// What a person calls it.
    pub name: &'static str,
    /// What came of it.
    pub tally: Tally,
    /// How long it took.
    pub took: Duration,
}

/// The skips that are allowed, each with its reason: `name: reason`, one a line, `#` for comments.
pub struct AllowedSkips(BTreeMap<String, String>);

impl AllowedSkips {
    /// Reads `tests/allowed-skips.txt`.
    pub fn read(project: &Project) -> Result<Self> {
        Ok(Self::parse(&project::read(&project.root.join("tests").join("allowed-skips.txt"))?))
    }

    fn parse(text: &str) -> Self {
        Self(
            text.lines()
                .map(str::trim)
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .map(|line| {
                    let (name, reason) = line.split_once(": ").unwrap_or((line, ""));
                    (name.trim().to_owned(), reason.trim().to_owned())
                })
                .collect(),
        )
    }

    fn reason(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|reason| !reason.is_empty())
    }
}

/// Prints the table and tells whether the run is good.
pub fn close(suites: &[Suite], artefacts: &[Artefact], allowed: &AllowedSkips) -> bool {
    let (text, good) = table(suites, artefacts, allowed);
    println!("\n{text}");
    good
}

fn table(suites: &[Suite], artefacts: &[Artefact], allowed: &AllowedSkips) -> (String, bool) {
    let mut total = Tally::default();
    let mut lines = vec![format!("{:<32} {:>7} {:>7} {:>8} {:>8}", "ran", "passed", "failed", "skipped", "seconds")];
    for suite in suites {
        lines.push(format!(
            "{:<32} {:>7} {:>7} {:>8} {:>8.1}",
            suite.name,
            suite.tally.passed,
            suite.tally.failed,
            suite.tally.skipped.len(),
            suite.took.as_secs_f64()
        ));
        total.add(&suite.tally);
    }

    let mut unexplained = 0_usize;
    for name in &total.skipped {
        let line = if let Some(reason) = allowed.reason(name) {
            format!("skipped: {name} ({reason})")
        } else {
            unexplained = unexplained.saturating_add(1);
            format!("skipped: {name} (NOT ALLOWED: tests/allowed-skips.txt gives no reason for it)")
        };
        lines.push(line);
    }
    if total.skipped.is_empty() {
        lines.push("skipped: nothing".to_owned());
    }

    lines.push(String::new());
    lines.push(budget::table(artefacts));
    lines.push(String::new());
    lines.push(format!("{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped.len()));
    let good = total.failed == 0 && total.passed > 0 && unexplained == 0;
    (lines.join("\n"), good)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{AllowedSkips, Suite, table};
    use crate::tally::Tally;

    fn run(passed: usize, failed: usize, skipped: &[&str], allowed: &str) -> (String, bool) {
        let suite = Suite {
            name: "native",
            tally: Tally { passed, failed, skipped: skipped.iter().map(|name| (*name).to_owned()).collect() },
            took: Duration::from_millis(1500),
        };
        table(&[suite], &[], &AllowedSkips::parse(allowed))
    }

    #[test]
    fn the_last_line_stands_alone() {
        let (text, good) = run(3, 0, &[], "");
        assert!(good);
        assert!(text.ends_with("\n\n3 passed, 0 failed, 0 skipped"), "{text}");
    }

    #[test]
    fn a_skip_needs_a_reason() {
        assert!(!run(3, 0, &["soak::days"], "").1);
        assert!(!run(3, 0, &["soak::days"], "soak::days").1);
        let (text, good) = run(3, 0, &["soak::days"], "# long ones\nsoak::days: takes an hour\n");
        assert!(good);
        assert!(text.contains("skipped: soak::days (takes an hour)"), "{text}");
    }

    #[test]
    fn nothing_run_is_not_good() {
        assert!(!run(0, 0, &[], "").1);
        assert!(!run(9, 1, &[], "").1);
    }
}
