//! Every paper beside the appeal letter: its template, set with the parts that all letters share.

use core::mem::{Discriminant, discriminant, take};

use super::draft::{Draft, Piece, Sentence, heading, lines};
use super::law::{self, Laws};
use super::{body, close, cut_to_fit, head, is_letter, measures, names, reasons, seen_from, set};
use crate::documents::facts::Facts;
use crate::documents::{Block, Document, Inline, Line, Part, Row, Shape, enclosures};
use crate::intake::Intake;
use crate::outcome::{Assessment, Deadline, Status};
use crate::terms::{Actor, DocumentId, Exhibit, Lang, PlanKind, Reason, Role, Step};
use crate::text::letter::{self, CalendarSay, Say};
use crate::text::papers::{TemplateLine, What, template};
use crate::text::{self, format, pick};

/// Most sentences of law in a short paper.
const MOST_LAWS: usize = 2;

/// What stands after the last line of a template is named by this.
const END: usize = 99;

/// Lines to fill in of a log of calls.
const CALLS: usize = 3;

/// A paper that has a template. English is the paper to send; any other language is a reading copy, but for what the
/// visitor keeps.
#[must_use]
pub fn paper(id: DocumentId, intake: &Intake, assessment: &Assessment, lang: Lang) -> Document {
    let outside = seen_from(id, assessment);
    let elsewhere = outside.is_some();
    let assessment = outside.as_ref().unwrap_or(assessment);
    let facts = Facts { intake, assessment, lang };
    let setter = filled(id, facts, elsewhere);
    // What is left out is the same in every language.
    let cut = match lang {
        _ if !is_letter(id) => 0,
        Lang::En => cut_to_fit(&setter.draft, &setter.pieces),
        Lang::Es => {
            let english = filled(id, Facts { lang: Lang::En, ..facts }, elsewhere);
            cut_to_fit(&english.draft, &english.pieces)
        }
    };
    let names = names(&setter.pieces, &setter.marks);
    let blocks = set(&setter.draft, setter.pieces, cut, names);
    Document { id, title: text::document(lang, id).to_owned(), lang, blocks }
}

/// The template of a paper with everything in it that there is to say.
fn filled(id: DocumentId, facts: Facts<'_>, elsewhere: bool) -> Setter<'_> {
    let lang = facts.lang;
    let mut setter =
        Setter::new(Draft { facts, to_decider: false, encloses: encloses(lang, id), appeals: is_letter(id) }, id);
    // Law and lateness of the step at hand are not those of another.
    setter.elsewhere = elsewhere;
    if !elsewhere {
        setter.laws = law::choose(&setter.draft);
    }
    for (number, line) in template(lang, id).enumerate() {
        setter.line(number, line);
    }
    setter.flush();
    if !matches!(setter.to, "form" | "self") {
        let signed = close::signed(&setter.draft);
        setter.pieces.extend(signed);
    }
    setter.mark(END);
    setter
}

fn encloses(lang: Lang, id: DocumentId) -> bool {
    template(lang, id).any(|line| matches!(line.what, What::Shared("enclosures", _)))
}

/// Whether a condition of a template holds; `None` for one that nobody knows.
fn holds(draft: &Draft<'_>, condition: &str) -> Option<bool> {
    let facts = &draft.facts;
    let plan = facts.intake.plan;
    if let Some(path) = condition.strip_prefix("has:") {
        return Some(draft.has(path));
    }
    Some(match condition {
        "patient" => draft.role() == Role::Patient,
        "provider" => draft.role() == Role::Provider,
        "child" => facts.intake.is_child(),
        "medicaid" => plan.is_medicaid(),
        "medicare" => matches!(plan, PlanKind::Medicare | PlanKind::MedicareAdvantage),
        "ma" => plan == PlanKind::MedicareAdvantage,
        "erisa" => facts.intake.under_erisa() != Some(false),
        "plan" => draft.plan().is_some(),
        "hearing" => facts.road() == Some(Step::FairHearing),
        "dates" => facts.assessment.deadlines.iter().any(|one| one.actor == Actor::You && one.due.is_some()),
        "steps" => !facts.assessment.steps.is_empty(),
        "contacts" => !facts.assessment.resources.is_empty(),
        reason => return Reason::parse(reason).map(|reason| facts.intake.reasons.contains(&reason)),
    })
}

/// A paper that is being set.
struct Setter<'a> {
    draft: Draft<'a>,
    id: DocumentId,
    laws: Laws,
    elsewhere: bool,
    to: &'static str,
    about: Line,
    pieces: Vec<Piece>,
    prose: Vec<Sentence>,
    items: Vec<Line>,
    rows: Vec<Row>,
    begun: bool,
    kind: Option<Discriminant<What>>,
    /// The line of the template that each piece stands on.
    marks: Vec<usize>,
    /// The line that what is being gathered began on.
    began: usize,
    /// The kind and the first of the lines of one kind that follow each other, whether they stand or not.
    run: (Option<Discriminant<What>>, usize),
}

