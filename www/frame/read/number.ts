/** "1.320,50", as much of Latin America writes it, with its signs exchanged. Without both signs it may mean either, and is left as it is. */
const americanised = (text: string): string => (/^\d{1,3}(\.\d{3})+,\d\d$/.test(text) ? text.replace(/\./g, "").replace(",", ".") : text);

/** Money as typed, "1,320" or "$1,320.00", to whole cents, digit by digit; `null` where it is not an amount. */
export function readCents(text: string): number | null {
  const bare = americanised(text.replace(/\s/g, "").replace(/^US/i, "").replace(/^\$/, "").replace(/\$$/, ""));
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare) ?? /^()\.(\d{1,2})$/.exec(bare);
  if (match === null) return null;
  const dollars = (match[1] ?? "").replace(/,/g, "");
  if (dollars.length > 10) return null;
  let cents = 0;
  for (const digit of dollars + (match[2] ?? "").padEnd(2, "0")) cents = cents * 10 + (digit.charCodeAt(0) - 48);
  return cents;
}

/** A whole number as typed; `null` where it is none. */
export function readWhole(text: string): number | null {
  const bare = text.trim();
  return /^\d{1,6}$/.test(bare) ? Number(bare) : null;
}

/** A percentage as typed, "20" or "20%". */
export function readPercent(text: string): number | null {
  const value = readDecimal(text.trim().replace(/\s*%$/, ""));
  return value !== null && value >= 0 && value <= 100 ? value : null;
}

/** A score as typed: digits with at most one point, perhaps a minus sign. */
export function readDecimal(text: string): number | null {
  const bare = text.trim();
  return /^-?(\d{1,6}(\.\d{1,4})?|\.\d{1,4})$/.test(bare) ? Number(bare) : null;
}

/** A time of day as typed, "14:30" or "2:30 pm", to "HH:MM"; `null` where it is none. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const half = match[3]?.toLowerCase();
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? "0");
  if (match[2] === undefined && half === undefined) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
