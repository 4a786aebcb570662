//! Where the engine's bytes are: the largest functions, what each crate costs, code against data.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{npm, wasm};

/// How many contributors are listed.
const LISTED: usize = 20;

const FUNCTION_IMPORT: u8 = 0;

/// Prints the table for the engine as it ships, but with its function names kept.
pub fn report(project: &Project) -> Result<()> {
    npm::install(project)?;
    let file = wasm::build_with_names(project)?;
    let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    println!("{}", Module::read(&bytes)?.table());
    Ok(())
}

/// Bytes by section, and the size and name of each function.
struct Module {
    sections: BTreeMap<&'static str, usize>,
    functions: Vec<(String, usize)>,
}

impl Module {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut rest = Reader(bytes.get(8..).context("too short for WebAssembly")?);
        let mut sections: BTreeMap<&'static str, usize> = BTreeMap::new();
        let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
        while !rest.0.is_empty() {
            let id = rest.byte()?;
            let size = rest.number()?;
            let mut inside = Reader(rest.take(size)?);
            let label = match id {
                2 => "imports",
                3 => "functions",
                9 => "table",
                10 => "code",
                11 => "data",
                0 => {
                    if inside.text()? == "name" {
                        names = inside.function_names()?;
                    }
                    continue;
                }
                _ => "other",
            };
            let total = sections.entry(label).or_default();
            *total = total.saturating_add(size);
            match id {
                2 => imported = inside.imported_functions()?,
                10 => bodies = inside.bodies()?,
                _ => {}
            }
        }
        let functions = bodies
            .into_iter()
            .enumerate()
            .map(|(at, size)| {
                let number = imported.saturating_add(at);
                (names.get(&number).cloned().unwrap_or_else(|| format!("function {number}")), size)
            })
            .collect();
        Ok(Self { sections, functions })
    }

    fn table(&self) -> String {
        let mut lines = vec![format!("{:>9}  section", "bytes")];
        lines.extend(largest(self.sections.iter().map(|(name, size)| ((*name).to_owned(), *size))));
        lines.push(String::new());
        lines.push(format!("{:>9}  code by crate", "bytes"));
        let mut crates: BTreeMap<String, usize> = BTreeMap::new();
        for (name, size) in &self.functions {
            let total = crates.entry(owner(name)).or_default();
            *total = total.saturating_add(*size);
        }
        lines.extend(largest(crates.into_iter()));
        lines.push(String::new());
        lines.push(format!("{:>9}  code by module of the engine", "bytes"));
        let mut modules: BTreeMap<String, usize> = BTreeMap::new();
        for (name, size) in self.functions.iter().filter(|(name, _)| owner(name) == "appeal_calculator") {
            let total = modules.entry(module(name)).or_default();
            *total = total.saturating_add(*size);
        }
        lines.extend(largest(modules.into_iter()));
        lines.push(String::new());
        lines.push(format!("{:>9}  function, the {LISTED} largest of {}", "bytes", self.functions.len()));
        lines.extend(largest(self.functions.iter().cloned()));
        lines.join("\n")
    }
}

fn largest(entries: impl Iterator<Item = (String, usize)>) -> Vec<String> {
    let mut entries: Vec<(String, usize)> = entries.collect();
    entries.sort_by(|one, two| two.1.cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
    entries.into_iter().take(LISTED).map(|(name, size)| format!("{size:>9}  {name}")).collect()
}

/// The crate that a function was written in, as far as its name tells: of `<a::B as c::D>::e`, `a`.
fn owner(name: &str) -> String {
    path(name).split("::").next().unwrap_or(name).to_owned()
}

/// The first two steps of a function's path below its crate.
fn module(name: &str) -> String {
    path(name).split("::").skip(1).take(2).collect::<Vec<_>>().join("::")
}

fn path(name: &str) -> &str {
    let path = name.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let path = path.strip_prefix("dyn ").unwrap_or(path);
    path.split([' ', '<', '>', '[', '(']).next().unwrap_or(path)
}

/// What is left of a WebAssembly module.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("the module ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0_usize;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        bail!("a number of the module does not end")
    }

    fn text(&mut self) -> Result<String> {
        let size = self.number()?;
        Ok(String::from_utf8_lossy(self.take(size)?).into_owned())
    }

    fn bodies(&mut self) -> Result<Vec<usize>> {
        let count = self.number()?;
        let mut sizes = Vec::new();
        for _ in 0..count {
            let size = self.number()?;
            self.take(size)?;
            sizes.push(size);
        }
        Ok(sizes)
    }

    fn imported_functions(&mut self) -> Result<usize> {
        let (count, mut functions) = (self.number()?, 0_usize);
        for _ in 0..count {
            self.text()?;
            self.text()?;
            if self.byte()? != FUNCTION_IMPORT {
                bail!("the engine imports something other than functions");
            }
            self.number()?;
            functions = functions.saturating_add(1);
        }
        Ok(functions)
    }

    /// The part of the name section that is about functions.
    fn function_names(&mut self) -> Result<BTreeMap<usize, String>> {
        let mut names = BTreeMap::new();
        while !self.0.is_empty() {
            let part = self.byte()?;
            let size = self.number()?;
            let mut inside = Self(self.take(size)?);
            if part != 1 {
                continue;
            }
            for _ in 0..inside.number()? {
                let number = inside.number()?;
                names.insert(number, inside.text()?);
            }
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::{Module, module, owner};

    #[test]
    fn functions_are_read_with_their_names() {
        // One import, one function of two bytes, and names for both.
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([2, 7, 1, 1, b'm', 1, b'i', 0, 0]);
        bytes.extend([10, 4, 1, 2, 0, 0x0b]);
        bytes.extend([0, 15, 4, b'n', b'a', b'm', b'e', 1, 8, 2, 0, 1, b'i', 1, 2, b'f', b'g']);
        let module = Module::read(&bytes).unwrap_or(Module { sections: [].into(), functions: Vec::new() });
        assert_eq!(module.functions, [("fg".to_owned(), 2)]);
        assert_eq!(module.sections.get("code"), Some(&4));
    }

    #[test]
    fn a_module_cut_short_is_an_error() {
        assert!(Module::read(b"\0asm\x01\0\0\0\x0a\x09").is_err());
    }

    #[test]
    fn a_function_belongs_to_where_it_was_written() {
        assert_eq!(owner("<serde::de::Impl<T> as core::fmt::Debug>::fmt"), "serde");
        assert_eq!(owner("appeal_calculator::rules::amount::find::h0123"), "appeal_calculator");
        assert_eq!(module("<appeal_calculator::rules::amount::X as core::fmt::Display>::fmt"), "rules::amount");
    }
}
