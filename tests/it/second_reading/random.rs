//! Invented denials: both readings agree.

use std::thread;

use serde_json::Value as Json;

use super::compare::{Agreement, assessment};
use super::invented::{Dice, denial};
use super::soak;

/// As many denials as asked for, in parts that run side by side, each with dice of its own.
pub fn each_denial(
    ordinary: u64,
    long: u64,
    seed: u64,
    check: impl Fn(&Json, &Json, &mut Dice, &mut Agreement) + Sync,
) -> Agreement {
    let cases = if soak() { long } else { ordinary };
    thread::scope(|scope| {
        let part = |part: u64| {
            let check = &check;
            move || {
                let mut dice = Dice::new(seed + 2 * part);
                let mut agreement = Agreement::default();
                for _ in 0..cases / 2 {
                    let denial = denial(&mut dice);
                    check(&denial, &assessment(&denial), &mut dice, &mut agreement);
                }
                agreement
            }
        };
        let parts = [0, 1].map(|number| scope.spawn(part(number)));
        parts.into_iter().map(|part| part.join().unwrap()).fold(Agreement::default(), Agreement::and)
    })
}

#[test]
fn both_readings_agree_on_random_denials() {
    let agreement = each_denial(2_000, 100_000, 0x5EED_2026_1122, |denial, answer, _, agreement| {
        agreement.compare_with(denial, answer);
    });
    println!("{}", agreement.summary());
    assert!(agreement.wrong.is_empty(), "{}\n{}", agreement.summary(), agreement.report());
}
