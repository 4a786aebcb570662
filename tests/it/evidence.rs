//! The table of odds against the published grid, and the model against results worked by hand.

use std::fmt::Write as _;

use crate::law_codegen::data_directory;
use crate::law_codegen::evidence::{self, beta_quantile, parent, shrunk};
use crate::law_codegen::read::{self, Law};
use appeal_calculator::law::generated::{EMPTY_CELLS, ODDS};
use appeal_calculator::terms::{PlanKind, Reason, Step};

/// The grid as it was worked out and published, one line a cell; a cell without figures was looked for and holds nothing.
const GRID: &str = include_str!("../evidence/published-grid.csv");

fn law() -> Law {
    read::directory(&data_directory()).unwrap()
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 0.000_5, "found {found}, not {wanted}");
}

#[test]
fn every_cell_of_the_published_grid_comes_out_of_the_counts() {
    let mut wrong = String::new();
    let (mut filled, mut empty) = (0, 0);
    for line in GRID.lines().skip(1) {
        let [plan, step, reason, issuer, n, k, low, likely, high, year] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let (plan, step) = (PlanKind::parse(plan).unwrap(), Step::parse(step).unwrap());
        let (reason, under21) = reason.strip_suffix(" under 21").map_or((reason, false), |reason| (reason, true));
        let reason = Reason::parse(reason);
        let issuer = (!issuer.is_empty()).then_some(issuer);
        let cell = ODDS.iter().find(|cell| {
            cell.plans == [plan]
                && (cell.step, cell.reason, cell.under21, cell.issuer) == (step, reason, under21, issuer)
        });
        if likely.is_empty() {
            empty += 1;
            // The one issuer whose count was suppressed has no cell: the Missouri pool stands in.
            let listed = issuer == Some("ambetter")
                || EMPTY_CELLS.iter().any(|c| c.plans == [plan] && c.step == step && Some(c.reason) == reason);
            if cell.is_some() || !listed {
                let _ = writeln!(wrong, "{line}: has to be empty");
            }
            continue;
        }
        filled += 1;
        let number = |text: &str| text.parse::<u32>().ok();
        let percent = |text: &str| text.replace("0.", "").parse::<u8>().unwrap();
        let Some(cell) = cell else {
            let _ = writeln!(wrong, "{line}: is missing");
            continue;
        };
        let wanted = (number(n), number(k), percent(low), percent(likely), percent(high));
        let found = (cell.n, cell.k, cell.low, cell.likely, cell.high);
        // Second level of Medicare Advantage: "since 2020" is written with its last year.
        let same_year = cell.year == year || (year == "since 2020" && cell.year == "2020-2024");
        if found != wanted || !same_year {
            let _ = writeln!(wrong, "{line}: comes out as {found:?} {}", cell.year);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert_eq!((filled, empty), (44, 78));
    assert_eq!(ODDS.len(), 44);
    // 78 empty cells, the suppressed issuer among them.
    assert_eq!(EMPTY_CELLS.len(), 77);
}

#[test]
fn parents_are_the_mean_of_their_programs() {
    // (.3534 + .4342 + .2509 + .4969 + .4396 + .4898 + .3568) / 7 = .4031
    near(parent(&law(), "external").unwrap(), 0.40);
    // (.4132 + .2920 + .5976 + .5922 + .47) / 5 = .4730
    near(parent(&law(), "internal").unwrap(), 0.47);
}

#[test]
fn a_rate_is_drawn_toward_its_parent_by_its_cases() {
    // (50 x 59/181 + 13 + 20 x .40) / (50 + 53 + 20) = (16.298 + 13 + 8) / 123 = .3032
    near(shrunk(&[(50.0, 59.0 / 181.0), (53.0, 13.0 / 53.0)], 20.0, 0.40, false), 0.3032);
    // Cox: (11 + 20 x .3287) / 44 = 17.575 / 44 = .3994
    near(shrunk(&[(24.0, 11.0 / 24.0)], 20.0, 2509.0 / 7632.0, true), 0.3994);
    // One source alone does not go up: (200 x .3287 + 20 x .47) / 220 = .3416, so .3287 stays.
    near(shrunk(&[(200.0, 2509.0 / 7632.0)], 20.0, 0.47, false), 0.3287);
}

#[test]
fn percentiles_are_those_of_distributions_known_in_closed_form() {
    // Beta(1, 1) is level; Beta(2, 1) has the share x² below x; Beta(1, 3) has 1 − (1 − x)³.
    near(beta_quantile(0.10, 1.0, 1.0), 0.10);
    near(beta_quantile(0.10, 2.0, 1.0), 0.1_f64.sqrt());
    near(beta_quantile(0.90, 1.0, 3.0), 1.0 - 0.1_f64.cbrt());
    near(beta_quantile(0.50, 7.5, 7.5), 0.5);
}

#[test]
fn a_new_count_changes_the_row_and_nothing_else() {
    let mut law = law();
    let before: Vec<_> = law.odds.iter().map(|row| evidence::figures(&law, &row.record).unwrap()).collect();
    let cox = law.counts.iter_mut().find(|count| count.record.id == "mo.cox.2024").unwrap();
    // (33 + 20 x .3287) / (44 + 20) = 39.575 / 64 = .6184
    (cox.record.n, cox.record.k) = (Some(44), Some(33));
    for (row, before) in law.odds.iter().zip(before) {
        let after = evidence::figures(&law, &row.record).unwrap();
        if row.record.issuer.as_deref() == Some("cox") {
            assert_eq!((after.n, after.k, after.likely), (Some(44), Some(33), 62));
        } else {
            assert_eq!(after, before);
        }
    }
}
