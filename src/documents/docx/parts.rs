//! The fixed parts of an office document (ECMA-376): what it consists of, its styles and its lists.

/// What kind each part is.
pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>"#;

/// Where the document and its properties are.
pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>"#;

/// Where the parts of the document are. The footer is `rId4`.
pub(super) const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;

/// The namespace of words, for the parts that name no other.
const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// Who made it: a program, and nobody.
pub(super) const APP: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>appeal-calculator</Application></Properties>"#;

/// Declaration and opening of a part whose root is `w:name`.
pub(super) fn open(name: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{name} {W}>")
}

/// Title and language; no author, and a day that says nothing.
pub(super) fn core(title: &str, lang: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:language>{lang}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>"#
    )
}

/// Settings: today's layout rules, so that no program opens it in a compatibility mode.
pub(super) fn settings(lang: &str) -> String {
    let open = open("settings");
    format!(
        r#"{open}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{lang}"/></w:settings>"#
    )
}

/// A paragraph style: id, name, the one it is based on, the one that follows, and its properties.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// The one set of styles. Headings, captions and closings stay with what follows them.
const STYLES: &[Style] = &[
    ("BodyText", "Body Text", "Normal", "BodyText", r#"<w:pPr><w:spacing w:after="100"/></w:pPr>"#),
    ("Address", "Address", "Normal", "Address", r#"<w:pPr><w:keepLines/><w:spacing w:after="120"/></w:pPr>"#),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "BodyText",
        r#"<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="40"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>"#,
    ),
    (
        "Caption",
        "caption",
        "Normal",
        "TableText",
        r#"<w:pPr><w:keepNext/><w:spacing w:before="80" w:after="40"/></w:pPr><w:rPr><w:b/></w:rPr>"#,
    ),
    ("TableText", "Table Text", "Normal", "TableText", ""),
    ("TableHeading", "Table Heading", "TableText", "TableText", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>"),
    (
        "ListNumber",
        "List Number",
        "Normal",
        "ListNumber",
        r#"<w:pPr><w:spacing w:after="0"/><w:ind w:left="360" w:hanging="360"/></w:pPr>"#,
    ),
    ("Closing", "Closing", "Normal", "Signature", r#"<w:pPr><w:keepNext/><w:spacing w:before="160"/></w:pPr>"#),
    ("Signature", "Signature", "Normal", "Signature", r#"<w:pPr><w:keepLines/><w:spacing w:before="560"/></w:pPr>"#),
    ("Note", "Note", "Normal", "BodyText", r#"<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:i/></w:rPr>"#),
    (
        "Footer",
        "footer",
        "Normal",
        "Footer",
        r#"<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>"#,
    ),
];

/// Styles, with the language of the words.
pub(super) fn styles(lang: &str) -> String {
    let mut out = open("styles");
    out.push_str(r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val=""#);
    out.push_str(lang);
    out.push_str(r#"" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"#);
    for (id, name, based, next, properties) in STYLES {
        let pieces = [
            r#"<w:style w:type="paragraph" w:styleId=""#,
            id,
            r#""><w:name w:val=""#,
            name,
            r#""/><w:basedOn w:val=""#,
            based,
            r#""/><w:next w:val=""#,
            next,
            r#""/><w:qFormat/>"#,
            properties,
            "</w:style>",
        ];
        out.extend(pieces);
    }
    out.push_str(r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#);
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        out.extend(["<w:", side, r#" w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#]);
    }
    out.push_str(r#"</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"#);
    out
}

/// One kind of list, and an instance for each list, so that every one begins with 1.
pub(super) fn numbering(lists: usize) -> String {
    let mut out = open("numbering");
    out.push_str(r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>"#);
    for list in 1..=lists {
        let pieces = [
            r#"<w:num w:numId=""#,
            &list.to_string(),
            r#""><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
        ];
        out.extend(pieces);
    }
    out.push_str("</w:numbering>");
    out
}

/// The number of the page and, where it is asked for, of all pages. Both are fields that the program fills in.
pub(super) fn footer(page: &str, of: Option<&str>) -> String {
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    let words = |words: &str| format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#);
    let mut out = open("ftr");
    out.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>"#);
    out.extend([words(page), field("PAGE")]);
    if let Some(of) = of {
        out.extend([words(of), field("NUMPAGES")]);
    }
    out.push_str("</w:p></w:ftr>");
    out
}

/// The section of a paper among others, with the footer of its language: pages are counted anew.
pub(super) fn section(footer: usize) -> String {
    let section = SECTION.replace("</w:sectPr>", r#"<w:pgNumType w:start="1"/></w:sectPr>"#);
    if footer == 0 { section } else { section.replace("rId4", "rId5") }
}

/// A list of parts that may have the footer of a second language.
pub(super) fn with_footers(list: &str, footers: usize) -> String {
    if footers < 2 {
        return list.to_owned();
    }
    let twice = |entry: &str| {
        let second = if entry.contains("footer1.xml") { entry.replace("footer1", "footer2") } else { String::new() };
        [entry, &second.replace("rId4", "rId5")].concat()
    };
    list.split_inclusive("/>").map(twice).collect()
}

/// Letter paper with the margins of the printed page, and the footer; in twentieths of a point.
pub(super) const SECTION: &str = r#"<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId4"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1080" w:right="1296" w:bottom="1080" w:left="1296" w:header="540" w:footer="540" w:gutter="0"/></w:sectPr>"#;
