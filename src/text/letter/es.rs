//! Letters in Spanish: the reading copy for the visitor, never the letter that is sent.

use super::{CalendarSay, Say};
use crate::terms::{Discipline, Exhibit, PlanKind, Reason, Role, Step};

pub(super) const fn template(say: Say) -> &'static str {
    match say {
        Say::Title => "Carta de apelación",
        Say::CopyNotice => {
            "Copia de lectura en español. No la envíe: la carta que se envía está en inglés. Sus respuestas aparecen como las escribió."
        }
        Say::Delivery => "Por correo, con comprobante de entrega",
        Say::DeliveryFax => "Por fax al {fax} y por correo, con comprobante de entrega",
        Say::DeliveryHand => "Por fax o en mano, con comprobante de entrega",
        Say::AppealsUnit => "A la atención de: Apelaciones",
        Say::SubjectAppeal => "Apelación interna por una negación de {terapia}",
        Say::SubjectGrievance => "Apelación interna (queja formal o «grievance») por una negación de {terapia}",
        Say::SubjectRedetermination => "Solicitud de redeterminación por una negación de {terapia}",
        Say::SubjectPlanAppeal => "Apelación ante el plan por una negación de {terapia}",
        Say::SubjectSecondLevel => "Apelación de segundo nivel de una negación de {terapia}",
        Say::SubjectClinical => "Apelación clínica de una negación de {terapia}",
        Say::SubjectRequest => "Solicitud de {request} una negación de {terapia}",
        Say::SubjectOther => "Apelación por una negación de {terapia}",
        Say::Salutation => "A quien revisa las apelaciones:",
        Say::SalutationJudge => "A la jueza o al juez de derecho administrativo:",
        Say::SalutationCouncil => "A los miembros del Consejo:",
        Say::SalutationHearing => "A quien preside la audiencia:",

        Say::LabelSubject => "Asunto",
        Say::LabelPatient => "Paciente",
        Say::LabelMember => "Número de miembro",
        Say::LabelMedicareNumber => "Número de Medicare",
        Say::LabelGroup => "Número de grupo",
        Say::LabelClaim => "Número de reclamo o de referencia",
        Say::LabelAuthorization => "Número de autorización",
        Say::LabelDates | Say::BlankDates => "Fechas de servicio",
        Say::LabelProvider => "Proveedor",
        Say::LabelPractitioner => "Ordenado por",
        Say::LabelService => "Servicio",
        Say::LabelForm => "Formulario oficial",
        Say::Born => "{patient}, fecha de nacimiento: {birth}",
        Say::Npi => "NPI {npi}",
        Say::Service => "{Terapia}",
        Say::ServiceFor => "{Terapia} por {diagnoses}",
        Say::NotYetGiven => "atención solicitada por adelantado",
        Say::DatesRange => "del {first} al {last} ({count} fechas)",
        Say::FormUse => "{form} puede usarse junto con esta carta",

        Say::BlankPatient => "Nombre del paciente",
        Say::BlankSender => "Su nombre",
        Say::BlankPractice => "Nombre de la clínica",
        Say::BlankAddress => "Su dirección",
        Say::BlankPlan => "Nombre y dirección para apelaciones, según la carta de negación",
        Say::BlankOffice => "Nombre y dirección de la oficina que decide, según la decisión",
        Say::BlankOfficeAddress => "Dirección postal de esta oficina (pregunte: {contact})",
        Say::BlankAdministrator => "Administrador del plan, con su dirección, según el folleto del plan",
        Say::BlankProvider => "Nombre del terapeuta o de la clínica",
        Say::BlankPractitioner => "Nombre del profesional",
        Say::BlankDecisionDate => "Fecha de la decisión",
        Say::BlankExactReason => "Motivo exacto, con las palabras de la decisión",
        Say::BlankAuthorization => "Autorización firmada por el paciente, que se adjunta",
        Say::BlankGuardian => "Autorización firmada por el padre, la madre o el tutor, que se adjunta",
        Say::BlankConsent => "Consentimiento por escrito del miembro, que se adjunta",
        Say::BlankAssignment => {
            "Asignación aceptada en este reclamo, o la transferencia de los derechos de apelación firmada por el paciente, que debe adjuntarse"
        }
        Say::BlankParty => {
            "Asignación aceptada en este reclamo, o autorización firmada por el paciente, que debe adjuntarse"
        }
        Say::BlankWaiver => "Renuncia de responsabilidad, firmada, que debe adjuntarse",
        Say::BlankDismissed => "Por qué la desestimación fue un error, o qué se adjunta ahora",
        Say::BlankDelay => "Motivo de la demora",
        Say::BlankJoined => "Números de los reclamos",

        Say::AppealPatient => "Apelo su decisión de {deny} mi {terapia}.",
        Say::AppealRepresentative => "En nombre de {patient}, apelo su decisión de {deny} la {terapia}.",
        Say::AppealProvider => "En nombre de nuestro paciente, {patient}, apelamos su decisión de {deny} la {terapia}.",
        Say::RedeterminationPatient => "Solicito una redeterminación de su decisión de no pagar mi {terapia}.",
        Say::RedeterminationRepresentative => {
            "En nombre de {patient}, solicito una redeterminación de su decisión de no pagar la {terapia}."
        }
        Say::RedeterminationProvider => {
            "Solicitamos una redeterminación de su decisión de no pagar la {terapia} de nuestro paciente, {patient}."
        }
        Say::RequestPatient => "Solicito {request} la decisión de {deny} mi {terapia}.",
        Say::RequestRepresentative => "En nombre de {patient}, solicito {request} la decisión de {deny} la {terapia}.",
        Say::RequestProvider => {
            "En nombre de nuestro paciente, {patient}, solicitamos {request} la decisión de {deny} la {terapia}."
        }
        Say::RequestParty => "Solicitamos {request} la decisión de {deny} la {terapia} de nuestro paciente, {patient}.",
        Say::AskPaid => "{Pido} que revoquen esa decisión y procesen el reclamo como atención cubierta.",
        Say::AskVisits => "{Pido} que revoquen esa decisión y aprueben las {requested} solicitadas.",
        Say::AskApprove => "{Pido} que revoquen esa decisión y aprueben la atención solicitada.",
        Say::AskContinue => "{Pido} que revoquen esa decisión y aprueben el resto de este tratamiento.",
        Say::AskContinueVisits => {
            "{Pido} que revoquen esa decisión y aprueben las {requested} solicitadas para terminar este tratamiento."
        }
        Say::AskCover => "{Pido} que revoquen esa decisión y cubran esta atención.",
        Say::AskAllow => "{Pido} que revoquen esa decisión y autoricen el pago de estos servicios.",
        Say::AskAuthorize => "{Pido} que revoquen esa decisión y autoricen esta atención.",
        Say::AskRestore => "{Pido} que revoquen esa decisión y restablezcan esta atención.",
        Say::AskCoverGiven => "{Pido} que revoquen esa decisión y cubran la atención ya recibida.",
        Say::AskCorrected => {
            "{Pido} que procesen el reclamo una vez corregida su codificación, o que revoquen la negación. Esta apelación conserva la fecha de presentación."
        }
        Say::AskSetAside => {
            "{Pido} que dejen sin efecto la desestimación y hagan decidir la apelación sobre el fondo, como sigue."
        }
        Say::AskShare => "{Pido} que fijen esa parte como lo disponen los beneficios y la ley.",
        Say::AskDuplicate => {
            "{Pido} que procesen este reclamo, o que muestren lo que se pagó por el que dicen que repite."
        }
        Say::VerbDeny => "negar la cobertura de",
        Say::VerbShare => "fijar el costo compartido de",
        Say::Amount => "El monto en disputa es de {amount}.",
        Say::AmountVisits => "El monto en disputa es de {amount}, por {visits}.",
        Say::CapacityParent => "Escribo como padre, madre o tutor del paciente, que es menor de edad ({relationship}).",
        Say::CapacityRepresentative => "Escribo como representante autorizado del paciente.",
        Say::CapacityRelationship => "Escribo como representante autorizado del paciente ({relationship}).",
        Say::CapacityProvider => "Somos la clínica de {terapia} del paciente.",
        Say::CapacityAuthorization => "Se adjunta la autorización firmada por el paciente{x:authorization}.",
        Say::CapacityConsent => {
            "Se adjunta el consentimiento por escrito del miembro para esta apelación{x:authorization}."
        }

        Say::DecisionDated => "{Su} decisión lleva fecha del {dated}{x:denial-letter}.",
        Say::DecisionReceived => "{Su} decisión lleva fecha del {dated} y llegó el {received}{x:denial-letter}.",
        Say::DecisionArrived => "{Su} decisión llegó el {received}{x:denial-letter}.",
        Say::DecisionReason => "Da este motivo: {quoted}",
        Say::DecisionCodes => "Indica los códigos {codes}.",
        Say::DecisionCode => "Indica el código {codes}.",
        Say::DecisionMeaning => "{Entiendo} que la negación se basa en {reasons}.",

        Say::DecisionLate => {
            "Según {mi} cuenta, debía darse a más tardar el {decisiondue}. {Pido} que comparen esa fecha con {sus} propios registros."
        }
        Say::MissedFiled => {
            "La apelación al plan se presentó el {filed} y su decisión debía darse a más tardar el {missed}."
        }
        Say::MissedSilent => "Al {asof} no había llegado ninguna.",
        Say::MissedDecided => "Llegó el {decided}.",

        Say::LateBetween => {
            "Según {mi} cuenta, el plazo llega hasta el {latest}, así que esta apelación está a tiempo."
        }
        Say::LatePast => {
            "Si el plazo se cuenta hasta el {latest}, hay causa justificada para aceptar esta apelación y decidir sobre el fondo del caso."
        }
        Say::LateCause => "Si consideran que esta apelación llega tarde, {pido} que la acepten por causa justificada.",
        Say::LateDelay => "El motivo de la demora es este: {delay}.",
        Say::Expedited => "{Pido} que decidan esta apelación por la vía acelerada.",
        Say::ExpeditedRisk => "Esperar el plazo normal podría poner en riesgo {salud}.",
        Say::Continuing => "Este tratamiento está en curso. {Pido} que lo mantengan hasta que se decida la apelación.",
        Say::UnderWay => "Este tratamiento está en curso.",

        Say::TableName => "Curso del tratamiento",
        Say::LabelStart => "Inicio de la atención",
        Say::LabelUsed => "Visitas usadas",
        Say::LabelRequested => "Visitas solicitadas",
        Say::LabelLimit => "Límite de visitas indicado",
        Say::LabelAnyBaseline => "Medida de resultado, puntaje inicial y fecha",
        Say::LabelAnyCurrent => "Medida de resultado, puntaje actual y fecha",
        Say::LabelAnyTarget => "Medida de resultado, meta",
        Say::LabelDiagnosis => "Diagnóstico",
        Say::LabelTasks => "Tareas diarias limitadas",
        Say::LabelSkilled => "Por qué se necesita la destreza de un terapeuta",
        Say::LabelPlan => "Visitas por semana, número de semanas y qué pone fin al tratamiento",
        Say::LabelStopped => "Qué se espera si la terapia se interrumpe",
        Say::ScoreOn => "{score} ({day})",

        Say::Measure => "En {measure}, el puntaje pasó de {b} el {bd} a {c} el {cd}{x:outcome-measures}.",
        Say::MeasureSame => "En {measure}, el puntaje fue {b} el {bd} y {c} el {cd}{x:outcome-measures}.",
        Say::MeasureOnce => "En {measure}, el puntaje inicial fue {b} el {bd}{x:outcome-measures}.",
        Say::MeasureGoal => "El puntaje que se busca es {goal}.",
        Say::MeasureBetter => {
            "En {measure}, el puntaje pasó de {b} el {bd} a {c} el {cd}{x:outcome-measures}, {change}{unit} hacia más función."
        }
        Say::MeasureWorse => {
            "En {measure}, el puntaje pasó de {b} el {bd} a {c} el {cd}{x:outcome-measures}, {change}{unit} hacia menos función."
        }
        Say::MeasureBetterBrief => "{measure} pasó de {b} a {c}{x:outcome-measures}, {change}{unit} hacia más función.",
        Say::MeasureWorseBrief => {
            "{measure} pasó de {b} a {c}{x:outcome-measures}, {change}{unit} hacia menos función."
        }
        Say::MeasureLevel => " (confianza del {level})",
        Say::MeasureImportant => {
            "Para “{group}”, más de {mdc} supera el error de medición{level} y {mcid} o más tiene importancia clínica: aquí se cumplen ambos."
        }
        Say::MeasureBeyond => "Para “{group}”, más de {mdc} supera el error de medición{level}: este cambio lo supera.",
        Say::MeasureBeyondOnly => {
            "Para “{group}”, más de {mdc} supera el error de medición{level}: este cambio lo supera, pero es menor que los {mcid} publicados como de importancia clínica."
        }
        Say::MeasureSameWithin => {
            "Para “{group}”, un cambio de hasta {mdc} está dentro del error de medición{level}: puntajes iguales, por sí solos, no prueban ni avance ni estancamiento."
        }
        Say::MeasureWithin => {
            "Para “{group}”, hasta {mdc} está dentro del error de medición{level}: este cambio lo está y, por sí solo, no prueba ni avance ni estancamiento."
        }
        Say::MeasureReaches => {
            "Para “{group}”, {mcid} o más está publicado como de importancia clínica: este cambio lo alcanza."
        }
        Say::MeasureShort => {
            "Para “{group}”, {mcid} o más está publicado como de importancia clínica: este cambio es menor."
        }
        Say::MeasureGroups => "Para “{group}”, la cifra publicada, para grupos y no para un paciente, es {mcid}.",
        Say::MeasureNoRoom => {
            "Desde {b}, a la escala le quedan {room}, menos que su error de medición de {mdc} para “{group}”, así que no puede mostrar un cambio real."
        }
        Say::MeasureWorseBeyond => {
            "Para “{group}”, más de {mdc} supera el error de medición{level}: este descenso lo supera."
        }
        Say::MeasureWorseWithin => {
            "Para “{group}”, hasta {mdc} está dentro del error de medición{level}: este descenso lo está."
        }
        Say::MeasureWorseOnly => "No se tiene un valor verificado para este grupo para un descenso.",
        Say::MeasureAsk => {
            "No se compara con un valor publicado, porque no se indicó el grupo, el lugar o la cirugía del paciente."
        }
        Say::MeasureTranslated => "El estudio usó un formulario traducido.",
        Say::MeasureComputed => "Ese error se calcula con el error estándar del estudio.",
        Say::NoVerifiedValueFor => "No se tiene un valor verificado para este grupo en {measure}.",
        Say::MeasuresName => "Medidas",
        Say::ColumnMeasure => "Medida",
        Say::ColumnBaseline => "Al inicio",
        Say::ColumnCurrent => "Actual",
        Say::ColumnGoal => "Meta",
        Say::ColumnChange => "Cambio",
        Say::ColumnError => "Cambio detectable (MDC)",
        Say::ColumnImportant => "Cambio importante (MCID)",
        Say::ColumnSource => "Fuente",
        Say::CellWithin => "{change}, dentro del error",
        Say::CellBetter => "{change}, a favor",
        Say::CellWorse => "{change}, en contra",
        Say::CellSame => "ninguno",
        Say::NoVerifiedValue => {
            "No se dispone de un valor verificado para este grupo del cambio mínimo detectable ni de la diferencia mínima clínicamente importante. Los puntajes se dan tal como se midieron."
        }
        Say::NoVerifiedValueGroup => {
            "No se dispone de un valor verificado para este grupo ({group}) del cambio mínimo detectable ni de la diferencia mínima clínicamente importante. Los puntajes se dan tal como se midieron."
        }
        Say::PlanPace => "{frequency} durante {weeks}",
        Say::PlanTest => "{pace}, hasta que se cumpla esta prueba: {test}",
        Say::PlanTestOnly => "visitas hasta que se cumpla esta prueba ({test})",
        Say::GoalBy => "{goal} a más tardar el {day}",

        Say::NecessityLead => "La necesidad médica se decide con {expediente}, criterio por criterio.",
        Say::NecessityRecord => {
            "Las notas de tratamiento y el plan de tratamiento merecen una lectura completa{x:progress-notes}."
        }
        Say::NecessityCondition => "La condición tratada es {diagnoses}. Limita estas tareas diarias: {tasks}.",
        Say::NecessityDiagnosis => "La condición tratada es {diagnoses}.",
        Say::NecessityTasks => "La condición limita estas tareas diarias: {tasks}.",
        Say::NecessitySkilled => {
            "Un programa en casa por sí solo no basta, porque la atención exige la destreza de un terapeuta: {skilled}{x:necessity-letter}."
        }
        Say::NecessityPlan => "El plan tiene un término: {plan}{x:plan-of-care,physician-order}.",
        Say::NecessityGoals => "El fin de la atención es funcional: {goals}.",
        Say::NecessityStopped => "Si la atención se interrumpe, se espera este resultado: {stopped}.",
        Say::NecessityCriteria => {
            "Si la negación se basó en una guía clínica, {pido} que {ahí}la nombren y señalen qué elemento creen que falta en este expediente{x:plan-policy}."
        }

        Say::ProgressLead => "La conclusión de que no hay progreso debe ponerse a prueba con mediciones repetidas.",
        Say::ProgressCourse => {
            "El expediente muestra un tratamiento, de la primera visita a la más reciente, y ninguna nota aislada debería decidir el caso."
        }
        Say::ProgressFinding => {
            "Un progreso lento y la falta de progreso son conclusiones distintas. {Pido} que digan cuál de las dos es la suya y en qué medición se apoya."
        }
        Say::ProgressCondition => {
            "El tratamiento es por {diagnoses}, y estas tareas diarias siguen limitadas: {tasks}{x:progress-notes}."
        }
        Say::ProgressDiagnosis => "El tratamiento es por {diagnoses}.",
        Say::ProgressTasks => "Estas tareas diarias siguen limitadas: {tasks}{x:progress-notes}.",
        Say::ProgressGoals => "Lo que falta por lograr es concreto: {goals}.",
        Say::ProgressSkilled => {
            "Un programa en casa por sí solo no puede cubrir la etapa que sigue, que exige la destreza de un terapeuta: {skilled}{x:necessity-letter}."
        }
        Say::ProgressPlan => "El tratamiento que falta tiene un término: {plan}{x:plan-of-care,physician-order}.",
        Say::ProgressStopped => "Se espera que interrumpir ahora tenga este costo: {stopped}.",
        Say::ProgressMaintenance => {
            "Donde el fin es conservar la función o frenar su pérdida, {pido} que revisen la atención como mantenimiento especializado."
        }

        Say::LimitBoth => "El límite indicado es de {limit}, y se han usado {used}{x:visit-ledger}.",
        Say::LimitNotReached => "Según esa cuenta, el límite no se ha alcanzado.",
        Say::LimitUsed => "{Cuento} {used} hasta ahora{x:visit-ledger}.",
        Say::LimitOnly => "El límite indicado es de {limit}.",
        Say::LimitCount => "{Pido} una lista de cada visita contada, con su fecha.",
        Say::LimitRequested => "Se solicitan {requested}.",
        Say::LimitPage => {
            "{Pido} que {ahí}envíen la disposición que fija el límite y la lista de las visitas contadas{x:plan-policy}."
        }
        Say::LimitException => {
            "Se permiten más visitas cuando son médicamente necesarias. El límite es, por lo tanto, un punto de revisión, y esta apelación solicita esa revisión."
        }
        Say::LimitReview => {
            "{Pido} que {ahí}digan si el límite es absoluto o si es un punto en el que se revisa la necesidad médica de más visitas."
        }
        Say::LimitAbsolute => "Como el límite no admite excepciones, la cuenta tiene que ser exacta.",
        Say::LimitPooled => {
            "Otras terapias comparten este límite. {Pido} que {ahí}citen el texto que las une y muestren cómo se contaron sus visitas."
        }
        Say::LimitPooledUnknown => "{Pido} que {ahí}confirmen que no se contaron visitas de otras terapias.",
        Say::LimitSeparate => "Otras terapias no comparten este límite, así que sus visitas no deben contarse aquí.",
        Say::LimitHabilitative => {
            "Esta atención es de habilitación. {Pido} que apliquen el límite de habilitación y no el de rehabilitación."
        }
        Say::LimitMedicare => {
            "{Pido} que nombren la norma de Medicare en que se basa este límite, o que decidan si la atención fue razonable y necesaria."
        }

        Say::RefusedLead => "Se solicitó una autorización y se negó por motivos clínicos.",
        Say::RefusedNumber => "Se solicitó una autorización con el número {authnumber} y se negó por motivos clínicos.",
        Say::RefusedReceived => "La solicitud {llegó} el {requestday}.",
        Say::RefusedCriterion => {
            "{Pido} que {ahí}nombren el criterio que consideraron incumplido y el expediente que se leyó para decidirlo{x:plan-policy}."
        }
        Say::RefusedCondition => {
            "La solicitud es por {diagnoses}, que afecta estas tareas diarias: {tasks}{x:progress-notes}."
        }
        Say::RefusedDiagnosis => "La solicitud es por {diagnoses}.",
        Say::RefusedTasks => {
            "La solicitud es para atender una condición que afecta estas tareas diarias: {tasks}{x:progress-notes}."
        }
        Say::RefusedVisits => "La solicitud pide {requested}.",
        Say::RefusedPlan => "El tratamiento solicitado tiene un término: {plan}{x:plan-of-care,physician-order}.",
        Say::RefusedGoals => "El fin es un resultado funcional: {goals}.",
        Say::RefusedSkilled => {
            "Un programa en casa por sí solo no alcanzaría, porque se necesita la destreza de un terapeuta: {skilled}{x:necessity-letter}."
        }
        Say::RefusedStopped => "Sin esta atención se espera este resultado: {stopped}.",
        Say::RefusedMore => {
            "Si con más información la respuesta sería otra, {pido} que se la soliciten al terapeuta tratante antes de decidir."
        }

        Say::MissingNumber => {
            "Se dio un número de autorización: {authnumber}{x:approval}. {Pido} que lo relacionen con este reclamo."
        }
        Say::MissingSearch => {
            "{Pido} que {ahí}busquen toda solicitud, aprobación o número de referencia que cubra esta atención."
        }
        Say::MissingReceived => "Una solicitud {llegó} el {requestday}.",
        Say::MissingRule => {
            "{Pido} también que {ahí}muestren la regla que exigía autorización para este servicio en estas fechas, y cuándo se publicó."
        }
        Say::MissingCalls => "Las llamadas sobre la autorización constan en el registro de llamadas{x:call-log}.",
        Say::MissingPatient => {
            "Un número que falta es asunto entre el pagador y la clínica, y no debería convertirse en una factura para el paciente."
        }
        Say::MissingReview => {
            "Si no aparece ninguna autorización, {pido} que revisen la atención con su expediente en vez de negarla sin leerlo."
        }

        Say::NetworkLead => {
            "La pregunta es si un {terapeuta} de la red podía dar esta atención, a una distancia razonable y a tiempo."
        }
        Say::NetworkProvider => "La atención la dio {provider}.",
        Say::NetworkSearch => "La búsqueda de una cita dentro de la red consta en el registro de llamadas{x:call-log}.",
        Say::NetworkName => {
            "{Pido} que {ahí}nombren a cada {terapeuta} de la red que tenía citas cuando se necesitaba esta atención, con la distancia y la primera fecha libre."
        }
        Say::NetworkNameStart => {
            "{Pido} que {ahí}nombren a cada {terapeuta} de la red que tenía citas el {start}, cuando empezó esta atención, con la distancia y la primera fecha libre."
        }
        Say::NetworkTerms => "Si no había ninguno, {pido} que cubran esta atención en las condiciones de la red.",
        Say::NetworkDirectory => {
            "{Pido} también que {ahí}muestren cómo figuraba esta clínica en {su} directorio en las fechas en cuestión."
        }
        Say::NetworkContinuity => {
            "Si la clínica salió de la red durante el tratamiento, {pido} que apliquen {sus-f} reglas de continuidad de la atención."
        }

        Say::CodingLead => "Esta es una cuestión de facturación y no un desacuerdo sobre la necesidad de la atención.",
        Say::CodingFirst => "El primer remedio es un reclamo corregido.",
        Say::CodingFirstMedicare => {
            "El primer remedio es un reclamo corregido, o una reapertura para corregir un error administrativo."
        }
        Say::CodingLine => "La línea en cuestión es {lines}.",
        Say::CodingLines => "Las líneas en cuestión son {lines}.",
        Say::CodingMany => "Las líneas del reclamo en cuestión son {count}.",
        Say::LineOn => "la del código {code} del {day}",
        Say::CodingElement => {
            "{Pido} que {ahí}digan qué elemento falló: el código, un modificador, las unidades o el diagnóstico."
        }
        Say::CodingForms => "Se adjuntan los papeles del reclamo{x:claim-forms,remittance,minutes-log}.",
        Say::CodingKeep => "Esta apelación solo conserva la fecha por si se rechaza la corrección.",
        Say::CodingPatient => {
            "Los códigos se eligen en una oficina de facturación, y un error en ellos no debería convertirse en una factura para el paciente."
        }

        Say::UnitsLead => "El desacuerdo es sobre un modificador o un número de unidades.",
        Say::UnitsFirst => "El primer paso es un reclamo corregido{x:claim-forms,remittance}.",
        Say::UnitsFirstMedicare => {
            "El primer paso es un reclamo corregido, o la reapertura por un error administrativo{x:claim-forms,remittance}."
        }
        Say::UnitsLine => "La línea del desacuerdo es {lines}.",
        Say::UnitsLines => "Las líneas del desacuerdo son {lines}.",
        Say::UnitsMany => "Se trata de {count} líneas del reclamo.",
        Say::UnitsMinutes => {
            "{Pido} que comparen las unidades con los minutos anotados de cada día{x:progress-notes,minutes-log}."
        }
        Say::UnitsName => {
            "{Pido} que {ahí}nombren el modificador que falta o que no corresponde, o las unidades que se aceptan, y la regla en que se basan."
        }
        Say::UnitsKeep => "Hasta que se haga la corrección, esta carta conserva el plazo para apelar.",

        Say::CertLead => "La cuestión es de fechas y firmas.",
        Say::CareBegan => "La atención empezó el {start}.",
        Say::CertSigned => "El plan de tratamiento se firmó el {signed}.",
        Say::CertSent => "Se envió al profesional que ordenó la atención el {sentplan}.",
        Say::CertEnclosed => "Se adjuntan los papeles que lo muestran{x:plan-of-care,physician-order}.",
        Say::CertName => {
            "{Pido} una lista de cada fecha de servicio que se considera fuera de un período certificado, y de la firma o la fecha que falta."
        }
        Say::CertDelayed => "Si una firma llegó tarde, {pido} que la acepten como certificación tardía.",
        Say::CertLater => "Si todavía se puede conseguir una firma, {pido} que la soliciten antes de decidir.",

        Say::InfoAsked => "Se pidió más información el {askedday}.",
        Say::InfoSent => "Se envió el {sentday}.",
        Say::InfoEnclosed => {
            "Con esta carta van los documentos que se refieren al reclamo{x:plan-of-care,progress-notes,physician-order,claim-forms}."
        }
        Say::InfoName => "{Pido} que {ahí}nombren cada cosa que todavía falta, a quién se le pidió y cuándo.",
        Say::InfoDecide => {
            "{Pido} también que den tiempo para enviarla y que luego decidan con el expediente completo."
        }

        Say::FilingLead => "La atención se dio el {days}.",
        Say::FilingReceived => "El reclamo {llegó} el {claimday}.",
        Say::FilingReport => {
            "El informe del centro de reclamos muestra qué día se aceptó el reclamo{x:clearinghouse-report}."
        }
        Say::FilingEnclosed => "Se adjunta el reclamo tal como se envió{x:claim-forms}.",
        Say::FilingName => {
            "{Pido} que {ahí}digan cuál fue el último día que se contó, qué regla lo fija, y cada fecha en que se recibió alguna versión de este reclamo."
        }
        Say::FilingPatient => {
            "La clínica presenta sus reclamos, así que uno tardío no debería convertirse en una factura para el paciente."
        }

        Say::TermLead => "{Pido} que {ahí}citen la exclusión o la condición de cobertura que se aplicó{x:plan-policy}.",
        Say::TermCare => "Se aplicó a {terapia} por {diagnoses}.",
        Say::TermJudgment => {
            "Si en realidad se consideró que la atención no era necesaria, {pido} que lo digan y que la revisen como decisión médica."
        }
        Say::TermOther => "{Pido} también que {ahí}nombren los hechos que ponen a esta atención bajo esa condición.",

        Say::TrialLead => "La decisión llama experimental a la atención.",
        Say::TrialCare => "La atención es {terapia}{x:plan-of-care} por {diagnoses}.",
        Say::TrialName => {
            "{Pido} que {ahí}nombren el servicio al que se refieren, y que den la lista, con fechas, de los estudios y de la norma que se tomaron en cuenta{x:plan-policy}."
        }
        Say::TrialTerm => "{Pido} también que {ahí}citen la definición de atención experimental que se aplicó.",

        Say::CoverLead => "La cuestión es si había cobertura el {days}.",
        Say::CoverNumber => "El número de miembro que se dio fue {member}{x:insurance-card}.",
        Say::CoverName => {
            "{Pido} que {ahí}digan cuál fue el primer y el último día de cobertura registrado, y de dónde salen esos días."
        }
        Say::CoverOther => "Si dicen que otro plan paga primero, {pido} que {ahí}lo nombren, para enviarle el reclamo.",
        Say::CoverAgain => "Si la cobertura se confirma, {pido} que procesen el reclamo sin esperar esta apelación.",

        Say::TwiceLead => "El reclamo se negó como repetición de otro. Este es por la atención del {days}.",
        Say::TwiceName => {
            "{Pido} que {ahí}identifiquen el otro reclamo con su número y su fecha de servicio, y que digan cuánto se pagó por él y cuándo."
        }
        Say::TwiceHeld => "Se adjunta lo que se tiene del registro de pagos{x:remittance}.",
        Say::TwiceUnpaid => "Si no se pagó nada por él, {pido} que procesen este.",
        Say::TwiceDistinct => {
            "Si los dos son por servicios u horas diferentes, un reclamo corregido lo mostrará. Mientras tanto, esta carta conserva el plazo para apelar."
        }

        Say::OrderLead => {
            "{Pido} que {ahí}citen la condición que exige un referido para esta atención en estas fechas{x:plan-policy}."
        }
        Say::OrderBy => "{practitioner} ordenó la atención{x:physician-order}.",
        Say::OrderEnclosed => "Se adjunta la orden del profesional{x:physician-order}.",
        Say::OrderLate => "{Pido} también que {ahí}digan si aceptarían un referido entregado ahora, y de quién.",

        Say::ShareLead => "El desacuerdo es sobre la parte que se le cobró al paciente{x:remittance}.",
        Say::ShareCopay => "El copago fue de {copay} por visita.",
        Say::ShareCopayVisits => "El copago fue de {copay} por visita, por {visits}.",
        Say::SharePercent => "El coseguro fue del {percent} por ciento.",
        Say::ShareName => {
            "{Pido} que {ahí}citen la regla o la línea de beneficios que fija esta parte, y la lista de lo que se contó para el deducible y para el máximo anual{x:plan-policy}."
        }
        Say::ShareNameMedicare => {
            "{Pido} que {ahí}citen la regla que fija esta parte, y la lista de lo que se contó para el deducible."
        }
        Say::SharePrimary => {
            "{Pido} también que {ahí}digan el copago de una visita al médico de atención primaria con la misma póliza."
        }
        Say::ShareCorrect => "Si la parte fue demasiado alta, {pido} que la corrijan en cada visita.",

        Say::NoNetworkLead => "Medicare Original no tiene una red propia.",
        Say::NoNetworkAsk => {
            "{Pido} que {ahí}nombren la norma de Medicare en que se basa este motivo, y los hechos a los que se aplicó."
        }

        Say::CareLeadNetwork => "Esta es la atención que tendría que dar un terapeuta de la red.",
        Say::CareLeadTrial => "Estos son los hechos de la atención que se llamó experimental.",
        Say::CareLeadVisits => "Estos son los hechos clínicos detrás de las visitas.",
        Say::CareLeadOpen => "Estos son los hechos clínicos.",
        Say::CareCondition => {
            "La atención trata {diagnoses}, que limita estas tareas diarias: {tasks}{x:progress-notes}."
        }
        Say::CareDiagnosis => "La atención trata {diagnoses}.",
        Say::CareTasks => "La atención es por limitaciones en estas tareas diarias: {tasks}{x:progress-notes}.",
        Say::CareSkilled => {
            "La atención exige la destreza de un terapeuta, más allá de un programa en casa por sí solo: {skilled}{x:necessity-letter}."
        }
        Say::CarePlan => "El tratamiento tiene un término: {plan}{x:plan-of-care,physician-order}.",
        Say::CareGoals => "El resultado que se busca es este: {goals}.",
        Say::CareStopped => "Si la atención se interrumpiera, se esperaría esto: {stopped}.",

        Say::HeadingLaw => "Las reglas que se aplican",
        Say::HeadingRequests => "Solicitudes",
        Say::HeadingEnclosures => "Anexos",
        Say::HeadingCare => "La atención",
        Say::HeadingAuthorization => "La autorización",

        Say::RequestIntro => "{Pido} que:",
        Say::RequestReverse => "Revoquen la negación por completo.",
        Say::RequestSetAside => "Dejen sin efecto la desestimación, y hagan decidir y revocar la negación.",
        Say::RequestCorrected => "Procesen el reclamo corregido, o revoquen la negación.",
        Say::RequestShare => "Corrijan el costo compartido y envíen una cuenta corregida.",
        Say::RequestDuplicate => "Procesen este reclamo, o envíen el registro del pago del otro.",
        Say::RequestReviewer => {
            "Asignen a un revisor de la misma especialidad o de una similar que no haya participado en la decisión anterior."
        }
        Say::RequestAfresh => {
            "Decidan de nuevo. Si consultan a un profesional clínico, que sea de la misma especialidad o de una similar y que no haya participado en las decisiones anteriores."
        }
        Say::RequestRecord => {
            "Envíen, sin costo, el expediente completo con los criterios usados en las decisiones anteriores."
        }
        Say::RequestFile => {
            "Envíen, sin costo, el expediente completo, los criterios usados y el nombre y las credenciales de cada revisor."
        }
        Say::RequestDecision => "Envíen una decisión por escrito dentro del plazo que fija la ley.",
        Say::RequestDecisionBy => {
            "Envíen una decisión por escrito. Si esta carta llega el {asof}, debe darse a más tardar el {decision}."
        }
        Say::RequestDecisionFiled => "Envíen una decisión por escrito a más tardar el {decision}.",
        Say::RequestDecisionLate => "Envíen la decisión por escrito, que debía darse a más tardar el {missed}.",

        Say::NextComplaint => {
            "Si se confirma la negación, el paso siguiente es una queja ante {office}, que también recibe solicitudes de revisión externa de toda parte que haya requerido un juicio médico."
        }
        Say::NextSecondOrComplaint => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan, si lo tiene, o una queja ante {office}. Esa oficina también recibe solicitudes de revisión externa de toda parte que haya requerido un juicio médico."
        }
        Say::NextOfficeExternal => {
            "Si se confirma la negación, el paso siguiente es la revisión externa por medio {ofoffice}."
        }
        Say::NextSecondOrOfficeExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan, si lo tiene, o la revisión externa por medio {ofoffice}."
        }
        Say::NextSecondThenOfficeExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan. También está abierta la revisión externa por medio {ofoffice}."
        }
        Say::NextExternal => {
            "Si se confirma la negación, el paso siguiente es la revisión externa por un revisor independiente."
        }
        Say::NextSecondOrExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan, si lo tiene, o la revisión externa por un revisor independiente."
        }
        Say::NextSecondThenExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan y después la revisión externa por un revisor independiente."
        }
        Say::NextPlanExternal => {
            "Si se confirma la negación, el paso siguiente es la revisión externa por una organización de revisión independiente, en toda parte que dependa de un juicio médico."
        }
        Say::NextPlanSecondOrExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan, si lo tiene. Después viene la revisión externa por una organización de revisión independiente, en toda parte que dependa de un juicio médico."
        }
        Say::NextPlanSecondThenExternal => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan. Después viene la revisión externa por una organización de revisión independiente, en toda parte que dependa de un juicio médico."
        }
        Say::NextPlanOnly => {
            "Si se confirma la negación, el paso siguiente es el segundo nivel del plan, si lo tiene, y después los recursos que el plan describe."
        }
        Say::NextReconsideration => {
            "Si se confirma la negación, el paso siguiente es la reconsideración por un contratista independiente calificado (QIC)."
        }
        Say::NextFairHearing => "Si se confirma la negación, el paso siguiente es una audiencia imparcial estatal.",
        Say::NextMedicareHearing => {
            "Si se confirma la negación, el siguiente paso es una audiencia por medio de la Oficina de Audiencias y Apelaciones de Medicare, si la cantidad en disputa lo permite."
        }
        Say::NextCouncil => {
            "Si se confirma la negación, el siguiente paso es la revisión del Consejo de Apelaciones de Medicare."
        }
        Say::NextCourt => {
            "Si se confirma la negación, el siguiente paso es la revisión de un tribunal, donde y en el plazo que disponga la ley."
        }
        Say::NextReviewEntity => {
            "Si se confirma alguna parte de la negación, el siguiente paso es la revisión de la entidad independiente, a la que el propio plan envía el caso."
        }
        Say::NextOpm => {
            "Si se confirma la negación, el siguiente paso es la revisión de la Oficina de Administración de Personal de los Estados Unidos."
        }
        Say::NextTricareSecond => {
            "Si se confirma la negación, el siguiente paso es el que nombre la decisión: una segunda reconsideración o una revisión formal."
        }
        Say::NextTricareHearing => {
            "Si se confirma la negación, el siguiente paso es una audiencia, si la cantidad en disputa lo permite."
        }
        Say::NextWrittenReview => {
            "Si se confirma la negación, el siguiente paso es una solicitud escrita de revisión de esa decisión."
        }
        Say::SoleLevel => {
            "Si el plan tiene un solo nivel interno, les ruego que lo digan de inmediato, para pedir a tiempo la revisión externa."
        }
        Say::NextOther => {
            "Si se confirma la negación, el paso siguiente es la revisión que prevean los términos del plan y la ley."
        }
        Say::NextName => "{Pido} que en su decisión nombren ese paso, su plazo y su dirección.",
        Say::NextRecords => {
            "{Pido} también que indiquen en ella cada documento que se leyó y cada persona que participó."
        }

        Say::Copies => "Se envía una copia de esta solicitud a las otras partes.",
        Say::Page => "Página ",
        Say::PageOf => " de ",
        Say::RestOfRecord => "Los anexos incluyen además {rest}.",
        Say::WholeRecord => {
            "{Pido} que decidan con el expediente completo, incluida esta carta y todo lo que la acompaña."
        }
        Say::MissingRecord => "Si falta algún documento, {pido} que digan cuál antes de decidir, para poder enviarlo.",
        Say::Thanks => "Gracias por una revisión cuidadosa.",
        Say::ThanksPhone => "Gracias por una revisión cuidadosa. Para preguntas, el teléfono es {phone}.",
        Say::Sincerely => "Atentamente,",
        Say::SignParent => "Padre, madre o tutor de {patient}",
        Say::SignRepresentative => "Representante autorizado de {patient}",
    }
}

