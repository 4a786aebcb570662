/** The list for a spreadsheet: RFC 4180, and nothing in it that a spreadsheet would run. The native program writes the same. */

import type { ListedRow } from "./read/remittance-file.js";

const FORMULA = /^[\s]*[=+\-@＝＋－＠]/;

const cell = (text: string): string => `"${FORMULA.test(text) ? "'" : ""}${text.replace(/"/g, '""')}"`;
const amount = (cents: number | undefined): string => (cents === undefined ? "" : (cents / 100).toFixed(2));

export const csvHead = (columns: readonly string[]): string => `${columns.map(cell).join(",")}\r\n`;

export function csvLine(row: ListedRow, roads: Readonly<Record<ListedRow["road"], string>>): string {
  const texts = [
    row.payer,
    row.claim,
    row.account,
    row.patient,
    row.from ?? "",
    row.to ?? "",
    row.procedures.join(" "),
    row.codes.join(" "),
    row.reasonTitle,
    roads[row.road],
    row.title,
  ];
  const numbers = [amount(row.denied), amount(row.stake?.low), amount(row.stake?.high), row.odds?.likely ?? ""];
  return `${[...texts.map(cell), ...numbers, cell(row.due ?? ""), row.daysLeft ?? ""].join(",")}\r\n`;
}
