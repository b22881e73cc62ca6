/** Seconds as a player shows them: "4:10", "1:02:40"; `padded` gives "04:10". */
export function clock(seconds: number, padded = false): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(Math.floor(seconds) % 60);
  if (hours > 0) return `${hours}:${two(minutes)}:${rest}`;
  return `${padded ? two(minutes) : minutes}:${rest}`;
}