pub(super) fn addressee(slot: &str, to_decider: bool, plan: PlanKind) -> Option<&'static str> {
    // How something came to whoever decided, and where it is to be done.
    let [arrived, there] = match plan {
        _ if to_decider => ["les llegó", ""],
        PlanKind::Medicare | PlanKind::Tricare => ["le llegó al contratista", "en la empresa contratista "],
        PlanKind::MedicaidFfs => ["le llegó a la agencia", "en la agencia "],
        PlanKind::Va | PlanKind::Champva => ["le llegó al departamento", "en el departamento "],
        _ => ["le llegó al plan", "en el plan "],
    };
    match (slot, to_decider) {
        ("Su", true) => Some("Su"),
        ("Su", false) => Some("La"),
        ("su", true) => Some("su"),
        ("su", false) => Some("el"),
        ("sus" | "sus-f", true) => Some("sus"),
        ("sus", false) => Some("los"),
        ("sus-f", false) => Some("las"),
        ("llegó", _) => Some(arrived),
        ("ahí", _) => Some(there),
        _ => None,
    }
}

pub(super) const fn request(step: Step) -> Option<&'static str> {
    match step {
        Step::ExternalReview => Some("una revisión externa de"),
        Step::Reconsideration => Some("una reconsideración de"),
        Step::OpmReview => Some("que la Oficina de Administración de Personal revise"),
        Step::AljHearing => Some("una audiencia sobre"),
        Step::CouncilReview => Some("que el Consejo de Apelaciones de Medicare revise"),
        Step::FairHearing => Some("una audiencia imparcial estatal sobre"),
        Step::SecondReconsideration => Some("una segunda reconsideración de"),
        Step::FormalReview => Some("una revisión formal de"),
        Step::Hearing => Some("una audiencia de TRICARE sobre"),
        Step::SupplementalClaim => Some("una decisión sobre un reclamo suplementario después de"),
        Step::HigherLevelReview => Some("una revisión de nivel superior de"),
        Step::BoardAppeal => Some("que la Junta de Apelaciones de Veteranos revise"),
        Step::SecondReview => Some("una segunda revisión de"),
        Step::DismissalReview => Some("que se revise la desestimación de la apelación contra"),
        _ => None,
    }
}

