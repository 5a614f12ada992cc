// Runs in the page of a report. The page says all it has to say without it: this finds, sorts and gathers what stands there.
// Texts of the model are only ever moved as texts, never read as markup.
(() => {
    'use strict';
    /** So many elements and places are listed at once. */
    const MOST = 20;

    const main = document.getElementById('report');
    const words = main.dataset;

    /** An element with attributes and children. */
    const make = (tag, attributes, ...children) => {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) {
            made.setAttribute(name, value);
        }
        made.append(...children);
        return made;
    };
    const plain = text => text.toLocaleLowerCase(document.documentElement.lang).normalize('NFD').replace(/\p{M}/gu, '');
    const clean = text => text.replace(/\s+/g, ' ').trim();
    const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
    /** Whether a text has every word that was typed. */
    const has = (text, typed) => plain(typed).split(/\s+/).every(word => plain(text).includes(word));
    const later = action => {
        let timer;
        return () => {
            clearTimeout(timer);
            timer = setTimeout(action, 120);
        };
    };
    const go = place => {
        place.setAttribute('tabindex', '-1');
        place.scrollIntoView({ block: 'center' });
        place.focus({ preventScroll: true });
    };

    /** Rows with every word that is typed; how many there are is told. */
    const filter = table => {
        const rows = [...table.tBodies[0].rows];
        const input = make('input', { type: 'search', autocomplete: 'off' });
        const told = make('span', { role: 'status' });
        input.addEventListener(
            'input',
            later(() => {
                for (const row of rows) {
                    row.hidden = !has(row.textContent, input.value);
                }
                const shown = rows.filter(row => !row.hidden).length;
                told.textContent = input.value.trim() === '' ? '' : fill(words.shown, { shown, all: rows.length });
            })
        );
        const box = table.closest('.wide');
        box.before(make('p', { class: 'tool' }, make('label', {}, words.filter, ' ', input), ' ', told));
    };

    /** What a cell is sorted by; undefined where it has no figure, which stands last whichever way. */
    const keyOf = (cell, order) => {
        const { sort } = cell.dataset;
        if (order && cell.cellIndex > 0 && sort === undefined) {
            const place = order.indexOf(cell.textContent);
            return place >= 0 ? place : cell.matches('.sx,:not([class])') ? -1 : undefined;
        }
        return sort === undefined ? clean(cell.textContent) : sort === '' ? undefined : Number(sort);
    };
    const compare = (a, b) =>
        typeof a === 'number' && typeof b === 'number'
            ? a - b
            : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });

    /** Heads that sort: up, down, and as the report has it. */
    const sortable = table => {
        const body = table.tBodies[0];
        const rows = [...body.rows];
        const order = table.dataset.order?.split(' ');
        const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
        heads.forEach((head, at) => {
            const inner = head.firstElementChild ?? head;
            const button = make('button', { type: 'button', class: 'sort', title: words.sort }, ...inner.childNodes);
            inner.append(button);
            head.setAttribute('aria-sort', 'none');
            button.addEventListener('click', () => {
                const was = head.getAttribute('aria-sort');
                const now = was === 'none' ? 'ascending' : was === 'ascending' ? 'descending' : 'none';
                for (const each of heads) {
                    each.setAttribute('aria-sort', each === head ? now : 'none');
                }
                const turn = now === 'descending' ? -1 : 1;
                const keyed = rows.map(row => ({ row, key: keyOf(row.cells[at], order) }));
                if (now !== 'none') {
                    keyed.sort((a, b) =>
                        a.key === undefined || b.key === undefined
                            ? Number(a.key === undefined) - Number(b.key === undefined)
                            : turn * compare(a.key, b.key)
                    );
                }
                body.append(...keyed.map(each => each.row));
            });
        });
    };

    for (const table of main.querySelectorAll('table[data-long]')) {
        filter(table);
        sortable(table);
    }

    /** What stands in an element, but for what was added to it here. */
    const named = element => {
        const copy = element.cloneNode(true);
        for (const added of copy.querySelectorAll('.more')) {
            added.remove();
        }
        return clean(copy.textContent);
    };

    /** The places of elements, by their anchors. */
    const places = new Map([...main.querySelectorAll('[id^="e-"]')].map(place => [place.id, { place, name: clean(place.textContent) }]));
    /** The section that a place is in, with the nearest heading above it. */
    const headingOf = place => {
        const section = place.closest('section');
        const above = [...section.querySelectorAll('h3')].filter(
            each => each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING
        );
        return [section.querySelector('h2'), ...above.slice(-1)].map(named).join(' – ');
    };

    /** What the report says of an element: its own row, and where else it is named. */
    const dialog = make('dialog', { 'aria-labelledby': 'card-name' });
    document.body.append(dialog);
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    const card = id => {
        const { place, name } = places.get(id);
        const jump = to => {
            const button = make('button', { type: 'button', class: 'link' });
            button.addEventListener('click', () => {
                dialog.close();
                const row = to.closest('tr');
                if (row) {
                    row.hidden = false;
                }
                go(to);
            });
            return button;
        };
        const own = make('dl', {});
        const row = place.closest('tr');
        if (row) {
            const heads = [...row.closest('table').tHead.rows].at(-1).cells;
            for (const [at, cell] of [...row.cells].entries()) {
                const text = clean(cell.textContent);
                if (cell !== place && text !== '') {
                    own.append(make('dt', {}, clean(heads[at].textContent)), make('dd', {}, text));
                }
            }
        }
        const seen = new Set();
        const list = make('ul', {});
        for (const to of [place, ...main.querySelectorAll(`a[href="#${CSS.escape(id)}"]`)]) {
            const at = to.closest('tr') ?? to;
            if (!seen.has(at)) {
                seen.add(at);
                const label = named(at.querySelector('th') ?? at);
                const button = jump(to);
                button.append(label === name || label.endsWith(`. ${name}`) ? headingOf(to) : `${headingOf(to)}: ${label}`);
                list.append(make('li', {}, button));
            }
        }
        const close = make('button', { type: 'button', class: 'close' }, words.close);
        close.addEventListener('click', () => dialog.close());
        dialog.replaceChildren(
            make('h2', { id: 'card-name', tabindex: '-1' }, make('bdi', {}, name)),
            own,
            make('h3', {}, words.places),
            list,
            close
        );
        dialog.showModal();
        dialog.scrollTop = 0;
        dialog.firstElementChild.focus({ preventScroll: true });
    };
    for (const [id, { place, name }] of places) {
        const button = make('button', { type: 'button', class: 'more', 'aria-label': fill(words.card, { x: name }) }, '…');
        button.addEventListener('click', () => card(id));
        place.append(' ', button);
    }

    /** A box that finds elements by their names. */
    const input = make('input', { type: 'search', autocomplete: 'off', 'aria-controls': 'found' });
    const found = make('ul', { id: 'found' });
    const told = make('span', { role: 'status' });
    input.addEventListener(
        'input',
        later(() => {
            const typed = input.value.trim();
            const all = typed === '' ? [] : [...places].filter(([, { name }]) => has(name, typed));
            found.replaceChildren(
                ...all.slice(0, MOST).map(([id, { name }]) => {
                    const button = make('button', { type: 'button', class: 'link' }, make('bdi', {}, name));
                    button.addEventListener('click', () => card(id));
                    return make('li', {}, button);
                })
            );
            told.textContent = typed === '' ? '' : fill(words.found, { shown: Math.min(MOST, all.length), all: all.length });
        })
    );
    input.addEventListener('keydown', event => {
        if (event.key === 'Enter') {
            found.querySelector('button')?.click();
        }
    });
    document
        .querySelector('nav')
        .append(make('div', { role: 'search', class: 'tool' }, make('label', {}, words.search, ' ', input), ' ', told, found));
})();
