//! Spanish, as spoken in the United States, with "usted".

use super::format::{date, day_of_law, month};
use crate::calendar::{CivilDate, CountStep, InForce};
use crate::error::{FieldErrorCode as Code, Limits};
use crate::outcome::{CheckId, MoneyLine, Payer, Standing, TherapyAmount, Why};
use crate::terms::{Anchor, CodeAction, CodeMeaning, DocumentId, Lang, Step, Unit};

const LANG: Lang = Lang::Es;

pub(super) const fn error(code: Code) -> &'static str {
    match code {
        Code::Required => "Escriba una respuesta aquí",
        Code::UnknownKey => "Esta clave no es parte del formulario",
        Code::NotText => "Esto tiene que ser texto",
        Code::NotNumber => "Esto tiene que ser un número",
        Code::NotBoolean => "Esto tiene que ser sí o no",
        Code::NotList => "Esto tiene que ser una lista",
        Code::NotObject => "Esto tiene que ser un grupo de respuestas",
        Code::BadDate => "Escriba una fecha real, con año, mes y día, por ejemplo 2026-10-05",
        Code::OutsideYears => "Escriba una fecha de 2010 a 2040",
        Code::BeforeDecision => "Esto es antes de la fecha de la decisión. Revise las dos fechas",
        Code::CareAfterDecision => {
            "Esta visita es posterior a la decisión sobre atención ya recibida. Revise las dos fechas"
        }
        Code::BeforeRequest => "Esto es antes de que el plan recibiera la solicitud. Revise las dos fechas",
        Code::AfterCare => "Esta fecha de nacimiento es posterior a una visita. Revise las dos fechas",
        Code::InFuture => "Esta fecha es posterior a hoy. Revise el año",
        Code::BadTime => "Escriba una hora con minutos, por ejemplo 16:30",
        Code::NotInList => "Elija una de las respuestas de la lista",
        Code::NotOfState => "Este plan es de otro estado. Revise el estado",
        Code::NotOfPlan => "Esto no corresponde al tipo de plan que eligió. Revise las dos respuestas",
        Code::NegativeMoney => "Una cantidad no puede ser menor que cero",
        Code::TooMuchMoney => "Esta cantidad es demasiado grande para ser correcta",
        Code::NotWhole => "Escriba un número entero",
        Code::OutOfRange => "Este número está fuera de lo posible aquí",
        Code::TooPrecise => "Use tres decimales como máximo",
        Code::OutOfScale => "Este puntaje no está en la escala de la prueba",
        Code::TooLong => "Este texto es demasiado largo",
        Code::ControlCharacter => "Este texto tiene un carácter que no se puede imprimir",
        Code::TooMany => "Esta lista es demasiado larga",
        Code::TooDeep => "Esta respuesta tiene demasiados niveles y no se puede leer",
        Code::Unreadable => "Esta respuesta no es un dato simple y no se puede leer",
        Code::BadState => "Escriba el estado con dos letras, por ejemplo MO",
        Code::BadJson => "Esto no es JSON legible",
    }
}

pub(super) const fn step(step: Step) -> &'static str {
    match step {
        Step::InternalAppeal => "Apelación ante el plan",
        Step::SecondLevelAppeal => "Segunda apelación ante el plan",
        Step::ExternalReview => "Revisión externa por revisores independientes",
        Step::CivilAction => "Demanda ante un tribunal",
        Step::CourtReview => "Revisión por un tribunal",
        Step::Reconsideration => "Reconsideración",
        Step::OpmReview => "Revisión por la Oficina de Administración de Personal (OPM)",
        Step::Redetermination => "Redeterminación de Medicare (primera apelación)",
        Step::AljHearing => "Audiencia ante un juez de Medicare",
        Step::CouncilReview => "Revisión por el Consejo de Apelaciones de Medicare",
        Step::AutomaticReview => "Revisión automática por la entidad independiente",
        Step::PlanAppeal => "Apelación ante el plan de Medicaid",
        Step::ContinueServices => "Pedir que su terapia siga durante la apelación",
        Step::FairHearing => "Audiencia imparcial estatal",
        Step::SecondReconsideration => "Segunda reconsideración",
        Step::FormalReview => "Revisión formal",
        Step::Hearing => "Audiencia",
        Step::SupplementalClaim => "Reclamo suplementario",
        Step::HigherLevelReview => "Revisión de nivel superior",
        Step::BoardAppeal => "Apelación ante la Junta",
        Step::ClinicalAppeal => "Apelación clínica en el centro del VA",
        Step::SecondReview => "Segunda revisión",
        Step::QioReview => "Revisión rápida por la organización de calidad",
        Step::DismissalReview => "Revisión de una desestimación",
        Step::PlanDecision => "La primera decisión del plan",
        Step::AppealDecision => "La decisión sobre la apelación",
        Step::ReviewDecision => "La decisión sobre la revisión o la audiencia",
        Step::PlanAcknowledgment => "El acuse de recibo del plan",
        Step::PreliminaryReview => "La verificación del plan de su solicitud de revisión externa",
        Step::EvidenceToReviewer => "El expediente del plan para el revisor",
        Step::DocumentsResponse => "Los documentos del plan que usted pida",
        Step::ComplaintResponse => "La respuesta del plan al regulador",
        Step::ReconsiderationCall => "La llamada del revisor con su terapeuta",
        Step::Continuity => "Atención con su terapeuta después del fin del contrato",
        Step::ClaimantEvidence => "Sus pruebas adicionales para el revisor",
        Step::Perfection => "Completar su solicitud",
        Step::SurpriseBillingDispute => "Disputa de una factura mayor que el presupuesto",
        Step::ClaimFiling => "Presentación del reclamo",
        Step::Reopening => "Reapertura del reclamo",
        Step::CorrectedClaim => "Reclamo corregido",
        Step::Certification => "Certificación del plan de tratamiento",
        Step::Recertification => "Recertificación del plan de tratamiento",
        Step::ProgressReport => "Informe de progreso",
        Step::RecordsRequest => "Respuesta a una solicitud de expedientes",
    }
}

