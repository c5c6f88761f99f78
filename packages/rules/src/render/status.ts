import type { Report } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { type Block, bullets, type Line, note, paragraph, type Section } from "./document.ts";
import { joinedReasons } from "./joined-reasons.ts";
import { riskName } from "./risks.ts";
import { gateTones, statusTones } from "./tones.ts";
import type { Voice } from "./voice.ts";

/** The status in words, and when to look again. */
export function statusSection({ status, revisitOn, assessedAt }: Report, voice: Voice): Section[] {
  const dates = `${voice.say("report.assessed", { date: voice.date(assessedAt) })}. ${voice.say("label.revisit", { date: voice.date(revisitOn) })}.`;
  return [
    {
      id: "status",
      blocks: [
        {
          kind: "callout",
          tone: statusTones[status],
          title: `${voice.say("section.status")}: ${voice.say(`status.${status}.name`)}`,
          line: [voice.say(`status.${status}.meaning`)],
        },
        note(dates),
      ],
    },
  ];
}

/** What one has to know if one reads nothing else. */
export function summarySection(report: Report, voice: Voice): Section[] {
  const lines = [
    ...gateLines(report, voice),
    ...networkLines(report, voice),
    ...riskLines(report, voice),
    ...stepLines(report, voice),
  ];
  return [{ id: "summary", title: voice.say("section.summary"), blocks: [bullets(lines)] }];
}

function gateLines({ gates, statusGates, status }: Report, voice: Voice): string[] {
  const deciding = gates.filter(({ id }) => statusGates.includes(id)).map(({ id }) => gateName(id, voice));
  if (deciding.length === 0) return [];
  return [voice.say(status === "insufficient-data" ? "summary.gates-open" : "summary.gates", { gates: voice.list(deciding) })];
}

function networkLines({ portfolio, candidates }: Report, voice: Voice): string[] {
  if (portfolio.members.length === 0) {
    const later = candidates.filter(({ verdict }) => verdict === "later").slice(0, parameter(voice.knowledge, "shownPreview"));
    const preview =
      later.length > 0
        ? [voice.say("summary.preview", { networks: voice.list(later.map(({ network }) => voice.network(network))) })]
        : [];
    return [voice.say("summary.no-networks"), ...preview];
  }
  const { usedHours, usableHours, reserveHours } = portfolio;
  const hours = (usableHours ?? 0) + (reserveHours ?? 0);
  const spare = Math.round(((usableHours ?? 0) - usedHours) * 100) / 100;
  return [
    voice.say("summary.networks", { networks: voice.list(portfolio.members.map(({ network }) => voice.network(network))) }),
    voice.say(spare > 0 ? "summary.hours-spare" : "summary.hours", {
      used: voice.number(usedHours),
      hours: voice.number(hours),
      reserve: voice.number(reserveHours ?? 0),
      spare: voice.number(spare),
    }),
  ];
}

function riskLines({ risks }: Report, voice: Voice): string[] {
  const top = risks
    .slice(0, parameter(voice.knowledge, "topRisks"))
    .map((risk) => voice.say("risks.name", { risk: riskName(risk, voice) }));
  return top.length > 0 ? [voice.say("summary.risks", { risks: voice.list(top) })] : [];
}

function stepLines({ plan, status }: Report, voice: Voice): string[] {
  if (status === "insufficient-data") return [voice.say("summary.first-questions")];
  const name = voice.knowledge.steps.find(({ id }) => id === plan.firstSteps[0])?.names;
  return name ? [voice.say("summary.first-step", { step: voice.text(name) })] : [];
}

/** The readiness gates: those to work on as a table, each with its reason or what it asks for, the others by name. */
export function gatesSection({ gates }: Report, voice: Voice): Section[] {
  const [met, open] = [gates.filter(isMet), gates.filter((gate) => !isMet(gate))];
  const rows = open.map(({ id, kind, state, reasons }): Line[] => {
    const gate = voice.knowledge.gates.find((entry) => entry.id === id);
    const scope = kind === "scoped" ? [voice.say("gates.scoped")] : [];
    const why = [...joinedReasons(reasons, voice), ...scope].join(" ");
    const needed = gate ? voice.detail(voice.say("label.how-to-pass"), voice.text(gate.requires)) : [];
    const mark = capitalise(voice.say(`gate-state.${state}`));
    return [[gateName(id, voice)], [{ mark, tone: gateTones[state] }], state === "unknown" ? needed : [why]];
  });
  const columns = ["gate", "state", "reason"].map((column) => voice.say(`table.${column}`));
  const names = met.map(({ id }) => gateName(id, voice));
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ kind: "table" as const, columns, rows }] : []),
    ...(names.length > 0 ? [paragraph(voice.say("gates.met", { gates: voice.list(names) }))] : []),
  ];
  return [{ id: "gates", title: voice.say("section.gates"), blocks }];
}

function isMet({ state }: Report["gates"][number]): boolean {
  return state === "pass" || state === "not-applicable";
}

/** Name of a gate. */
export function gateName(id: string, voice: Voice): string {
  return voice.text(voice.knowledge.gates.find((gate) => gate.id === id)?.names ?? { de: id, en: id });
}
