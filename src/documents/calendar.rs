//! Deadlines as an iCalendar file (RFC 5545): all-day events with alarms 14, 7 and 1 days ahead.
//!
//! The identifiers are made from plan, stage, step and dates alone, so that importing the file again
//! changes an event instead of adding a second one, and nothing in them is about a person.

use crate::calendar::CivilDate;
use crate::digest::digest;
use crate::intake::Intake;
use crate::law::LAW_VERSION;
use crate::order;
use crate::outcome::{Deadline, Status};
use crate::terms::{Actor, FiledWhen, Lang, Step};
use crate::text;
use crate::text::letter::CalendarSay;
use crate::text::{format, letter};

/// Longest line in octets, its line break not counted.
const LONGEST: usize = 75;

/// Days before an event on which a reminder rings.
const ALARMS: [u8; 3] = [14, 7, 1];

/// The calendar file of a case.
#[must_use]
pub fn calendar(intake: &Intake, deadlines: &[Deadline], lang: Lang) -> String {
    let mut file = File(String::new());
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.text("PRODID", &format!("-//appeal-calculator//{LAW_VERSION}//{}", lang.as_str().to_ascii_uppercase()));
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("X-WR-CALNAME", letter::calendar(lang, CalendarSay::Name));
    let events = events(intake, deadlines, lang);
    if events.is_empty() {
        // A calendar has to hold something, and this is what there is to do.
        event(
            &mut file,
            intake,
            &Event {
                id: "no-date".to_owned(),
                day: intake.as_of,
                title: letter::calendar(lang, CalendarSay::NoDate).to_owned(),
                notes: vec![letter::calendar(lang, CalendarSay::NoDateHelp).to_owned()],
                alarms: false,
            },
        );
    }
    for one in &events {
        event(&mut file, intake, one);
    }
    file.line("END:VCALENDAR");
    file.0
}

struct Event {
    id: String,
    day: CivilDate,
    title: String,
    notes: Vec<String>,
    alarms: bool,
}

/// Every date that is still to come: the leading one of each deadline, and for a deadline whose
/// leading date has passed, the later readings.
fn events(intake: &Intake, deadlines: &[Deadline], lang: Lang) -> Vec<Event> {
    let mut events = Vec::new();
    // The first decision has been made, in time or not: nothing of it is still to come.
    for deadline in deadlines.iter().filter(|deadline| deadline.step != Step::PlanDecision) {
        let mut days: Vec<CivilDate> = deadline.due.into_iter().collect();
        if deadline.status == Status::Late {
            days.extend(deadline.readings.iter().map(|reading| reading.due));
        }
        days.retain(|day| *day >= intake.as_of);
        for (place, day) in order::distinct(days).into_iter().enumerate() {
            let reading = if deadline.due == Some(day) { 0 } else { place.saturating_add(1) };
            events.push(event_of(intake, deadline, (day, reading), lang));
        }
    }
    events
}

/// The event of one day of a deadline: the leading one, or one of its later readings by number.
fn event_of(intake: &Intake, deadline: &Deadline, (day, reading): (CivilDate, usize), lang: Lang) -> Event {
    let say = |phrase| letter::calendar(lang, phrase);
    let who = match deadline.actor {
        Actor::You => say(CalendarSay::Mine),
        Actor::Plan => say(CalendarSay::Plan),
        Actor::Reviewer | Actor::State => say(CalendarSay::Reviewer),
    };
    let leading = reading == 0;
    let mut title = format!("{who}{}", text::step(lang, deadline.step));
    if let Some(hour) = deadline.hour(day) {
        title.extend([", ", &hour.to_string()]);
    }
    if !leading {
        title.push_str(" (");
        title.push_str(say(CalendarSay::LaterReading));
        title.push(')');
    }
    let with_day = |phrase, day: CivilDate| say(phrase).replace("{day}", &format::date(day, lang));
    let mut notes = Vec::new();
    if deadline.status == Status::Projected {
        title.push_str(" (");
        title.push_str(say(CalendarSay::ProjectedMark));
        title.push(')');
        notes.push(say(CalendarSay::Projected).to_owned());
    }
    // The count of the leading date shows what it is counted from.
    if leading && !deadline.count.is_empty() {
        notes.push(deadline.count.iter().map(|step| text::count_step(lang, step)).collect::<Vec<_>>().join(" "));
    }
    if deadline.actor == Actor::You {
        notes.extend(
            deadline
                .send_by
                .filter(|send| leading && *send >= intake.as_of)
                .map(|send| with_day(CalendarSay::SendBy, send)),
        );
        if deadline.filed_when == FiledWhen::Received {
            notes.push(say(CalendarSay::Received).to_owned());
        }
    }
    notes.push(say(CalendarSay::Note).to_owned());
    let mut id = format!("{}.{}", deadline.actor.as_str(), deadline.step.as_str());
    match reading {
        0 => {}
        1 => id.push_str(".later"),
        more => id = format!("{id}.later-{more}"),
    }
    Event { id, day, title, notes, alarms: true }
}

