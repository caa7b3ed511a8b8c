// Dom: finding elements, and whether somebody is typing.

export const $ = <T extends Element>(selector: string, within: ParentNode = document): T | null => within.querySelector<T>(selector);
export const $$ = <T extends Element>(selector: string, within: ParentNode = document): T[] => [...within.querySelectorAll<T>(selector)];

const FIELDS = "input:not([type=checkbox]):not([type=radio]), select, textarea";

/** Whether keys go into a field just now. */
export const typing = (event: Event): boolean => (event.target as Element | null)?.closest(FIELDS) !== null;
