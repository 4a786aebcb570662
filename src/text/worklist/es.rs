//! Spanish.

use crate::import::ProblemCode;

pub(super) const COLUMNS: [&str; 17] = [
    "Pagador",
    "Reclamo",
    "Cuenta",
    "Paciente",
    "Desde",
    "Hasta",
    "Procedimientos",
    "Códigos",
    "Motivo",
    "Camino",
    "Qué hacer",
    "Negado",
    "En juego, mínimo",
    "En juego, máximo",
    "Ganadas de 100",
    "Último día",
    "Días restantes",
];
pub(super) const UNKNOWN: &str = "Código desconocido";
pub(super) const ASK: &str = "Falta una respuesta: el tipo de plan, el día de la decisión o cuál decisión es.";
pub(super) const NONE: &str = "Aquí no se conoce ningún camino.";

/// What is to be done, in a word or two: what the page calls the roads.
pub(super) fn road(id: &str) -> &'static str {
    match id {
        "mend" => "Corregir el reclamo",
        "appeal" => "Apelar",
        "ask" => "Responder antes",
        "over" => "Demasiado tarde",
        _ => "Sin camino conocido",
    }
}

pub(super) const fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Empty => "El archivo está vacío.",
        ProblemCode::NotRemittance => "No es un X12 835 ni un ExplanationOfBenefit de FHIR.",
        ProblemCode::NoEnvelope => "Sin encabezado ISA: los separadores se tomaron de los primeros segmentos.",
        ProblemCode::BadHeader => "Este encabezado ISA no se puede leer.",
        ProblemCode::OtherKind => "Otro tipo de transacción; se omitió.",
        ProblemCode::BadSegment => "Este segmento no se puede leer.",
        ProblemCode::TooLong => "Demasiado largo; se omitió una parte.",
        ProblemCode::BadAmount => "Este monto no se puede leer.",
        ProblemCode::BadUnits => "Se omitieron unidades que no son un número entero.",
        ProblemCode::BadDate => "Esta fecha no se puede leer.",
        ProblemCode::OutOfPlace => "Este segmento no va aquí; se omitió.",
        ProblemCode::LineBalance => "La línea no cuadra: el cargo menos los ajustes no es lo pagado.",
        ProblemCode::ClaimBalance => "El reclamo no cuadra: el cargo menos los ajustes no es lo pagado.",
        ProblemCode::PaymentBalance => "El pago no es la suma de los reclamos y los ajustes de la cuenta.",
        ProblemCode::NoEnd => "La transacción no tiene final.",
        ProblemCode::CountDiffers => "La transacción tiene otro número de segmentos que el que dice.",
        ProblemCode::Truncated => "El archivo se corta a la mitad.",
        ProblemCode::TakenBack => {
            "Se retiró un pago y no sigue una nueva decisión sobre el reclamo: pregunte al pagador por qué."
        }
        ProblemCode::Together => "Se pagó junto con otra línea bajo un solo código: revise que el código sea correcto.",
        ProblemCode::CareAfterNotice => "Atención con fecha posterior al aviso de pago.",
        ProblemCode::TooMany => "Más de lo que cabe en la lista; las sumas los cuentan.",
        ProblemCode::BadJson => "Desde aquí no se puede leer el JSON.",
    }
}
