// The JavaScript stack that would do this job, so that the bundler can weigh it.
export * as rules from "json-rules-engine";
export * as mustache from "mustache";
export * as dates from "date-fns";
export * as lit from "lit";
export * as docx from "docx";
export * as pdf from "jspdf";
export * as calendar from "ics";
