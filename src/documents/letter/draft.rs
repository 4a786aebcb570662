//! A letter in the making: words with slots, filled from the facts of the case.

use super::head::{APPOINTMENT_FORM, practice_path};
use crate::documents::facts::Facts;
use crate::documents::{Block, Inline, Line, Part, Row, Shape, USUAL, enclosures, line_text};
use crate::law::{Right, index};
use crate::terms::{Exhibit, Lang, Reason, Role};
use crate::text::letter::{self, Noun, Say};
use crate::text::{format, pick};

/// The case, and the language it is written in.
pub(super) struct Draft<'a> {
    pub(super) facts: Facts<'a>,
    /// Whether it goes to whoever made the decision.
    pub(super) to_decider: bool,
    /// Whether enclosures come with it, and so have numbers.
    pub(super) encloses: bool,
    /// Whether it is itself the appeal or the request for review.
    pub(super) appeals: bool,
}

/// A sentence and how soon it may go when the letter grows too long: 0 stays, the highest goes first.
pub(super) struct Sentence {
    pub(super) spare: u8,
    pub(super) line: Line,
}

/// A block of a letter whose sentences can still be left out.
pub(super) enum Piece {
    /// Set as it is.
    Fixed(Block),
    /// A paragraph.
    Prose(Part, Vec<Sentence>),
    /// The sentence that names what no other sentence cites.
    Rest(Part),
}

/// A template cut at its slots: each slot with the words after it, and before them the words that it begins with.
fn chunks(template: &str) -> impl Iterator<Item = (Option<&str>, &str)> {
    template.split('{').enumerate().map(|(place, chunk)| match chunk.split_once('}') {
        Some((slot, words)) if place > 0 => (Some(slot), words),
        _ => (None, chunk),
    })
}

/// Adds words to a line, joined to words that stand before them.
fn push_words(line: &mut Line, words: &str) {
    if words.is_empty() {
        return;
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        text.push_str(words);
    } else {
        let mut text = String::with_capacity(words.len().saturating_add(USUAL));
        text.push_str(words);
        line.push(Inline::Text(text));
    }
}

fn append(line: &mut Line, other: Line) {
    for inline in other {
        match inline {
            Inline::Text(words) if words.is_empty() || matches!(line.last(), Some(Inline::Text(_))) => {
                push_words(line, &words);
            }
            inline => line.push(inline),
        }
    }
}

/// Items joined with commas and "and"; with semicolons where an item has a comma of its own.
pub(super) fn listed(items: Vec<Line>, lang: Lang) -> Line {
    let heavy = items.iter().any(|item| line_text(item, lang).contains([',', ';']));
    let last = items.len().saturating_sub(1);
    let mut line = Line::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 && index == last {
            if heavy {
                push_words(&mut line, ";");
            } else if last > 1 && lang == Lang::En {
                push_words(&mut line, ",");
            }
            push_words(&mut line, &format!(" {} ", format::and_before(&line_text(&item, lang), lang)));
        } else if index > 0 {
            push_words(&mut line, if heavy { "; " } else { ", " });
        }
        append(&mut line, item);
    }
    line
}

impl<'a> Draft<'a> {
    /// The appeal letter's.
    pub(super) fn of_appeal(facts: Facts<'a>) -> Self {
        Self { to_decider: facts.to_decider(), facts, encloses: true, appeals: true }
    }
}

