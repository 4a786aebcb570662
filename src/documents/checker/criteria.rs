//! The twenty criteria, as far as the text of an English letter can tell.

use super::dates::{CheckedDate, DateVerdict};
use crate::documents::argument;
use crate::documents::citations::{self, CheckedCitation};
use crate::documents::facts::Facts;
use crate::documents::letter::comes_late;
use crate::documents::plain;
use crate::documents::roads::is_foreign;
use crate::documents::score::{ASK_WITHIN, LEAST_WORDS, MEAN_SENTENCE, MOST_WORDS, is_calm, sentence_ends};
use crate::intake::Intake;
use crate::outcome::{Assessment, Standing};
use crate::terms::{Lang, Reason, Role};

/// A letter that is being read.
pub(super) struct Reading<'a> {
    facts: Facts<'a>,
    dates: &'a [CheckedDate],
    text: &'a str,
    /// On one line and in lower case, with straight quotation marks.
    flat: String,
    /// What stands between greeting and close.
    body: String,
    citations: Vec<CheckedCitation>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(text: &'a str, intake: &'a Intake, assessment: &'a Assessment, dates: &'a [CheckedDate]) -> Self {
        let flat = flat(text);
        let greeting =
            ["dear ", "to whom it may concern", "to the appeals"].iter().filter_map(|words| flat.find(words)).min();
        let after = greeting.map_or(0, |at| {
            let rest = flat.get(at..).unwrap_or_default();
            let end = rest.char_indices().take(90).find(|(_, c)| matches!(c, ':' | ','));
            at.saturating_add(end.map_or(0, |(at, _)| at.saturating_add(1)))
        });
        let close = ["sincerely", "respectfully", "best regards", "kind regards"];
        let body = flat.get(after..).unwrap_or_default();
        let end = close.iter().filter_map(|words| body.rfind(&format!(" {words},"))).max().unwrap_or(body.len());
        let body = body.get(..end).unwrap_or_default().to_owned();
        let facts = Facts { intake, assessment, lang: Lang::En };
        Self { facts, dates, text, body, citations: citations::check(text, intake), flat }
    }

    fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|words| self.flat.contains(words))
    }

    /// An answer stands in the text; `None` where there is no such answer.
    fn says(&self, path: &str) -> Option<bool> {
        self.facts.get(path).map(|given| self.flat.contains(flat(&given).trim_end_matches('.')))
    }

    /// An answer, or, where there is none, the words that usually stand before it.
    fn names(&self, path: &str, usual: &[&str]) -> bool {
        self.says(path).unwrap_or_else(|| self.has(usual))
    }

    pub(super) fn criterion(&self, number: u8) -> Option<bool> {
        let intake = self.facts.intake;
        let therapy = &intake.therapy;
        Some(match number {
            1 => !self.placeholder(),
            2 => {
                self.names("people.patient.name", &["patient", "member"])
                    && self.names(
                        "people.memberId",
                        &["member id", "member #", "member number", "policy #", "policy number", "id #", "id:"],
                    )
                    && self.names("people.claimNumber", &["claim #", "claim number", "claim:", "reference number"])
                    && self.names("people.provider.name", &["provider", "therapist", "clinic", "dr."])
                    && (self.has(&[
                        "date of service",
                        "dates of service",
                        "date(s) of service",
                        "dos:",
                        "service dates",
                    ]) || therapy.service_dates.iter().any(|day| self.dated(*day)))
            }
            3 => {
                let dated = intake.notice.dated.map_or(!self.dates.is_empty(), |day| self.dated(day));
                dated && self.says("notice.quotedReason").unwrap_or_else(|| self.flat.matches('"').count() >= 2)
            }
            4 => {
                let start: Vec<&str> = self.body.split_whitespace().take(ASK_WITHIN).collect();
                let start = start.join(" ");
                let asks = ["appeal", "reverse", "overturn", "reconsider", "review", "hearing", "redetermination"];
                asks.iter().any(|ask| start.contains(ask))
            }
            5 => self.citations.iter().all(|one| one.verdict != Standing::Unknown),
            6 => self
                .citations
                .iter()
                .all(|one| !matches!(one.verdict, Standing::OutOfScope(_) | Standing::Unverified(_))),
            8 if !intake.reasons.is_empty() => {
                let paragraph = |reason: &Reason| {
                    let mut all = self.text.split("\n\n").map(flat);
                    all.any(|one| {
                        one.split_whitespace().count() > 12 && about(*reason).iter().any(|words| one.contains(words))
                    })
                };
                intake.reasons.iter().all(paragraph)
            }
            9 => self.has(&["criteria", "guideline", "medical policy", "coverage policy", "plan document", "standard"]),
            // A claim that was filed late or twice calls for none of the facts of the care.
            10..=15 if !argument::argues_from_care(intake) => return None,
            10 => {
                let diagnosis = therapy.diagnoses.iter().any(|one| self.flat.contains(&flat(&one.text)))
                    || self.has(&["diagnos", "icd-10", "condition is"]);
                let own = therapy.tasks.iter().filter(|task| self.flat.contains(&flat(task))).count();
                let usual = TASKS.iter().filter(|task| self.flat.contains(**task)).count();
                diagnosis && own.max(usual) >= 2
            }
            11 => {
                let measured = therapy.measures.iter().enumerate();
                let whole = |index: usize| {
                    ["baseline.score", "current.score", "goal"]
                        .iter()
                        .all(|key| self.says(&format!("therapy.measures[{index}].{key}")) == Some(true))
                };
                let own = measured.into_iter().any(|(index, _)| whole(index));
                let scores = self.has(&["score", "degrees", "points", "index", "scale"]);
                own || scores && self.has(&["baseline", "initial", "evaluation"]) && self.has(&["goal"])
            }
            12 => self.has(&[
                "minimal detectable",
                "minimum detectable",
                "mdc",
                "mcid",
                "clinically important",
                "no verified value",
            ]),
            13 => self.has(&["skill"]) && self.has(&["home program", "home exercise", "therapist"]),
            14 => {
                let often = self.has(&["a week", "per week", "weekly", "times a", "x/week", "x per"]);
                often
                    && self.has(&["weeks", "months"])
                    && self.has(&[
                        "discharge",
                        "until ",
                        "ends ",
                        "ending",
                        "end of the course",
                        "when the goal",
                        "goals are met",
                        "ends when",
                    ])
            }
            15 => self.has(&[
                "if therapy stop",
                "if the therapy stop",
                "if care stop",
                "if the care stop",
                "if treatment stop",
                "without therapy",
                "without this",
                "without treatment",
                "without the",
                "would lose",
                "decline",
                "regress",
                "if it stops",
            ]),
            16 => {
                self.has(&["same specialty", "same or similar specialty", "same or a similar specialty"])
                    && self.has(&["not involved", "no part in", "independent of"])
                    && self.has(&["criteria"])
                    && self.has(&["file", "records"])
            }
            17 => {
                let due = self.facts.filing().and_then(|deadline| deadline.due);
                due?;
                let wrong = self.dates.iter().any(|one| matches!(one.verdict, DateVerdict::Differs(..)));
                let late = self.has(&["good cause", "late because", "comes late", "after the deadline", "delay"]);
                !wrong && !self.wrong_road() && (late || !comes_late(&self.facts))
            }
            18 => {
                let listed = self.has(&["enclosures", "enclosed:", "attachments", "enclosure"]);
                listed && self.has(&["exhibit 1", "exhibit a", "enclosure 1", "attachment 1", "attachment a"])
            }
            19 => {
                let count = self.body.split_whitespace().count();
                let sentences = sentence_ends(&self.body);
                let whole = if argument::argues_from_care(intake) { &self.body } else { &self.flat };
                whole.split_whitespace().count() >= LEAST_WORDS
                    && count <= MOST_WORDS
                    && count < sentences.saturating_mul(MEAN_SENTENCE)
                    && is_calm(&self.flat)
            }
            20 => match intake.role {
                Role::Patient => !self.has(&["on behalf of my patient", "our patient", "authorized representative of"]),
                Role::Representative if intake.by_parent() => {
                    self.has(&["parent", "guardian", "my child", "my son", "my daughter", "on behalf of"])
                }
                Role::Representative => {
                    self.has(&["representative", "on behalf of"]) && self.has(&["authoriz", "appointment", "consent"])
                }
                Role::Provider => {
                    self.has(&["our patient", "my patient", "on behalf of", "the patient's"])
                        && self.has(&["authoriz", "consent", "assign"])
                }
            },
            // That each number is true cannot be read from a text; without a reason there is none to answer.
            _ => return None,
        })
    }

    fn dated(&self, day: crate::calendar::CivilDate) -> bool {
        self.dates.iter().any(|one| one.day == Some(day) && one.verdict == DateVerdict::Answer)
    }

    /// Something of a form that was not filled in.
    fn placeholder(&self) -> bool {
        let marks = [
            "{{",
            "[insert",
            "[your",
            "[name",
            "[date",
            "[patient",
            "[address",
            "[phone",
            "<insert",
            "<your",
            "lorem ipsum",
            "___",
            " xxx",
            " tbd",
        ];
        // A bracket that holds words and no citation is one as well.
        let bracket = self.flat.split('[').skip(1).filter_map(|part| part.split_once(']'));
        let words =
            |inside: &str| inside.contains(' ') && inside.chars().all(|c| c.is_alphabetic() || " /,.-'()".contains(c));
        self.has(&marks) || bracket.into_iter().any(|(inside, _)| words(inside))
    }

    /// The letter announces a step that this plan does not have.
    fn wrong_road(&self) -> bool {
        is_foreign(self.facts.intake.plan, &self.flat)
    }
}