const fn start(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Receipt => "Usted recibió la decisión el",
        Anchor::NoticeDate => "La decisión tiene fecha del",
        Anchor::PresumedReceipt => "La ley da la decisión por recibida el",
        Anchor::AppealReceived => "La apelación se recibió el",
        Anchor::ClaimReceived | Anchor::CompleteClaim => "El plan recibió el reclamo el",
        Anchor::RequestReceived | Anchor::CompleteRequest => "El plan recibió la solicitud el",
        Anchor::ComplaintFiled => "La queja se envió al plan el",
        Anchor::SentToReviewer => "El revisor recibió la solicitud el",
        Anchor::RecordsRequested => "Los documentos se pidieron el",
        Anchor::InformationSent => "La información se envió el",
        Anchor::CallRequested => "La llamada se pidió el",
        Anchor::ExternalRequest => "El plan recibió la solicitud de revisión externa el",
        Anchor::ReviewerAssigned => "El revisor recibió el caso el",
        Anchor::EarlierAppeal => "El plan recibió su apelación el",
        Anchor::ServiceDate => "La atención se dio el",
        Anchor::ServiceYearEnd => "El año en que se dio la atención terminó el",
        Anchor::Effective => "El recorte entra en vigor el",
        Anchor::DayBeforeEffective => "El último día antes del recorte es el",
        Anchor::UnansweredAppeal => "Usted lo pidió al plan el",
        Anchor::InformationAsked => "Le pidieron algo que falta el",
        Anchor::RequestIncomplete => "Su solicitud se declaró incompleta el",
        Anchor::Never => "Ninguna fecha inicia este plazo",
    }
}

pub(super) const fn would(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::AppealReceived => "si la apelación se recibiera",
        Anchor::ComplaintFiled => "si el regulador enviara su queja al plan",
        Anchor::SentToReviewer => "si el revisor recibiera la solicitud",
        Anchor::ExternalRequest => "si el plan recibiera su solicitud de revisión externa",
        Anchor::ReviewerAssigned => "si el revisor recibiera el caso",
        Anchor::EarlierAppeal => "si usted pidiera el siguiente paso",
        Anchor::RecordsRequested => "si usted pidiera los documentos por escrito",
        Anchor::InformationSent => "si usted enviara la información",
        Anchor::CallRequested => "si su terapeuta pidiera la llamada",
        _ => "si ocurriera",
    }
}

fn unit(n: u16, unit: Unit) -> String {
    let word = match (unit, n) {
        (Unit::Hours, 1) => "hora",
        (Unit::Hours, _) => "horas",
        (Unit::Days, 1) => "día calendario",
        (Unit::Days, _) => "días calendario",
        (Unit::WorkingDays | Unit::BusinessDays, 1) => "día hábil",
        (Unit::WorkingDays | Unit::BusinessDays, _) => "días hábiles",
        (Unit::Months, 1) => "mes",
        (Unit::Months, _) => "meses",
        (Unit::Years, 1) => "año",
        (Unit::Years, _) => "años",
    };
    format!("{n} {word}")
}

