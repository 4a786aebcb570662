//! One Spanish term for one thing: on the page, in the law data, in the engine's words and in the papers. Where Medicare or
//! HealthCare.gov have a term in Spanish, it is theirs.

use std::fs;
use std::path::Path;

/// What is meant, how it is called, and what it is never called.
const TERMS: [(&str, &str, &[&str]); 18] = [
    ("plan of care", "plan de tratamiento", &["plan de cuidado", "plan de atención"]),
    ("denial", "negación", &["rechazo", "denegaci"]),
    ("dismissal", "desestimación", &["rechazo sin decisión"]),
    ("grandfathered", "derechos adquiridos", &["por antigüedad"]),
    ("postmark", "matasellos", &["sello del correo", "sello postal"]),
    ("skilled nursing facility", "centro de enfermería especializada", &["una residencia", "hogar de ancianos"]),
    ("referral", "referido", &["remisión", "orden o referencia"]),
    ("medical record", "expediente", &["registros médicos", "sus registros", "los registros"]),
    ("good cause", "causa justificada", &["buena causa", "buen motivo"]),
    ("legal aid", "asistencia legal", &["ayuda legal"]),
    ("state fair hearing", "audiencia imparcial estatal", &["audiencia estatal imparcial", "imparcial del estado"]),
    ("medical judgment", "juicio médico", &["criterio médico"]),
    ("practice", "clínica", &["consultorio"]),
    ("a therapist's skill", "destreza de un terapeuta", &["pericia"]),
    ("timed code", "por tiempo", &["código con tiempo", "códigos con tiempo", "minutos con tiempo"]),
    ("remittance advice", "aviso de pago", &["explicación de pago"]),
    ("sharing ministry", "ministerio de gastos compartidos", &["ministerio para", "ministerio de ayuda"]),
    ("Missouri", "missouri", &["misuri"]),
];

/// Every file of Spanish words, in lower case, with each run of blanks as one.
fn spanish() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("www/frame/strings/es.ts"), root.join("src/law/data/words/es.toml")];
    let mut folders = vec![root.join("src/text")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_stem().is_some_and(|stem| stem == "es") {
                paths.push(path);
            }
        }
    }
    let flat = |text: &str| text.replace("\\\n", " ").to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    paths.iter().map(|path| (path.display().to_string(), flat(&fs::read_to_string(path).unwrap()))).collect()
}

#[test]
fn one_thing_has_one_spanish_term() {
    let files = spanish();
    assert!(files.len() >= 7, "{}", files.len());
    let mut faults = Vec::new();
    for (thing, term, never) in TERMS {
        if !files.iter().any(|(_, text)| text.contains(term)) {
            faults.push(format!("{thing}: nothing says “{term}”"));
        }
        for (path, text) in &files {
            for word in never {
                if let Some((before, _)) = text.split_once(word) {
                    let near: String = before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
                    faults.push(format!("{path}: “…{near}{word}”: {thing} is “{term}”"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
