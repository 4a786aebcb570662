//! The demo pages on localhost.

use std::process::{ExitCode, Stdio};

use anyhow::{Result, bail};

use crate::build;
use crate::project::Project;

const PORT: u16 = 8080;

/// Builds everything and serves it until interrupted.
pub fn serve(project: &Project, port: Option<u16>) -> Result<ExitCode> {
    build::everything(project)?;
    let mut command = project.node();
    command
        .arg(project.www().join("build/serve.mjs"))
        .arg("--port")
        .arg(port.unwrap_or(PORT).to_string())
        .arg("--until-input-ends")
        .stdin(Stdio::piped());
    // The server's input stays open as long as this program lives, so that it never outlives it.
    let mut server = command.spawn()?;
    let input = server.stdin.take();
    let status = server.wait()?;
    drop(input);
    if !status.success() {
        bail!("the server stopped: if the port is taken, name another with `--port N`");
    }
    Ok(ExitCode::SUCCESS)
}