impl Draft<'_> {
    pub(super) const fn lang(&self) -> Lang {
        self.facts.lang
    }

    pub(super) const fn role(&self) -> Role {
        self.facts.intake.role
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.facts.get(path).is_some()
    }

    /// The answer at a key path, ready to stand inside a sentence: without a full stop of its own,
    /// unless it is a name ("Jr.").
    pub(super) fn fact(&self, path: &str) -> Option<Line> {
        if path.starts_with("people.") {
            return self.whole_fact(path);
        }
        let mut text = self.facts.get(path)?;
        text.truncate(text.trim_end().trim_end_matches('.').len());
        Some(vec![Inline::Fact { path: path.to_owned(), text }])
    }

    /// The answer at a key path as it was given, with its own full stop.
    pub(super) fn whole_fact(&self, path: &str) -> Option<Line> {
        self.facts.get(path).map(|text| vec![Inline::Fact { path: path.to_owned(), text }])
    }

    /// A labelled line to fill in.
    pub(super) fn blank(&self, path: &'static str, label: Say) -> Line {
        vec![Inline::Blank { path, label: self.words(label).to_owned() }]
    }

    /// The answer, or a labelled line where there is none.
    pub(super) fn fact_or_blank(&self, path: &'static str, label: Say) -> Line {
        self.fact(path).unwrap_or_else(|| self.blank(path, label))
    }

    /// Words that have no slot.
    pub(super) const fn words(&self, say: Say) -> &'static str {
        letter::template(self.lang(), say)
    }

    /// A sentence with its slots filled.
    pub(super) fn say(&self, say: Say) -> Line {
        self.say_with(say, &|_| None)
    }

    /// The same with slots of its own, which come before the common ones.
    pub(super) fn say_with(&self, say: Say, own: &dyn Fn(&str) -> Option<Line>) -> Line {
        self.fill(self.words(say), own)
    }

    /// Any words with their slots filled.
    pub(super) fn fill(&self, words: &'static str, own: &dyn Fn(&str) -> Option<Line>) -> Line {
        let mut line = Line::new();
        for (slot, words) in chunks(words) {
            if let Some(slot) = slot {
                append(&mut line, own(slot).or_else(|| self.slot(slot)).unwrap_or_default());
            }
            push_words(&mut line, words);
        }
        line
    }

    /// A sentence that stays.
    pub(super) fn keep(&self, say: Say) -> Sentence {
        Sentence { spare: 0, line: self.say(say) }
    }

    /// A sentence that may go.
    pub(super) fn spare(&self, spare: u8, say: Say) -> Sentence {
        Sentence { spare, line: self.say(say) }
    }

    /// A sentence of law.
    pub(super) fn law(&self, right: &'static Right) -> Option<Sentence> {
        let part = right.letter?;
        let text = pick(self.lang(), part.words);
        let law = Inline::Law { right: right.id, place: part.place, cites: right.cites, text };
        Some(Sentence { spare: 0, line: vec![law] })
    }

    /// A row whose label and value are given.
    pub(super) fn row(&self, label: Say, value: Line) -> Row {
        Row { label: self.say(label), value }
    }

    /// A row with an answer, or with a line to fill in.
    pub(super) fn row_or_blank(&self, label: Say, path: &'static str) -> Row {
        let value = self.fact(path).unwrap_or_else(|| self.blank(path, label));
        self.row(label, value)
    }

    /// A reference in brackets to every ticked enclosure of a list; nothing where none is ticked.
    fn references(&self, names: &str) -> Line {
        if !self.encloses {
            return Line::new();
        }
        let ticked = &self.facts.intake.exhibits;
        let mut items = Vec::new();
        for name in names.split(',') {
            let exhibit = match name {
                // For a patient the authorization is the plan's; for others it is the patient's own.
                "approval" => (self.role() == Role::Patient).then_some(Exhibit::Authorization),
                name => Exhibit::parse(name),
            };
            let numbered = exhibit.and_then(|exhibit| Some((exhibit, enclosures::number(ticked, exhibit)?)));
            items.extend(numbered.map(|(exhibit, number)| vec![Inline::Exhibit { exhibit, number }]));
        }
        if items.is_empty() {
            return Line::new();
        }
        let mut line = vec![Inline::Text(" (".to_owned())];
        append(&mut line, listed(items, self.lang()));
        push_words(&mut line, ")");
        line
    }

    /// What belongs into a slot of any template.
    pub(super) fn slot(&self, slot: &str) -> Option<Line> {
        if let Some(names) = slot.strip_prefix("x:") {
            return Some(self.references(names));
        }
        if let Some(word) = letter::addressee(self.lang(), slot, self.to_decider, self.facts.intake.plan) {
            return Some(vec![Inline::Text(word.to_owned())]);
        }
        if let Some(word) = letter::voice(self.lang(), slot, self.role(), self.facts.intake.discipline) {
            return Some(vec![Inline::Text(word.to_owned())]);
        }
        match slot {
            "request" => {
                let request = letter::request(self.lang(), self.facts.road()?)?;
                Some(vec![Inline::Text(request.to_owned())])
            }
            "deny" => {
                let share_alone = self.facts.intake.reasons == [Reason::CostShare];
                let verb = if share_alone { Say::VerbShare } else { Say::VerbDeny };
                Some(vec![Inline::Text(self.words(verb).to_owned())])
            }
            "patient" => Some(self.fact_or_blank("people.patient.name", Say::BlankPatient)),
            "birth" => self.fact("patientBirthDate"),
            "npi" => self.fact("people.provider.npi"),
            "fax" => self.fact("people.plan.fax"),
            "phone" => self.fact(self.phone_path()),
            "relationship" => self.fact("people.sender.relationship"),
            "amount" => self.fact("amount.inDispute"),
            "visits" => self.counted("money.visits", Noun::Visit),
            "dated" => self.fact("notice.dated"),
            "received" => self.fact("notice.received"),
            "codes" => self.fact("codes"),
            "quoted" => self.quoted(),
            "reasons" => self.fact("reasons"),
            "due" => self.fact("deadlines.filing"),
            "latest" => self.fact("deadlines.filing.latest"),
            "decision" => self.fact("deadlines.decision"),
            "filed" => self.fact("appealFiled"),
            "missed" => self.fact("deadlines.missed"),
            "decided" => self.fact("deadlines.decided"),
            "decisiondue" => self.fact("deadlines.plan-decision"),
            "asof" => self.fact("asOf"),
            "delay" => Some(self.blank("", Say::BlankDelay)),
            "diagnoses" => self.diagnoses(),
            "tasks" => self.tasks(),
            "skilled" => self.fact("therapy.skilledNeed"),
            "stopped" => self.fact("therapy.ifStopped"),
            "goals" => self.goals(),
            "plan" => self.plan(),
            "frequency" => self.counted("therapy.frequencyPerWeek", Noun::VisitAWeek),
            "weeks" => self.counted("therapy.weeks", Noun::Week),
            "test" => self.fact("therapy.dischargeTest"),
            "used" => self.counted("therapy.visitsUsed", Noun::Visit),
            "limit" => self.counted("therapy.visitLimit", Noun::Visit),
            "requested" => self.counted("therapy.visitsRequested", Noun::Visit),
            "authnumber" => self.fact("people.authorizationNumber"),
            "requestday" => self.fact("events.request-received"),
            "claimday" => self.fact("events.claim-received"),
            "askedday" => self.fact("events.asked-for-information"),
            "sentday" => self.fact("events.information-sent"),
            "signed" => self.fact("planOfCare.signed"),
            "sentplan" => self.fact("planOfCare.sent"),
            "days" => self.days_of_service(),
            "member" => self.fact("people.memberId"),
            "copay" => self.fact("money.copayPerVisit"),
            "percent" => self.fact("money.coinsurancePercent"),
            "start" => self.fact("therapy.startOfCare"),
            "provider" => self.provider(),
            "practitioner" => Some(self.fact_or_blank("people.practitioner.name", Say::BlankPractitioner)),
            "practice" => self.whole_fact(practice_path(self)),
            "patientaddress" => self.address("people.patient", self.facts.intake.people.patient.address.len()),
            "senderaddress" => self.address("people.sender", self.facts.intake.people.sender.address.len()),
            "office" => Some(vec![Inline::Text(self.office()?.to_owned())]),
            "ofoffice" => Some(vec![Inline::Text(format::of_spanish(self.office()?))]),
            "appointment" => Some(vec![Inline::Text(APPOINTMENT_FORM.to_owned())]),
            _ => None,
        }
    }

    /// The state's own office for complaints and external review, with its article.
    fn office(&self) -> Option<&'static str> {
        index::state(&self.facts.intake.state).map(|own| pick(self.lang(), own.office))
    }

    /// The days that were listed, else those of the claim lines.
    pub(super) fn days_of_service(&self) -> Option<Line> {
        ["therapy.serviceDates", "lines"].into_iter().find_map(|path| self.fact(path))
    }

    /// Where the telephone of whoever writes is.
    pub(super) const fn phone_path(&self) -> &'static str {
        match self.role() {
            Role::Patient => "people.patient.phone",
            Role::Representative | Role::Provider => "people.sender.phone",
        }
    }

    /// A number with its noun.
    pub(super) fn counted(&self, path: &str, noun: Noun) -> Option<Line> {
        let mut line = self.fact(path)?;
        let one = self.facts.get(path).as_deref() == Some("1");
        push_words(&mut line, " ");
        push_words(&mut line, letter::counted(self.lang(), noun, one));
        Some(line)
    }

    /// The exact words of the decision in quotation marks, and a full stop where they have none.
    fn quoted(&self) -> Option<Line> {
        let mut line = vec![Inline::Text("“".to_owned())];
        let reason = self.facts.get("notice.quotedReason")?;
        let ended = reason.trim_end().ends_with(['.', '!', '?']);
        line.extend(self.whole_fact("notice.quotedReason")?);
        push_words(&mut line, if ended { "”" } else { "”." });
        Some(line)
    }

    pub(super) fn diagnoses(&self) -> Option<Line> {
        let each = self.facts.intake.therapy.diagnoses.iter().enumerate();
        let items: Vec<Line> = each
            .filter_map(|(index, _)| {
                let mut line = self.fact(&format!("therapy.diagnoses[{index}].text"))?;
                if let Some(code) = self.fact(&format!("therapy.diagnoses[{index}].code")) {
                    push_words(&mut line, " (");
                    append(&mut line, code);
                    push_words(&mut line, ")");
                }
                Some(line)
            })
            .collect();
        (!items.is_empty()).then(|| listed(items, self.lang()))
    }

    fn tasks(&self) -> Option<Line> {
        let each = self.facts.intake.therapy.tasks.iter().enumerate();
        let items: Vec<Line> = each.filter_map(|(index, _)| self.fact(&format!("therapy.tasks[{index}]"))).collect();
        (!items.is_empty()).then(|| listed(items, self.lang()))
    }

    pub(super) fn goals(&self) -> Option<Line> {
        let each = self.facts.intake.therapy.goals.iter().enumerate();
        let items: Vec<Line> = each.filter_map(|(index, _)| self.goal(index)).collect();
        (!items.is_empty()).then(|| listed(items, self.lang()))
    }

    /// One goal with its date.
    pub(super) fn goal(&self, index: usize) -> Option<Line> {
        let goal = self.fact(&format!("therapy.goals[{index}].text"))?;
        let Some(day) = self.fact(&format!("therapy.goals[{index}].by")) else {
            return Some(goal);
        };
        Some(self.say_with(Say::GoalBy, &|slot| match slot {
            "goal" => Some(goal.clone()),
            "day" => Some(day.clone()),
            _ => None,
        }))
    }

    /// Frequency, duration and the test that ends the course, as far as they are known.
    pub(super) fn plan(&self) -> Option<Line> {
        let frequency = self.slot("frequency");
        let weeks = self.slot("weeks");
        let pace = match (frequency, weeks) {
            (Some(_), Some(_)) => Some(self.say(Say::PlanPace)),
            (one, other) => one.or(other),
        };
        match (pace, self.has("therapy.dischargeTest")) {
            (Some(pace), true) => Some(self.say_with(Say::PlanTest, &|slot| (slot == "pace").then(|| pace.clone()))),
            (Some(pace), false) => Some(pace),
            (None, true) => Some(self.say(Say::PlanTestOnly)),
            (None, false) => None,
        }
    }

    /// The lines of an address in one.
    fn address(&self, who: &str, lines: usize) -> Option<Line> {
        let mut address = Line::new();
        for line in (0..lines).filter_map(|index| self.whole_fact(&format!("{who}.address[{index}]"))) {
            if !address.is_empty() {
                push_words(&mut address, ", ");
            }
            append(&mut address, line);
        }
        (!address.is_empty()).then_some(address)
    }

    /// Therapist with credentials, and the practice.
    pub(super) fn provider(&self) -> Option<Line> {
        let paths = ["people.provider.name", "people.provider.credentials", "people.provider.practice"];
        let mut line = Line::new();
        for part in paths.into_iter().filter_map(|path| self.whole_fact(path)) {
            if !line.is_empty() {
                push_words(&mut line, ", ");
            }
            append(&mut line, part);
        }
        (!line.is_empty()).then_some(line)
    }
}

