// The answers that are not the page one asked for.

export function errorPage(status: number, text: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${status} ${text}</title></head><body><h1>${status} ${text}</h1></body></html>`;
}

/** What Beatport answers for an unknown track: its own page, with data but without a record. */
export function notFoundPage(): string {
  const data = `{"props":{"pageProps":{"statusCode":404}},"page":"/404","query":{},"buildId":"demo","isFallback":false}`;
  return `<!DOCTYPE html><html lang="en"><head><title>404: This page could not be found</title></head><body><div id="__next"><h1>Page not found</h1></div><script id="__NEXT_DATA__" type="application/json">${data}</script></body></html>`;
}

/** A check before the page. `back` is where to go when it is passed; the link stands in for the puzzle. */
export function challengePage(form: 'cloudflare' | 'human-test' | 'bare', back: string): string {
  const pass = `<p><a id="pass" href="/__pass-check?to=${encodeURIComponent(back)}">Pass the check</a></p>`;
  if (form === 'bare') return page('Beatport', `<p>One moment.</p>${pass}`);
  if (form === 'human-test') {
    return page(
      'Beatport',
      `<form action="/human-test/verify"></form><script>function findProof(){}</script>${pass}`,
    );
  }
  return page(
    'Just a moment...',
    `<div class="main-wrapper" role="main"><noscript><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></noscript>${pass}</div>` +
      `<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>`,
  );
}

/** Shown when the check is passed and there is nowhere to go back to. */
export function passedPage(): string {
  return page('Checked', '<h1>Checked</h1><p>You can close this tab.</p>');
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="en-US"><head><title>${title}</title><meta name="robots" content="noindex,nofollow"/></head><body>${body}</body></html>`;
}
