/** How a page may show a list of lines, and how it keeps it up to date. */
export const FORMS = [
  'breaks',
  'spread',
  'pre',
  'talk',
  'description',
  'paragraphs',
  'items',
  'rows',
  'table',
  'virtual',
  'tracklist',
] as const;
export type Form = (typeof FORMS)[number];

/**
 * - `patch`: the lines are written by index into the nodes that are there, as frameworks do without keys.
 * - `keyed`: nodes of lines that stay are moved, others come and go.
 * - `rebuild`: all nodes are new.
 * - `append`: a line is added at the end, to a text by `appendData`.
 * - `rotate`: the first ones go to the end with new texts, as in virtual lists.
 * - `fresh`: each text node is replaced by a new one.
 * - `clone`: the list gives way to a copy of itself.
 * - `markup`: the list is written anew from its own HTML.
 * - `rehang`: the list is taken out and put in somewhere else.
 * - `away`: the list is taken out; the next edit puts it back.
 */
export const EDITS = [
  'patch',
  'keyed',
  'rebuild',
  'append',
  'rotate',
  'fresh',
  'clone',
  'markup',
  'rehang',
  'away',
  'normalize',
] as const;
export type EditKind = (typeof EDITS)[number];

export interface Edit {
  kind: EditKind;
  /** What is shown from then on. */
  lines: string[];
}

export interface ListPage {
  edit: (edit: Edit) => void;
}

/** What follows what: the text of the line that each badge stands behind, and what the badge says. */
export interface SaidBeside {
  line: string;
  says: string[];
}

/**
 * A list in a page, kept by nodes that the page holds on to and never looks for, like a framework. Travels to browsers as text,
 * so it needs nothing from this file.
 */
