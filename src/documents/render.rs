//! A paper as plain text and as HTML. The words are the same in both.

use super::{BLANK_LINE, Document, Inline, Line, Part, Row, Shape, USUAL, line_text, push_line, words_of};
use crate::terms::Lang;

/// Plain text: paragraphs on one line each, blocks apart by an empty line.
#[must_use]
pub fn plain_text(document: &Document) -> String {
    let lang = document.lang;
    let mut text = String::new();
    let mut before = None;
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        if (before, block.part) == (Some(Part::Signature), Part::Signature) {
            // Room to sign by hand.
            text.push_str("\n\n");
        }
        before = Some(block.part);
        push_shape(&mut text, &block.shape, lang);
    }
    text
}

/// One block as plain text, each line ended.
pub(crate) fn shape_text(shape: &Shape, lang: Lang) -> String {
    let mut text = String::new();
    push_shape(&mut text, shape, lang);
    text
}

fn push_shape(text: &mut String, shape: &Shape, lang: Lang) {
    let mut put = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    match shape {
        Shape::Lines(lines) => {
            for line in lines {
                put(&own_line(line, lang));
            }
        }
        Shape::Heading(heading) => put(heading),
        Shape::Paragraph(sentences) => put(&paragraph(sentences, lang)),
        Shape::Rows(rows) => {
            for row in rows {
                put(&labelled(row, lang));
            }
        }
        Shape::Table { name, rows } => {
            put(name);
            for row in rows {
                put(&labelled(row, lang));
            }
        }
        Shape::Grid { name, head, rows } => {
            put(name);
            put(&head.join(CELL));
            for row in rows {
                put(&row.iter().map(|cell| line_text(cell, lang)).collect::<Vec<_>>().join(CELL));
            }
        }
        Shape::Numbered(items) => {
            for (number, item) in (1_usize..).zip(items) {
                put(&format!("{number}. {}", line_text(item, lang)));
            }
        }
    }
}

/// What stands between the cells of a line of text.
pub(crate) const CELL: &str = " | ";

/// Sentences that run on, apart by a space.
pub(crate) fn paragraph(sentences: &[Line], lang: Lang) -> String {
    let pieces = sentences.iter().map(Vec::len).sum::<usize>();
    let mut text = String::with_capacity(pieces.saturating_mul(USUAL));
    for (place, sentence) in sentences.iter().enumerate() {
        if place > 0 {
            text.push(' ');
        }
        push_line(&mut text, sentence, lang);
    }
    text
}

/// `Label: value`, or `Label: ____________` where the value is left to fill in.
pub(crate) fn labelled(row: &Row, lang: Lang) -> String {
    let mut text = line_text(&row.label, lang);
    text.push_str(": ");
    text.push_str(&value(row, lang));
    text
}

/// What belongs to a label.
pub(crate) fn value(row: &Row, lang: Lang) -> String {
    if is_blank(&row.value) { BLANK_LINE.to_owned() } else { line_text(&row.value, lang) }
}

/// A line that stands alone: a blank on it has its label before it.
pub(crate) fn own_line(line: &Line, lang: Lang) -> String {
    match line.as_slice() {
        [Inline::Blank { label, .. }] => format!("{label}: {BLANK_LINE}"),
        _ => line_text(line, lang),
    }
}

fn is_blank(line: &Line) -> bool {
    matches!(line.as_slice(), [Inline::Blank { .. }])
}

/// A fragment of HTML for screen and print. Everything typed is escaped and kept apart in its
/// writing direction; there are no style attributes, scripts, links or images in it. Each block has
/// the name of its part as its class, and a line to fill in is a `span` of class `blank`.
#[must_use]
pub fn html(document: &Document, lang: Lang) -> String {
    let mut out = Html(String::new());
    let own = document.lang;
    out.raw("<article class=\"letter\" lang=\"");
    out.raw(own.as_str());
    out.raw("\" translate=\"no\">\n");
    if own != lang {
        // The page around it speaks another language; the title tells a screen reader which paper it is.
        out.element("p", "letter-title", |out| out.text(&document.title));
    }
    for block in &document.blocks {
        let class = block.part.name();
        match &block.shape {
            Shape::Heading(heading) => out.element("h2", class, |out| out.text(heading)),
            Shape::Paragraph(sentences) => out.element("p", class, |out| {
                for (index, sentence) in sentences.iter().enumerate() {
                    if index > 0 {
                        out.raw(" ");
                    }
                    out.line(sentence, own);
                }
            }),
            Shape::Lines(lines) => out.element("p", class, |out| {
                for (index, line) in lines.iter().enumerate() {
                    if index > 0 {
                        out.raw("<br>\n");
                    }
                    if let [Inline::Blank { path, label }] = line.as_slice() {
                        out.text(label);
                        out.raw(": ");
                        out.blank_line(path);
                    } else {
                        out.line(line, own);
                    }
                }
            }),
            Shape::Rows(rows) => out.element("table", class, |out| out.rows(rows, own)),
            Shape::Table { name, rows } => out.element("table", class, |out| {
                out.element("caption", "", |out| out.text(name));
                out.rows(rows, own);
            }),
            Shape::Grid { name, head, rows } => out.element("table", class, |out| {
                out.element("caption", "", |out| out.text(name));
                out.grid(head, rows, own);
            }),
            Shape::Numbered(items) => out.element("ol", class, |out| {
                for item in items {
                    out.element("li", "", |out| out.line(item, own));
                }
            }),
        }
    }
    out.raw("</article>\n");
    out.0
}

/// HTML that is being written.
struct Html(String);

impl Html {
    /// Mark-up of this module.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Words, escaped.
    fn text(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
    }

