// Remittances of an invented practice, and the way into the calculator.

const ISA = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *261001*1200*^*00501*000000001*0*P*:~";
const PAYERS = ["HEARTLAND HEALTH", "SHOW ME BENEFITS"];
const CODES = ["50", "197", "16", "119", "97", "18", "151", "29"];

const LINES = ["97110", "97140", "97530"];

function claim(n, denied, code, name) {
  const lines = LINES.map((line) => [
    `SVC*HC:${line}:GP*100*${denied ? 0 : 70}**2`,
    "DTM*472*20260901",
    ...(denied ? [`CAS*CO*${code}*100`, "LQ*HE*N519"] : ["CAS*CO*45*30", "AMT*B6*70"]),
  ]);
  return [`LX*${n}`, `CLP*ACCT${n}*${denied ? 4 : 1}*300*${denied ? 0 : 210}**12*ICN${n}*11`, `NM1*QC*1*${name}${n}*JANE****MI*1EG4TE5MK73`, ...lines.flat()];
}

function payment(payer, at, [from, to], every, name) {
  const claims = Array.from({ length: to - from }, (_, n) => from + n).map((n) => ({ n, denied: n % every === 0 }));
  const paid = claims.reduce((sum, { denied }) => sum + (denied ? 0 : 210), 0);
  const segments = [
    `ST*835*${at}`,
    `BPR*I*${paid}*C*ACH************20261001`,
    `N1*PR*${payer}`,
    "N1*PE*SHOW ME THERAPY*XX*1234567893",
    ...claims.flatMap(({ n, denied }) => claim(n, denied, CODES[(n / every) % CODES.length], name)),
  ];
  return [...segments, `SE*${segments.length + 1}*${at}`].map((segment) => `${segment}~`).join("");
}

/** Claims of two payers, half each; every so many is denied as a whole, for one reason after another. */
export function remittance(claims, { every = 5, name = "DOE" } = {}) {
  const half = Math.ceil(claims / 2);
  return `${ISA}${payment(PAYERS[0], 1, [0, half], every, name)}${payment(PAYERS[1], 2, [half, claims], every, name)}IEA*1*000000001~`;
}

/** Hands a file to the import screen, as a visitor who chooses it. */
export const chooseFile = (widget, text, name = "remittance.835") =>
  widget.frame.locator("#remittance-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