pub(super) fn count_step(step: &CountStep) -> String {
    let day = |value| date(value, LANG);
    match step {
        CountStep::Start { anchor, date: on } => format!("{} {}. Ese día es el día 0.", start(*anchor), day(*on)),
        CountStep::ProjectedStart { anchor, date: on } => {
            format!("Se cuenta como {} hoy, {}. Ese día es el día 0.", would(*anchor), day(*on))
        }
        CountStep::DatedInsteadOfReceived { date: on } => format!(
            "Usted no dijo cuándo recibió la decisión, así que la cuenta empieza en la fecha impresa en ella, {}. \
             Ese día es el día 0. Así el último día nunca sale demasiado tarde.",
            day(*on)
        ),
        CountStep::Presumed { dated, days, receipt } => format!(
            "La decisión tiene fecha del {}. La ley la da por recibida {days} días después, el {}. Ese día es el día 0.",
            day(*dated),
            day(*receipt)
        ),
        CountStep::MonthPart { month: part, days, total } => {
            let days = if *days == 1 { "1 día".to_owned() } else { format!("{days} días") };
            format!("{days} en {} de {}: {total} hasta ahora.", month(part.1, LANG), part.0)
        }
        CountStep::Counted { n, unit: of, to, .. } => format!("{} después es el {}.", unit(*n, *of), day(*to)),
        CountStep::MissingDay { day: missing, to } => {
            format!("Ese mes no tiene día {missing}, así que la cuenta termina el {}.", day(*to))
        }
        CountStep::SkippedHoliday { date: on, name, observed: false } => {
            format!("El {} es {}: no es día hábil.", day(*on), name.es)
        }
        CountStep::SkippedHoliday { date: on, name, observed: true } => {
            format!("Las oficinas cierran el {} ({}): no se cuenta como día hábil.", day(*on), name.es)
        }
        CountStep::RolledPast { date: on, holiday: Some(name) } => format!("El {} es {}.", day(*on), name.es),
        CountStep::RolledPast { date: on, holiday: None } => format!("El {} cae en fin de semana.", day(*on)),
        CountStep::RolledTo { date: on } => format!("Por eso el último día pasa al {}.", day(*on)),
        CountStep::WindowStillOpen { date: on } => {
            format!(
                "El plazo de la solicitud misma corre hasta el {}, que es posterior, y cuenta la fecha posterior.",
                day(*on)
            )
        }
        CountStep::NotBefore { date: on, .. } => {
            format!("El recorte entra en vigor el {}, que es posterior, y cuenta la fecha posterior.", day(*on))
        }
        CountStep::Noon { date: on } => format!("El {} solo hasta el mediodía.", day(*on)),
        CountStep::LeftOut { days, from, to } => {
            format!("Los {days} días del {} al {}, antes de pedir el siguiente paso, no cuentan.", day(*from), day(*to))
        }
        CountStep::Filed { date: on } => format!("Usted la presentó el {}, a tiempo. Este paso está hecho.", day(*on)),
        CountStep::Done { date: on } => format!("Se hizo el {}, a tiempo.", day(*on)),
        CountStep::Paused { asked, until, projected: false } => format!(
            "El plan pidió información el {}. Su plazo se detuvo hasta el {}, y lo que quedaba se cuenta desde ahí.",
            day(*asked),
            day(*until)
        ),
        CountStep::Paused { asked, until, projected: true } => format!(
            "El plan pidió información el {}. Su plazo se detiene hasta que usted conteste; se cuenta como si contestara hoy, {}.",
            day(*asked),
            day(*until)
        ),
        CountStep::NeedsDate { path: "notice.dated" } => {
            "Escriba la fecha impresa en la decisión y se podrá contar esta fecha.".to_owned()
        }
        CountStep::NeedsDate { path: "therapy.serviceDates" } => {
            "Escriba las fechas de las visitas y se podrá contar esta fecha.".to_owned()
        }
        CountStep::NeedsDate { .. } => "Falta una fecha, así que esto todavía no se puede contar.".to_owned(),
        CountStep::PrintedEarlier { printed, computed } => format!(
            "Su carta dice {}, antes del {} que da la ley. Actúe a más tardar en la fecha anterior; si se le pasa, la \
             posterior todavía puede valer, porque un plan no puede dar menos tiempo que la ley.",
            day(*printed),
            day(*computed)
        ),
        CountStep::PrintedLater { printed, computed } => format!(
            "Su carta dice {}, después del {} contado aquí. Un plan puede dar más tiempo, pero la fecha anterior es \
             la segura.",
            day(*printed),
            day(*computed)
        ),
        CountStep::EarlierLawLeads { date: on } => {
            format!("Dos leyes obligan al plan; la fecha más temprana, el {}, es la que tiene que cumplir.", day(*on))
        }
        CountStep::LatestReadingLeads { date: on } => format!(
            "Según algunas lecturas el plan tenía que actuar antes. Aquí se usa la más tardía, el {}, para no acusar a \
             nadie antes de tiempo.",
            day(*on)
        ),
        CountStep::Remark(words) => words.es.to_owned(),
    }
}

