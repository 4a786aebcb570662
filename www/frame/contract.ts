/** The contract's types as the engine module exports them: one place to name where they come from. */
export type {
  Amount,
  Assessment,
  CivilDate,
  Deadline,
  Denial,
  DocumentFile,
  DocumentId,
  Engine,
  FieldError,
  LetterScore,
  MeasureResult,
  PlanFinder,
  PlanKind,
  TraceNode,
} from "../engine/index.js";