/// A block of lines.
pub(super) const fn lines(part: Part, lines: Vec<Line>) -> Piece {
    Piece::Fixed(Block::new(part, Shape::Lines(lines)))
}

/// A heading of a part.
pub(super) fn heading(part: Part, words: &str) -> Piece {
    Piece::Fixed(Block::new(part, Shape::Heading(words.to_owned())))
}

/// The slots of a template.
#[cfg(test)]
pub(super) fn slots(words: &str) -> Vec<&str> {
    chunks(words).filter_map(|(slot, _)| slot).collect()
}

#[cfg(test)]
mod tests {
    use super::{Draft, chunks, listed, slots};
    use crate::documents::facts::Facts;
    use crate::documents::{Inline, Line, line_text, sample};
    use crate::terms::{Discipline, Lang, PlanKind, Role};
    use crate::text::letter::{self, Say, template};

    /// Slots that a sentence fills itself, from an index or a list.
    const OWN: &[&str] = &[
        "form", "goal", "day", "measure", "score", "b", "bd", "c", "cd", "group", "pace", "lines", "code", "reason",
        "rest", "count", "first", "last", "change", "unit", "level", "mdc", "mcid", "room",
        // What was missed needs an appeal that was filed.
        "filed", "missed", "decided", // Only a step that is a request has it; an appeal to the plan has none.
        "request", // How to reach an office whose address is not known.
        "contact",
    ];