/// On one line, in lower case, with straight marks.
fn flat(text: &str) -> String {
    let straight = |c: char| match c {
        '“' | '”' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '\u{2010}'..='\u{2014}' => '-',
        c => c,
    };
    plain(text).chars().map(straight).flat_map(char::to_lowercase).collect()
}

/// What people do each day.
const TASKS: [&str; 26] = [
    "walk", "stairs", "dress", "bath", "shower", "lift", "carry", "cook", "drive", "driving", "sleep", "stand",
    "reach", "grip", "write", "writing", "eat", "toilet", "transfer", "school", "work", "sit", "bend", "climb",
    "kneel", "balance",
];

/// Words that a paragraph about a reason has.
const fn about(reason: Reason) -> &'static [&'static str] {
    match reason {
        Reason::MedicalNecessity => &["medically necessary", "medical necessity", "necessity"],
        Reason::NoProgress => &["progress", "plateau", "improv", "gain"],
        Reason::VisitLimit => &["visit limit", "visits", "maximum"],
        Reason::PriorAuthorization | Reason::AuthorizationMissing => &["authoriz", "approval", "precert"],
        Reason::OutOfNetwork => &["network"],
        Reason::Coding | Reason::ModifierOrUnits => &["code", "coding", "modifier", "units"],
        Reason::PlanOfCare => &["plan of care", "certif"],
        Reason::MissingInformation => &["information", "records", "document"],
        Reason::TimelyFiling => &["timely", "filed", "filing"],
        Reason::Eligibility => &["eligib", "coverage", "covered"],
        Reason::NotCovered => &["exclu", "covered", "benefit"],
        Reason::Experimental => &["experimental", "investigational", "unproven"],
        Reason::Duplicate => &["duplicate", "distinct", "separate"],
        Reason::Referral => &["referral", "order"],
        Reason::CostShare => &["copay", "cost share", "coinsurance", "deductible"],
    }
}
