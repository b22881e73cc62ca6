interface OpenPage {
  address: string;
  close: () => Promise<void>;
}

/** Waits for the page that the extension opens after its installation, and closes it. */
export async function closeWelcome(pages: () => Promise<OpenPage[]>): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const welcome = (await pages()).find(({ address }) => address.endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    if (Date.now() > end) throw new Error('no welcome page was opened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
