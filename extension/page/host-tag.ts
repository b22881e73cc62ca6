/**
 * The element name of our hosts: the same for one installation and site, so that what an earlier script of ours had to leave
 * behind can be found; no name that a page could have in its style sheets or look for.
 */
export function hostTag(installation: string, origin: string): string {
  return `x-${hash(installation + origin, 5_381)}${hash(origin + installation, 52_711)}`;
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