pub(super) const fn check(id: CheckId) -> &'static str {
    match id {
        CheckId::PlanNotCovered => {
            "Ninguna ley federal de apelaciones de salud alcanza a este tipo de plan, así que aquí no se cuentan fechas: una fecha \
             equivocada es peor que ninguna. Lea hoy el plazo en su carta y en su póliza, y pregunte a quienes aparecen en «Quién puede ayudar»."
        }
        CheckId::StageNotCovered => {
            "Las apelaciones después de esta decisión todavía no están cubiertas aquí. Su nueva carta dice el próximo paso y su \
             plazo: léala hoy y pregunte a quienes aparecen en «Quién puede ayudar»."
        }
        CheckId::StateNotCovered => {
            "Solo se muestran las reglas federales. Las reglas de su estado, que pueden darle más, todavía no están cubiertas \
             aquí: pregunte al departamento de seguros de su estado."
        }
        CheckId::StateMedicaidNotCovered => {
            "Solo se muestran las reglas federales de Medicaid. Dentro de ellas cada estado fija sus propios plazos: léalos en \
             su aviso o pregunte a la agencia de Medicaid de su estado."
        }
        CheckId::PlanUnknown => {
            "La ley que se aplica depende del plan. Mientras no lo sepa, actúe a más tardar en la primera fecha que se muestra. \
             Su tarjeta del seguro, la oficina de beneficios de su empleador o la línea para miembros le pueden decir qué plan es."
        }
        CheckId::StageAssumed => {
            "Usted no dijo si ya perdió una apelación. Estas fechas son para una primera decisión; después de perder una \
             apelación se aplican otras."
        }
        CheckId::PrintedDeadlineDiffers => {
            "El plazo de su carta y el plazo contado según la ley no son iguales. Actúe a más tardar en el primero."
        }
        CheckId::NoticeInFuture => "Esta fecha es posterior a hoy. Compárela con la carta.",
        CheckId::CareAfterDecision => {
            "Este inicio del tratamiento es posterior a la decisión o a hoy. Revíselo: aparece en los papeles."
        }
        CheckId::AllowedAboveBilled => {
            "La cantidad permitida es mayor que la facturada. Revise las dos en la explicación de beneficios."
        }
        CheckId::ProviderLiable => {
            "Según estas respuestas, la clínica asume esta negación: no se la deben cobrar al paciente."
        }
        CheckId::DeskPayment => {
            "Usted pagó a la clínica aunque la decisión pone esta negación a cargo de la clínica. Pida ese dinero a la clínica; \
             no hace falta apelar. Lo que usted debía de todos modos, como un copago, vuelve a deberse solo si el plan paga."
        }
        CheckId::BearerUnclear => {
            "Los códigos o las respuestas no coinciden en quién carga con esta negación, o son OA, que no lo dice. Lea la responsabilidad del paciente en la explicación de beneficios."
        }
        CheckId::MedicareHasNoVisitLimit => {
            "Medicare Original no tiene límite de visitas de terapia. A partir de cierta cantidad al año, la clínica agrega un \
             modificador para decir que la atención es médicamente necesaria. Pregunte qué dice en realidad la negación."
        }
        CheckId::CorrectionFirst => {
            "Pruebe primero el camino más rápido: la clínica corrige y reenvía el reclamo, o manda la \
             autorización. No pierda la fecha de apelación por si eso falla."
        }
        CheckId::ExternalBindsBoth => {
            "El resultado de una revisión externa le obliga a usted y también al plan. Después solo queda un tribunal."
        }
        CheckId::ExternalNeedsJudgment => {
            "La revisión externa es para decisiones que usaron juicio médico. Los revisores dicen si la suya lo usó; \
             pedirla no cuesta nada."
        }
        CheckId::ExternalNeedsRescission => {
            "La revisión externa admite una negación de la cobertura misma solo si le retiraron la cobertura hacia atrás. Si fue así, dígalo en la solicitud."
        }
        CheckId::MedicaidNoDollars => {
            "Un miembro de Medicaid normalmente no debe nada por la atención cubierta. Lo que se recupera al ganar es la terapia misma."
        }
        CheckId::IssuerNotPublished => {
            "No se publicaron cifras utilizables de esta aseguradora, así que no se muestra su propia tasa."
        }
        CheckId::GrandfatheredOnExchange => {
            "Un plan comprado en HealthCare.gov no puede ser anterior al 23 de marzo de 2010. Revise las dos respuestas."
        }
        CheckId::PlanAgainstClues => {
            "Sus respuestas sobre el plan no concuerdan con el tipo que eligió. Revíselas: el tipo decide qué ley le corresponde."
        }
        CheckId::CluesContradict => {
            "Sus respuestas sobre el plan se contradicen, así que todavía se muestran todos los tipos. Revíselas."
        }
        CheckId::AmountBelowControversy => {
            "Según la cantidad que escribió, este paso puede estar cerrado por falta de dinero en disputa. Antes de renunciar, \
             pregunte a quien decide si se pueden juntar reclamos para llegar a la cantidad."
        }
        CheckId::AmountInControversy => "Este paso solo está abierto si hay suficiente dinero en disputa.",
        CheckId::AmountNotPublished => {
            "Este paso solo está abierto si hay suficiente dinero en disputa. La cantidad del año de presentación no está aquí, y la de otro \
             año no la reemplaza: búsquela en la decisión que tiene."
        }
        CheckId::NetworkProviderNoParty => {
            "Un proveedor de la red de TRICARE no puede apelar por sí mismo. Tiene que pedirlo el paciente, o nombrar por escrito a la clínica."
        }
        CheckId::TherapyThreshold(_) => {
            "Por encima de él, el reclamo necesita el modificador KX. No es un tope: la atención necesaria sigue. Un KX que falta se corrige, no se apela."
        }
        CheckId::CodeMeaning(..) => "Ningún motivo elegido lo dice.",
        CheckId::LawOld(_) => {
            "Parte de la ley de esta respuesta ya debe revisarse de nuevo. Confirme cada fecha con su plan."
        }
        CheckId::Late { step: Step::PlanDecision, .. } => {
            "El plan decidió fuera de su propio plazo. Dígalo en la apelación; puede abrir más derechos."
        }
        CheckId::Late { step: Step::PlanAcknowledgment, .. } => {
            "La aseguradora confirmó la apelación fuera de su plazo. Usted puede denunciarlo al regulador."
        }
        CheckId::Late { step: Step::AutomaticReview, .. } => {
            "El plan envió el caso fuera de su plazo. Dígaselo al revisor."
        }
        CheckId::Late { .. } => {
            "Su apelación se decidió fuera de plazo. Dígalo en la próxima solicitud; eso solo no gana el caso."
        }
        CheckId::CareCut { past: false, .. } => {
            "Apele antes de ese día y pida que la terapia siga hasta que se decida: el aviso tiene que dejar tiempo para eso."
        }
        CheckId::CareCut { past: true, .. } => {
            "Si el aviso no dejó tiempo para que se decidiera una apelación antes de ese día, dígalo en la apelación: la regla lo exige."
        }
        CheckId::ApprovalEnded(_) => {
            "Durante una apelación solo sigue la atención que aún está aprobada; por eso no se ofrece aquí. Pida al plan que apruebe el tiempo posterior."
        }
        CheckId::NewerDecision => {
            "Usted dice que la apelación ya se decidió. Elija esa decisión como la más nueva, con su fecha: después de ella hay otros pasos."
        }
    }
}

