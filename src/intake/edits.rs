//! Changes that a visitor made to a paper: other words for a block, a block left out, enclosures in another order.

use super::Value;
use super::fields::{Errors, Fields, SHORT};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::terms::Exhibit;

/// Longest text of one block. A paragraph may quote a long answer and say more.
const LONGEST: usize = 20_000;
/// Longest text that a block was changed from: the engine's own, with every answer in it.
const LONGEST_FROM: usize = 100_000;
/// Most blocks that are changed. No paper has as many.
const MOST: usize = 300;

/// The changes to one paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edits {
    /// Each changed block.
    pub blocks: Vec<BlockEdit>,
    /// Enclosures in the order that the visitor wants them; those not named follow in the usual order.
    pub exhibits: Vec<Exhibit>,
}

/// A change to one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockEdit {
    /// Its name.
    pub id: String,
    /// The visitor's words; `None` where the block was dropped.
    pub text: Option<String>,
    /// The words that it had when it was changed, so that it is seen when the facts behind it change.
    pub from: Option<String>,
}

impl Edits {
    /// Puts the ticked enclosures in the order that the visitor chose.
    #[must_use]
    pub fn in_order(&self, ticked: &[Exhibit]) -> Vec<Exhibit> {
        let first = self.exhibits.iter().filter(|exhibit| ticked.contains(exhibit));
        let mut ordered: Vec<Exhibit> = Vec::with_capacity(ticked.len());
        for exhibit in first.chain(ticked) {
            if !ordered.contains(exhibit) {
                ordered.push(*exhibit);
            }
        }
        ordered
    }
}

/// Reads changes.
///
/// # Errors
///
/// Everything that is wrong with them, by path below `edits`.
pub fn read_edits(value: &Value) -> Result<Edits, Vec<FieldError>> {
    let errors = Errors::default();
    let root = Fields::new(Some(value), "edits", &errors);
    let block = |fields: &Fields<'_>| {
        let id = fields.required_text("id", SHORT);
        let dropped = fields.boolean("dropped").unwrap_or(false);
        let text = if dropped { fields.text("text", LONGEST) } else { fields.required_text("text", LONGEST) };
        let from = fields.text("from", LONGEST_FROM);
        Some(BlockEdit { id: id?, text: text.filter(|_| !dropped), from })
    };
    let blocks: Vec<BlockEdit> = root.objects("blocks", MOST, block);
    for (index, edit) in blocks.iter().enumerate() {
        if blocks.iter().take(index).any(|other| other.id == edit.id) {
            errors.add(format!("edits.blocks[{index}].id"), Code::NotInList);
        }
    }
    let exhibits = order_of(root.choices("exhibits", Exhibit::parse));
    root.refuse_others();
    let errors = errors.into_inner();
    if errors.is_empty() { Ok(Edits { blocks, exhibits }) } else { Err(errors) }
}

/// Each once, where it is named first.
fn order_of(named: Vec<Exhibit>) -> Vec<Exhibit> {
    let mut once = Vec::with_capacity(named.len());
    for exhibit in named {
        if !once.contains(&exhibit) {
            once.push(exhibit);
        }
    }
    once
}
