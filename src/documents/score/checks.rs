//! The twenty criteria, each as a question to the letter.

use core::cell::OnceCell;

use super::{Criterion, GATES};
use crate::documents::citations::{self, CheckedCitation, in_scope};
use crate::documents::facts::Facts;
use crate::documents::letter::{APPOINTMENT_FORM, MOST_WORDS, block_words, comes_late, next_words, official_form};
use crate::documents::render::{labelled, paragraph, shape_text};
use crate::documents::roads::is_foreign;
use crate::documents::{
    Block, Document, Inline, Part, Shape, argument, enclosures, line_text, numerals, plain, push_words, words_of,
};
use crate::law::generated::STATE_LAWS;
use crate::law::{LetterPlace, StateLaw, source};
use crate::outcome::Standing;
use crate::terms::{Exhibit, Lang, Role};
use crate::text;

/// Fewest words between greeting and close.
pub(crate) const LEAST_WORDS: usize = 450;

/// Most words of a sentence, on average.
pub(crate) const MEAN_SENTENCE: usize = 22;

/// Words within which the ask has to come.
pub(crate) const ASK_WITHIN: usize = 60;

/// A letter with what it was made from.
pub(super) struct Checker<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) letter: &'a Document,
    /// Every piece of the letter with its part: most criteria look through all of them.
    pub(super) inlines: Vec<(Part, &'a Inline)>,
    /// What the letter itself says, once a criterion has asked for it.
    pub(super) own: OnceCell<Vec<String>>,
    /// The letter's citations, once a criterion has asked for them.
    pub(super) cited: OnceCell<Vec<CheckedCitation>>,
}

/// Whether a criterion holds, and which field would help where it does not.
type Finding = Result<(), Option<&'static str>>;

fn holds(met: bool) -> Finding {
    if met { Ok(()) } else { Err(None) }
}

