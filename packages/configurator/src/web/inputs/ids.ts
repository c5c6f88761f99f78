/** The id by which links and labels find the question about a place, such as `/goals/0/priority`. */
export function idOf(at: string): string {
  return `q${at.replace(/[^\w-]/g, "-")}`;
}

/** Ids of what describes a question, as far as it is there. */
export function describedBy(at: string, { help, issues }: { readonly help: boolean; readonly issues: boolean }): string {
  const id = idOf(at);
  return [...(issues ? [`${id}-issues`] : []), ...(help ? [`${id}-help`] : [])].join(" ");
}