pub(super) fn voice(slot: &str, role: Role, discipline: Option<Discipline>) -> Option<&'static str> {
    let one_or_we = |one, we| if role == Role::Provider { we } else { one };
    let patient_or = |patient, other| if role == Role::Patient { patient } else { other };
    let care = |physical, occupational, any| match discipline {
        Some(Discipline::Pt) => physical,
        Some(Discipline::Ot) => occupational,
        None => any,
    };
    match slot {
        "Pido" => Some(one_or_we("Pido", "Pedimos")),
        "pido" => Some(one_or_we("pido", "pedimos")),
        "Entiendo" => Some(one_or_we("Entiendo", "Entendemos")),
        "Cuento" => Some(one_or_we("Cuento", "Contamos")),
        "mi" => Some(one_or_we("mi", "nuestra")),
        "expediente" => Some(patient_or("mi propio expediente", "el expediente del propio paciente")),
        "salud" => Some(patient_or(
            "mi salud o la recuperación de mi función",
            "la salud del paciente o la recuperación de su función",
        )),
        "terapia" => Some(care("terapia física", "terapia ocupacional", "terapia")),
        "Terapia" => Some(care("Terapia física", "Terapia ocupacional", "Terapia")),
        "terapeuta" => Some(care("fisioterapeuta", "terapeuta ocupacional", "terapeuta")),
        _ => None,
    }
}