fn event(file: &mut File, intake: &Intake, event: &Event) {
    let stamp = compact(intake.as_of);
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}@appeal-calculator", identifier(intake, event)));
    file.line(&format!("DTSTAMP:{stamp}T000000Z"));
    file.line(&format!("DTSTART;VALUE=DATE:{}", compact(event.day)));
    // The end of an all-day event is the first day after it.
    if let Some(after) = event.day.next_day() {
        file.line(&format!("DTEND;VALUE=DATE:{}", compact(after)));
    }
    file.text("SUMMARY", &event.title);
    file.text("DESCRIPTION", &event.notes.join("\n"));
    file.line("TRANSP:TRANSPARENT");
    let rings = property("DESCRIPTION", &event.title);
    for days in ALARMS.iter().filter(|_| event.alarms) {
        file.line("BEGIN:VALARM");
        file.line("ACTION:DISPLAY");
        file.line(&rings);
        file.line(&format!("TRIGGER:-P{days}D"));
        file.line("END:VALARM");
    }
    file.line("END:VEVENT");
}

/// `20261010`.
fn compact(day: CivilDate) -> String {
    day.to_string().replace('-', "")
}

/// Step and actor with a fingerprint of plan, state, stage and the dates of the notice.
fn identifier(intake: &Intake, event: &Event) -> String {
    let day = |day: Option<CivilDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let stage = intake.stage.map(crate::terms::Stage::as_str).unwrap_or_default();
    let what = [
        intake.plan.as_str(),
        &intake.state,
        stage,
        &day(intake.notice.dated),
        &day(intake.notice.received),
        &event.id,
    ];
    format!("{}.{:016x}", event.id, digest(what.join("/").bytes()))
}

/// A file whose lines end with CR and LF and are folded at 75 octets.
struct File(String);

