/** "75:30" and "1:15:30" in seconds; undefined when the text is no clock. */
export function cueSeconds(text: string): number | undefined {
  const parts = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const [hours, mins, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])];
  return seconds > 59 || (parts[1] !== undefined && mins > 59)
    ? undefined
    : hours * 3600 + mins * 60 + seconds;
}
