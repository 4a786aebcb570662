import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { PaperBlock } from "../../contract.js";

/** The line of the engine's text that stands for something to fill in. */
const BLANK = /(_{6,})/;

const words = (text: string): (string | TemplateResult)[] => text.split(BLANK).map((part) => (BLANK.test(part) ? html`<span class="blank">${part}</span>` : part));

function row(line: string): TemplateResult {
  const at = line.indexOf(": ");
  return at < 0
    ? html`<tr><td colspan="2">${words(line)}</td></tr>`
    : html`<tr><th scope="row">${line.slice(0, at + 1)}</th><td>${words(line.slice(at + 2))}</td></tr>`;
}

const cells = (line: string): string[] => line.split(" | ");

/** On a phone each row is a list, in which a cell says the name of its column; the roles stay those of a table. */
function grid([name = "", head = "", ...rows]: string[]): TemplateResult {
  const columns = cells(head);
  return html`<table class="grid" role="table">
    <caption>${name}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
    <tbody role="rowgroup">
      ${rows.map((line) => html`<tr role="row">${cells(line).map((cell, at) => html`<td role="cell" data-column=${columns[at] ?? ""}>${words(cell)}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}

/** A block of a paper as it looks on paper. */
export function blockView({ kind, text }: Pick<PaperBlock, "kind" | "text">): TemplateResult {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  switch (kind) {
    case "heading":
      return html`<p class="paper-heading">${text}</p>`;
    case "text":
      return html`${lines.map((line) => html`<p>${words(line)}</p>`)}`;
    case "lines":
      return html`<p>${lines.map((line, index) => html`${index > 0 ? html`<br />` : ""}${words(line)}`)}</p>`;
    case "rows":
      return html`<table><tbody>${lines.map(row)}</tbody></table>`;
    case "table":
      return html`<table><caption>${lines[0]}</caption><tbody>${lines.slice(1).map(row)}</tbody></table>`;
    case "grid":
      return grid(lines);
    case "list":
      return html`<ol>${lines.map((line) => html`<li>${words(line)}</li>`)}</ol>`;
  }
}

/** Every block that was not left out, as the printer gets it. */
export function printView(blocks: readonly PaperBlock[]): TemplateResult[] {
  const printed = blocks.filter(({ state }) => state !== "dropped");
  return printed.map((block) => html`<div class="block part-${block.part}">${guard([block.kind, block.text], () => blockView(block))}</div>`);
}
