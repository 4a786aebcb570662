//! What it would cost to grow: the same law for 51 states, the same words in ten languages.
//!
//! Nothing is made up for it: the sources of Missouri and of Spanish are weighed by themselves, as brotli, and
//! counted as often as there would be others like them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build;
use crate::project::{self, Project};
use crate::shell;

const STATES: u64 = 51;
const LANGUAGES: u64 = 10;

/// Prints what there is, what one more state or language weighs, and what all of them would.
pub fn report(project: &Project) -> Result<()> {
    let artefacts = build::everything(project)?;
    let law = project.root.join("src/law/data");
    let state = packed(project, &texts(&law.join("states/mo"))?)?;
    let shared = packed(project, &texts(&law.join("federal"))?)?;
    let mut language = Vec::new();
    for file in ["src/law/data/words/es.toml", "src/text/es.rs", "src/text/letter/es.rs", "src/text/papers/es.txt"] {
        language.push(project.root.join(file));
    }
    let engine_words = packed(project, &language)?;
    let page_words = packed(project, &[project.root.join("www/frame/strings/es.ts")])?;
    println!("brotli bytes of the sources, by themselves:");
    println!("{state:>9}  Missouri's law");
    println!("{shared:>9}  federal law");
    println!("{engine_words:>9}  the engine's words in one language");
    println!("{page_words:>9}  the page's words in one language");
    let frame = artefacts.iter().find(|one| one.name == "frame").context("no frame was built")?.brotli;
    let states = state.saturating_mul(STATES.saturating_sub(1));
    let languages = engine_words.saturating_add(page_words).saturating_mul(LANGUAGES.saturating_sub(2));
    // Every state's law has words of its own in every language.
    let share = weigh(project, &of_missouri(&project::read(&law.join("words/es.toml"))?))?;
    println!("{share:>9}  of these, the words about Missouri's law");
    let both = share.saturating_mul(STATES.saturating_sub(1)).saturating_mul(LANGUAGES);
    let all = frame.saturating_add(states).saturating_add(languages).saturating_add(both);
    println!("\n{frame:>9}  the frame as it is, brotli");
    let two = states.saturating_add(share.saturating_mul(STATES.saturating_sub(1)).saturating_mul(2));
    println!("{:>9}  and fifty more states, in two languages", frame.saturating_add(two));
    println!("{:>9}  and eight more languages", frame.saturating_add(languages));
    println!("{all:>9}  both, in one file");
    let one = all.saturating_sub(states).saturating_sub(languages).saturating_sub(both);
    let less = engine_words.saturating_add(page_words);
    println!("{:>9}  one state and one language a file, as it would be loaded", one.saturating_sub(less));
    for (name, bytes) in
        [("now", frame), ("both, in one file", all), ("one state, one language", one.saturating_sub(less))]
    {
        // 1.6 Mbit/s, 150 ms there and back for the page, the loader and the frame.
        let milliseconds = bytes.saturating_mul(8).saturating_div(1_600).saturating_add(450);
        println!("{milliseconds:>7} ms  on Slow 4G until it is loaded: {name}");
    }
    Ok(())
}

fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        files.push(entry?.path());
    }
    files.sort();
    Ok(files)
}

/// Bytes of these texts together, as a server would send them. Comments are left out.
fn packed(project: &Project, files: &[PathBuf]) -> Result<u64> {
    let mut text = String::new();
    for file in files {
        let kept = project::read(file)?;
        let lines = kept.lines().filter(|line| !line.trim_start().starts_with(['#', '/']));
        lines.for_each(|line| {
            text.push_str(line.trim_start());
            text.push('\n');
        });
    }
    weigh(project, &text)
}

/// The entries of a word file whose ids begin with `mo.`.
fn of_missouri(words: &str) -> String {
    let mut own = false;
    let kept = words.lines().filter(|line| {
        if line.starts_with('[') {
            own = line.contains("\"mo.") || line.contains(".mo.");
        }
        own
    });
    kept.collect::<Vec<_>>().join("\n")
}

fn weigh(project: &Project, text: &str) -> Result<u64> {
    let file = project.scratch()?.join("grow.txt");
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    let script = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length))";
    let count = shell::ask("node", &["-e", script, &file.to_string_lossy()]).context("Node.js could not weigh it")?;
    Ok(count.parse()?)
}

#[cfg(test)]
mod tests {
    use super::of_missouri;

    #[test]
    fn the_words_of_one_state_are_told_by_their_ids() {
        let words = "[\"erisa.appeal\"]\nwhy = \"1\"\n[\"mo.appeal\"]\nwhy = \"2\"\n[\"erisa.mood\"]\nwhy = \"3\"";
        assert_eq!(of_missouri(words), "[\"mo.appeal\"]\nwhy = \"2\"");
    }
}