export function makeListPage(root: Element, form: Form, first: readonly string[]): ListPage {
  const document = root.ownerDocument;
  const one = form === 'pre' || form === 'talk';
  /** Of each line the nodes at the top of the list, and the texts that spell it. */
  interface Held {
    nodes: Node[];
    texts: Text[];
  }
  let list = make('div');
  let shown: string[] = [];
  let held: Held[] = [];
  /** After a copy, or when texts have been joined: the page's nodes are not those it held. */
  let lost = false;
  let rows = 0;

  function make(name: string, className?: string, ...children: (Node | string)[]): Element {
    const element = document.createElement(name);
    if (className !== undefined) element.className = className;
    element.append(...children);
    return element;
  }

  function listOf(): Element {
    if (form === 'pre') return make('pre');
    if (form === 'items') return make('ol');
    if (form === 'table') return make('tbody');
    return make(form === 'talk' ? 'p' : 'div');
  }

  /** Into so many texts as the form has for a line. */
  function spelt(line: string): string[] {
    if (form === 'description') return [` ${line}\n`];
    if (form !== 'spread' && form !== 'rows') return [line];
    const at = line.indexOf(' - ');
    return [line.slice(0, at), line.slice(at + 3)];
  }

  function hold(line: string): Held {
    const texts = spelt(line).map((text) => document.createTextNode(text));
    const [text, title = text] = texts as [Text, Text?];
    const dash = () => document.createTextNode(' - ');
    if (form === 'breaks') return { texts, nodes: [text, make('br')] };
    if (form === 'spread') return { texts, nodes: [text, dash(), title, make('br')] };
    if (form === 'description') return { texts, nodes: [make('a', undefined, '0:00'), text] };
    if (form === 'rows') {
      const row = make('div', 'row', make('span', undefined, text), dash(), make('b', undefined, title));
      return { texts, nodes: [row] };
    }
    if (form === 'tracklist') {
      const content = make('div', undefined, make('span', 'trackValue', text));
      const row = make('div', 'row tlpItem', make('i', undefined, '▸'), content);
      row.id = `tlp_${++rows}`;
      content.id = `tlp${rows}_content`;
      return { texts, nodes: [row] };
    }
    if (form === 'table')
      return { texts, nodes: [make('tr', undefined, make('td'), make('td', undefined, text))] };
    return {
      texts,
      nodes: [make(form === 'items' ? 'li' : form === 'paragraphs' ? 'p' : 'div', 'row', text)],
    };
  }

  function rebuild(lines: readonly string[]): void {
    held = one ? [{ texts: [document.createTextNode(lines.join('\n'))], nodes: [] }] : lines.map(hold);
    for (const { nodes, texts } of held) if (nodes.length === 0) nodes.push(...texts);
    list.replaceChildren(...held.flatMap(({ nodes }) => nodes));
    lost = false;
  }

  function write(to: Held, line: string, was: string | undefined): void {
    const before = was === undefined ? [] : spelt(was);
    // Compared with what the page wrote last, not with what stands there: so do React, Vue and lit.
    for (const [at, text] of spelt(line).entries()) if (text !== before[at]) to.texts[at]!.nodeValue = text;
  }

  function patch(lines: readonly string[]): void {
    if (one) {
      if (lines.join('\n') !== shown.join('\n')) held[0]!.texts[0]!.nodeValue = lines.join('\n');
      return;
    }
    for (const [at, line] of lines.entries()) {
      const to = held[at];
      if (to !== undefined) write(to, line, shown[at]);
      else {
        held[at] = hold(line);
        list.append(...held[at].nodes);
      }
    }
    for (const { nodes } of held.splice(lines.length)) for (const node of nodes) list.removeChild(node);
  }

  function keyed(lines: readonly string[]): void {
    if (one) return patch(lines);
    const old = new Map(shown.map((line, at) => [line, held[at]!]));
    const kept = shown.filter((line) => lines.includes(line));
    for (const [line, { nodes }] of old)
      if (!lines.includes(line)) for (const node of nodes) list.removeChild(node);
    held = lines.map((line) => old.get(line) ?? hold(line));
    let moved = false;
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at]!;
      const wasBefore = old.has(line) ? kept[kept.indexOf(line) + 1] : null;
      moved ||= wasBefore !== lines[at + 1];
      const next = held[at + 1]?.nodes[0] ?? null;
      if (moved) for (const node of held[at]!.nodes) list.insertBefore(node, next);
    }
  }

  function append(lines: readonly string[]): void {
    if (one) held[0]!.texts[0]!.appendData(`\n${lines.at(-1)!}`);
    else patch(lines);
  }

  function rotate(lines: readonly string[]): void {
    if (one) return patch(lines);
    const [top] = held.splice(0, 1);
    held.push(top!);
    shown = [...shown.slice(1), shown[0]!];
    for (const node of top!.nodes) list.appendChild(node);
    patch(lines);
  }

  function fresh(): void {
    for (const [line, { texts, nodes }] of held.entries())
      for (const [at, text] of texts.entries()) {
        const next = document.createTextNode(one ? shown.join('\n') : spelt(shown[line]!)[at]!);
        text.parentNode!.replaceChild(next, text);
        texts[at] = next;
        if (nodes.includes(text)) nodes[nodes.indexOf(text)] = next;
      }
  }

  /** Where the list hangs; a table needs something around its body. */
  function frame(): Element {
    return form === 'table' ? make('table', undefined, list) : make('section', undefined, list);
  }

  function edit({ kind, lines }: Edit): void {
    if (!list.isConnected && list.parentNode === null) around.append(list);
    if (kind === 'rebuild' || (lost && lines.join() !== shown.join())) rebuild(lines);
    else if (kind === 'patch') patch(lines);
    else if (kind === 'keyed') keyed(lines);
    else if (kind === 'append') append(lines);
    else if (kind === 'rotate') rotate(lines);
    else if (kind === 'fresh' && !lost) fresh();
    else if (kind === 'normalize') {
      list.normalize();
      lost ||= form === 'spread';
    } else if (kind === 'clone') {
      const copy = list.cloneNode(true) as Element;
      list.replaceWith(copy);
      list = copy;
      lost = !one;
      if (one) held = [{ texts: [list.firstChild as Text], nodes: [list.firstChild!] }];
    } else if (kind === 'markup') {
      const { innerHTML } = list;
      // eslint-disable-next-line no-restricted-syntax -- a page of ours, which writes anew what it shows
      list.innerHTML = innerHTML;
      lost = true;
    } else if (kind === 'rehang') {
      const next = frame();
      around.replaceWith(next);
      around = next;
    } else if (kind === 'away') list.remove();
    shown = [...lines];
  }

  list = listOf();
  let around = frame();
  rebuild(first);
  shown = [...first];
  root.append(around);
  return { edit };
}

