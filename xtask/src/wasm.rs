//! The engine: Rust to WebAssembly, wasm-bindgen as a library, then wasm-opt.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::project::Project;
use crate::shell;

/// The target of the engine.
pub const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "appeal_calculator";

/// Chosen by what a server sends. `-Oz` makes the file smaller as stored and larger as sent: its inlining and its sharing
/// of locals hide the repetitions of the compiler's own code, and data without its runs of zeros is no smaller.
const PASSES: [&str; 8] = [
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--optimize-instructions",
    "--remove-unused-names",
    "--remove-unused-brs",
    "--rse",
    "--vacuum",
    "--reorder-locals",
];

/// Bytes of the engine's stack. Of the usual mebibyte every case, paper and letter of the tests touches 15,000 bytes, and
/// each visitor's device sets all of it aside. It lies below everything else, so running out of it is a fault and no overwriting.
const STACK: u32 = 256 * 1024;

/// Adds the target by rustup when this toolchain lacks it.
pub fn ensure_target(project: &Project) -> Result<()> {
    let sysroot = PathBuf::from(rustc(project, &["--print", "sysroot"])?);
    if sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    shell::run(std::process::Command::new("rustup").args(["target", "add", TARGET]).current_dir(&project.root))
        .with_context(|| format!("run `rustup target add {TARGET}` and try again"))
}

/// Builds the engine and its glue into [`Project::glue`].
pub fn build(project: &Project) -> Result<()> {
    ensure_target(project)?;
    let raw = compile(project)?;
    let optimised = project.glue().join(format!("{NAME}_bg.wasm"));
    let stamp = Stamp::new(project, &raw)?;
    if stamp.matches(&optimised) {
        return Ok(());
    }
    bind(&raw, &project.glue(), false)?;
    optimise(project, &optimised, &["--strip-debug"])?;
    stamp.write(&optimised)
}

/// The same engine with its function names, in the scratch folder.
pub fn build_with_names(project: &Project) -> Result<PathBuf> {
    ensure_target(project)?;
    let folder = project.scratch()?.join("named");
    bind(&compile(project)?, &folder, true)?;
    let file = folder.join(format!("{NAME}_bg.wasm"));
    optimise(project, &file, &["-g"])?;
    Ok(file)
}

fn rustc(project: &Project, arguments: &[&str]) -> Result<String> {
    let program = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let output = std::process::Command::new(program)
        .args(arguments)
        .current_dir(&project.root)
        .output()
        .context("cannot start rustc: install Rust with rustup and run this again")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn compile(project: &Project) -> Result<PathBuf> {
    let mut command = project.cargo(&["build", "--release", "--lib", "--target", TARGET]);
    let mut flags = path_remapping(project)?;
    flags.push(format!("-Clink-arg=-zstack-size={STACK}"));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    shell::run(&mut command)?;
    Ok(project.target.join(TARGET).join("release").join(format!("{NAME}.wasm")))
}

/// Panic locations name source files. Without this the engine's bytes would tell, and depend on,
/// where the builder keeps the sources of crates and of the standard library.
fn path_remapping(project: &Project) -> Result<Vec<String>> {
    let mut flags = Vec::new();
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cargo"))
    });
    if let Some(registry) = home.map(|home| home.join("registry").join("src")) {
        for folder in fs::read_dir(&registry).into_iter().flatten().flatten() {
            flags.push(format!("--remap-path-prefix={}=crates", folder.path().display()));
        }
    }
    let sysroot = rustc(project, &["--print", "sysroot"])?;
    let verbose = rustc(project, &["-vV"])?;
    if let Some(commit) = verbose.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        let library = Path::new(&sysroot).join("lib/rustlib/src/rust");
        flags.push(format!("--remap-path-prefix={}=/rustc/{commit}", library.display()));
    }
    flags.push(format!("--remap-path-prefix={}=.", project.root.display()));
    // Last, for the last match counts: the target folder usually is inside the root.
    flags.push(format!("--remap-path-prefix={}=target", project.target.display()));
    Ok(flags)
}

fn bind(raw: &Path, folder: &Path, names: bool) -> Result<()> {
    eprintln!("› wasm-bindgen {}", raw.display());
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    Bindgen::new()
        .input_path(raw)
        .out_name(NAME)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .reset_state_function(true)
        .remove_name_section(!names)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen could not make the glue")
}

fn optimise(project: &Project, file: &Path, more: &[&str]) -> Result<()> {
    let mut command = project.node();
    command
        .arg(project.www().join("node_modules/binaryen/bin/wasm-opt"))
        .args(PASSES)
        .arg("--strip-producers")
        .args(more)
        .arg(file)
        .arg("-o")
        .arg(file);
    shell::run(&mut command)
}

/// Remembers what the glue was made from (the compiled engine, this program and the lock file) and
/// what came of it.
struct Stamp {
    file: PathBuf,
    before: PathBuf,
    after: PathBuf,
    text: String,
    raw: Vec<u8>,
}

impl Stamp {
    fn new(project: &Project, raw: &Path) -> Result<Self> {
        let program = env::current_exe()?.metadata()?.modified()?;
        let lock = project.www().join("package-lock.json");
        let changed = lock.metadata()?.modified()?;
        let scratch = project.scratch()?;
        Ok(Self {
            file: scratch.join("engine.stamp"),
            before: scratch.join("engine-before.wasm"),
            after: scratch.join("engine-after.wasm"),
            text: format!(
                "{} {}",
                program.duration_since(UNIX_EPOCH)?.as_nanos(),
                changed.duration_since(UNIX_EPOCH)?.as_nanos()
            ),
            raw: fs::read(raw).with_context(|| format!("cannot read {}", raw.display()))?,
        })
    }

    fn matches(&self, optimised: &Path) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|text| text == self.text)
            && fs::read(&self.before).is_ok_and(|bytes| bytes == self.raw)
            && fs::read(&self.after).is_ok_and(|after| fs::read(optimised).is_ok_and(|bytes| bytes == after))
    }

    fn write(&self, optimised: &Path) -> Result<()> {
        fs::write(&self.before, &self.raw)?;
        fs::copy(optimised, &self.after)?;
        fs::write(&self.file, &self.text)?;
        Ok(())
    }
}