pub(super) const fn reason_heading(reason: Reason) -> &'static str {
    match reason {
        Reason::MedicalNecessity => "Necesidad médica",
        Reason::NoProgress => "Progreso",
        Reason::VisitLimit => "Límite de visitas",
        Reason::PriorAuthorization => "La autorización negada",
        Reason::AuthorizationMissing => "La autorización que falta",
        Reason::OutOfNetwork => "Red",
        Reason::Coding => "Codificación",
        Reason::ModifierOrUnits => "Modificador o unidades",
        Reason::PlanOfCare => "Plan de tratamiento",
        Reason::MissingInformation => "Información que falta",
        Reason::TimelyFiling => "Plazo de presentación",
        Reason::Eligibility => "Elegibilidad",
        Reason::NotCovered => "Cobertura",
        Reason::Experimental => "Tratamiento experimental",
        Reason::Duplicate => "Reclamo duplicado",
        Reason::Referral => "Referido",
        Reason::CostShare => "Costo compartido",
    }
}

pub(super) const fn reason_phrase(reason: Reason) -> &'static str {
    match reason {
        Reason::MedicalNecessity => "la falta de necesidad médica",
        Reason::NoProgress => "la falta de progreso",
        Reason::VisitLimit => "un límite de visitas",
        Reason::PriorAuthorization => "una autorización previa negada",
        Reason::AuthorizationMissing => "una autorización que falta",
        Reason::OutOfNetwork => "la atención fuera de la red",
        Reason::Coding => "la codificación",
        Reason::ModifierOrUnits => "un modificador o el número de unidades",
        Reason::PlanOfCare => "el plan de tratamiento",
        Reason::MissingInformation => "información que falta",
        Reason::TimelyFiling => "la presentación tardía del reclamo",
        Reason::Eligibility => "la elegibilidad",
        Reason::NotCovered => "una exclusión de la cobertura",
        Reason::Experimental => "un tratamiento llamado experimental",
        Reason::Duplicate => "un reclamo duplicado",
        Reason::Referral => "un referido que falta",
        Reason::CostShare => "el costo compartido",
    }
}