pub(super) fn scale(limits: Limits) -> String {
    let Limits { es: name, least, most, .. } = limits;
    match (least, most) {
        (least, "") => format!("{name}: {least} o más"),
        _ => format!("{name}: de {least} a {most}"),
    }
}

pub(super) fn decision_due(on: CivilDate, past: bool) -> String {
    let on = date(on, LANG);
    if past {
        return format!("La decisión debía llegar a más tardar el {on}: pregunte por escrito dónde está. ");
    }
    format!("La decisión debe llegar a más tardar el {on}. ")
}

pub(super) fn approved_until(on: CivilDate) -> String {
    format!("Según sus respuestas, la aprobación terminó el {}.", date(on, LANG))
}

pub(super) fn cut_on(on: CivilDate) -> String {
    format!("El corte de la terapia aprobada: {}.", date(on, LANG))
}

pub(super) fn came_late(due: CivilDate, done: CivilDate) -> String {
    format!("Según las fechas que usted dio, el plazo vencía el {} y se hizo el {}.", date(due, LANG), date(done, LANG))
}

pub(super) fn last_checked(on: CivilDate) -> String {
    format!("Última revisión: {}.", date(on, LANG))
}

pub(super) const fn date_given() -> &'static str {
    "Es una de las fechas de sus respuestas."
}

pub(super) fn date_counted(step: Step) -> String {
    format!("Es la fecha calculada aquí para: {}.", super::step(LANG, step))
}

pub(super) fn date_differs(step: Step, due: CivilDate) -> String {
    format!(
        "La fecha calculada aquí para «{}» es el {}. Averigüe cuál es la correcta.",
        super::step(LANG, step),
        date(due, LANG)
    )
}

pub(super) const fn date_unknown() -> &'static str {
    "Esta fecha no está en sus respuestas ni se calculó aquí. Revísela."
}

pub(super) const fn meaning(meaning: CodeMeaning) -> &'static str {
    match meaning {
        CodeMeaning::Bundled => "incluido en el pago de otro servicio",
        CodeMeaning::Units => "modificador o unidades",
        CodeMeaning::Coding => "codificación",
        CodeMeaning::Authorization => "autorización",
        CodeMeaning::Referral => "referido",
        CodeMeaning::MissingInformation => "falta información",
        CodeMeaning::Duplicate => "reclamo duplicado",
        CodeMeaning::Eligibility => "elegibilidad u otra cobertura",
        CodeMeaning::TimelyFiling => "reclamo presentado tarde",
        CodeMeaning::VisitLimit => "límite de beneficios alcanzado",
        CodeMeaning::NotCovered => "sin cobertura",
        CodeMeaning::Experimental => "experimental o en investigación",
        CodeMeaning::MedicalNecessity => "necesidad médica",
        CodeMeaning::OutOfNetwork => "fuera de la red",
        CodeMeaning::PlanOfCare => "plan de tratamiento",
        CodeMeaning::CostShare => "la parte del paciente",
        CodeMeaning::Other => "otra cosa",
    }
}

