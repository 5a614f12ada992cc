import { analyse } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { dependency, network, node } from '../../../analysis/test/network-builder.js';
import { buildReport } from '../../src/index.js';
import { LIGHT } from '../../src/pictures/palette.js';
import { picturesOf } from '../../src/pictures/svg-file.js';

const MODEL = network([node('a.grid'), node('a.rail'), node('a.bank')], [dependency('a.rail', 'a.grid'), dependency('a.bank', 'a.rail')]);
const pictures = picturesOf(buildReport(MODEL, analyse(MODEL)));
const reach = pictures.find(each => each.name === 'reach')?.svg ?? '';

it('has every colour in it, and each means what it means on the page: counts have no colour of harm', () => {
    expect(pictures.map(each => each.svg).join('')).not.toContain('var(');
    LIGHT.shades.forEach(({ fill, ink }, k) => {
        expect(reach).toContain(`svg .a${k}{fill:${fill}}svg .i${k}{fill:${ink}}`);
    });
    LIGHT.classes.forEach(({ fill, ink }, k) => {
        expect(reach).toContain(`svg .f${k}{fill:${fill}}svg .on${k}{fill:${ink}}`);
    });
});

it('says alone what it shows and how it is read', () => {
    const shown = [...reach.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(each => each[1]).join(' ');
    expect(shown).toMatch(/^One outage, how much follows /);
    expect(shown).toContain('how many processes go down, itself not counted');
    // Three processes: the grid takes two with it, rail one, at once.
    expect(shown).toContain('processes down, of 3');
    expect(shown).toContain('2 · 2 · 2');
    expect(shown).toContain('1 · 1 · 1');
});