pub(super) const fn exhibit_title(exhibit: Exhibit, role: Role) -> &'static str {
    match (exhibit, role) {
        (Exhibit::DenialLetter, _) => "Carta de negación",
        (Exhibit::PlanOfCare, _) => "Plan de tratamiento",
        (Exhibit::ProgressNotes, _) => "Notas de progreso",
        (Exhibit::OutcomeMeasures, _) => "Medidas de resultado",
        (Exhibit::PhysicianOrder, _) => "Orden del profesional que la indicó",
        (Exhibit::NecessityLetter, _) => "Carta de necesidad médica",
        (Exhibit::PlanPolicy, _) => "Páginas de la póliza del plan",
        (Exhibit::CallLog, _) => "Registro de llamadas",
        (Exhibit::Authorization, Role::Patient) => "Autorización",
        (Exhibit::Authorization, Role::Representative | Role::Provider) => "Autorización firmada por el paciente",
        (Exhibit::ClaimForms, _) => "Formularios del reclamo",
        (Exhibit::VisitLedger, _) => "Registro de visitas",
        (Exhibit::InsuranceCard, _) => "Copia de la tarjeta del seguro",
        (Exhibit::Remittance, _) => "Explicación de beneficios o aviso de pago",
        (Exhibit::ClearinghouseReport, _) => "Informe de aceptación del centro de reclamos («clearinghouse»)",
        (Exhibit::MinutesLog, _) => "Registro de los minutos de tratamiento",
    }
}

