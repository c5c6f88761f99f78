import type { IssueCode } from "../src/index.ts";

/** Every code a problem can have; the type makes sure that none is left out. */
const known: Record<IssueCode, true> = {
  "additional-property": true,
  "duplicate-entry": true,
  enum: true,
  "format-date": true,
  "max-length": true,
  maximum: true,
  "min-items": true,
  "min-length": true,
  minimum: true,
  "not-json": true,
  pattern: true,
  "property-name": true,
  required: true,
  "reserved-key": true,
  "too-deep": true,
  "too-large": true,
  type: true,
  "unique-items": true,
  "unsupported-version": true,
};

export const issueCodes = Object.keys(known) as IssueCode[];
