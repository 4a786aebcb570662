//! Español.

use super::Rate;
use crate::calendar::CivilDate;
use crate::outcome::{Deadline, Effort, Status, Verdict};
use crate::terms::{Confidence, FiledWhen, Lang};
use crate::text::format::date;

pub(super) const LATE: &str = "Envíe una carta enseguida: la primera fecha ya pasó.";
pub(super) const SERVICE: &str = "Ganar devuelve la terapia, no dólares.";
pub(super) const PAID: &str = "Ganar puede devolver lo pagado, menos un copago si lo hay.";
pub(super) const STAKE_UNKNOWN: &str = "Todavía no se puede decir cuánto vale ganar.";
pub(super) const NOT_COUNTED: &str = "todavía no se pudo contar el último día.";

pub(super) const fn answer(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refund => "Primero pida a la clínica que le devuelva su dinero. Para eso no hace falta apelar.",
        Verdict::FasterRoad => "Pruebe primero el camino más rápido, y no pierda la fecha de apelación.",
        Verdict::Appeal => "Vale la pena una carta: hay dinero por ganar y tiempo para pedirlo.",
        Verdict::Service => "Vale la pena una carta: ganar devuelve la terapia.",
        Verdict::Avoid => "Vale la pena una carta: ganar le evita un costo.",
        Verdict::Practice => "No es dinero suyo: la clínica carga con esta negación y puede apelarla.",
        Verdict::Nothing => "Ganar no traería dinero ahora. Aun así puede contar para el deducible o el máximo anual.",
        Verdict::Unclear => "Es pronto para decirlo. Una respuesta lo decidiría.",
        Verdict::Closed => "El último día de este paso ya pasó. Pregunte si todavía aceptan una apelación tardía.",
        Verdict::Filed => "Presentada: ahora les toca decidir. Guarde su prueba de presentación.",
        Verdict::Call => "Llame de inmediato: la organización de calidad revisa si la atención puede terminar.",
        Verdict::Wait => "No hay nada que enviar ahora: el plan pasa el caso por sí mismo.",
        Verdict::Court => "Solo queda un tribunal. Pregunte a un abogado si la cantidad lo justifica.",
        Verdict::Barred => "Según estas respuestas, este paso puede no estar abierto: las advertencias dicen por qué.",
        Verdict::NotCovered => "Esto no se puede sopesar aquí.",
    }
}

pub(super) fn stake(low: Option<String>, high: &str) -> String {
    match low {
        Some(low) => format!("Ganar todo vale de {low} a {high}."),
        None => format!("Ganar todo vale {high}."),
    }
}

pub(super) fn desk_only(desk: &str) -> String {
    format!("El reembolso es de {desk}. Una apelación no le daría nada más.")
}

pub(super) fn copays(over: &str) -> String {
    format!("Los copagos cobrados por encima del límite suman {over}.")
}

pub(super) fn odds(rate: &Rate<'_>, average: Option<&str>) -> String {
    let Rate { likely, low, high, year, place, .. } = rate;
    let start = rate.step.map_or_else(|| "C".to_owned(), |step| format!("{step}: c"));
    let cases =
        rate.cases.as_ref().map_or_else(|| "número de casos no publicado".to_owned(), |cases| format!("{cases} casos"));
    let confidence = match rate.confidence {
        Confidence::High => "alta",
        Confidence::Medium => "media",
        Confidence::Low => "baja",
    };
    let rate = format!(
        "{start}erca de {likely} de cada 100 apelaciones parecidas lograron revocar la negación ({low} a {high}): {cases}, {year}, {place}; confianza {confidence}."
    );
    match average {
        Some(average) => {
            format!("{rate} Promedio a largo plazo: {average}. Cada persona recibe todo, una parte o nada.")
        }
        None => rate,
    }
}

pub(super) fn no_odds(disputed: Option<&str>, past: bool) -> String {
    const NONE: &str = "o encontramos una tasa de éxito publicada para este tipo de negación en esta etapa, así que no mostramos probabilidades.";
    const PAST: &str = "o mostramos probabilidades: la tasa publicada es de un paso cuya fecha ya pasó.";
    let why = if past { PAST } else { NONE };
    match disputed {
        Some(cents) => format!("Usted tiene {cents} en disputa. N{why}"),
        None => format!("N{why}"),
    }
}

pub(super) const fn effort(effort: Option<Effort>) -> &'static str {
    match effort {
        Some(Effort::Letter) => "Una carta, hecha aquí, con su expediente.",
        Some(Effort::Hearing) => "Una carta hecha aquí y una audiencia a la que asistir.",
        Some(Effort::Unaided) => "Una solicitud suya: aquí no se hace ningún documento para ella.",
        None => "Ninguna carta por escribir.",
    }
}

/// Of one step, to stand after its name.
pub(super) fn count(deadline: &Deadline, as_of: CivilDate) -> Option<String> {
    let Some(due) = deadline.due else {
        return (deadline.filed_when == FiledWhen::PlanTerms)
            .then(|| "ninguna ley fija el último día. La carta del plan debe indicarlo.".to_owned());
    };
    let due = date(due, Lang::Es);
    Some(match (deadline.status, deadline.days_left) {
        (Status::Today, _) => "el último día es hoy.".to_owned(),
        (Status::Late, _) => match deadline.still(as_of).map(|day| date(day, Lang::Es)) {
            Some(still) => format!("el {due} ya pasó, pero otra lectura da hasta el {still}."),
            None => format!("el {due} ya pasó; otra lectura de la ley, posterior, puede valer todavía."),
        },
        (Status::Past, _) => format!("el último día fue el {due}."),
        (Status::Unknown, _) => format!("mientras no sepa cuál es su plan, actúe a más tardar el {due}."),
        (_, Some(1)) => format!("queda 1 día, hasta el {due}."),
        (_, Some(days)) => format!("quedan {days} días, hasta el {due}."),
        (_, None) => return None,
    })
}
