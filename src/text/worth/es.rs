//! Español.

use super::Rate;
use crate::outcome::{Effort, Status, Verdict, Worth};
use crate::terms::{Confidence, Lang};
use crate::text::format::date;

pub(super) const LATE: &str = "Envíe una carta enseguida: la primera fecha ya pasó.";
pub(super) const SERVICE: &str = "Ganar devuelve la terapia, no dólares.";
pub(super) const STAKE_UNKNOWN: &str = "Todavía no se puede decir cuánto vale ganar.";

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
        Verdict::Closed => "Las fechas contadas aquí ya pasaron. Pregunte si todavía aceptan una apelación tardía.",
        Verdict::Filed => "Presentada: ahora les toca decidir. Guarde su prueba de presentación.",
        Verdict::Call => "Llame de inmediato: la organización de calidad revisa si la atención puede terminar.",
        Verdict::Wait => "No hay nada que enviar ahora: el plan pasa el caso por sí mismo.",
        Verdict::Court => "Solo queda un tribunal. Pregunte a un abogado si la cantidad lo justifica.",
        Verdict::Barred => "Según estas respuestas, este paso no está abierto: las advertencias dicen por qué.",
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
        None => "Ninguna carta por escribir.",
    }
}

pub(super) fn time(worth: &Worth) -> String {
    match (worth.status, worth.due, worth.days_left) {
        (Some(Status::Today), ..) => "El último día es hoy.".to_owned(),
        (Some(Status::Late), ..) => "Otra lectura de la ley, posterior, puede valer todavía.".to_owned(),
        (Some(Status::Past), Some(due), _) => format!("El último día fue el {}.", date(due, Lang::Es)),
        (_, Some(due), Some(1)) => format!("Queda 1 día, hasta el {}.", date(due, Lang::Es)),
        (_, Some(due), Some(days)) => format!("Quedan {days} días, hasta el {}.", date(due, Lang::Es)),
        _ if worth.day_in_letter => "Ninguna ley fija el último día. La carta del plan debe indicarlo.".to_owned(),
        _ => "Todavía no se pudo contar el último día.".to_owned(),
    }
}
