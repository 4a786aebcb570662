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
  area.className = "off-screen";
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

const PAGE_STYLE = `@page{margin:1in}
body{max-width:6.5in;margin:.6in auto;padding:0 .3in;font:12pt/1.45 Georgia,"Times New Roman",serif}
.plain{white-space:pre-wrap}
table{border-collapse:collapse}
th,td{padding:1pt 8pt 1pt 0;text-align:left;vertical-align:top;font-weight:400}
@media print{body{margin:0;padding:0}}`;

/** The letter as the engine sets it, or as edited: text, which is then kept line by line. */
export type PageBody = { readonly html: string } | { readonly text: string };

/** A page that holds nothing but the letter, for phones that cannot print from a frame. */
export function printPage(title: string, lang: string, body: PageBody): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
<body>
${"html" in body ? body.html : `<div class="plain">${escaped(body.text)}</div>`}
</body>
</html>
`;
}
