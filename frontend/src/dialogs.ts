// Dialogs: short notices, questions and the table of keys; and the spoken line at the bottom.

const dialog = (): HTMLDialogElement => document.querySelector<HTMLDialogElement>("#dialog")!;

const LASTS = 6000; // milliseconds
let gone = 0;

/** Say something at the foot of the page, and aloud to who cannot see it; it goes away by itself. */
export function say(text: string): void {
  const line = document.querySelector<HTMLElement>("#say");
  if (!line) return;
  line.textContent = text;
  clearTimeout(gone);
  gone = window.setTimeout(() => line.replaceChildren(), LASTS);
}

/** Show HTML that our own server has made. */
export function tell(html: string): void {
  dialog().innerHTML = html;
  if (!dialog().open) dialog().showModal();
}

export function ask(question: string, then: () => void): void {
  const box = dialog();
  box.replaceChildren();
  const form = document.createElement("form");
  form.method = "dialog";
  const words = document.createElement("p");
  words.textContent = question;
  const yes = document.createElement("button");
  yes.value = "yes";
  yes.append("yes ", key("Enter"));
  const no = document.createElement("button");
  no.value = "no";
  no.append("no ", key("Esc"));
  form.append(words, yes, " ", no);
  box.append(form);
  box.returnValue = "";
  box.addEventListener("close", () => box.returnValue === "yes" && then(), { once: true });
  box.showModal();
  yes.focus();
}

export function key(name: string): HTMLElement {
  const made = document.createElement("kbd");
  made.textContent = name;
  return made;
}

export function tellKeys(keys: ReadonlyArray<readonly [string, string]>): void {
  const box = dialog();
  box.replaceChildren();
  const title = document.createElement("h2");
  title.textContent = "Keys";
  const list = document.createElement("dl");
  for (const [names, meaning] of keys) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    for (const name of names.split(" ")) term.append(key(name), " ");
    const told = document.createElement("dd");
    told.textContent = meaning;
    row.append(term, told);
    list.append(row);
  }
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.append("close ", key("Esc"));
  form.append(close);
  box.append(title, list, form);
  box.showModal();
}
