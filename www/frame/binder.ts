import { zip } from "./zip.js";

/** The files of an office document as the engine writes it: stored as they are, one after the other. */
function* filesOf(bytes: Uint8Array): Generator<[name: string, text: string]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = (from: number, length: number): string => new TextDecoder().decode(bytes.subarray(from, from + length));
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [size, name] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
    const from = at + 30 + name;
    yield [text(at + 30, name), text(from, size)];
    at = from + size;
  }
}

const FOOTER = "word/footer1.xml";

/** Papers as one office document: each begins on a new page, counts its own pages, and every list of it begins with 1. */
export class Binder {
  readonly #files = new Map<string, string>();
  /** One for each language. */
  readonly #footers: string[] = [];
  #body = "";
  #numbering = "";
  #lists = 0;
  /** The section of the last paper, which ends the document; that of every other one ends its last paragraph. */
  #section = "";

  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  add(paper: Uint8Array): void {
    const files = new Map(filesOf(paper));
    if (this.isEmpty) for (const [name, text] of files) this.#files.set(name, text);
    else {
      const end = this.#body.lastIndexOf("</w:pPr>");
      this.#body = this.#body.slice(0, end) + this.#section + this.#body.slice(end);
    }
    const shifted = (text: string): string => text.replace(/(<w:numI?d? w:(?:val|numId)=")(\d+)/g, (_, before: string, id: string) => before + (Number(id) + this.#lists));
    const [, body = "", section = ""] = /<w:body>(.*)(<w:sectPr>.*<\/w:sectPr>)<\/w:body>/s.exec(files.get("word/document.xml") ?? "") ?? [];
    const lists = /<w:num .*<\/w:num>/s.exec(files.get("word/numbering.xml") ?? "")?.[0] ?? "";
    // How many pages a paper has in a longer document not every program can say, so its pages are counted without their sum.
    const footer = (files.get(FOOTER) ?? "").replace(/( PAGE .*?<\/w:fldSimple>).*<\/w:p>/s, "$1</w:p>");
    if (!this.#footers.includes(footer)) this.#footers.push(footer);
    this.#body += shifted(body);
    this.#numbering += shifted(lists);
    this.#lists += lists.split("<w:num ").length - 1;
    this.#section = section
      .replace("rId4", `rId${4 + this.#footers.indexOf(footer)}`)
      .replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>');
  }

  finish(title: string): Uint8Array<ArrayBuffer> {
    const files = this.#files;
    const change = (name: string, mark: RegExp | string, text: string): void => {
      files.set(name, (files.get(name) ?? "").replace(mark, () => text));
    };
    change("word/document.xml", /<w:body>.*<\/w:body>/s, `<w:body>${this.#body}${this.#section}</w:body>`);
    change("word/numbering.xml", /<w:num .*<\/w:num>|(?=<\/w:numbering>)/s, this.#numbering);
    change("docProps/core.xml", /<dc:title>.*<\/dc:title>/s, `<dc:title>${title}</dc:title>`);
    for (const [at, footer] of this.#footers.entries()) {
      const name = FOOTER.replace("1", String(at + 1));
      files.set(name, footer);
      if (at === 0) continue;
      // A second language: the same entries once more under names of their own.
      for (const [list, mark] of [["[Content_Types].xml", /<Override PartName="\/word\/footer1.*?\/>/], ["word/_rels/document.xml.rels", /<Relationship Id="rId4".*?\/>/]] as const) {
        const [entry = ""] = mark.exec(files.get(list) ?? "") ?? [];
        change(list, mark, entry + entry.replace("footer1", `footer${at + 1}`).replace("rId4", `rId${4 + at}`));
      }
    }
    return zip([...files].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
  }
}
