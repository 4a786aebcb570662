//! What can be wrong with the input. Bad input is a value with a path, never a panic.

/// One thing wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Key path, for example `lines[2].billed`; it is also the id of the form field.
    pub path: String,
    /// What is wrong.
    pub code: FieldErrorCode,
    /// For a score: the scale that it is outside of.
    pub limits: Option<Limits>,
}

/// The scale that a score is outside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Its name, in English.
    pub en: &'static str,
    /// Its name, in Spanish.
    pub es: &'static str,
    /// Lowest score; empty where there is none.
    pub least: &'static str,
    /// Highest score; empty where there is none.
    pub most: &'static str,
}

impl FieldError {
    /// Something wrong with the field at a key path.
    #[must_use]
    pub fn new(path: impl Into<String>, code: FieldErrorCode) -> Self {
        Self { path: path.into(), code, limits: None }
    }
}

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $text:literal,)+) => {
        /// The kinds of error. What a visitor reads about each comes from the text tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FieldErrorCode { $($(#[$meta])* $variant,)+ }

        impl FieldErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Stable code for programs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// A required answer is absent.
    Required = "required",
    /// No such key in the contract.
    UnknownKey = "key.unknown",
    /// Not text.
    NotText = "type.text",
    /// Not a number.
    NotNumber = "type.number",
    /// Not true or false.
    NotBoolean = "type.boolean",
    /// Not a list.
    NotList = "type.list",
    /// Not an object.
    NotObject = "type.object",
    /// Not a date as `YYYY-MM-DD` from 1900 to 2199.
    BadDate = "date.invalid",
    /// A date other than a birth date before 2010 or after 2040.
    OutsideYears = "date.outside-years",
    /// Before the date of the decision that it follows.
    BeforeDecision = "date.before-decision",
    /// Care already given when it was decided, on a day after the decision.
    CareAfterDecision = "date.care-after-decision",
    /// Before the request or claim that it decides.
    BeforeRequest = "date.before-request",
    /// A birth after the first care.
    AfterCare = "date.after-care",
    /// After the visitor's own date.
    InFuture = "date.in-future",
    /// Not a time as `HH:MM`.
    BadTime = "time.invalid",
    /// None of the closed list.
    NotInList = "choice.unknown",
    /// An answer that the kind of plan rules out.
    NotOfPlan = "choice.not-of-plan",
    /// An answer that the state rules out.
    NotOfState = "choice.not-of-state",
    /// Money below zero.
    NegativeMoney = "money.negative",
    /// Money above the largest amount taken.
    TooMuchMoney = "money.too-large",
    /// Not a whole number of cents or of things.
    NotWhole = "number.not-whole",
    /// A number outside what makes sense for the field.
    OutOfRange = "number.out-of-range",
    /// More than three decimals.
    TooPrecise = "number.too-precise",
    /// A score outside its scale.
    OutOfScale = "score.out-of-scale",
    /// Text longer than taken.
    TooLong = "text.too-long",
    /// A control character other than a line break.
    ControlCharacter = "text.control-character",
    /// More entries than taken.
    TooMany = "list.too-long",
    /// Nested deeper than anything in the contract.
    TooDeep = "value.too-deep",
    /// Something that JSON has no form for, as only a program can hand over: a function, a symbol.
    Unreadable = "value.unreadable",
    /// Not two letters.
    BadState = "state.invalid",
    /// Not readable as JSON at all.
    BadJson = "json.invalid",
}

impl core::fmt::Display for FieldError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "`{}`: {}", self.path, self.code.as_str())
    }
}
