// Wire: asking our own server for parts of the page, and sending it decisions; nothing else is ever asked.

export interface Outcome {
  version: string;
  items: string[];
  rows: Record<string, string>;
  recent: string;
  again: boolean;
}

export class Refused extends Error {
  constructor(
    message: string,
    readonly html: string | null,
  ) {
    super(message);
  }
}

const who = (): string => document.querySelector<HTMLInputElement>("#who")?.value.trim() || (document.body.dataset["who"] ?? "");
// A header holds Latin-1 alone; other names travel escaped in the address.
const named = (address: string): string => `${address}${address.includes("?") ? "&" : "?"}who=${encodeURIComponent(who())}`;

export async function part(address: string): Promise<string> {
  const answer = await fetch(named(address));
  const text = await answer.text();
  if (!answer.ok) throw new Refused(text.trim(), null);
  return text;
}

export async function send(action: string, request: object): Promise<Outcome> {
  const answer = await fetch(named(`do/${action}${location.search}`), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  const text = await answer.text();
  let data: Outcome & { error?: string; html?: string };
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refused(text.trim(), null);
  }
  if (!answer.ok) throw new Refused(data.error ?? "refused", data.html ?? null);
  return data;
}
