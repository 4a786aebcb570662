/** Ways out for the visitor's own papers: the clipboard, a file, the printer. */

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** For frames whose host does not allow the clipboard: an older way, which works within a click. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  const before = document.activeElement;
  area.value = text;
  area.readOnly = true;
  Object.assign(area.style, { position: "fixed", top: "0", left: "-200vw" });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}

export function saveFile(name: string, mime: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data soon after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Set so that a letter with everything in it fills two sheets of US Letter paper and no more. */
const PAGE_STYLE = `@page{size:letter;margin:.75in 1in;@bottom-center{content:counter(page) " / " counter(pages);font:9pt "Times New Roman",Times,serif}}
body{max-width:6.5in;margin:.6in auto;padding:0 .3in;font:11pt/1.25 "Times New Roman",Times,serif}
p,ol,ul,table{margin:0 0 .5em}
h1,h2,h3{margin:.8em 0 .3em;font-size:11.5pt;break-after:avoid}
ol.enclosures{columns:2}
table{border-collapse:collapse;break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:2;widows:2}
caption{text-align:left;font-weight:700}
th,td{padding:0 8pt 0 0;text-align:left;vertical-align:top;font-weight:400}
table:has(thead) :is(th,td){padding:0 4pt;border:1px solid}
.signature+.signature{margin-top:3em}
@media print{body{margin:0;padding:0}}`;

/** A page that holds nothing but the paper as the engine sets it, for phones that cannot print from a frame. */
export function printPage(title: string, lang: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
<body>
${body}
</body>
</html>
`;
}
