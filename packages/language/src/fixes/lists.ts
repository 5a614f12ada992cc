import { message } from '@nvs/words';
import { isDependency, isNeed, isScale, isScaleClass, isServesProperty, isThreshold, type ScaleClass } from '../generated/ast.js';
import { nodesAround, stretch } from './around.js';
import { way, type Make } from './way.js';
import { newProperty } from './write.js';

/** As many as there are, where more of a list are asked for. */
export const countOfList: Make = (range, document) => {
    const list = nodesAround(range, document).find(isThreshold),
        cst = list?.$cstNode;
    const written = cst && /^[0-9]+/.exec(cst.text)?.[0];
    return list && cst && written !== undefined
        ? [
              way(
                  message('hover.writeInstead', { text: `${list.items.length} of` }),
                  stretch(document, cst.offset, cst.offset + written.length),
                  String(list.items.length)
              )
          ]
        : [];
};

/** How long something alone suffices is a buffer. */
export const enduranceAsBuffer: Make = (range, document) => {
    const around = nodesAround(range, document);
    const dependency = around.find(isDependency),
        need = around.find(isNeed) ?? (isNeed(dependency?.on) ? dependency.on : undefined);
    const [whole, endurance] = [need?.$cstNode, need?.endurance?.$cstNode];
    const text = endurance && whole ? whole.text.slice(0, endurance.offset - whole.offset) : '';
    const blank = /\s+for\s+$/.exec(text)?.[0].length;
    if (!dependency || !endurance || blank === undefined) {
        return [];
    }
    const property = `buffer: ${endurance.text}`,
        written = newProperty(dependency, property, document);
    return written
        ? [
              {
                  title: message('hover.writeInstead', { text: property }),
                  changes: [{ range: stretch(document, endurance.offset - blank, endurance.end), text: '' }, written]
              }
          ]
        : [];
};

/** A class begins where the one before ends. */
export const bandFromBefore: Make = (range, document) => {
    const around = nodesAround(range, document);
    const own = around.find(isScaleClass),
        classes = around.find(isScale)?.properties.filter(isScaleClass) ?? [];
    const before = own && classes[classes.indexOf(own) - 1];
    const low = own && bandOf(own),
        edge = before && bandOf(before)?.high?.$cstNode?.text,
        cst = low?.$cstNode;
    if (!low || !cst || edge === undefined) {
        return [];
    }
    const text = `band: ${edge} ..${low.high?.$cstNode ? ` ${low.high.$cstNode.text}` : ''}`;
    return [way(message('hover.writeInstead', { text }), stretch(document, cst.offset, cst.end), text)];
};

const bandOf = ({ properties }: ScaleClass) => properties.find(each => each.$type === 'BandProperty');

/** What is served twice is served once, with the harm of both. */
export const harmsTogether: Make = (range, document) => {
    const offset = document.textDocument.offsetAt(range.start);
    const served = nodesAround(range, document).find(isServesProperty)?.serves ?? [];
    const second = served.find(({ $cstNode: cst }) => cst && cst.offset <= offset && offset <= cst.end);
    const index = second ? served.indexOf(second) : -1;
    const first = served.slice(0, Math.max(0, index)).find(each => each.target?.ref === second?.target?.ref);
    const last = first?.harms.at(-1)?.$cstNode,
        [from, to] = [second?.harms[0]?.$cstNode, second?.harms.at(-1)?.$cstNode];
    const [before, end] = [served[index - 1]?.$cstNode?.end, second?.$cstNode?.end];
    return last && from && to && before !== undefined && end !== undefined
        ? [
              {
                  title: message('fixes.together'),
                  changes: [
                      {
                          range: stretch(document, last.end, last.end),
                          text: `, ${document.textDocument.getText(stretch(document, from.offset, to.end))}`
                      },
                      { range: stretch(document, before, end), text: '' }
                  ]
              }
          ]
        : [];
};

/** The last day of a month that is not so long; day and month exchanged where that is a date. */
export function possibleDate(written: string): string | undefined {
    const [, year = '', month = '', day = ''] = /(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
    if (year === '' || written.length !== 10) {
        return undefined;
    }
    if (Number(month) > 12) {
        return Number(day) >= 1 && Number(day) <= 12 && Number(month) <= 28 ? `${year}-${day}-${month}` : undefined;
    }
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return Number(month) >= 1 && Number(day) > days ? `${year}-${month}-${days}` : undefined;
}