impl File {
    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        self.line(&property(name, value));
    }

    /// A content line. A continuation begins with a blank, which counts; no character is cut.
    fn line(&mut self, content: &str) {
        let (mut rest, mut room) = (content, LONGEST);
        while let Some((now, later)) =
            rest.split_at_checked(rest.floor_char_boundary(room)).filter(|cut| !cut.1.is_empty())
        {
            self.0.push_str(now);
            self.0.push_str("\r\n ");
            (rest, room) = (later, LONGEST.saturating_sub(1));
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

/// A property whose value is text, as one line that is still to be folded.
fn property(name: &str, value: &str) -> String {
    let mut line = String::with_capacity(value.len().saturating_add(name.len()).saturating_add(16));
    line.push_str(name);
    line.push(':');
    let mut rest = value;
    let special = |c: char| matches!(c, '\\' | ';' | ',') || c.is_control();
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| special(*c)) {
        let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        line.push_str(plain);
        match c {
            '\n' => line.push_str("\\n"),
            // Other control characters have no place in a content line.
            c if c.is_control() => line.push(' '),
            c => {
                line.push('\\');
                line.push(c);
            }
        }
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    line.push_str(rest);
    line
}

#[cfg(test)]
mod tests {
    use super::{File, calendar};
    use crate::documents::sample;
    use crate::outcome::{CountStep, Reading, ReadingOrigin, Status};
    use crate::terms::{Actor, Lang};

    fn unfolded(file: &str) -> String {
        file.replace("\r\n ", "")
    }

    #[test]
    fn lines_fold_at_75_octets_and_cut_no_character() {
        let mut file = File(String::new());
        let text = "Último día: apelación ante el plan, ñandú; ".repeat(9);
        file.text("SUMMARY", &text);
        for line in file.0.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let whole = unfolded(&file.0);
        assert_eq!(whole.trim_end(), format!("SUMMARY:{}", text.replace(',', "\\,").replace(';', "\\;")).trim_end());
        assert!(!file.0.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn special_characters_are_escaped() {
        let mut file = File(String::new());
        file.text("DESCRIPTION", "a\\b;c,d\ne\u{7}f");
        assert_eq!(file.0, "DESCRIPTION:a\\\\b\\;c\\,d\\ne f\r\n");
    }

    #[test]
    fn all_day_events_with_three_alarms() {
        let case = sample::quick();
        let file = unfolded(&calendar(&case.intake, &case.assessment.deadlines, Lang::En));
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(file.contains("DTSTART;VALUE=DATE:20270330\r\nDTEND;VALUE=DATE:20270331\r\n"), "{file}");
        assert!(file.contains("DTSTAMP:20261010T000000Z\r\n"));
        let events = file.matches("BEGIN:VEVENT").count();
        assert!(events >= 2, "{file}");
        for days in [14, 7, 1] {
            assert_eq!(file.matches(&format!("TRIGGER:-P{days}D\r\n")).count(), events);
        }
        assert_eq!(file.matches("END:VALARM").count(), events * 3);
    }

    #[test]
    fn what_is_projected_says_so() {
        let case = sample::quick();
        let projected =
            case.assessment.deadlines.iter().filter(|one| one.status == Status::Projected && one.due.is_some());
        let projected = projected.count();
        assert!(projected > 0);
        for (lang, mark) in [(Lang::En, "(projected)"), (Lang::Es, "(fecha estimada)")] {
            let file = unfolded(&calendar(&case.intake, &case.assessment.deadlines, lang));
            let titles = file.lines().filter(|line| line.starts_with("SUMMARY:") && line.contains(mark)).count();
            assert_eq!(titles, projected, "{file}");
        }
    }

    #[test]
    fn identifiers_are_stable_and_about_nobody() {
        let full = sample::full();
        let mut other = full.clone();
        other.intake.people.patient.name = Some("Somebody Else".to_owned());
        other.intake.people.member_id = Some("OTHER".to_owned());
        let uids = |file: &str| {
            let file = unfolded(file);
            file.lines().filter(|line| line.starts_with("UID:")).map(ToOwned::to_owned).collect::<Vec<_>>()
        };
        let (one, two) = (
            uids(&calendar(&full.intake, &full.assessment.deadlines, Lang::En)),
            uids(&calendar(&other.intake, &other.assessment.deadlines, Lang::Es)),
        );
        assert_eq!(one, two);
        let mut distinct = one.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), one.len());
        let file = calendar(&full.intake, &full.assessment.deadlines, Lang::En);
        for private in ["Lopez", "XYZ", "Walnut"] {
            assert!(!file.contains(private), "{private}");
        }
    }

    /// A day received without proof of it, and a printed deadline later still: two later readings, two events to keep.
    #[test]
    fn each_later_reading_is_an_event_of_its_own() {
        let mut case = sample::quick();
        let late =
            case.assessment.deadlines.iter_mut().find(|one| one.actor == Actor::You && one.due.is_some()).unwrap();
        late.status = Status::Late;
        let leading = late.due.unwrap();
        let reading = Reading { due: leading, origin: ReadingOrigin::Printed, count: Vec::new(), sources: &[] };
        late.readings =
            [0, 9, 21].map(|days| Reading { due: leading.plus_days(days).unwrap(), ..reading.clone() }).to_vec();
        case.intake.as_of = leading.plus_days(1).unwrap();
        case.assessment.deadlines.retain(|one| one.status == Status::Late);
        let file = unfolded(&calendar(&case.intake, &case.assessment.deadlines, Lang::En));
        let uids: Vec<&str> = file.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(uids.len(), 2, "{file}");
        assert_ne!(uids[0], uids[1]);
    }

    #[test]
    fn a_day_that_ends_at_noon_says_so() {
        let mut case = sample::quick();
        let first = case.assessment.deadlines.iter_mut().find(|one| one.due.is_some()).unwrap();
        first.count.push(CountStep::Noon { date: first.due.unwrap() });
        let file = unfolded(&calendar(&case.intake, &case.assessment.deadlines, Lang::En));
        assert_eq!(file.lines().filter(|line| line.starts_with("SUMMARY:") && line.contains("\\, 12:00")).count(), 1);
        assert!(file.contains("only until noon"), "{file}");
    }

    #[test]
    fn a_case_without_dates_still_is_a_calendar() {
        let mut case = sample::quick();
        for deadline in &mut case.assessment.deadlines {
            deadline.due = None;
            deadline.readings.clear();
        }
        let file = calendar(&case.intake, &case.assessment.deadlines, Lang::Es);
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        assert!(!file.contains("VALARM"));
    }
}