impl<'a> Setter<'a> {
    fn new(draft: Draft<'a>, id: DocumentId) -> Self {
        let (pieces, prose, items, rows) = Default::default();
        Self {
            draft,
            id,
            laws: Laws::NONE,
            elsewhere: false,
            to: "",
            about: Vec::new(),
            pieces,
            prose,
            items,
            rows,
            begun: false,
            kind: None,
            marks: Vec::new(),
            began: 0,
            run: (None, 0),
        }
    }

    /// Names the line that the newest pieces stand on.
    fn mark(&mut self, line: usize) {
        self.marks.resize(self.pieces.len(), line);
    }

    fn line(&mut self, number: usize, line: TemplateLine) {
        let kind = Some(discriminant(&line.what));
        if self.run.0 != kind {
            self.run = (kind, number);
        }
        let met = |condition: &str| match condition.strip_prefix('!') {
            Some(condition) => holds(&self.draft, condition) == Some(false),
            None => holds(&self.draft, condition) == Some(true),
        };
        if !line.when.split_whitespace().all(met) {
            return;
        }
        // What is of one kind stands in one block.
        if self.kind != kind {
            self.flush();
            self.kind = kind;
            self.began = self.run.1;
        }
        match line.what {
            What::To(to) => self.address(to),
            What::Subject(words) => self.about = self.fill(words),
            What::Greeting(words) => {
                let greeting = self.fill(words);
                self.head(greeting);
            }
            What::Heading(words) => self.pieces.push(heading(Part::Requests, words)),
            What::Item(words) => {
                let item = self.fill(words);
                self.items.push(item);
            }
            What::Sentence(words) => {
                let line = self.fill(words);
                self.prose.push(Sentence { spare: 0, line });
            }
            What::Row { label, path, slot } => {
                let value = self.draft.slot(slot).or_else(|| self.draft.fact(path));
                let value = value.unwrap_or_else(|| vec![Inline::Blank { path, label: label.to_owned() }]);
                self.rows.push(Row { label: vec![Inline::Text(label.to_owned())], value });
            }
            What::Shared(name, given) => self.shared(name, given),
            What::Purpose(_) | What::Gap => {}
        }
        self.mark(number);
    }

    fn fill(&self, words: &'static str) -> Line {
        self.draft.fill(words, &|_| None)
    }

    /// Sets what was gathered.
    fn flush(&mut self) {
        let prose = take(&mut self.prose);
        if !prose.is_empty() {
            let part = if self.begun { Part::Requests } else { Part::Ask };
            self.begun = true;
            self.pieces.push(Piece::Prose(part, prose));
        }
        let items = take(&mut self.items);
        if !items.is_empty() {
            self.block(Part::Requests, Shape::Numbered(items));
        }
        let rows = take(&mut self.rows);
        if !rows.is_empty() {
            self.block(Part::Facts, Shape::Rows(rows));
        }
        self.mark(self.began);
    }

    fn block(&mut self, part: Part, shape: Shape) {
        self.pieces.push(Piece::Fixed(Block::new(part, shape)));
    }

    /// To whom it goes. What the visitor keeps or signs has its title instead of a head.
    fn address(&mut self, to: &'static str) {
        self.to = to;
        let plan_takes_it = match to {
            "plan" | "administrator" => true,
            "biller" => self.draft.role() == Role::Provider,
            "decider" | "reviewer" => head::goes_to_plan(&self.draft),
            _ => false,
        };
        self.draft.to_decider = plan_takes_it && to != "reviewer";
        if self.draft.lang() != Lang::En && to != "self" {
            self.pieces.push(lines(Part::ReadingCopy, vec![self.draft.say(Say::CopyNotice)]));
        }
        if matches!(to, "form" | "self") {
            self.pieces.push(heading(Part::Subject, text::document(self.draft.lang(), self.id)));
        }
    }