pub(super) fn code_meaning(code: &str, of: CodeMeaning) -> String {
    format!("El código {code} significa: {}.", meaning(of))
}

pub(super) const fn code_action(action: CodeAction) -> &'static str {
    match action {
        CodeAction::BillPatient => "La parte del paciente: cóbresela.",
        CodeAction::CorrectedClaim => "Corrija el reclamo; no apele. No agregue nada que el expediente no respalde.",
        CodeAction::NewClaim => {
            "No se procesó, así que no hay nada que apelar: envíe un reclamo nuevo. El plazo corre desde el servicio."
        }
        CodeAction::FixOrAppeal => {
            "Revise primero el reclamo. Si estaba mal, corríjalo; si estaba bien, apele con el expediente."
        }
        CodeAction::Records => "Envíe los documentos que pidieron.",
        CodeAction::Appeal => "Apele con el expediente.",
        CodeAction::OtherPayer => "Busque al pagador correcto y facture allí.",
        CodeAction::AskPatient => "El paciente tiene que responder al plan.",
        CodeAction::Enroll => "Arregle la inscripción y vuelva a enviar el reclamo.",
        CodeAction::NotRecoverable => "Aritmética del pago: revísela; no hay nada que apelar.",
        CodeAction::LookUp => "Por sí solo dice poco: lea los otros códigos y la carta.",
    }
}

pub(super) fn therapy_amount(amount: TherapyAmount) -> String {
    let TherapyAmount { year, pt_with_speech, ot } = amount;
    let pt = pt_with_speech.map(|cents| format!("{cents} para terapia física y del habla juntas"));
    let ot = ot.map(|cents| format!("{cents} solo para terapia ocupacional"));
    let amounts: Vec<String> = pt.into_iter().chain(ot).collect();
    if amounts.is_empty() {
        return format!(
            "El umbral de terapia de Medicare de {year} no está publicado aquí; el de otro año no lo reemplaza."
        );
    }
    format!("Umbral de terapia de Medicare de {year}: {}.", amounts.join("; "))
}

pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Governs => "Esto rige aquí.",
        Standing::OutOfScope(_) => "Es una ley real, pero no para este caso.",
        Standing::Presumed(_) => "Esto rige aquí, hasta donde se sabe.",
        Standing::Depends(_) => "Esto puede regir aquí.",
        Standing::Unverified(_) => {
            "Esto regiría aquí, pero su texto no se leyó en la fuente. Revíselo antes de usarlo."
        }
        Standing::Unknown => "Esto no está en la ley revisada aquí. Búsquelo antes de usarlo.",
    }
}

pub(super) const fn ruled_out(why: Why) -> &'static str {
    match why {
        Why::Plan => "Es para otro tipo de plan.",
        Why::State => "Es la ley de otro estado.",
        Why::Stage => "Es para otra etapa de la apelación.",
        Why::Date => "No estaba vigente el día que cuenta.",
        Why::Reason => "Trata de otro motivo de negación.",
        Why::Patient => "Trata de pacientes de otra edad o en otra terapia.",
        Why::Policy => "No alcanza a una póliza anterior al 23 de marzo de 2010 que se mantuvo igual.",
        Why::Employer => "Alcanza solo a las pólizas de empleadores pequeños.",
    }
}

pub(super) const fn depends_on(why: Why) -> &'static str {
    match why {
        Why::Plan => "Depende del tipo de plan.",
        Why::State => "Depende del estado.",
        Why::Stage => "Depende de la etapa de la apelación.",
        Why::Date => "Depende del día que cuenta.",
        Why::Reason => "Depende del motivo de la negación.",
        Why::Patient => "Depende de la edad y la terapia del paciente.",
        Why::Policy | Why::Employer => ruled_out(why),
    }
}

