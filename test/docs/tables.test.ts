import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROLES, TABLE_KINDS } from '@nvs/tables';

const page = readFileSync(new URL('../../docs/tables.md', import.meta.url), 'utf8');

it('names everything that a map can say of a column', () => {
    const [, list = ''] = /or the name of a criterion:\n\n(.*)\n/.exec(page) ?? [];
    expect([...list.matchAll(/`(\w+)`/g)].map(([, role]) => role)).toEqual(ROLES);
    expect(TABLE_KINDS.filter(kind => !page.includes(`\`${kind}\``))).toEqual([]);
});
