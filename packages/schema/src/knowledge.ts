/** Precompiled validators of everything that is not a profile; each returns true, or leaves its problems in `errors`. */
export type { CompiledValidator, RawProblem } from "./compiled-validator.ts";
export type { DocumentKind } from "./document-shape.ts";
export { shapeProblems } from "./document-shape.ts";
export { companyCase, knowledgeFile, network, pack, questionFile, ruleSet, usageSurvey } from "./generated/validate-knowledge.js";
export { changeOptions, explanation, report, reportComparison } from "./generated/validate-report.js";
export type { DocumentLimits, StructureProblem } from "./inspect.ts";
export { inspect } from "./inspect.ts";
export type { ShapeCode, ShapeProblem } from "./shape.ts";