impl Checker<'_> {
    pub(super) fn criterion(&self, number: u8) -> Criterion {
        let finding = match number {
            1 => self.no_placeholder(),
            2 => self.identified(),
            3 => self.decision_quoted(),
            4 => self.asks_early(),
            5 => self.citations_known(),
            6 => self.citations_in_scope(),
            7 => self.facts_have_a_source(),
            8 => self.each_reason_answered(),
            9 => self.standard_named(),
            // A letter that does not argue from the care has no call for its facts.
            10..=15 if !self.argues_from_care() => Ok(()),
            10 => self.condition_tied_to_tasks(),
            11 => self.measure_complete(),
            12 => self.change_compared(),
            13 => self.has_fact("therapy.skilledNeed"),
            14 => self.plan_finite(),
            15 => self.has_fact("therapy.ifStopped"),
            16 => self.reviewer_and_file(),
            17 => self.in_time(),
            18 => self.enclosures_cited(),
            19 => self.length_and_tone(),
            _ => self.capacity(),
        };
        Criterion {
            number,
            gate: GATES.contains(&number),
            met: finding.is_ok(),
            path: finding.err().flatten().map(ToOwned::to_owned),
        }
    }

    fn argues_from_care(&self) -> bool {
        argument::argues_from_care(self.facts.intake)
    }

    fn text_of(block: &Block) -> String {
        match &block.shape {
            Shape::Heading(heading) => heading.clone(),
            Shape::Paragraph(sentences) => paragraph(sentences, Lang::En),
            Shape::Lines(lines) | Shape::Numbered(lines) => {
                lines.iter().map(|line| line_text(line, Lang::En)).collect::<Vec<_>>().join("\n")
            }
            Shape::Grid { .. } => shape_text(&block.shape, Lang::En),
            Shape::Rows(rows) | Shape::Table { rows, .. } => {
                rows.iter().map(|row| labelled(row, Lang::En)).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn part_text(&self, part: Part) -> String {
        self.letter.part(part).map(Self::text_of).collect::<Vec<_>>().join("\n")
    }

    fn body(&self) -> impl Iterator<Item = &Block> {
        self.letter.blocks.iter().filter(|block| block.part.is_body())
    }

    fn fact_in(&self, part: Option<Part>, path: &str) -> bool {
        self.inlines.iter().any(|(stands, inline)| {
            part.is_none_or(|part| part == *stands)
                && matches!(inline, Inline::Fact { path: own, .. } if own == path)
                && self.is_true(inline)
        })
    }

    fn blank_in(&self, part: Part, path: &str) -> bool {
        self.inlines.iter().any(|(stands, inline)| {
            *stands == part && matches!(inline, Inline::Blank { path: own, label } if *own == path && !label.is_empty())
        })
    }

    fn has_fact(&self, path: &'static str) -> Finding {
        if self.fact_in(None, path) { Ok(()) } else { Err(Some(path)) }
    }

    /// 1: nothing of a template is left, and every line to fill in says what belongs on it.
    fn no_placeholder(&self) -> Finding {
        const MARKS: [&str; 7] = ["{{", "[insert", "[your", "[name", "[date", "<insert", "___"];
        const ANSWERS: [&str; 3] = ["tbd", "xxx", "xxxx"];
        let unresolved = |inline: &Inline| match inline {
            Inline::Text(words) => words.contains(['{', '}', '_']) || words.contains("[["),
            Inline::Fact { text, .. } => {
                let marked = text.bytes().any(|byte| matches!(byte, b'{' | b'[' | b'<' | b'_'));
                marked && MARKS.iter().any(|mark| has(text, mark))
                    || has(text, "lorem ipsum")
                    || ANSWERS.iter().any(|answer| text.trim().eq_ignore_ascii_case(answer))
            }
            Inline::Blank { label, .. } => label.trim().is_empty(),
            Inline::Law { .. } | Inline::Exhibit { .. } => false,
        };
        holds(!self.inlines.iter().any(|(_, inline)| unresolved(inline)))
    }

    /// 2: patient, member, claim, dates and provider, each there or declared blank.
    fn identified(&self) -> Finding {
        let wanted: [&[&'static str]; 5] = [
            &["people.patient.name"],
            &["people.memberId"],
            &["people.claimNumber"],
            &["therapy.serviceDates", "lines", "timing"],
            &["people.provider.name", "people.provider.practice", "people.provider.credentials"],
        ];
        for paths in wanted {
            let there = |path: &&str| self.fact_in(Some(Part::Subject), path) || self.blank_in(Part::Subject, path);
            if !paths.iter().any(there) {
                return Err(paths.first().copied());
            }
        }
        Ok(())
    }

    /// 3: date and exact words of the decision, or labelled lines for them.
    fn decision_quoted(&self) -> Finding {
        let dated = self.fact_in(Some(Part::Decision), "notice.dated") || self.blank_in(Part::Decision, "notice.dated");
        if !dated {
            return Err(Some("notice.dated"));
        }
        let text = self.part_text(Part::Decision);
        let quoted =
            self.facts.get("notice.quotedReason").is_some_and(|reason| text.contains(&format!("“{}”", plain(&reason))));
        if quoted || self.blank_in(Part::Decision, "notice.quotedReason") {
            Ok(())
        } else {
            Err(Some("notice.quotedReason"))
        }
    }

    /// 4: the ask comes at once.
    fn asks_early(&self) -> Finding {
        let mut start: Vec<String> = Vec::with_capacity(ASK_WITHIN);
        for block in self.body() {
            let left = ASK_WITHIN.saturating_sub(start.len());
            if left == 0 {
                break;
            }
            start.extend(Self::text_of(block).split_whitespace().take(left).map(str::to_ascii_lowercase));
        }
        let start = start.join(" ");
        let asks = [
            "please reverse",
            "please process th",
            "please set that share",
            "please set the dismissal aside",
            "please overturn",
            "ask that you reverse",
        ];
        holds(asks.iter().any(|ask| start.contains(ask)))
    }

    /// Everything that the letter itself says, piece by piece: an answer stands apart from the words
    /// around it, so that the two together do not look like what neither is. The exact words of the
    /// decision are the plan's, and names, numbers and addresses say nothing.
    fn own_words(&self) -> &[String] {
        self.own.get_or_init(|| self.read_own_words())
    }

    fn read_own_words(&self) -> Vec<String> {
        let mut pieces = Vec::new();
        for block in &self.letter.blocks {
            if let Shape::Heading(heading) = &block.shape {
                pieces.push(heading.clone());
            }
            for line in block.shape.lines() {
                let mut own = String::new();
                for inline in line {
                    match inline {
                        Inline::Fact { path, .. } => {
                            pieces.push(core::mem::take(&mut own));
                            // Nor is the name of a medical study one of law.
                            let apart = path == "notice.quotedReason"
                                || path.starts_with("people.")
                                || path.starts_with("therapy.measures[") && path.ends_with(".source");
                            if !apart {
                                pieces.push(words_of(inline, Lang::En));
                            }
                        }
                        _ => push_words(&mut own, inline, Lang::En),
                    }
                }
                pieces.push(own);
            }
        }
        pieces
    }

    /// Every citation of the letter's own words, found by how it looks, with what it is worth.
    fn citations(&self) -> &[CheckedCitation] {
        self.cited.get_or_init(|| citations::check_each(self.own_words(), self.facts.intake))
    }

    /// 5: every citation is in the law data; so is the record of each sentence of law.
    fn citations_known(&self) -> Finding {
        let recorded = self.inlines.iter().all(|(_, inline)| match inline {
            Inline::Law { cites, .. } => !cites.is_empty() && cites.iter().all(|id| source(id).is_some()),
            _ => true,
        });
        holds(recorded && self.citations().iter().all(|one| one.verdict != Standing::Unknown))
    }

    /// 6: every citation governs this plan, state, stage, reason and day.
    fn citations_in_scope(&self) -> Finding {
        let recorded = self.inlines.iter().all(|(_, inline)| match inline {
            Inline::Law { cites, .. } => {
                cites.iter().all(|id| source(id).is_some_and(|source| in_scope(source, self.facts.intake)))
            }
            _ => true,
        });
        holds(
            recorded
                && self.citations().iter().all(|one| matches!(one.verdict, Standing::Governs | Standing::Presumed(_))),
        )
    }

    /// A fact says what the answer says, a law what its record says, an enclosure has its own number.
    fn is_true(&self, inline: &Inline) -> bool {
        let same = |one: &str, other: &str| {
            let ends = ['.', ' '];
            plain(one).trim_end_matches(ends) == plain(other).trim_end_matches(ends)
        };
        match inline {
            Inline::Text(_) | Inline::Blank { .. } => true,
            Inline::Fact { path, text } => self.facts.get(path).is_some_and(|given| same(&given, text)),
            Inline::Law { right, text, .. } => self.facts.assessment.rights.iter().any(|record| {
                record.id == *right && record.letter.is_some_and(|part| text::pick(Lang::En, part.words) == *text)
            }),
            Inline::Exhibit { exhibit, number } => {
                enclosures::number(&self.facts.intake.exhibits, *exhibit) == Some(*number)
            }
        }
    }

    /// 7: every fact is the answer it says it is, and no number stands anywhere that is in no answer,
    /// no finding and no law record.
    fn facts_have_a_source(&self) -> Finding {
        if !self.inlines.iter().all(|(_, inline)| self.is_true(inline)) {
            return holds(false);
        }
        let assessment = self.facts.assessment;
        let mut known: Vec<String> = Vec::new();
        for (_, inline) in &self.inlines {
            // What was just found true vouches for the same numbers elsewhere in the text.
            if let Inline::Fact { text, .. } = inline {
                known.extend(numerals::find(&plain(text)));
            }
        }
        for right in &assessment.rights {
            known.extend(right.letter.into_iter().flat_map(|part| numerals::find(part.words.en)));
        }
        known.extend(official_form(self.facts.intake.plan, self.facts.road()).into_iter().flat_map(numerals::find));
        known.extend(numerals::find(APPOINTMENT_FORM));
        // A line for an unknown address says at which number to ask.
        let offices = ["regulator.contact", "reviewer.contact"].into_iter().filter_map(|path| self.facts.get(path));
        known.extend(offices.flat_map(|contact| numerals::find(&contact)));
        let numbers = 1..=enclosures::in_order(&self.facts.intake.exhibits).len();
        known.extend(numbers.map(|number| number.to_string()));
        holds(self.own_words().iter().flat_map(|piece| numerals::find(piece)).all(|numeral| known.contains(&numeral)))
    }

    /// 8: one paragraph for each stated reason, no two the same.
    fn each_reason_answered(&self) -> Finding {
        let reasons = &self.facts.intake.reasons;
        if reasons.is_empty() {
            return Err(Some("reasons"));
        }
        let answers: Vec<String> = reasons
            .iter()
            .map(|reason| {
                let paragraphs = self.letter.part(Part::Rebuttal(*reason));
                paragraphs.filter(|block| matches!(block.shape, Shape::Paragraph(_))).map(Self::text_of).collect()
            })
            .collect();
        let own = |(index, answer): (usize, &String)| {
            !answer.is_empty() && answers.iter().skip(index.saturating_add(1)).all(|other| other != answer)
        };
        if answers.iter().enumerate().all(own) { Ok(()) } else { Err(Some("reasons")) }
    }

    /// 9: the standard stands in the letter, or is asked for.
    fn standard_named(&self) -> Finding {
        let standard = self
            .inlines
            .iter()
            .any(|(_, inline)| matches!(inline, Inline::Law { place: LetterPlace::Standard | LetterPlace::File, .. }));
        holds(standard || self.part_text(Part::Requests).contains("the criteria used"))
    }

    /// 10: a diagnosis and two daily tasks, told together.
    fn condition_tied_to_tasks(&self) -> Finding {
        let mut best = (false, 0_usize);
        for block in self.body() {
            let facts = block.shape.lines().into_iter().flatten().filter(|inline| self.is_true(inline));
            let paths: Vec<&str> = facts
                .filter_map(|inline| match inline {
                    Inline::Fact { path, .. } => Some(path.as_str()),
                    _ => None,
                })
                .collect();
            let diagnosis = paths.iter().any(|path| path.starts_with("therapy.diagnoses["));
            let tasks = paths.iter().filter(|path| path.starts_with("therapy.tasks[")).count();
            best = best.max((diagnosis, tasks));
            if diagnosis && tasks >= 2 {
                return Ok(());
            }
        }
        Err(Some(if best.0 { "therapy.tasks" } else { "therapy.diagnoses" }))
    }

    /// 11: baseline, current score and goal of one measure, with their days.
    fn measure_complete(&self) -> Finding {
        let keys = ["baseline.score", "baseline.date", "current.score", "current.date", "goal"];
        let complete =
            |index: usize| keys.iter().all(|key| self.fact_in(None, &format!("therapy.measures[{index}].{key}")));
        let any = (0..self.facts.intake.therapy.measures.len()).any(complete);
        if any { Ok(()) } else { Err(Some("therapy.measures")) }
    }

    /// 12: scores are compared with a published value, or the letter says that none is held; a change
    /// whose direction is unknown is not called improvement.
    fn change_compared(&self) -> Finding {
        let scored = self.inlines.iter().any(|(part, inline)| {
            *part != Part::Facts && matches!(inline, Inline::Fact { path, .. } if path.starts_with("therapy.measures["))
        });
        // A row of the table sets the change beside the published values; so may a sentence.
        let compared = self.facts.assessment.measures.iter().enumerate().any(|(index, found)| {
            let held = |key: &str| self.fact_in(None, &format!("therapy.measures[{index}].{key}"));
            found.change.is_some() && (held("mdc") || held("mcid"))
        });
        let said = compared || {
            let text = self.body().map(Self::text_of).collect::<Vec<_>>().join(" ");
            text.contains("No verified value is held for this group")
        };
        let claims = self.inlines.iter().any(|(_, inline)| match inline {
            Inline::Text(words) => has(words, "improve"),
            _ => false,
        });
        if scored && said && !claims { Ok(()) } else { Err(Some("therapy.measures")) }
    }

    /// 14: how often, how long, and what ends it.
    fn plan_finite(&self) -> Finding {
        let paths = ["therapy.frequencyPerWeek", "therapy.weeks", "therapy.dischargeTest"];
        match paths.into_iter().find(|path| !self.fact_in(None, path)) {
            None => Ok(()),
            Some(path) => Err(Some(path)),
        }
    }

    /// 16: another reviewer of the field, the criteria and the file.
    fn reviewer_and_file(&self) -> Finding {
        let text = self.part_text(Part::Requests).to_ascii_lowercase();
        let all = ["same or a similar specialty", "not involved", "criteria", "complete file"];
        holds(all.iter().all(|words| text.contains(words)))
    }

    /// 17: in time, or the letter says that it is late; and the next step is one of this plan.
    fn in_time(&self) -> Finding {
        if comes_late(&self.facts) && self.part_text(Part::Late).is_empty() {
            return Err(Some("notice.received"));
        }
        let plan = self.facts.intake.plan;
        let text = self.part_text(Part::NextStep);
        let lower = text.to_ascii_lowercase();
        let heard_here = |law: &&StateLaw| plan.is_insured() && self.facts.intake.state == law.state;
        let elsewhere = STATE_LAWS.iter().filter(|law| !heard_here(law)).flat_map(|law| law.names);
        let wrong = is_foreign(plan, &lower) || elsewhere.into_iter().any(|office| lower.contains(office));
        let expected = next_words(&self.facts);
        let by_law =
            self.letter.part(Part::NextStep).flat_map(|block| block.shape.lines()).flatten().any(|inline| {
                matches!(inline, Inline::Law { place: LetterPlace::NextStep, .. }) && self.is_true(inline)
            });
        holds(!wrong && (text.contains(&expected) || by_law))
    }

    /// 18: each enclosure is ticked, numbered, listed and named in the text.
    fn enclosures_cited(&self) -> Finding {
        let ticked = enclosures::in_order(&self.facts.intake.exhibits);
        let listed: Vec<String> = self
            .letter
            .part(Part::Enclosures)
            .filter_map(|block| match &block.shape {
                Shape::Numbered(items) => Some(items.iter().map(|item| line_text(item, Lang::En)).collect::<Vec<_>>()),
                _ => None,
            })
            .flatten()
            .collect();
        let titles: Vec<&str> = ticked
            .iter()
            .map(|exhibit| text::letter::exhibit_title(Lang::En, *exhibit, self.facts.intake.role))
            .collect();
        let named = |exhibit: &Exhibit| {
            self.body().flat_map(|block| block.shape.lines()).flatten().any(|inline| {
                matches!(inline, Inline::Exhibit { exhibit: own, .. } if own == exhibit) && self.is_true(inline)
            })
        };
        let good = !ticked.is_empty() && listed == titles && ticked.iter().all(named);
        if good { Ok(()) } else { Err(Some("exhibits")) }
    }

    /// 19: long enough, short enough, short sentences, no threat and no insult.
    fn length_and_tone(&self) -> Finding {
        let words = |blocks: &mut dyn Iterator<Item = &Block>| blocks.map(|block| block_words(block, Lang::En)).sum();
        let body: usize = words(&mut self.body());
        // What is only put right takes few words: there head and list of enclosures count towards the least.
        let all = if self.argues_from_care() { body } else { words(&mut self.letter.blocks.iter()) };
        let long = all >= LEAST_WORDS && body <= MOST_WORDS;
        let (count, sentences) = self.sentences();
        let short = sentences > 0 && count < sentences.saturating_mul(MEAN_SENTENCE);
        holds(long && short && self.calm())
    }

    /// Words and sentences of the running text.
    fn sentences(&self) -> (usize, usize) {
        let mut counted = (0_usize, 0_usize);
        for block in self.body() {
            let lines: Vec<String> = match &block.shape {
                Shape::Paragraph(sentences) => vec![paragraph(sentences, Lang::En)],
                Shape::Numbered(items) => items.iter().map(|item| line_text(item, Lang::En)).collect(),
                _ => Vec::new(),
            };
            for text in lines {
                counted.0 = counted.0.saturating_add(text.split_whitespace().count());
                counted.1 = counted.1.saturating_add(sentence_ends(&text));
            }
        }
        counted
    }

    fn calm(&self) -> bool {
        self.own_words().iter().all(|piece| is_calm(piece))
    }

    /// 20: who writes says so, signs, and shows the right to act for the patient.
    fn capacity(&self) -> Finding {
        let ask = self.part_text(Part::Ask);
        let signs = |paths: &[&str]| {
            paths.iter().any(|path| self.fact_in(Some(Part::Signature), path) || self.blank_in(Part::Signature, path))
        };
        let authorized = self.inlines.iter().any(|(part, inline)| {
            let enclosed = matches!(inline, Inline::Exhibit { exhibit: Exhibit::Authorization, .. });
            let declared = matches!(inline, Inline::Blank { path: "exhibits", .. });
            *part == Part::Ask && (enclosed && self.is_true(inline) || declared)
        });
        let right = match self.facts.intake.role {
            Role::Patient => ask.starts_with("I ") && !ask.contains("On behalf of") && signs(&["people.patient.name"]),
            Role::Representative if self.facts.intake.by_parent() => {
                ask.contains("parent or guardian of the patient") && signs(&["people.sender.name"])
            }
            Role::Representative => {
                ask.contains("the patient's authorized representative") && signs(&["people.sender.name"]) && authorized
            }
            Role::Provider => {
                let names = ["people.sender.name", "people.provider.practice", "people.provider.name"];
                ask.contains("We are the patient's") && signs(&names) && authorized
            }
        };
        if right { Ok(()) } else { Err(Some("exhibits")) }
    }
}

/// Whether these lower-case words stand in a text, in capitals or not.
fn has(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len()).any(|own| own.eq_ignore_ascii_case(words.as_bytes()))
}

/// Whether a text threatens and insults nobody.
pub(crate) fn is_calm(text: &str) -> bool {
    const HARSH: [&str; 24] = [
        "sue you",
        "lawsuit",
        "see you in court",
        "my lawyer",
        "our lawyer",
        "my attorney will",
        "bad faith",
        "fraud",
        "criminal",
        "illegal",
        "liar",
        "lying",
        "lied",
        "incompetent",
        "stupid",
        "idiot",
        "disgrace",
        "shame on",
        "outrageous",
        "ridiculous",
        "greedy",
        "heartless",
        "the media",
        "you will regret",
    ];
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |from: &[&str], harsh: &str| {
        let mut from = from.iter();
        harsh.split(' ').all(|word| from.next().is_some_and(|own| own.eq_ignore_ascii_case(word)))
    };
    !words.iter().enumerate().any(|(at, word)| {
        let initial = word.bytes().next().map(|byte| byte.to_ascii_lowercase());
        let mut alike = HARSH.iter().filter(|harsh| harsh.bytes().next() == initial);
        alike.any(|harsh| words.get(at..).is_some_and(|from| says(from, harsh)))
    })
}

/// Sentences of a text: a full stop, question or exclamation mark before a blank or the end. Points
/// inside an abbreviation of a code ("U.S.C. 1395l") end none.
pub(crate) fn sentence_ends(text: &str) -> usize {
    let mut words = text.split_whitespace().peekable();
    let mut ends = 0_usize;
    while let Some(word) = words.next() {
        let word = word.trim_end_matches(['”', '"', ')', '’']);
        let last = words.peek().is_none();
        let stops = word.ends_with(['.', '?', '!']);
        let abbreviation =
            matches!(word, "U.S.C." | "C.F.R." | "No." | "v." | "Dr." | "Mr." | "Ms." | "Mrs." | "St." | "Pub.");
        if last || (stops && !abbreviation) {
            ends = ends.saturating_add(1);
        }
    }
    ends
}
