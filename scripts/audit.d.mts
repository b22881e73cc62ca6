export const NOT_CHECKED: number;
export function readAudit(text: string): { name: string; severity: string; range: string }[] | undefined;