pub(super) fn question(path: &str) -> &'static str {
    match path {
        "plan" => "El tipo de plan decide qué ley, qué fechas y qué papeles le tocan.",
        "stage" => "Después de perder una apelación se aplican otras fechas y otra oficina.",
        "notice.dated" => "Los plazos se cuentan desde la fecha de la decisión o desde el día en que llegó.",
        "notice.received" => "Algunos plazos corren desde el día en que le llegó la carta, y eso le da más días.",
        "notice.effective" => {
            "La fecha en que se recorta la terapia aprobada decide hasta cuándo puede pedir que siga."
        }
        "notice.receivedProof" => "Con prueba de que llegó después, manda la fecha posterior.",
        "notice.quotedReason" => "Las palabras exactas muestran si hubo juicio médico, y la carta las contesta.",
        "notice.printedDeadline" => "Si su carta dice un plazo, se pueden comparar los dos.",
        "reasons" => "El motivo decide qué argumenta la carta y qué pasó con apelaciones parecidas.",
        "timing" => "El tiempo para decidir depende de si la atención ya se dio.",
        "urgent" => {
            "Si esperar puede dañar la salud o la recuperación, la decisión puede vencer en días, no en semanas."
        }
        "money.liability" => {
            "Si la explicación de beneficios dice CO, el paciente no debe nada por esta negación; si dice PR, sí."
        }
        "money.noticeOfNoncoverage" => {
            "Que el paciente haya firmado o no un aviso previo decide quién paga cuando Medicare no paga."
        }
        "money.denied" => "La cantidad que la decisión se negó a pagar es la que está en disputa.",
        "money.paidByPlan" => "Si el plan pagó una parte, solo el resto está en disputa.",
        "money.allowed" => "La cantidad permitida muestra cuánto vale de verdad ganar.",
        "money.billed" => "La cantidad facturada importa cuando al paciente le cobran más de lo permitido.",
        "money.network" => {
            "Dentro de la red, ganar termina con cualquier cobro mayor que lo permitido; fuera de la red, no."
        }
        "money.balanceBilled" => "Un cobro mayor que lo permitido cambia cuánto vale ganar.",
        "money.copayPerVisit" => "Se resta lo que el paciente debe de todos modos: un copago.",
        "money.coinsurancePercent" => "Se resta lo que el paciente debe de todos modos: el coseguro.",
        "money.visits" => "Los copagos se cuentan por visita.",
        "money.deductibleLeft" => "El deducible que falte lo paga el paciente aunque se gane.",
        "money.outOfPocketLeft" => "Cerca del máximo del año, ganar vale más.",
        "money.paidByPatient" => "Lo que el paciente ya pagó vuelve como reembolso; el resto se quita de la factura.",
        "money.selfPayPerVisit" => "Antes del tratamiento, lo que está en juego es el precio de seguir sin el plan.",
        "money.otherWouldPay" => "Lo que otro seguro pagaría si se gana cambia cuánto vale ganar.",
        "claim.electronic" => "Los intereses por pago tardío solo se deben si el reclamo se presentó electrónicamente.",
        "claim.clean" => "Los intereses por pago tardío solo se deben si el reclamo estaba completo.",
        "claim.reasonGiven" => "Una negación sin motivo concreto no detiene los intereses por pago tardío.",
        "money.primaryCareCopay" => {
            "En este estado el copago de terapia no puede ser mayor que el de atención primaria."
        }
        "therapy.visitLimitExceptions" => {
            "Si el plan puede permitir más visitas cuando son médicamente necesarias, la negación usó juicio médico."
        }
        "therapy.setting" => {
            "En un centro de enfermería especializada, uno de rehabilitación o el hogar puede haber una revisión más rápida."
        }
        "onExchange" => "Hay cifras publicadas de los planes comprados en HealthCare.gov.",
        "issuer" => "De algunas aseguradoras se publicaron sus propias cifras.",
        "internalLevels" => "Un plan con dos niveles tiene la mitad del tiempo para cada uno.",
        "grandfathered" => "Una póliza anterior al 23 de marzo de 2010 puede seguir sus propias reglas.",
        "governmentPlan" => "El plan de los empleados de un estado puede tener sus propios plazos.",
        "therapy.measures" => {
            "El grupo del paciente, el lugar y la cirugía deciden con qué valor publicado se compara un puntaje."
        }
        "billing.yearToDate" => "Lo permitido este año, también en otras clínicas, decide si correspondía KX.",
        "billing.locality" => "La tarifa de Medicare depende de dónde en el estado se dio la atención.",
        "therapy.startOfCare" => "El plazo para certificar el plan de tratamiento empieza con la primera sesión.",
        "planOfCare.signed" | "planOfCare.orderOnFile" | "planOfCare.sent" | "planOfCare.days" => {
            "Medicare paga lo que cubre un plan de tratamiento certificado."
        }
        "billing.unitRule" => "Cómo cuenta las unidades el pagador decide si se facturó de más o de menos.",
        "lines" => "Sin los minutos de cada código por tiempo no se pueden contar sus unidades.",
        "therapy.serviceDates" => "Algunas fechas corren desde el año en que se dio la atención.",
        "patientBirthDate" => "Los niños y jóvenes tienen más derechos, y sus apelaciones tuvieron otros resultados.",
        "habilitative" => "Algunas reglas protegen la terapia para aprender algo por primera vez.",
        "discipline" => "Algunas reglas son solo para terapia física o solo para terapia ocupacional.",
        "role" => "Una clínica y un paciente tienen derechos distintos.",
        "events" => "La fecha en que el plan recibió la solicitud o el reclamo muestra si decidió a tiempo.",
        "clues.employer" => "Los planes de iglesias y empleadores públicos tienen sus propias reglas federales.",
        _ if path.starts_with("clues.") => "Esto distingue entre los planes que siguen siendo posibles.",
        _ => "Esta respuesta haría más preciso el resultado.",
    }
}