pub(super) const fn exhibit_phrase(exhibit: Exhibit, role: Role) -> &'static str {
    match (exhibit, role) {
        (Exhibit::DenialLetter, _) => "la carta de negación",
        (Exhibit::PlanOfCare, _) => "el plan de tratamiento",
        (Exhibit::ProgressNotes, _) => "las notas de progreso",
        (Exhibit::OutcomeMeasures, _) => "las medidas de resultado",
        (Exhibit::PhysicianOrder, _) => "la orden del profesional que la indicó",
        (Exhibit::NecessityLetter, _) => "una carta de necesidad médica",
        (Exhibit::PlanPolicy, _) => "las páginas de la póliza del plan",
        (Exhibit::CallLog, _) => "el registro de llamadas",
        (Exhibit::Authorization, Role::Patient) => "la autorización",
        (Exhibit::Authorization, Role::Representative | Role::Provider) => "la autorización firmada por el paciente",
        (Exhibit::ClaimForms, _) => "los formularios del reclamo",
        (Exhibit::VisitLedger, _) => "el registro de visitas",
        (Exhibit::InsuranceCard, _) => "una copia de la tarjeta del seguro",
        (Exhibit::Remittance, _) => "la explicación de beneficios o el aviso de pago",
        (Exhibit::ClearinghouseReport, _) => "el informe de aceptación del centro de reclamos («clearinghouse»)",
        (Exhibit::MinutesLog, _) => "el registro de los minutos de tratamiento",
    }
}

