// The calculator's own arms, through its package as anybody would use it.
export function own(engine, denial) {
  const file = (id, format) => engine.document(id, denial, { format });
  return {
    assess: { run: () => engine.assess(denial), right: (answer) => answer.ok && answer.assessment.deadlines.length > 0 },
    traced: { run: () => engine.assess(denial, { trace: true }), right: (answer) => answer.ok && answer.assessment.trace !== undefined },
    letter: { run: () => file("appeal", "text"), right: ({ text }) => text.includes("appeal") },
    office: { run: () => file("appeal", "docx"), right: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b },
    calendar: { run: () => file("calendar", "ics"), right: ({ text }) => text.startsWith("BEGIN:VCALENDAR") },
  };
}
