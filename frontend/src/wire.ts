// Wire: asking our own server for parts of the page, and sending it decisions; nothing else is ever asked.

export interface Parts {
  record?: string;
  text?: string;
  document?: string;
  detail?: string;
  item?: string;
}

export interface Outcome extends Parts {
  version: string;
  items: string[];
  rows: Record<string, string>;
  seen: Record<string, string>;
  recent: string;
  again: boolean;
}

export interface Offer {
  key: string;
  name: string;
  told: string;
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

/** An address of ours for the present view; names travel escaped in it, since a header holds Latin-1 alone. */
function named(path: string, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries({ ...changes, who: who() })) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `${path}?${query}`;
}

/** Parts of the screen as the address asks for them, with these changes to it. */
export async function parts(want: string, changes: Record<string, string | null>): Promise<Parts> {
  const answer = await fetch(named("parts", { ...changes, want }));
  if (!answer.ok) throw new Refused((await answer.text()).trim(), null);
  return answer.json() as Promise<Parts>;
}

export async function offered(sought: string): Promise<Offer[]> {
  const answer = await fetch(`places?${new URLSearchParams({ q: sought })}`);
  return answer.ok ? ((await answer.json()) as Offer[]) : [];
}

export async function send(action: string, request: object, beside: Record<string, string | null>): Promise<Outcome> {
  const answer = await fetch(named(`do/${action}`, beside), {
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
