//! The visitor's answers, taken from the JSON. An absent key is `None`.

use serde_json::Value as Json;

use super::central_time::Moment;
use super::day::{Day, parse};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Timing {
    Before,
    During,
    After,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Event {
    pub date: Day,
    /// Minutes after midnight on the wall.
    pub minutes: Option<i64>,
}

impl Event {
    /// Whether this can be the answer to what was asked: not before it, on the same day by the clock where both name a time.
    pub fn can_answer(self, asked: Self) -> bool {
        let earlier = matches!((self.minutes, asked.minutes), (Some(own), Some(other)) if own < other);
        self.date > asked.date || (self.date == asked.date && !earlier)
    }
}

pub fn is_clinical(reason: &str) -> bool {
    matches!(reason, "medical-necessity" | "no-progress" | "prior-authorization" | "experimental")
}

impl Event {
    /// The end of a period of hours. Without a time of day only the day is known, and it is a day later for each 24 hours begun.
    pub fn plus_hours(self, hours: i64, clocks_known: bool) -> (Day, Option<Moment>) {
        match self.minutes {
            Some(minutes) if clocks_known => {
                let moment = Moment::at(self.date, minutes).plus_hours(hours);
                (moment.date(), Some(moment))
            }
            _ => (self.date.plus(u32::try_from((hours + 23) / 24).unwrap()), None),
        }
    }
}

pub struct Facts<'a> {
    pub json: &'a Json,
}

