/** A `fetch` over a handler: follows redirects as a browser does, and its responses know their address. */
export function followingFetch(
  handle: (request: Request) => Promise<Response>,
): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init) => {
    let request = new Request(url, init);
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      const response = await handle(request);
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) {
        return addressed(response, request.url, hops > 0);
      }
      if (init?.redirect === 'manual') return addressed(response, request.url, false);
      if (init?.redirect === 'error') throw new TypeError('a redirect was not expected');
      request = new Request(new URL(location, request.url), init);
    }
    throw new TypeError('redirected too often');
  };
}

/** As the Fetch standard has it. */
const MOST_HOPS = 20;

/** A response made by hand has no address; clients look at it to notice that they were sent elsewhere. */
function addressed(response: Response, url: string, redirected: boolean): Response {
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
}
