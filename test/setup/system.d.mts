/** The types of system.mjs, where each is explained. */
export const displayTools: readonly string[];
export function haveAll(programs: readonly string[]): boolean;
export function canInstall(): boolean;
