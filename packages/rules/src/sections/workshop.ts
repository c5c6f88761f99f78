import type { AgendaItem, Workshop } from "@channelfit/schema";
import { contentOf, type SectionContext, told } from "./context.ts";

/** The ideas workshop: whom to invite, its rules, its course, where ideas come from and what happens with them. */
export function workshop(context: SectionContext): Workshop {
  const { step, invitation, rules, agenda, ideaSources, afterwards } = contentOf("workshop", context);
  const timed: AgendaItem[] = [];
  for (const { minutes, names, how } of agenda) {
    const from = timed.at(-1)?.to ?? 0;
    timed.push({ from, to: from + minutes, names, how });
  }
  return {
    step,
    minutes: timed.at(-1)?.to ?? 0,
    invitation: told("workshop", invitation, context),
    rules: told("workshop", rules, context),
    agenda: timed,
    ideaSources: told("workshop", ideaSources, context),
    afterwards: told("workshop", afterwards, context),
  };
}