    #[test]
    fn every_slot_of_every_sentence_is_known() {
        // The late request, the decision's own clock and the answers about papers and dates need their events and dates.
        let case = sample::changed(sample::FULL, |case| {
            case["timing"] = serde_json::json!("pre-service");
            case["asOf"] = serde_json::json!("2027-06-01");
            case["events"] = serde_json::json!([
                {"what": "request-received", "date": "2026-08-01"}, {"what": "claim-received", "date": "2026-08-02"},
                {"what": "asked-for-information", "date": "2026-08-03"}, {"what": "information-sent", "date": "2026-08-04"}]);
            case["planOfCare"] = serde_json::json!({"signed": "2026-08-05", "sent": "2026-08-04"});
        });
        for lang in [Lang::En, Lang::Es] {
            let facts = Facts { intake: &case.intake, assessment: &case.assessment, lang };
            let draft = Draft::of_appeal(facts);
            for say in Say::ALL {
                for slot in slots(template(lang, *say)) {
                    assert!(OWN.contains(&slot) || draft.slot(slot).is_some(), "{say:?} in {lang}: {slot}");
                }
            }
        }
    }

    #[test]
    fn both_languages_ask_for_the_same_facts() {
        for say in Say::ALL {
            let facts = |lang| {
                let spoken = |slot: &&str| {
                    letter::voice(lang, slot, Role::Patient, Some(Discipline::Pt)).is_none()
                        && letter::addressee(lang, slot, true, PlanKind::Medicare).is_none()
                };
                // Spanish writes "de" and the article of an office together.
                let fact = |slot| if slot == "ofoffice" { "office" } else { slot };
                let mut slots: Vec<&str> = slots(template(lang, *say)).into_iter().filter(spoken).map(fact).collect();
                slots.sort_unstable();
                slots
            };
            assert_eq!(facts(Lang::En), facts(Lang::Es), "{say:?}");
        }
    }

