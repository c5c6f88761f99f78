/** Precompiled validators of everything that is not a profile; each returns true, or leaves its problems in `errors`. */
export type { CompiledValidator, RawProblem } from "./compiled-validator.ts";
export { companyCase, knowledgeFile, network, pack, questionFile, ruleSet } from "./generated/validate-knowledge.js";
export { report } from "./generated/validate-report.js";