pub(super) const fn criterion(number: u8) -> &'static str {
    match number {
        1 => "Reemplace cada espacio provisional o déjelo como una línea con su rótulo, para llenarla antes de enviar.",
        2 => {
            "Dé el nombre del paciente, el número de miembro, el número de reclamo, las fechas de servicio y el proveedor."
        }
        3 => "Dé la fecha de la decisión y copie su motivo exacto, palabra por palabra.",
        4 => "Diga lo que pide en las primeras oraciones.",
        5 => "Quite toda ley o regla que esta herramienta no tenga en sus datos.",
        6 => "Quite toda ley o regla que no rija este plan, estado, etapa y fecha.",
        7 => "Deje solo números, fechas y hechos que vengan de sus respuestas o de la ley.",
        8 => "Elija todos los motivos que da la decisión, para que cada uno tenga su respuesta.",
        9 => "Nombre la norma que rige la decisión, o pida que se la den.",
        10 => "Dé el diagnóstico y al menos dos tareas diarias que limita.",
        11 => "Dé una medida de resultado con puntaje inicial y actual, sus fechas y una meta.",
        12 => "Dé una medida de resultado, para poder comparar su cambio.",
        13 => "Diga por qué se necesita la destreza de un terapeuta y no basta un programa en casa.",
        14 => "Dé las visitas por semana, el número de semanas y la prueba que pone fin al tratamiento.",
        15 => "Diga qué le pasaría a este paciente si la terapia se interrumpe.",
        16 => {
            "Pida un revisor de la misma especialidad que no haya participado antes, y los criterios y el expediente."
        }
        17 => "Presente la apelación dentro del plazo, o explique por qué llega tarde.",
        18 => "Elija lo que adjunta, para que cada anexo tenga número y se mencione en la carta.",
        19 => "Mantenga la carta entre 450 y 750 palabras, con oraciones cortas y un tono sereno.",
        _ => "Diga en qué calidad escribe y adjunte la autorización del paciente donde haga falta.",
    }
}

