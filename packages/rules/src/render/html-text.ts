const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Signs that no page may hold: control characters and halves of a character. */
const notText = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** Text that stays text inside an element and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(notText, (sign) => (sign === "\n" || sign === "\t" ? sign : "\uFFFD"))
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** Attributes by name; those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element with its attributes.
 * @param content HTML; without it the element has no end tag
 */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join("");
  return content === undefined ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}
