// Runs in the page of a report: what a reader has there, measured by the browser itself. Nothing of the report's own code is used.
globalThis.look = (() => {
    'use strict';
    const ADDED = '.tool, .more, dialog';
    const clean = text => text.replace(/\s+/g, ' ').trim();
    const says = element => clean(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40);
    const nameOf = element => `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className} ‘${says(element)}’`;

    /** All that is to be read, place by place, without what the script adds; spaces left aside. */
    const text = () => {
        const copy = document.body.cloneNode(true);
        for (const each of copy.querySelectorAll(`${ADDED}, script`)) {
            each.remove();
        }
        const places = 'header, nav li, h2, h3, p, section li, caption, th, td, figcaption, summary, svg text, svg title, svg desc';
        return [...copy.querySelectorAll(places)].map(each => each.textContent.replace(/\s/g, ''));
    };

    /** Elements whose words find no room in them: cut off on a screen or on paper. */
    const cutOff = () =>
        [...document.querySelectorAll('body *')]
            .filter(each => {
                const { overflowX, overflowY, fontSize } = getComputedStyle(each);
                const hides = overflow => overflow === 'hidden' || overflow === 'clip';
                return (
                    fontSize !== '0px' &&
                    each.clientWidth > 0 &&
                    ((hides(overflowX) && each.scrollWidth > each.clientWidth + 1) || (hides(overflowY) && each.scrollHeight > each.clientHeight + 1))
                );
            })
            .map(nameOf);

    /** Words of pictures that reach over the edge of their picture, or over other words in it. */
    const outside = () =>
        [...document.querySelectorAll('svg.picture')]
            .filter(svg => svg.clientWidth > 0 && svg.checkVisibility())
            .flatMap(svg => {
                const edge = svg.getBoundingClientRect();
                const words = [...svg.querySelectorAll('text')].map(each => ({ each, box: each.getBoundingClientRect() }));
                const isOver = ({ box: a }, { box: b }) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
                    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
                return words
                    .filter(
                        (one, at) =>
                            one.box.left < edge.left - 1 ||
                            one.box.right > edge.right + 1 ||
                            one.box.top < edge.top - 1 ||
                            one.box.bottom > edge.bottom + 1 ||
                            words.slice(0, at).some(other => isOver(one, other))
                    )
                    .map(({ each }) => `${svg.querySelector('title')?.textContent}: ${nameOf(each)}`);
            });

    /** What stands further right than the page is wide. */
    const beyond = () => {
        const width = document.documentElement.clientWidth;
        return [...document.querySelectorAll('main *, header *')].filter(each => each.getBoundingClientRect().right > width + 1).map(nameOf);
    };

    /** What a key can reach, in the order of the page. */
    const reachable = () =>
        [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(each =>
            each.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })
        );

    const isMarked = element => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return element.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const isInSight = element => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    };
    const walked = [];
    /** Notes the element that the focus was led to; undefined at the end of the page. */
    const step = () => {
        const { activeElement: at } = document;
        if (at === document.body || at === walked[0]?.at) {
            return undefined;
        }
        walked.push({ at, isSeen: isMarked(at) && isInSight(at) });
        return { isFolded: at.tagName === 'SUMMARY' && !at.parentElement.open };
    };
    /** What the focus was not led to, what was not to be seen when it was there, and what came out of order. */
    const walk = () => {
        const order = new Map(reachable().map((each, at) => [each, at]));
        const met = new Set(walked.map(({ at }) => at));
        return {
            count: order.size,
            missed: [...order.keys()].filter(each => !met.has(each)).map(nameOf),
            unseen: walked.filter(each => !each.isSeen).map(({ at }) => nameOf(at)),
            backwards: walked.filter(({ at }, k) => k > 0 && order.get(at) <= order.get(walked[k - 1].at)).map(({ at }) => nameOf(at))
        };
    };

    /** The risk diagram: its axes and marks, by where the browser draws them, in units of the picture. */
    const diagram = () => {
        const svg = [...document.querySelectorAll('#risks svg')].find(each => each.querySelector('.mark'));
        if (!svg) {
            return undefined;
        }
        const number = (element, name) => Number(element.getAttribute(name));
        const letters = [...svg.querySelectorAll('.letter')];
        const middle = element => {
            const { x, y, width, height } = element.getBBox();
            return { x: x + width / 2, y: y + height / 2 };
        };
        const bands = [...svg.querySelectorAll('rect.zebra, rect.page')].map(each => ({ top: number(each, 'y'), height: number(each, 'height') }));
        const field = svg.querySelector('rect.zebra');
        const marks = [...svg.querySelectorAll('g:has(> .mark)')].map(each => {
            const { x, y } = middle(each.querySelector('.mark'));
            return {
                title: each.querySelector('title').textContent,
                number: each.querySelector('text').textContent,
                isOpen: each.querySelector('.mark').matches('.open'),
                shape: each.querySelector('circle') ? 'circle' : 'diamond',
                drawn: { x, y }
            };
        });
        return {
            left: number(field, 'x'),
            right: number(field, 'x') + number(field, 'width'),
            columns: letters.filter(each => each.getAttribute('text-anchor') === 'middle').map(each => each.textContent),
            rows: letters.filter(each => each.getAttribute('text-anchor') === 'end').map(each => each.textContent),
            bands,
            marks
        };
    };

    /** What the page is made of: elements and their attributes by name, and where links lead; each once. */
    const made = () => [
        ...new Set(
            [...document.querySelectorAll('*')].flatMap(each => [
                each.localName,
                ...each.getAttributeNames().map(name => `${each.localName} ${name}`),
                ...['href', 'src', 'xlink:href'].flatMap(name => (each.hasAttribute(name) ? [`to ${each.getAttribute(name).slice(0, 1)}`] : []))
            ])
        )
    ];

    return { made, text, cutOff, outside, beyond, step, walk, diagram };
})();