    fn head(&mut self, greeting: Line) {
        let draft = &self.draft;
        let to_a_person = self.to == "practitioner" || (!draft.to_decider && matches!(self.to, "practice" | "biller"));
        let mut pieces = vec![lines(Part::Sender, head::sender(draft))];
        pieces.extend(draft.fact("asOf").map(|day| lines(Part::Date, vec![day])));
        let delivery = match self.to {
            _ if draft.to_decider && draft.has("people.plan.fax") => Some(Say::DeliveryFax),
            // What cannot wait does not go by mail alone.
            "decider" => Some(Say::DeliveryHand),
            _ if draft.appeals && draft.facts.is_pressing() => Some(Say::DeliveryHand),
            _ => (!to_a_person).then_some(Say::Delivery),
        };
        pieces.extend(delivery.map(|say| lines(Part::Delivery, vec![draft.say(say)])));
        pieces.push(lines(Part::Addressee, self.addressee()));
        let subject = head::subject(draft, self.about.clone());
        pieces.push(Piece::Fixed(Block::new(Part::Subject, Shape::Rows(subject))));
        pieces.push(lines(Part::Salutation, vec![greeting]));
        self.pieces.extend(pieces);
    }

    fn addressee(&self) -> Vec<Line> {
        let draft = &self.draft;
        let people = &draft.facts.intake.people;
        let named = |who: &str, name: Line, address: usize| {
            let address = (0..address).filter_map(|index| draft.whole_fact(&format!("{who}.address[{index}]")));
            core::iter::once(name).chain(address).collect()
        };
        let found = match self.to {
            "practitioner" => {
                let name = draft.fact_or_blank("people.practitioner.name", Say::BlankPractitioner);
                named("people.practitioner", name, people.practitioner.address.len())
            }
            "practice" | "biller" if !draft.to_decider => {
                let name = draft.whole_fact("people.provider.practice");
                let name = name.unwrap_or_else(|| draft.fact_or_blank("people.provider.name", Say::BlankPractice));
                named("people.provider", name, people.provider.person.address.len())
            }
            "regulator" => head::office(draft, "regulator"),
            "reviewer" if !head::goes_to_plan(draft) => head::office(draft, "reviewer"),
            // The documents of an employer's plan are its administrator's to give, the file is the plan's.
            "administrator" if holds(draft, "erisa") == Some(true) => {
                let administrator = draft.blank("", Say::BlankAdministrator);
                core::iter::once(administrator).chain(head::plan(draft)).collect()
            }
            _ if draft.to_decider || head::goes_to_plan(draft) => head::plan(draft),
            _ => Vec::new(),
        };
        if found.is_empty() { vec![draft.blank("", Say::BlankOffice)] } else { found }
    }

    /// A part that all letters share.
    fn shared(&mut self, name: &str, given: &'static str) {
        let draft = &self.draft;
        let pieces: Vec<Piece> = match name {
            "capacity" => {
                let said = Piece::Prose(Part::Ask, body::capacity(draft));
                core::iter::once(said).chain(body::authority(draft)).collect()
            }
            "decision" => body::decision(draft),
            "expedited" => body::expedited(draft, &self.laws).into_iter().collect(),
            "time" => {
                let late = if self.elsewhere { body::exhausted(draft) } else { body::late(draft) };
                let soon = body::expedited(draft, &self.laws);
                late.into_iter().chain(soon).chain(body::continuing(draft, &self.laws)).collect()
            }
            "facts" => body::tables(draft),
            "measures" => self.measures().into_iter().collect(),
            "rebuttals" => {
                let mut pieces = reasons::answers(draft, &self.laws);
                pieces.push(Piece::Rest(Part::Care));
                pieces
            }
            "law" => vec![Piece::Prose(Part::Law, self.law(given))],
            "next" => vec![Piece::Prose(Part::NextStep, close::next(draft, &self.laws))],
            "enclosures" => close::enclosed(draft),
            "exhibits" => self.exhibits(given),
            "log" => log(given).into_iter().collect(),
            "worth" => vec![Piece::Prose(Part::Care, self.worth())],
            "dates" => vec![list(self.dates())],
            "steps" => vec![list(self.steps())],
            "contacts" => vec![list(self.contacts())],
            _ => Vec::new(),
        };
        self.pieces.extend(pieces);
    }

    fn measures(&self) -> Option<Piece> {
        measures::table(&self.draft).map(Piece::Fixed)
    }