impl Facts<'_> {
    fn text(&self, pointer: &str) -> Option<&str> {
        self.json.pointer(pointer)?.as_str()
    }

    fn date(&self, pointer: &str) -> Option<Day> {
        self.text(pointer).map(parse)
    }

    fn flag(&self, pointer: &str) -> Option<bool> {
        self.json.pointer(pointer)?.as_bool()
    }

    pub fn today(&self) -> Day {
        self.date("/asOf").unwrap()
    }

    pub fn in_missouri(&self) -> bool {
        self.text("/state") == Some("MO")
    }

    pub fn by_provider(&self) -> bool {
        self.text("/role") == Some("provider")
    }

    pub fn plan(&self) -> &str {
        self.text("/plan").unwrap()
    }

    /// 29 U.S.C. 1003(b): a church or a public employer is outside ERISA, whoever pays the claims.
    pub fn employer_is_outside_erisa(&self) -> bool {
        matches!(self.text("/clues/employer"), Some("church" | "state" | "government"))
    }

    /// Then ERISA surely reaches an insured plan too.
    pub fn employer_is_private(&self) -> bool {
        self.text("/clues/employer") == Some("private")
    }

    pub fn employer_is_public(&self) -> bool {
        matches!(self.text("/clues/employer"), Some("state" | "government"))
    }

    /// The newest decision held; without an answer the first one.
    pub fn stage(&self) -> &str {
        self.text("/stage").unwrap_or("denial")
    }

    pub fn stage_is_known(&self) -> bool {
        self.text("/stage").is_some()
    }

    pub fn dated(&self) -> Option<Day> {
        self.date("/notice/dated")
    }

    pub fn received(&self) -> Option<Day> {
        self.date("/notice/received")
    }

    pub fn received_is_proved(&self) -> bool {
        self.flag("/notice/receivedProof") == Some(true)
    }

    pub fn printed(&self) -> Option<Day> {
        self.date("/notice/printedDeadline")
    }

    pub fn effective(&self) -> Option<Day> {
        self.date("/notice/effective")
    }

    /// The day of the notice itself, for telling what came before it.
    pub fn notice_day(&self) -> Option<Day> {
        self.dated().or_else(|| self.received())
    }

    pub fn timing(&self) -> Option<Timing> {
        match self.text("/timing") {
            Some("pre-service") => Some(Timing::Before),
            Some("concurrent") => Some(Timing::During),
            Some("post-service") => Some(Timing::After),
            _ => None,
        }
    }

    /// Care that has been given cannot be urgent any more.
    pub fn urgent(&self) -> Option<bool> {
        if self.timing() == Some(Timing::After) { Some(false) } else { self.flag("/urgent") }
    }

    /// Whether the care may have been given already, which urgent care has not.
    pub fn may_be_after(&self) -> bool {
        self.timing() == Some(Timing::After) || (self.timing().is_none() && self.urgent() != Some(true))
    }

    pub fn grandfathered(&self) -> Option<bool> {
        self.flag("/grandfathered")
    }

    pub fn levels(&self) -> Option<u64> {
        self.json.pointer("/internalLevels")?.as_u64()
    }

    pub fn is_mchcp(&self) -> Option<bool> {
        self.text("/governmentPlan").map(|kind| kind == "mchcp")
    }

    pub fn reasons(&self) -> Vec<&str> {
        self.json["reasons"].as_array().unwrap().iter().map(|reason| reason.as_str().unwrap()).collect()
    }

    pub fn events(&self, what: &str) -> Vec<Event> {
        let all = self.json["events"].as_array().cloned().unwrap_or_default();
        all.iter()
            .filter(|event| event["what"] == what)
            .map(|event| Event {
                date: parse(event["date"].as_str().unwrap()),
                minutes: event["time"].as_str().map(|time| {
                    let (hour, minute) = time.split_once(':').unwrap();
                    hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap()
                }),
            })
            .collect()
    }

    pub fn first_event(&self, what: &str) -> Option<Event> {
        self.events(what).into_iter().min_by_key(|event| event.date)
    }

    /// What happened before the newest decision belongs to what it decided. After a lost appeal, an unknown day of the decision leaves that open.
    pub fn belongs_to_pending(&self, event: Event) -> bool {
        match self.notice_day() {
            Some(notice) => event.date >= notice,
            None => self.stage() == "denial",
        }
    }

    /// When the reviewer got the case; as if today until then.
    pub fn assigned(&self) -> Event {
        let assigned = self.events("sent-to-reviewer").into_iter().filter(|event| self.belongs_to_pending(*event));
        assigned.min_by_key(|event| event.date).unwrap_or(Event { date: self.today(), minutes: None })
    }

    /// Whether the reviewer may have judged necessity, appropriateness, setting, level of care or effectiveness, RSMo 376.1350(1).
    /// A limit on visits may have been read with judgment.
    pub fn may_be_clinical(&self) -> bool {
        let reasons = self.reasons();
        reasons.is_empty() || reasons.into_iter().any(|reason| is_clinical(reason) || reason == "visit-limit")
    }

    pub fn service_dates(&self) -> Vec<Day> {
        let written = self.json.pointer("/therapy/serviceDates").and_then(Json::as_array).cloned().unwrap_or_default();
        let lines = self.json["lines"].as_array().cloned().unwrap_or_default();
        let lines = lines.iter().map(|line| line["date"].clone());
        written.iter().cloned().chain(lines).filter_map(|date| date.as_str().map(parse)).collect()
    }

    /// The appeal now pending, if it is this step: when it reached whoever decides it. An event before the notice belongs to an appeal already lost.
    pub fn filed(&self, step: &str, first_open: &str) -> Option<Event> {
        let named = self.text("/appealFiledStep").unwrap_or(first_open);
        if named != step {
            return None;
        }
        let received = self
            .events("appeal-received")
            .into_iter()
            .filter(|event| self.belongs_to_pending(*event))
            .min_by_key(|event| event.date);
        match self.date("/appealFiled") {
            Some(date) => match received {
                Some(event) if event.date == date => Some(event),
                _ => Some(Event { date, minutes: None }),
            },
            None => received,
        }
    }

    /// As the step was filed, or as if it were filed today.
    pub fn filed_or_today(&self, step: &str, first_open: &str) -> Event {
        self.filed(step, first_open).unwrap_or(Event { date: self.today(), minutes: None })
    }
}
