//! Everything that ships: engine, frame, loader, npm package.

use anyhow::Result;

use crate::budget::Artefact;
use crate::project::Project;
use crate::{budget, crates, npm, shell, wasm};

/// Fills `pkg/` and tells how large the artefacts are.
pub fn everything(project: &Project) -> Result<Vec<Artefact>> {
    npm::install(project)?;
    wasm::build(project)?;
    let sizes = project.scratch()?.join("sizes.json");
    crates::write_components(project)?;
    shell::run(project.node().arg(project.www().join("build.mjs")).arg("--sizes").arg(&sizes))?;
    let artefacts = budget::measured(&sizes)?;
    println!("{}", budget::table(&artefacts));
    Ok(artefacts)
}