/** Every badge under an element with the line it stands behind, as a reader sees it. Travels as text, too. */
export function badgesBeside(root: Element): SaidBeside[] {
  const BLOCKS = /^(?:br|p|li|tr|td|div|pre|ol|tbody|table|section)$/;
  const lineOf = (host: Element): string => {
    const row = host.closest('.row, tr');
    if (row !== null) return row.textContent ?? '';
    let line = '';
    for (let node: Node | null = host; node !== null && node !== root;) {
      const before: Node | null = node.previousSibling;
      if (before === null) node = node.parentNode;
      else {
        node = before;
        while (node.lastChild !== null && !BLOCKS.test(node.nodeName.toLowerCase())) node = node.lastChild;
      }
      if (node === null || BLOCKS.test(node.nodeName.toLowerCase())) break;
      if (node.nodeType !== 3) continue;
      const text = node.nodeValue ?? '';
      const newline = text.lastIndexOf('\n');
      line = text.slice(newline + 1) + line;
      if (newline >= 0) break;
    }
    return line;
  };
  return [...root.querySelectorAll('*')].flatMap((host) => {
    const button = host.shadowRoot?.querySelector('button[aria-haspopup]');
    if (!button) return [];
    const says = [...button.querySelectorAll(':scope > span > *')].map((part) => part.textContent ?? '');
    return [
      {
        line: lineOf(host).replace(/\s+/g, ' ').trim(),
        says: /^(?:match|unsure|none)$/.test(button.className) ? says : [],
      },
    ];
  });
}

/** All nodes with what they hold: two texts in a row look like one in HTML. Travels as text, too. */
export function nodesOf(root: Node): string {
  return [...root.childNodes]
    .map((node) => `${node.nodeName}${JSON.stringify(node.nodeValue ?? '')}(${nodesOf(node)})`)
    .join();
}

export interface PairLook {
  beside: SaidBeside[];
  /** Of the page, and of the one beside it. */
  texts: [string, string];
}

/** A list in the page, and the same one where nobody sees it, which gets the same edits and no badges. Travels as text, too. */
export interface Pair {
  edit: (edit: Edit) => void;
  look: () => PairLook;
  /** What there is to see when the badges are gone. */
  nodes: () => [string, string];
  remove: () => void;
}

export function makePair(document: Document, form: Form, first: readonly string[]): Pair {
  const root = document.createElement('main');
  const twin = document.implementation.createHTMLDocument('').createElement('main');
  document.body.append(root);
  const pages = [root, twin].map((one) => makeListPage(one, form, first));
  let normalized = false;
  return {
    edit: (edit) => {
      normalized ||= edit.kind === 'normalize';
      for (const page of pages) page.edit(edit);
    },
    look: () => ({ beside: badgesBeside(root), texts: [root.textContent ?? '', twin.textContent ?? ''] }),
    nodes: () => {
      // Two texts of the page with a badge between them were not joined: nothing tells of it.
      if (normalized) for (const one of [root, twin]) one.normalize();
      return [root, twin].map((one) => `${one.innerHTML} ${nodesOf(one)}`) as [string, string];
    },
    remove: () => root.remove(),
  };
}
