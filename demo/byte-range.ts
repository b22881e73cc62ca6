/**
 * The bytes, or the part of them that a `Range` header asks for (RFC 9110 §14): a browser seeks only in what is served in
 * parts. Several ranges at once, which players do not ask for, get the whole.
 */
export function rangeResponse(
  bytes: Uint8Array<ArrayBuffer>,
  range: string | null,
  headers: Record<string, string>,
): Response {
  const own = { ...headers, 'accept-ranges': 'bytes' };
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return new Response(bytes, { headers: own });
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes.length : Math.min(bytes.length, Number(to) + 1);
  if (start >= end)
    return new Response(null, {
      status: 416,
      headers: { ...own, 'content-range': `bytes */${bytes.length}` },
    });
  return new Response(bytes.subarray(start, end), {
    status: 206,
    headers: { ...own, 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` },
  });
}