    #[test]
    fn the_words_hold_no_number_no_promise_and_no_claim_of_improvement() {
        for say in Say::ALL {
            for lang in [Lang::En, Lang::Es] {
                let words = template(lang, *say);
                let spoken: String = chunks(words).map(|(_, words)| words).collect();
                assert!(!spoken.chars().any(|c| c.is_ascii_digit()), "{words}");
                let lower = spoken.to_lowercase();
                for banned in
                    ["improve", "mejor", "guarantee", "you will", "illegal", "cap ", "sue", "!", "jimmo", "erisa"]
                {
                    assert!(!lower.contains(banned), "{banned}: {words}");
                }
            }
        }
    }

    #[test]
    fn no_two_answers_share_a_sentence() {
        for lang in [Lang::En, Lang::Es] {
            let mut seen: Vec<(&str, Say)> = Vec::new();
            for say in Say::ALL {
                let words = template(lang, *say);
                // Labels may stand on a row and on its blank; sentences may not come twice.
                if let Some((_, other)) = seen.iter().find(|(one, _)| *one == words && one.ends_with('.')) {
                    panic!("{say:?} and {other:?} say the same in {lang}: {words}");
                }
                seen.push((words, *say));
            }
        }
    }

    #[test]
    fn items_with_commas_are_apart_by_semicolons() {
        let item = |text: &str| -> Line { vec![Inline::Text(text.to_owned())] };
        let list = |items: &[&str], lang| line_text(&listed(items.iter().map(|one| item(one)).collect(), lang), lang);
        assert_eq!(list(&["a", "b", "c"], Lang::En), "a, b, and c");
        assert_eq!(list(&["a", "b"], Lang::En), "a and b");
        assert_eq!(list(&["a, x", "b"], Lang::En), "a, x; and b");
        assert_eq!(list(&["leer", "vestirse", "ir"], Lang::Es), "leer, vestirse e ir");
        assert_eq!(list(&[], Lang::En), "");
    }
}
