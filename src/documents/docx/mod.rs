//! A paper as an office document (DOCX): the words of the plain text, in real styles.

mod parts;
mod zip;

use super::render::{own_line, paragraph, value};
use super::{Block, Document, Line, Part, Row, Shape, line_text};
use crate::terms::Lang;
use crate::text::letter::{self, Say};
use zip::Archive;

/// Width of the text, in twentieths of a point: letter paper less its two margins.
const WIDTH: usize = 9648;

/// What the borders of a cell and their distance take, in letters.
const BORDERS: usize = 2;

/// Share of it that the labels of a table of two columns take.
const LABELS: usize = 2700;

/// The file. The same paper is the same bytes.
#[must_use]
pub fn docx(document: &Document) -> Vec<u8> {
    let mut body = Body::new(document.lang);
    body.blocks(document);
    body.raw(parts::SECTION);
    let say = |say| letter::template(document.lang, say);
    let footer = parts::footer(say(Say::Page), Some(say(Say::PageOf)));
    body.file(&document.title, core::slice::from_ref(&footer))
}

/// Several papers as one file: each begins on a new page and counts its own pages, and each list begins with 1.
#[must_use]
pub fn book(documents: &[Document], title: &str) -> Vec<u8> {
    let mut body = Body::new(documents.first().map_or(Lang::En, |first| first.lang));
    let mut langs: Vec<Lang> = Vec::new();
    let mut section = String::new();
    for document in documents {
        // The section of a paper that is not the last stands in its last paragraph.
        if let Some(end) = body.xml.rfind("</w:pPr>").filter(|_| !section.is_empty()) {
            body.xml.insert_str(end, &section);
        }
        if !langs.contains(&document.lang) {
            langs.push(document.lang);
        }
        let footer = langs.iter().position(|lang| *lang == document.lang).unwrap_or_default();
        section = parts::section(footer);
        body.lang = document.lang;
        body.blocks(document);
    }
    body.raw(&section);
    // How many pages a paper has in a longer document not every program can say, so its pages are counted without their sum.
    let footers: Vec<_> = langs.iter().map(|lang| parts::footer(letter::template(*lang, Say::Page), None)).collect();
    body.lang = langs.first().copied().unwrap_or(Lang::En);
    body.file(title, &footers)
}

/// Text as XML. A character that XML 1.0 cannot hold is not taken from a visitor in the first place;
/// where one comes another way it is replaced by the sign for that, so that nothing is lost unseen.
fn push_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    // Hardly any character is written otherwise than it is: what lies between them is taken as a whole.
    while let Some((plain, written, after)) = next_special(rest) {
        out.push_str(plain);
        out.push_str(written);
        rest = after;
    }
    out.push_str(rest);
}

/// What stands before the first character that is written otherwise, how that is written, and what comes after it.
fn next_special(text: &str) -> Option<(&str, &'static str, &str)> {
    let looked_at = |byte: &u8| matches!(byte, ..b' ' | b'"' | b'&' | b'<' | b'>' | 0xef);
    let mut from = 0_usize;
    loop {
        let more = text.as_bytes().get(from..)?.iter().position(looked_at)?;
        let (plain, rest) = text.split_at_checked(from.saturating_add(more))?;
        let mut characters = rest.chars();
        let found = characters.next()?;
        let written = match found {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' | '\n' | ' '..='\u{fffd}' => {
                from = text.len().saturating_sub(characters.as_str().len());
                continue;
            }
            _ => "\u{fffd}",
        };
        return Some((plain, written, characters.as_str()));
    }
}

/// What the document says, in the making.
struct Body {
    xml: String,
    lang: Lang,
    lists: usize,
}

impl Body {
    fn new(lang: Lang) -> Self {
        let mut body = Self { xml: parts::open("document"), lang, lists: 0 };
        body.raw("<w:body>");
        body
    }

    fn blocks(&mut self, document: &Document) {
        let mut before = None;
        for block in &document.blocks {
            self.block(block, before);
            before = Some(block.part);
        }
    }