    /// The named sentences of law; the letter's own choice where none is named.
    fn law(&self, ids: &str) -> Vec<Sentence> {
        let draft = &self.draft;
        if ids.is_empty() {
            return self.laws.general.iter().filter_map(|right| draft.law(right)).collect();
        }
        law::named(&draft.facts, ids).into_iter().take(MOST_LAWS).filter_map(|right| draft.law(right)).collect()
    }

    /// What is ticked, as the letter numbers it, and what is not.
    fn exhibits(&self, to_gather: &'static str) -> Vec<Piece> {
        let ticked = enclosures::in_order(&self.draft.facts.intake.exhibits);
        let title = |exhibit: &Exhibit| words(letter::exhibit_title(self.draft.lang(), *exhibit, self.draft.role()));
        let wanted = enclosures::wanted(self.draft.facts.intake, self.draft.facts.road());
        let open: Vec<Line> = wanted.iter().filter(|exhibit| !ticked.contains(exhibit)).map(title).collect();
        let mut pieces = Vec::new();
        if !ticked.is_empty() {
            pieces.push(list(ticked.iter().map(title).collect()));
        }
        if !open.is_empty() {
            pieces.push(heading(Part::Requests, to_gather));
            pieces.push(lines(Part::Requests, open));
        }
        pieces
    }

    fn worth(&self) -> Vec<Sentence> {
        let found = self.draft.facts.assessment;
        let Assessment { worth, amount, road, .. } = found;
        let lang = self.draft.lang();
        let settles = crate::rules::settling(found).map(|path| text::question(lang, path));
        let said = [
            text::worth::answer(lang, worth, settles),
            text::worth::stake(lang, worth, amount),
            text::worth::odds(lang, amount, *road),
            text::worth::time(lang, found),
        ];
        said.iter().map(|said| Sentence { spare: 0, line: words(said) }).collect()
    }

    /// What is counted from something that has not happened yet comes last, and says so.
    fn dates(&self) -> Vec<Line> {
        let all = &self.draft.facts.assessment.deadlines;
        let mine = |projected: bool| {
            all.iter().filter(move |one| one.actor == Actor::You && one.depends_on.is_some() == projected)
        };
        mine(false).chain(mine(true)).filter_map(|deadline| self.date(deadline)).collect()
    }

    fn date(&self, deadline: &Deadline) -> Option<Line> {
        let lang = self.draft.lang();
        let due = deadline.due?;
        let day = if deadline.status == Status::Late {
            text::worth::count(lang, deadline, self.draft.facts.intake.as_of).trim_end_matches('.').to_owned()
        } else {
            format::date(due, lang)
        };
        let mut said = format!("{}: {day}", text::step(lang, deadline.step));
        if let Some(hour) = deadline.hour(due) {
            said.extend([", ", &hour.to_string()]);
        }
        if let Some(anchor) = deadline.depends_on {
            let today = format::date(self.draft.facts.intake.as_of, lang);
            let supposed = letter::calendar(lang, CalendarSay::Supposed).replace("{day}", &today);
            said.push_str(&supposed.replace("{event}", text::would(lang, anchor)));
        }
        said.push('.');
        let send = match deadline.send_by {
            Some(day) => letter::calendar(lang, CalendarSay::SendBy).replace("{day}", &format::date(day, lang)),
            None if Facts::is_too_late_for_mail(deadline) => letter::calendar(lang, CalendarSay::NoMail).to_owned(),
            None => return Some(words(&said)),
        };
        said.push(' ');
        said.push_str(&send);
        Some(words(&said))
    }

    fn steps(&self) -> Vec<Line> {
        let lang = self.draft.lang();
        let steps = self.draft.facts.assessment.steps.iter();
        let told = steps.map(|step| step.said_to(self.draft.facts.intake.role));
        told.map(|(title, why)| words(&format!("{}. {}", pick(lang, title), pick(lang, why)))).collect()
    }

    fn contacts(&self) -> Vec<Line> {
        let lang = self.draft.lang();
        let known = self.draft.facts.assessment.resources.iter();
        known.map(|known| words(&format!("{}: {}.", pick(lang, known.name), pick(lang, known.contact)))).collect()
    }
}

fn words(said: &str) -> Line {
    vec![Inline::Text(said.to_owned())]
}

const fn list(items: Vec<Line>) -> Piece {
    Piece::Fixed(Block::new(Part::Requests, Shape::Numbered(items)))
}