    fn element(&mut self, name: &str, class: &str, inside: impl FnOnce(&mut Self)) {
        self.raw("<");
        self.raw(name);
        if !class.is_empty() {
            self.raw(" class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.raw(">");
        inside(self);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }

    fn rows(&mut self, rows: &[Row], lang: Lang) {
        self.raw("<tbody>\n");
        for row in rows {
            self.raw("<tr><th scope=\"row\">");
            self.line(&row.label, lang);
            // The colon keeps the text of the table readable where it is copied without its lines.
            self.raw(":</th> <td>");
            match row.value.as_slice() {
                [Inline::Blank { path, .. }] => self.blank_line(path),
                _ => self.line(&row.value, lang),
            }
            self.raw("</td></tr>\n");
        }
        self.raw("</tbody>\n");
    }

    fn grid(&mut self, head: &[String], rows: &[Vec<Line>], lang: Lang) {
        self.raw("<thead>\n<tr>");
        for column in head {
            self.raw("<th scope=\"col\">");
            self.text(column);
            // The blank keeps the words apart where the text is copied without its lines.
            self.raw("</th> ");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (index, cell) in row.iter().enumerate() {
                self.raw(if index == 0 { "<th scope=\"row\">" } else { "<td>" });
                self.line(cell, lang);
                self.raw(if index == 0 { "</th> " } else { "</td> " });
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n");
    }

    fn line(&mut self, line: &[Inline], lang: Lang) {
        for inline in line {
            match inline {
                Inline::Fact { .. } => {
                    self.raw("<bdi>");
                    self.text(&words_of(inline, lang));
                    self.raw("</bdi>");
                }
                Inline::Blank { path, label } => {
                    self.blank_line(path);
                    self.raw(" (");
                    self.text(label);
                    self.raw(")");
                }
                Inline::Text(_) | Inline::Law { .. } | Inline::Exhibit { .. } => self.text(&words_of(inline, lang)),
            }
        }
    }

    fn blank_line(&mut self, path: &str) {
        self.raw("<span class=\"blank\"");
        if !path.is_empty() {
            self.raw(" data-path=\"");
            self.text(path);
            self.raw("\"");
        }
        self.raw(">");
        self.raw(BLANK_LINE);
        self.raw("</span>");
    }
}

#[cfg(test)]
mod tests {
    use super::{html, plain_text};
    use crate::documents::{Block, Document, Inline, Part, Row, Shape};
    use crate::terms::{DocumentId, Lang};

    fn paper(text: &str) -> Document {
        let fact = || Inline::Fact { path: "people.patient.name".to_owned(), text: text.to_owned() };
        let block = |shape| Block::new(Part::Ask, shape);
        Document {
            id: DocumentId::Appeal,
            title: "Appeal letter".to_owned(),
            lang: Lang::En,
            blocks: vec![
                block(Shape::Lines(vec![vec![fact()]])),
                block(Shape::Paragraph(vec![vec![Inline::Text("By ".to_owned()), fact()]])),
                block(Shape::Rows(vec![Row { label: vec![fact()], value: vec![fact()] }])),
                block(Shape::Table {
                    name: "Facts".to_owned(),
                    rows: vec![Row { label: vec![fact()], value: vec![fact()] }],
                }),
                block(Shape::Numbered(vec![vec![fact()]])),
            ],
        }
    }

    #[test]
    fn nothing_typed_becomes_markup() {
        for hostile in ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "]]>", "a & b", "it's", "</article>"] {
            let page = html(&paper(hostile), Lang::En);
            let escaped: String = hostile
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;")
                .replace('\'', "&#39;");
            assert_eq!(page.matches(&escaped).count(), 7, "{page}");
            assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
            assert_eq!(page.matches("</article>").count(), 1);
        }
    }

    #[test]
    fn writing_direction_cannot_be_turned() {
        let text = plain_text(&paper("abc\u{202e}def\u{2066}ghi\u{200f}"));
        assert!(!text.contains('\u{202e}') && !text.contains('\u{2066}'));
        assert!(text.contains("abcdefghi\u{200f}"), "marks that turn nothing stay");
        assert!(html(&paper("x"), Lang::En).contains("<bdi>x</bdi>"));
    }

    #[test]
    fn line_breaks_inside_an_answer_are_one_space() {
        assert!(plain_text(&paper("one\ntwo\t three")).contains("By one two three\n"));
    }

    #[test]
    fn a_blank_shows_its_label_once() {
        let blank = || Inline::Blank { path: "people.memberId", label: "Member ID".to_owned() };
        let mut document = paper("x");
        document.blocks = vec![
            Block::new(
                Part::Subject,
                Shape::Rows(vec![Row { label: vec![Inline::Text("Member ID".to_owned())], value: vec![blank()] }]),
            ),
            Block::new(Part::Ask, Shape::Paragraph(vec![vec![Inline::Text("I am ".to_owned()), blank()]])),
            Block::new(Part::Sender, Shape::Lines(vec![vec![blank()]])),
        ];
        let text = plain_text(&document);
        assert_eq!(text, "Member ID: ____________\n\nI am ____________ (Member ID)\n\nMember ID: ____________\n");
        assert_eq!(html(&document, Lang::En).matches("data-path=\"people.memberId\"").count(), 3);
    }

    #[test]
    fn both_faces_hold_the_same_words() {
        let document = paper("Maria Lopez");
        let page = html(&document, Lang::En);
        let mut stripped = String::new();
        let mut inside = false;
        for c in page.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => stripped.push(c),
                _ => {}
            }
        }
        let words = |text: &str| text.replace("1. ", "").split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&stripped), words(&plain_text(&document)));
    }
}