    /// The archive, with a footer for each language.
    fn file(mut self, title: &str, footers: &[String]) -> Vec<u8> {
        let lang = match self.lang {
            Lang::En => "en-US",
            Lang::Es => "es-US",
        };
        self.raw("</w:body></w:document>");
        let mut archive = Archive::new();
        archive.add("[Content_Types].xml", &parts::with_footers(parts::CONTENT_TYPES, footers.len()));
        archive.add("_rels/.rels", parts::RELATIONS);
        archive.add("word/document.xml", &self.xml);
        archive.add("word/_rels/document.xml.rels", &parts::with_footers(parts::DOCUMENT_RELATIONS, footers.len()));
        archive.add("word/styles.xml", &parts::styles(lang));
        archive.add("word/numbering.xml", &parts::numbering(self.lists));
        archive.add("word/settings.xml", &parts::settings(lang));
        for (name, footer) in ["word/footer1.xml", "word/footer2.xml"].into_iter().zip(footers) {
            archive.add(name, footer);
        }
        let mut name = String::new();
        push_escaped(&mut name, title);
        archive.add("docProps/core.xml", &parts::core(&name, lang));
        archive.add("docProps/app.xml", parts::APP);
        archive.finish()
    }

    fn raw(&mut self, markup: &str) {
        self.xml.push_str(markup);
    }

    fn block(&mut self, block: &Block, before: Option<Part>) {
        let lang = self.lang;
        match &block.shape {
            Shape::Heading(heading) => self.paragraph("Heading1", "", &[heading]),
            Shape::Paragraph(sentences) => self.paragraph("BodyText", "", &[&paragraph(sentences, lang)]),
            Shape::Lines(lines) => {
                let style = match (block.part, before) {
                    (Part::Signature, Some(Part::Signature)) => "Signature",
                    (Part::Signature, _) => "Closing",
                    (Part::ReadingCopy, _) => "Note",
                    (Part::Salutation, _) => "BodyText",
                    _ => "Address",
                };
                let lines: Vec<String> = lines.iter().map(|line| own_line(line, lang)).collect();
                let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
                self.paragraph(style, "", &lines);
            }
            Shape::Rows(rows) => self.rows(rows),
            Shape::Table { name, rows } => {
                self.paragraph("Caption", "", &[name]);
                self.rows(rows);
            }
            Shape::Grid { name, head, rows } => {
                self.paragraph("Caption", "", &[name]);
                self.grid(head, rows);
            }
            Shape::Numbered(items) => {
                self.lists = self.lists.saturating_add(1);
                let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>", self.lists);
                for item in items {
                    self.paragraph("ListNumber", &number, &[&line_text(item, lang)]);
                }
            }
        }
    }