/// A table to fill in by hand: its name and the heads of its columns.
fn log(given: &'static str) -> Option<Piece> {
    let mut parts = given.split(" | ");
    let name = parts.next()?.to_owned();
    let head: Vec<String> = parts.map(ToOwned::to_owned).collect();
    let cell = |label: &String| vec![Inline::Blank { path: "", label: label.clone() }];
    let rows = (0..CALLS).map(|_| head.iter().map(cell).collect()).collect();
    Some(Piece::Fixed(Block::new(Part::Facts, Shape::Grid { name, head, rows })))
}

#[cfg(test)]
mod tests {
    use super::holds;
    use crate::documents::facts::Facts;
    use crate::documents::letter::draft::{Draft, slots};
    use crate::documents::sample;
    use crate::terms::{Discipline, DocumentId, Lang, Role};
    use crate::text::letter;
    use crate::text::papers::{TemplateLine, What, template};

    const WITHOUT: [DocumentId; 2] = [DocumentId::Appeal, DocumentId::Calendar];

    fn papers() -> impl Iterator<Item = DocumentId> {
        DocumentId::ALL.iter().copied().filter(|id| !WITHOUT.contains(id))
    }

    /// A line without its words: its kind, conditions, paths and the facts it asks for.
    fn frame(lang: Lang, line: TemplateLine) -> (String, Vec<&'static str>) {
        let (kind, words) = match line.what {
            What::To(to) => (format!("to {to}"), ""),
            What::Subject(words) => ("about".to_owned(), words),
            What::Greeting(words) => ("greeting".to_owned(), words),
            What::Heading(_) => ("heading".to_owned(), ""),
            What::Item(words) => ("item".to_owned(), words),
            What::Row { path, slot, .. } => (format!("row {path} {slot}"), ""),
            What::Shared(name, given) if given.contains('.') => (format!("shared {name} {given}"), ""),
            What::Shared(name, _) => (format!("shared {name}"), ""),
            What::Sentence(words) => ("sentence".to_owned(), words),
            What::Purpose(_) => ("purpose".to_owned(), ""),
            What::Gap => ("gap".to_owned(), ""),
        };
        let spoken = |slot: &&str| letter::voice(lang, slot, Role::Patient, Some(Discipline::Pt)).is_none();
        (format!("{} {kind}", line.when), slots(words).into_iter().filter(spoken).collect())
    }

    #[test]
    fn both_languages_have_the_same_papers_line_by_line() {
        for id in papers() {
            let of = |lang| template(lang, id).map(|line| frame(lang, line)).collect::<Vec<_>>();
            let english = of(Lang::En);
            assert!(english.len() > 3, "{id}");
            for (index, (one, other)) in english.iter().zip(of(Lang::Es)).enumerate() {
                assert_eq!(*one, other, "{id}, line {index}");
            }
            assert_eq!(english.len(), of(Lang::Es).len(), "{id}");
        }
    }

    #[test]
    fn every_slot_condition_and_record_is_known() {
        let case = sample::full();
        for lang in [Lang::En, Lang::Es] {
            let draft = Draft::of_appeal(Facts { intake: &case.intake, assessment: &case.assessment, lang });
            for (id, line) in papers().flat_map(|id| template(lang, id).map(move |line| (id, line))) {
                for condition in line.when.split_whitespace() {
                    assert!(holds(&draft, condition.trim_start_matches('!')).is_some(), "{id}: {condition}");
                }
                let (_, slots) = frame(lang, line);
                for slot in slots {
                    assert!(draft.slot(slot).is_some(), "{id}: {slot}");
                }
                match line.what {
                    What::Row { slot, .. } => assert!(slot.is_empty() || draft.slot(slot).is_some(), "{id}: {slot}"),
                    What::Shared("law", given) => {
                        for name in given.split_whitespace() {
                            let rights = crate::law::generated::RIGHTS;
                            assert!(rights.iter().any(|right| right.id == name && right.letter.is_some()), "{name}");
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn the_words_hold_no_number_and_promise_nothing() {
        for (id, lang) in papers().flat_map(|id| [(id, Lang::En), (id, Lang::Es)]) {
            for line in template(lang, id) {
                let (What::Subject(words)
                | What::Greeting(words)
                | What::Heading(words)
                | What::Item(words)
                | What::Sentence(words)
                | What::Purpose(words)
                | What::Row { label: words, .. }) = line.what
                else {
                    continue;
                };
                if !words.contains('{') {
                    assert!(!words.chars().any(|c| c.is_ascii_digit()), "{words}");
                }
                for banned in ["guarantee", "illegal", "improve", "mejor", "sue ", "!"] {
                    assert!(!words.to_lowercase().contains(banned), "{banned}: {words}");
                }
            }
        }
    }
}