pub(super) const fn calendar(say: CalendarSay) -> &'static str {
    match say {
        CalendarSay::Name => "Plazos de la apelación",
        CalendarSay::Mine => "Último día: ",
        CalendarSay::Plan => "Último día de ellos: ",
        CalendarSay::Reviewer => "Plazo de quien revisa: ",
        CalendarSay::LaterReading => "lectura posterior",
        CalendarSay::ProjectedMark => "fecha estimada",
        CalendarSay::Projected => {
            "Fecha estimada: lo que inicia esta cuenta todavía no ha ocurrido. Cuente de nuevo cuando ocurra."
        }
        CalendarSay::Supposed => ", {event} el {day}",
        CalendarSay::SendBy => "Si va por correo, debe salir a más tardar el {day}.",
        CalendarSay::NoMail => "El correo puede llegar tarde: use el fax o vaya en persona, y llame antes.",
        CalendarSay::Received => "Cuenta el día en que llega, no el día en que se envía.",
        CalendarSay::Note => "Es información, no asesoría legal. Compare la fecha con su carta de negación.",
        CalendarSay::NoDate => "Busque la fecha de su carta de negación",
        CalendarSay::NoDateHelp => {
            "Sin ella no se puede contar ningún plazo. Escríbala y haga de nuevo este calendario."
        }
    }
}