    /// Lines of one paragraph, with breaks between them.
    fn paragraph(&mut self, style: &str, more: &str, lines: &[&str]) {
        self.raw("<w:p><w:pPr><w:pStyle w:val=\"");
        self.raw(style);
        self.raw("\"/>");
        self.raw(more);
        self.raw("</w:pPr><w:r>");
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.raw("<w:br/>");
            }
            self.raw("<w:t xml:space=\"preserve\">");
            push_escaped(&mut self.xml, line);
            self.raw("</w:t>");
        }
        self.raw("</w:r></w:p>");
    }

    /// Labels and what belongs to them.
    fn rows(&mut self, rows: &[Row]) {
        self.open_table("TableNormal", &[LABELS, WIDTH.saturating_sub(LABELS)]);
        for row in rows {
            let mut label = line_text(&row.label, self.lang);
            label.push(':');
            self.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.cell("TableText", &label);
            self.cell("TableText", value(row, self.lang).trim_start());
            self.raw("</w:tr>");
        }
        self.close_table();
    }

    fn grid(&mut self, head: &[String], rows: &[Vec<Line>]) {
        // A column is as wide as its longest word asks, so that no word breaks.
        let longest = |text: &str| text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        let needs = head.iter().enumerate().map(|(index, column)| {
            let cells = rows.iter().filter_map(|row| row.get(index)).map(|cell| longest(&line_text(cell, self.lang)));
            cells.fold(longest(column), usize::max).saturating_add(BORDERS)
        });
        let needs: Vec<usize> = needs.collect();
        let all = needs.iter().sum::<usize>().max(1);
        let widths: Vec<usize> = needs.into_iter().map(|need| need.saturating_mul(WIDTH).div_euclid(all)).collect();
        self.open_table("TableGrid", &widths);
        self.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for column in head {
            self.cell("TableHeading", column);
        }
        self.raw("</w:tr>");
        for row in rows {
            self.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for cell in row {
                let text = line_text(cell, self.lang);
                self.cell("TableText", &text);
            }
            self.raw("</w:tr>");
        }
        self.close_table();
    }

    fn open_table(&mut self, style: &str, widths: &[usize]) {
        self.raw(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        ));
        for width in widths {
            self.raw(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.raw("</w:tblGrid>");
    }

    /// Two tables without a paragraph between them would be one, and a table may not end a document.
    fn close_table(&mut self) {
        self.raw("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
    }

    fn cell(&mut self, style: &str, text: &str) {
        self.raw("<w:tc><w:tcPr/>");
        self.paragraph(style, "", &[text]);
        self.raw("</w:tc>");
    }
}

#[cfg(test)]
mod tests {
    use super::{docx, push_escaped};
    use crate::documents::{appeal, sample};
    use crate::terms::Lang;

    #[test]
    fn the_same_letter_is_the_same_bytes() {
        let case = sample::full();
        let make = || docx(&appeal(&case.intake, &case.assessment, Lang::En));
        assert_eq!(make(), make());
    }

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        push_escaped(&mut out, text);
        out
    }

    #[test]
    fn what_xml_cannot_hold_is_seen_to_be_missing() {
        assert_eq!(escaped("a<b>&\"]]>"), "a&lt;b&gt;&amp;&quot;]]&gt;");
        assert_eq!(escaped("a\u{0}b\u{b}c\u{fffe}d"), "a\u{fffd}b\u{fffd}c\u{fffd}d");
        assert_eq!(escaped("\u{1f9d1}\u{200f}\t\n"), "\u{1f9d1}\u{200f}\t\n");
        assert_eq!(escaped("\u{fb01}\u{fffd}<\u{ffff}ñ"), "\u{fb01}\u{fffd}&lt;\u{fffd}ñ");
    }

    /// The longest word of a heading, in bold letters of a tenth of an inch at most, and of a date in full.
    #[test]
    fn a_column_holds_its_longest_word() {
        let case = sample::full();
        let bytes = docx(&appeal(&case.intake, &case.assessment, Lang::En));
        let text = String::from_utf8_lossy(&bytes);
        let columns = |grid: &str| -> Vec<usize> {
            let each = grid.split("w:w=\"").skip(1).filter_map(|rest| rest.split_once('"'));
            each.map(|(width, _)| width.parse().unwrap()).collect()
        };
        let grids = text.split("<w:tblGrid>").skip(1).filter_map(|rest| rest.split_once("</w:tblGrid>"));
        let measures: Vec<usize> = grids.map(|(grid, _)| columns(grid)).find(|one| one.len() == 8).unwrap();
        assert!(measures.iter().sum::<usize>() <= super::WIDTH);
        // “Measure”, “(September”, “Detectable” and “Important”: 7, 10, 10 and 9 letters, and the goal of two figures.
        let [_, baseline, current, goal, _, error, important, _] = measures[..] else { panic!("{measures:?}") };
        assert!(baseline >= 900 && current >= 1200 && error >= 1200 && important >= 1100, "{measures:?}");
        assert!(goal < 900, "{measures:?}");
    }

    #[test]
    fn nothing_about_a_person_is_in_the_properties() {
        let case = sample::full();
        let bytes = docx(&appeal(&case.intake, &case.assessment, Lang::En));
        let text =
            String::from_utf8(bytes.iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' }).collect()).unwrap();
        let properties = text.split_once("<cp:coreProperties").unwrap().1.split_once("</cp:coreProperties>").unwrap().0;
        assert!(properties.contains("<dc:title>") && properties.contains("en-US"));
        for private in ["Lopez", "XYZ", "2026"] {
            assert!(!properties.contains(private), "{private}");
        }
    }
}
