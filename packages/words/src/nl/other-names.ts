import type { Translation } from '../catalogue.js';
import type { otherNames as english } from '../en/other-names.js';

export const otherNames: Translation<typeof english> = {
    own: ({ name }) => `Het heet al “${name}”: haal deze andere naam weg.`,
    taken: ({ name, kind, of }, say) =>
        `“${name}” is ook de naam van ${say.a(kind) ?? 'een ander element'}, ‘${of}’: wie ernaar zoekt, vindt beide. Haal hem bij een van de twee weg.`,
    classes: ({ name, other }) =>
        `“${name}” is ook een woord voor de klasse ‘${other}’: een woord betekent één klasse. Haal het bij een van de twee weg.`,
    caption: 'Andere namen, en wat er in dit rapport voor staat',
    name: 'Andere naam',
    isCalled: 'Heet hier',
    kind: 'Is',
    ofKind: ({ kind }, say) => say.a(kind)
};