pub(super) const fn money_line(line: MoneyLine) -> &'static str {
    match line {
        MoneyLine::InDispute => "En disputa",
        MoneyLine::OwedNow => "Lo que debe ahora, por la negación",
        MoneyLine::WithoutPlan => "Costo de las visitas sin el plan",
        MoneyLine::OtherInsurance => "Lo que pagaría otro seguro",
        MoneyLine::ShareIfCovered => "Su parte si estuviera cubierto",
        MoneyLine::BalanceBill => "Cobro mayor que lo permitido, que no se quita al ganar",
        MoneyLine::OwedIfCovered => "Lo que debería después de ganar",
        MoneyLine::PatientStake => "Ganar todo vale para usted",
        MoneyLine::ProviderStake => "Ganar todo vale para la clínica",
        MoneyLine::PaidByPatient => "Lo que ya pagó",
    }
}

pub(super) const fn payer(payer: Payer) -> &'static str {
    match payer {
        Payer::Plan => "Plan",
        Payer::OtherInsurance => "Otro seguro",
        Payer::PatientPaid => "Paciente, ya pagado",
        Payer::PatientOwes => "Paciente, aún por pagar",
        Payer::Practice => "Nadie: la clínica no lo cobra",
    }
}

pub(super) const fn document(id: DocumentId) -> &'static str {
    match id {
        DocumentId::Appeal => "Carta de apelación",
        DocumentId::Authorization => "Autorización de un representante",
        DocumentId::SecondAppeal => "Apelación de segundo nivel",
        DocumentId::ExternalReview => "Solicitud de revisión externa",
        DocumentId::FairHearing => "Solicitud de audiencia imparcial estatal",
        DocumentId::DenialInWriting => "Solicitud de una negación completa por escrito",
        DocumentId::CriteriaRequest => "Solicitud del expediente y de los criterios",
        DocumentId::ContinueServices => "Solicitud de mantener la atención",
        DocumentId::ExpeditedRequest => "Solicitud de una decisión acelerada",
        DocumentId::PeerToPeer => "Solicitud de una llamada entre colegas",
        DocumentId::NecessityLetter => "Esquema para una carta de necesidad médica",
        DocumentId::RegulatorComplaint => "Queja ante la autoridad",
        DocumentId::RefundRequest => "Solicitud de reembolso a la clínica",
        DocumentId::CorrectionRequest => "Corrección del reclamo",
        DocumentId::Reopening => "Reapertura por error administrativo",
        DocumentId::GapException => "Solicitud de costo dentro de la red",
        DocumentId::Checklist => "Lista de anexos, llamadas y entrega",
        DocumentId::Summary => "Resumen de su caso",
        DocumentId::Calendar => "Calendario de sus plazos",
    }
}

pub(super) const fn file_name(id: DocumentId) -> &'static str {
    match id {
        DocumentId::Appeal => "carta-de-apelacion",
        DocumentId::Authorization => "autorizacion",
        DocumentId::SecondAppeal => "segundo-nivel",
        DocumentId::ExternalReview => "revision-externa",
        DocumentId::FairHearing => "audiencia-estatal",
        DocumentId::DenialInWriting => "negacion-por-escrito",
        DocumentId::CriteriaRequest => "solicitud-de-criterios",
        DocumentId::ContinueServices => "mantener-atencion",
        DocumentId::ExpeditedRequest => "solicitud-acelerada",
        DocumentId::PeerToPeer => "llamada-entre-colegas",
        DocumentId::NecessityLetter => "carta-de-necesidad",
        DocumentId::RegulatorComplaint => "queja",
        DocumentId::RefundRequest => "reembolso",
        DocumentId::CorrectionRequest => "correccion",
        DocumentId::Reopening => "reapertura",
        DocumentId::GapException => "costo-en-la-red",
        DocumentId::Checklist => "lista",
        DocumentId::Summary => "resumen",
        DocumentId::Calendar => "plazos-de-apelacion",
    }
}

pub(super) const fn unproven_receipt() -> &'static str {
    "Contado desde el día posterior en que usted dice que llegó. Solo manda con prueba de ese día."
}

pub(super) const fn actual_receipt() -> &'static str {
    "Contado desde el día en que usted recibió la decisión."
}

pub(super) const fn printed() -> &'static str {
    "El plazo que dice su carta."
}

pub(super) fn in_force(interval: InForce) -> String {
    match interval.until {
        None => format!("desde el {}", day_of_law(interval.from, LANG)),
        Some(until) => {
            format!("desde el {} y hasta antes del {}", day_of_law(interval.from, LANG), day_of_law(until, LANG))
        }
    }
}

pub(super) fn not_applied(condition: &str) -> String {
    if condition == "date" {
        return "no estaba en vigor ese día".to_owned();
    }
    format!("no se aplica: lo decide {condition}")
}

pub(super) fn needs_input(path: &str) -> String {
    format!("depende de una respuesta que no se dio: {path}")
}
